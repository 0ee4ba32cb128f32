/** Questions and answers with an instant search that forgives typing errors; answers open in place. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type FaqView, type Library, MAX_FIND_CHARS } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import { foreign } from '../ui/answer-words.js';
import { faqFields } from '../ui/faq-fields.js';
import { formatDate } from '../ui/format-date.js';
import { languageName } from '../ui/format-language.js';
import { createSearch, type Search, type SearchHit } from '../ui/fuzzy-search.js';
import { Highlight } from '../ui/highlight.js';
import { Icon } from '../ui/icons.js';
import { OutsideLink } from '../ui/outside-link.js';
import { byLine } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { type Filter, isFilteredOut, NoPublisher, ToolRow } from './publisher-filter.js';
import { useParts } from './show-more.js';
import { statementFields } from './statements-tab.js';

interface FaqTabProps {
  readonly library: Library;
  readonly filter: Filter;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The entry whose answer is open. */
  readonly openKey: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onSeeStatements: (query: string) => void;
}

export function FaqTab({ library, filter, query, onQuery, openKey, onOpen, onSeeStatements }: FaqTabProps) {
  const t = useTranslate();
  const { faqs, statements } = library;
  const search = useMemo(() => createSearch(faqs, faqFields), [faqs]);
  const { hits, closeSpelling } = useMemo(() => search(query), [search, query]);
  const isSearching = query.trim() !== '';
  // Opened from another tab, an entry far down the list stands first.
  const [asked] = useState(openKey);
  const ordered = useMemo(() => (isSearching ? hits : [...hits].sort((a, b) => Number(b.item.key === asked) - Number(a.item.key === asked))), [hits, asked]);
  const { rows, more } = useParts(ordered, query);
  useEffect(() => readAhead(search), [search]);
  if (isFilteredOut(filter)) return <NoPublisher filter={filter} />;

  const questions = t('countQuestions', { count: faqs.length });
  const found = t(closeSpelling ? 'searchFoundClose' : 'searchFound', { found: hits.length, all: faqs.length });
  return (
    <>
      <div class="tools">
        <SearchField query={query} onQuery={onQuery} />
        <ToolRow count={isSearching ? found : questions} filter={filter} />
      </div>
      {hits.length > 0 ? (
        <>
          <ul class="list">
            {rows.map((hit) => (
              <FaqRow key={hit.item.key} hit={hit} isOpen={hit.item.key === openKey} onToggle={() => onOpen(hit.item.key === openKey ? null : hit.item.key)} />
            ))}
          </ul>
          {more}
        </>
      ) : (
        isSearching && (
          <NothingFound query={query} questions={questions} statements={statements} onClear={() => onQuery('')} onSeeStatements={onSeeStatements} />
        )
      )}
    </>
  );
}

/** Milliseconds a turn: shorter than a frame, so that keys and scrolling come through. */
const READ_MS = 8;

/** Lets a search read its entries while the reader looks at the list. @returns what stops it */
function readAhead(search: Search<FaqView>): () => void {
  let timer = setTimeout(function read() {
    if (!search.prepare(READ_MS)) timer = setTimeout(read, 0);
  }, 0);
  return () => clearTimeout(timer);
}

function SearchField({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={query}
        aria-label={t('searchLabel')}
        placeholder={t('searchLabel')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault(); // First Escape clears the search, the next one closes the popup.
          onQuery('');
        }}
      />
      {query !== '' && (
        <button
          type="button"
          class="ib small"
          aria-label={t('searchClear')}
          onClick={() => {
            onQuery('');
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function FaqRow({ hit, isOpen, onToggle }: { readonly hit: SearchHit<FaqView>; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { item, lit } = hit;
  const row = useRef<HTMLLIElement>(null);
  // Opened from another tab, the entry may be far down the list.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  const facts = [
    byLine(item.by, t),
    ...(item.lang === lang ? [] : [languageName(item.lang, lang)]),
    ...(item.modified ? [formatDate(item.modified, lang)] : []),
  ];
  return (
    <li ref={row}>
      <button type="button" class="rowb" aria-expanded={isOpen} onClick={onToggle}>
        <span class="faq-q">
          <span class="t" {...foreign(item.lang)}>
            <Highlight text={item.question} lit={lit[0] ?? []} />
          </span>
          <Icon name={isOpen ? 'up' : 'down'} />
        </span>
        <span class="meta dots">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </button>
      {isOpen && (
        <div class="faq-a">
          <p class="said" {...foreign(item.lang)}>
            <Highlight text={item.answer} lit={lit[1] ?? []} />
          </p>
          {item.by.interestStatement !== '' && <p class="meta">{item.by.interestStatement}</p>}
          <p>
            <OutsideLink href={item.url}>{t('readOfficial')}</OutsideLink> <span class="meta">{item.host}</span>
          </p>
        </div>
      )}
    </li>
  );
}

interface NothingFoundProps {
  readonly query: string;
  readonly questions: string;
  readonly statements: Library['statements'];
  readonly onClear: () => void;
  readonly onSeeStatements: (query: string) => void;
}

/** Never a dead end: says what was searched, and where something close stands. */
function NothingFound({ query, questions, statements, onClear, onSeeStatements }: NothingFoundProps) {
  const t = useTranslate();
  const close = useMemo(() => createSearch(statements, statementFields)(query).hits.length, [statements, query]);
  return (
    <div class="empty">
      <h2>{t('searchNothing', { query: query.trim(), questions })}</h2>
      <p>{close > 0 ? t('searchNothingStatements', { count: close }) : t('searchNothingHint')}</p>
      <div class="row">
        {close > 0 && (
          <button type="button" class="btn" onClick={() => onSeeStatements(query)}>
            {t('searchSeeStatements', { count: close })}
          </button>
        )}
        <button type="button" class="btn" onClick={() => void ask('openFind', { text: query.trim().slice(0, MAX_FIND_CHARS) })}>
          {t('searchAllAnswers')}
        </button>
        <button type="button" class="btn plain" onClick={onClear}>
          {t('searchClear')}
        </button>
      </div>
    </div>
  );
}
