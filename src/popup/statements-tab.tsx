/** What the publishers have stated, newest first, by month. */
import { useMemo } from 'preact/hooks';
import type { StatementView } from '../messages/protocol.js';
import { foreign } from '../ui/answer-words.js';
import { formatDate, formatMonth } from '../ui/format-date.js';
import { createSearch } from '../ui/fuzzy-search.js';
import { OutsideLink } from '../ui/outside-link.js';
import { byLine } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { type Filter, isFilteredOut, NoPublisher, ToolRow } from './publisher-filter.js';
import { useParts } from './show-more.js';

interface StatementsTabProps {
  readonly statements: readonly StatementView[];
  readonly filter: Filter;
  /** Only those about these words, when the reader came from a search; null for all. */
  readonly about: string | null;
  readonly onShowAll: () => void;
}

export const statementFields = ({ title, summary }: StatementView) => [
  { text: title, weight: 1 },
  { text: summary, weight: 0.6 },
];

export function StatementsTab({ statements, filter, about, onShowAll }: StatementsTabProps) {
  const t = useTranslate();
  const lang = useUiLang();
  const shown = useMemo(() => {
    if (about === null) return statements;
    const found = new Set(createSearch(statements, statementFields)(about).hits.map(({ item }) => item));
    return statements.filter((statement) => found.has(statement));
  }, [statements, about]);
  const { rows, more } = useParts(shown, about);
  if (isFilteredOut(filter)) return <NoPublisher filter={filter} />;

  return (
    <>
      <div class="tools">
        <ToolRow
          count={
            about === null
              ? t('countStatements', { count: shown.length })
              : t('statementsAbout', { found: shown.length, all: statements.length, query: about.trim() })
          }
          filter={filter}
        />
        {about !== null && (
          <button type="button" class="btn" onClick={onShowAll}>
            {t('statementsShowAll')}
          </button>
        )}
      </div>
      {byMonth(rows).map(([first, ...others]) => (
        <section key={first.key}>
          <h2 class="gh">{formatMonth(first.published, lang)}</h2>
          <ul class="list">
            {[first, ...others].map((statement) => (
              <StatementRow key={statement.key} statement={statement} />
            ))}
          </ul>
        </section>
      ))}
      {more}
    </>
  );
}

function StatementRow({ statement }: { readonly statement: StatementView }) {
  const t = useTranslate();
  const lang = useUiLang();
  return (
    <li>
      <OutsideLink href={statement.url} class="rowb">
        <span class="t" {...foreign(statement.lang)}>
          {statement.title}
        </span>
        <span class="s" {...foreign(statement.lang)}>
          {statement.summary}
        </span>
        <span class="meta dots">
          <span>{byLine(statement.by, t)}</span>
          <span>{formatDate(statement.published, lang)}</span>
        </span>
      </OutsideLink>
    </li>
  );
}

type Month = readonly [StatementView, ...StatementView[]];

/** Neighbours of the same month together; the order is kept. */
function byMonth(statements: readonly StatementView[]): readonly Month[] {
  const months: [StatementView, ...StatementView[]][] = [];
  for (const statement of statements) {
    const last = months.at(-1);
    if (last && last[0].published.slice(0, 7) === statement.published.slice(0, 7)) last.push(statement);
    else months.push([statement]);
  }
  return months;
}
