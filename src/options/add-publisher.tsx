/** Adding a publisher: a pasted link, or a file that holds some. Either leads to the preview in a tab of its own; nothing is followed from here. */
import { useId, useState } from 'preact/hooks';
import type { DatasetView } from '../messages/protocol.js';
import { openSubscribe } from '../platform/browser.js';
import { shortUrl } from '../ui/dataset-facts.js';
import { LINK_PROBLEM_KEYS, readSubscribeLink } from '../ui/subscribe-link.js';
import { useTranslate } from '../ui/translate.js';
import { FileButton } from './file-button.js';
import { findLinks, MAX_LIST_BYTES } from './found-links.js';
import type { ListedPublisher } from './opml.js';

type FromFile = { readonly name: string; readonly links: readonly ListedPublisher[] } | { readonly name: string; readonly links: null };

export function AddPublisher({ datasets }: { readonly datasets: readonly DatasetView[] }) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [file, setFile] = useState<FromFile | null>(null);

  function look(event: Event): void {
    event.preventDefault();
    const read = readSubscribeLink(typed);
    if ('problem' in read) return setProblem(t(LINK_PROBLEM_KEYS[read.problem]));
    setProblem(null);
    void openSubscribe(read.link).then(() => setTyped(''));
  }

  return (
    <div class="add-pub">
      <h3 class="sub">{t('subscribeTitle')}</h3>
      <p class="muted">{t('addHint')}</p>
      <form class="add" onSubmit={look} noValidate>
        <label for={id}>{t('subscribeLabel')}</label>
        <div class="actions">
          <div class="field wide">
            <input
              id={id}
              type="text"
              inputMode="url"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://data.example.org/answers/"
              value={typed}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : `${id}-problem`}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setProblem(null);
              }}
            />
          </div>
          <button type="submit" class="btn">
            {t('subscribeLook')}
          </button>
          <FileButton
            words={t('addFile')}
            look="btn plain"
            accept=".txt,.json,.opml,.xml,text/plain,application/json"
            maxBytes={MAX_LIST_BYTES}
            onFile={(name, text) => setFile(text === null ? { name, links: null } : { name, links: findLinks(text) })}
          />
        </div>
        <p class="problem" id={`${id}-problem`} role="status">
          {problem}
        </p>
      </form>
      <div role="status">{file !== null && <p class="muted">{fileWords(file, t)}</p>}</div>
      {file?.links && file.links.length > 0 && (
        <ul class="panel kept found">
          {file.links.map(({ title, link }) => (
            <Found key={link} title={title} link={link} isFollowed={isFollowed(link, datasets)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ title, link, isFollowed }: ListedPublisher & { readonly isFollowed: boolean }) {
  const t = useTranslate();
  const read = readSubscribeLink(link);
  const address = 'base' in read ? shortUrl(read.base) : link;
  return (
    <li class="set">
      <div class="set-words">
        {title !== '' && <b dir="auto">{title}</b>}
        <span class="addr" dir="ltr">
          {address}
        </span>
        {isFollowed && <span class="meta">{t('addFollowed')}</span>}
      </div>
      <button type="button" class="btn" aria-label={`${t('subscribeLook')}: ${title === '' ? address : title}`} onClick={() => void openSubscribe(link)}>
        {t('subscribeLook')}
      </button>
    </li>
  );
}

function fileWords(file: FromFile, t: ReturnType<typeof useTranslate>): string {
  if (file.links === null) return t('addFileUnreadable', { file: file.name });
  return file.links.length === 0 ? t('addFileNone', { file: file.name }) : t('addFileFound', { file: file.name, count: file.links.length });
}

function isFollowed(link: string, datasets: readonly DatasetView[]): boolean {
  const read = readSubscribeLink(link);
  return 'base' in read && datasets.some(({ subscription }) => subscription?.base === read.base);
}
