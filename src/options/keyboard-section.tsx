/** The keys: the commands of the browser with what they are set to now, how to change them, and the keys inside card and popup. */
import { useEffect, useState } from 'preact/hooks';
import { isFirefox, openShortcuts, type Shortcut, shortcuts } from '../platform/browser.js';
import { useTranslate } from '../ui/translate.js';
import { Section } from './section.js';

/** Commands of the manifest. The browser's own words for them would be in its language, not in the reader's. */
const COMMANDS: Readonly<Record<string, string>> = { 'next-answer': 'commandNextAnswer', 'previous-answer': 'commandPreviousAnswer' };

const CARD_KEYS = [
  ['Enter', 'keysCardOpen'],
  ['Tab', 'keysCardMove'],
  ['Esc', 'keysCardClose'],
] as const;
const POPUP_KEYS = [
  ['← →', 'keysPopupTabs'],
  ['Enter', 'keysPopupOpen'],
  ['Esc', 'keysPopupEscape'],
] as const;

export function KeyboardSection() {
  const t = useTranslate();
  const [commands, setCommands] = useState<readonly Shortcut[]>([]);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const read = (): void => void shortcuts().then(setCommands);
    read();
    // They are changed in another tab.
    const onReturn = () => document.visibilityState === 'visible' && read();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, []);
  const known = commands.filter(({ command }) => command in COMMANDS);
  const where = t(isFirefox() ? 'keysWhereFirefox' : 'keysWhere');
  return (
    <Section id="keyboard" title={t('keyboardTitle')} lead={t('keyboardLead')}>
      <h3 class="sub">{t('keysPage')}</h3>
      {known.length === 0 ? (
        <p class="muted">{t('keysNone')}</p>
      ) : (
        <>
          <div class="panel">
            <dl class="kv padded keys">
              {known.flatMap(({ command, keys }) => [
                <dt key={command}>{keys === '' ? t('keysUnset') : <Keys keys={keys} />}</dt>,
                <dd key={`${command}-words`}>{t(COMMANDS[command] ?? '')}</dd>,
              ])}
            </dl>
          </div>
          <div class="actions">
            <button type="button" class="btn" onClick={() => void openShortcuts().then((isOpen) => setRefused(!isOpen))}>
              {t('keysChange')}
            </button>
            <p class="meta keys-where" role="status">
              {isRefused ? t('keysRefused', { where }) : where}
            </p>
          </div>
        </>
      )}
      {(
        [
          ['keysCard', CARD_KEYS],
          ['keysPopup', POPUP_KEYS],
        ] as const
      ).map(([title, keys]) => (
        <div key={title}>
          <h3 class="sub">{t(title)}</h3>
          <div class="panel">
            <dl class="kv padded keys">
              {keys.flatMap(([key, words]) => [
                <dt key={key}>
                  <kbd>{key}</kbd>
                </dt>,
                <dd key={words}>{t(words)}</dd>,
              ])}
            </dl>
          </div>
        </div>
      ))}
    </Section>
  );
}

/** @param keys as the browser writes them: `Alt+Shift+N`, on a Mac signs without a plus */
function Keys({ keys }: { readonly keys: string }) {
  return <kbd>{keys.split('+').join(' + ')}</kbd>;
}
