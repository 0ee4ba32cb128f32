/** Everything the reader has chosen as one file, and back; the list of publishers also as OPML, for others. */
import { useState } from 'preact/hooks';
import type { Backup, Overview, RestoreReport } from '../messages/protocol.js';
import { ask, openSubscribe } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { shortUrl } from '../ui/dataset-facts.js';
import { faultWords } from '../ui/fault-words.js';
import { joinWords } from '../ui/format-language.js';
import { Icon } from '../ui/icons.js';
import { readSubscribeLink } from '../ui/subscribe-link.js';
import { type Translate, type UiLang, useTranslate, useUiLang } from '../ui/translate.js';
import { FileButton } from './file-button.js';
import { readOpml, writeOpml } from './opml.js';
import { fileDay, saveFile } from './save-file.js';
import { Section } from './section.js';

/** Lists are cut at 5,000 entries each, which is some megabytes at most. */
const MAX_BACKUP_BYTES = 20_000_000;

type Outcome = { readonly words: string; readonly report: RestoreReport | null };

export function BackupSection({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const lang = useUiLang();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = (words: string, report: RestoreReport | null = null) => setOutcome({ words, report });

  async function save(write: (backup: Backup) => string): Promise<void> {
    await page.act(async () => {
      const reply = await ask('exportBackup', null);
      if (reply.ok) say(t('backupSaved', { file: write(reply.value) }));
      return reply;
    });
  }

  async function restore(name: string, text: string | null): Promise<void> {
    const backup = text === null ? null : parsed(text);
    if (backup === null) return say(t(text !== null && isList(text) ? 'backupIsList' : 'backupWrong', { file: name }));
    setBusy(true);
    setOutcome(null);
    await page.act(async () => {
      const reply = await ask('importBackup', { backup });
      if (!reply.ok) return reply;
      if ('fault' in reply.value) say(reply.value.fault === 'not-a-dataset' ? t('backupWrong', { file: name }) : faultWords(reply.value.fault, t));
      else say(reportWords(reply.value.value, name, t, lang), reply.value.value);
      return reply;
    });
    setBusy(false);
  }

  return (
    <Section id="backup" title={t('backupTitle')} lead={t('backupLead')}>
      <div class="actions">
        <button type="button" class="btn" onClick={() => void save(saveBackup)}>
          {t('backupSave')}
        </button>
        <FileButton
          words={t('backupRestore')}
          look="btn"
          accept=".json,application/json"
          maxBytes={MAX_BACKUP_BYTES}
          onFile={(name, text) => void restore(name, text)}
        />
        <button type="button" class="btn plain" onClick={() => void save(saveList)}>
          {t('backupSaveList')}
        </button>
      </div>
      <p class="outcome" role="status">
        {isBusy ? t('backupBusy') : (outcome?.words ?? '')}
      </p>
      {outcome?.report && outcome.report.failed.length > 0 && <Failed failed={outcome.report.failed} />}
    </Section>
  );
}

/** Publishers of a backup that could not be followed, each with its reason and the way to look for oneself. */
function Failed({ failed }: { readonly failed: RestoreReport['failed'] }) {
  const t = useTranslate();
  return (
    <>
      <h3 class="sub">{t('backupFailed')}</h3>
      <ul class="panel kept">
        {failed.map(({ link, fault }) => {
          const read = readSubscribeLink(link);
          const address = 'base' in read ? shortUrl(read.base) : link;
          return (
            <li key={link} class="set">
              <Icon name="clock" />
              <div class="set-words grow">
                <span class="addr" dir="ltr">
                  {address}
                </span>
                <span class="muted">{faultWords(fault, t)}</span>
              </div>
              <button type="button" class="btn" aria-label={`${t('subscribeLook')}: ${address}`} onClick={() => void openSubscribe(link)}>
                {t('subscribeLook')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** @returns the name of the file. */
function saveBackup(backup: Backup): string {
  const name = `sunlit-backup-${fileDay(backup.createdAt)}.json`;
  saveFile(name, 'application/json', `${JSON.stringify(backup, null, 2)}\n`);
  return name;
}

function saveList({ createdAt, subscriptions }: Backup): string {
  const name = `sunlit-publishers-${fileDay(createdAt)}.opml`;
  saveFile(name, 'text/x-opml', writeOpml(subscriptions, createdAt));
  return name;
}

/** What was taken over, in one sentence. */
function reportWords(report: RestoreReport, file: string, t: Translate, lang: UiLang): string {
  const parts = [
    ['countPublishers', report.subscriptions],
    ['countSites', report.sites],
    ['countHidden', report.hidden],
    ['countNotes', report.dismissed],
  ] as const;
  const told = parts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  return told.length === 0 ? t('backupNothingNew', { file }) : t('backupRestored', { file, parts: joinWords(told, lang) });
}

/** The value of a JSON object; null if the text is none. What is in it the background checks. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null; // No JSON: the caller has words for it.
  }
}

function isList(text: string): boolean {
  return /^\s*</u.test(text) && readOpml(text) !== null;
}
