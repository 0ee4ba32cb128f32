/** The background's inside on the in-memory browser: state, the sample dataset and a clock the test holds. */
import { heldDataset } from '../../src/background/held-dataset.js';
import { ReaderState } from '../../src/background/reader-state.js';
import { Sunlit } from '../../src/background/sunlit.js';
import type { Dataset } from '../../src/model/dataset.js';
import type { Sender } from '../../src/platform/browser.js';
import { FAKE_ROOT, fake } from './fake-browser.js';
import { Follower } from './follower.js';
import { sampleDataset } from './sample-dataset.js';

export const NOON = Date.UTC(2026, 10, 23, 12);

export const POPUP: Sender = { tabId: null, url: `${FAKE_ROOT}src/popup/index.html`, isOwnPage: true, isPrivate: false };
export const PAGE: Sender = { tabId: 7, url: 'https://news.example/story', isOwnPage: false, isPrivate: false };

/** Words of the badge and one of the card, as the package would hold them. */
const WORDS = {
  badgeTitleNone: 'None',
  badgeTitle_one: '{count} answer',
  badgeTitle_other: '{count} answers',
  badgeTitleOff: 'Off',
  cardClose: 'Close',
  popupTitle: 'Sunlit',
  findMenu: 'Find',
};

export async function sampleApp({
  datasets = [sampleDataset()],
  now = () => NOON,
}: {
  datasets?: readonly Dataset[];
  now?: () => number;
} = {}): Promise<Sunlit> {
  for (const lang of ['en', 'id'])
    fake.files.set(
      `_locales/${lang}/messages.json`,
      Object.fromEntries(Object.entries(WORDS).map(([key, message]) => [key, { message: `${lang === 'id' ? '(id) ' : ''}${message}` }])),
    );
  fake.tabs = [{ id: 7, url: 'https://news.example/story', active: true }];
  const follower = await Follower.start();
  return new Sunlit(
    await ReaderState.load(now),
    { datasets: datasets.map((dataset) => heldDataset(dataset, '0'.repeat(64))), problems: new Map() },
    follower.subscriptions,
    now,
  );
}
