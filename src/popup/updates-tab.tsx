/** What is new, newest first. Unread is said in words, with a dot and darker ink beside. */
import type { UpdateView } from '../messages/protocol.js';
import { foreign } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { OutsideLink } from '../ui/outside-link.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { type Filter, isFilteredOut, NoPublisher, ToolRow } from './publisher-filter.js';
import { useParts } from './show-more.js';

interface UpdatesTabProps {
  readonly updates: readonly UpdateView[];
  readonly filter: Filter;
  readonly onRead: (keys: readonly string[]) => void;
}

export function UpdatesTab({ updates, filter, onRead }: UpdatesTabProps) {
  const t = useTranslate();
  const { rows, more } = useParts(updates, null);
  if (isFilteredOut(filter)) return <NoPublisher filter={filter} />;
  const unread = updates.filter((update) => update.unread).map(({ key }) => key);
  return (
    <>
      <div class="tools">
        <ToolRow count={unread.length > 0 ? t('countUnread', { count: unread.length }) : t('countUpdates', { count: updates.length })} filter={filter} />
        {unread.length > 0 && (
          <button type="button" class="btn" onClick={() => onRead(unread)}>
            {t('updatesMarkRead')}
          </button>
        )}
      </div>
      <ul class="list">
        {rows.map((update) => (
          <UpdateRow key={update.key} update={update} onOpen={() => update.unread && onRead([update.key])} />
        ))}
      </ul>
      {more}
    </>
  );
}

function UpdateRow({ update, onOpen }: { readonly update: UpdateView; readonly onOpen: () => void }) {
  const t = useTranslate();
  const lang = useUiLang();
  return (
    <li>
      <OutsideLink href={update.url} class="rowb" onClick={onOpen}>
        <span class={update.unread ? 'upd' : 'upd read'}>
          <span class="udot" />
          <span>
            {update.unread && <span class="sr">{t('updateUnread')}</span>}
            <span class="t" {...foreign(update.lang)}>
              {update.text}
            </span>
            <span class="meta dots">
              <span>{formatDate(update.published, lang)}</span>
              <span>{update.datasetTitle}</span>
            </span>
          </span>
        </span>
      </OutsideLink>
    </li>
  );
}
