/** The page names a publisher's link in its head: a quiet line that leads to the preview. A page can offer; only the reader subscribes, and not here. */
import type { DatasetView } from '../messages/protocol.js';
import { openSubscribe } from '../platform/browser.js';
import { Icon } from '../ui/icons.js';
import { readSubscribeLink } from '../ui/subscribe-link.js';
import { useTranslate } from '../ui/translate.js';

/** Most offers shown; a page that names more is not looking after its reader. */
const MAX_OFFERS = 3;

interface OffersProps {
  readonly offers: readonly string[];
  readonly datasets: readonly DatasetView[];
}

export function Offers({ offers, datasets }: OffersProps) {
  const t = useTranslate();
  const read = offers.map(readSubscribeLink).flatMap((given) => ('base' in given ? [given] : []));
  const fresh = read.filter(({ base }) => !datasets.some(({ subscription }) => subscription?.base === base)).slice(0, MAX_OFFERS);
  if (fresh.length === 0) return null;
  return (
    <div class="notice bar">
      <Icon name="info" />
      <span>
        {t('offerNotice')}{' '}
        {fresh.map(({ link, host }) => (
          <button type="button" class="btn plain" key={link} onClick={() => void openSubscribe(link).then(() => window.close())}>
            {fresh.length === 1 ? t('offerLook') : t('offerLookAt', { host })}
          </button>
        ))}
      </span>
    </div>
  );
}
