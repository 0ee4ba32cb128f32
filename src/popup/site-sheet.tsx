/** The site switch, opened: four modes with what each means. */
import { useId } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import { useTranslate } from '../ui/translate.js';
import { Sheet } from './sheet.js';
import { chosenSites, type Position, positionOn } from './site.js';

interface SiteSheetProps {
  readonly overview: Overview;
  readonly host: string;
  readonly onChoose: (position: Position) => void;
  readonly onClose: () => void;
}

export function SiteSheet({ overview, host, onChoose, onClose }: SiteSheetProps) {
  const t = useTranslate();
  const name = useId();
  const position = positionOn(host, overview);
  const isOffElsewhere = overview.settings.defaultMode === 'off';
  const options: readonly { readonly position: Position; readonly words: string; readonly hint: string }[] = [
    { position: 'on', words: t('modeOn'), hint: t(isOffElsewhere ? 'siteOnEverywhereHint' : 'siteOnHint') },
    { position: 'toolbar', words: t('modeToolbar'), hint: t('siteToolbarHint') },
    { position: 'off', words: t('siteOff'), hint: t('siteOffHint') },
    { position: 'chosen', words: t('siteChosen'), hint: t('siteChosenHint', { count: chosenSites(overview) }) },
  ];
  return (
    <Sheet label={t('siteTitle', { host })} look="sheet-site" onClose={onClose}>
      <div role="radiogroup" aria-label={t('siteTitle', { host })}>
        {options.map((option) => (
          <label class="opt" key={option.position}>
            <input class="radio" type="radio" name={name} checked={option.position === position} onChange={() => onChoose(option.position)} />
            <span>
              <b>{option.words}</b>
              <span>{option.hint}</span>
            </span>
          </label>
        ))}
      </div>
    </Sheet>
  );
}
