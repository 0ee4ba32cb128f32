/** Brand, site switch in words, and the way to the settings. */
import { useState } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import { openOptions } from '../platform/browser.js';
import { Brand, Icon } from '../ui/icons.js';
import { useTranslate } from '../ui/translate.js';
import { modeOn, type Place, type Position } from './site.js';
import { SiteSheet } from './site-sheet.js';

interface PopupTopProps {
  readonly overview: Overview;
  readonly place: Place;
  readonly onSwitch: (position: Position) => void;
}

export function PopupTop({ overview, place, onSwitch }: PopupTopProps) {
  const t = useTranslate();
  return (
    <header class="p-top">
      <Brand size={20} />
      <h1 class="name">{t('extensionName')}</h1>
      {place.kind === 'site' ? (
        <SiteSwitch overview={overview} host={place.host} onSwitch={onSwitch} />
      ) : (
        <p class="site still">
          <b>{t(place.kind === 'own' ? 'siteOwnPage' : 'siteNotRead')}</b>
        </p>
      )}
      <button
        type="button"
        class="ib"
        aria-label={t('settings')}
        title={t('settings')}
        onClick={() => {
          void openOptions().then(() => window.close());
        }}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}

const MODE_KEYS = { on: 'modeOn', toolbar: 'modeToolbar', off: 'modeOff' } as const;

function SiteSwitch({ overview, host, onSwitch }: { readonly overview: Overview; readonly host: string; readonly onSwitch: (position: Position) => void }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="site" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <b>{t(MODE_KEYS[modeOn(host, overview)])}</b>
        <span title={host}>{host}</span>
        <Icon name="down" />
      </button>
      {isOpen && <SiteSheet overview={overview} host={host} onChoose={onSwitch} onClose={() => setOpen(false)} />}
    </>
  );
}
