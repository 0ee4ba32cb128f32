/**
 * Composition root of the background: a service worker in Chromium, an event page in Firefox. Both are stopped when idle and started for an event, so
 * listeners are registered at the first tick and state is read anew on each start.
 */

import { warmUp } from '../match/matcher.js';
import {
  askTab,
  keepForSession,
  onCommand,
  onFailure,
  onHostAccessChanged,
  onInstalled,
  onPageLoaded,
  onSelectionMenu,
  onStartup,
  onWake,
  openTab,
  packagedUrl,
  readFromSession,
  serveBackground,
} from '../platform/browser.js';
import { openDatabase } from '../platform/database.js';
import { keepErrors, logError } from '../platform/error-log.js';
import { loadDatasets } from './dataset-store.js';
import { openFind } from './find-text.js';
import { loadSubscriptions } from './load-subscriptions.js';
import { ReaderState } from './reader-state.js';
import { route } from './router.js';
import { Sunlit } from './sunlit.js';

const now = (): number => Date.now();

onFailure((error) => logError('something failed that nobody waited for', error));
void keepErrors({ read: () => readFromSession('errors'), keep: (errors) => keepForSession('errors', errors), now });

const opened = openDatabase();
const ready: Promise<Sunlit> = Promise.all([ReaderState.load(now), loadDatasets(now(), opened), loadSubscriptions(now, opened, () => void changed())]).then(
  ([state, loaded, subscriptions]) => {
    for (const [id, problem] of loaded.problems) logError(`dataset ${id} could not be loaded: ${problem}`);
    return new Sunlit(state, loaded, subscriptions, now);
  },
);

// The disk is asked; the engine gets ready meanwhile.
setTimeout(warmUp, 0);

async function changed(): Promise<void> {
  await (await ready).datasetsChanged();
}

serveBackground((type, body, sender) => route(ready, type, body, sender));

onInstalled((reason) => {
  void ready.then(async (app) => {
    await app.applySites();
    await app.showMenu();
    if (reason === 'install') await openTab(packagedUrl('src/welcome/index.html'));
    await app.refreshPages();
  });
});

// On a page where Sunlit is off nothing of ours runs to say so.
onPageLoaded((tab) => void ready.then((app) => app.showOff(tab)));

// Whenever the background runs at all, who is due is asked; the times are stored, so that many wakes ask once.
onWake(() => void ready.then((app) => app.subscriptions.tick()));
void ready.then((app) => app.subscriptions.tick());

// Registered scripts outlive the browser, but a profile restored or repaired may have lost them.
// The browser's own language, which the menu may follow, changes with a restart only.
onStartup(
  () =>
    void ready.then(async (app) => {
      await app.applySites();
      await app.showMenu();
    }),
);
onHostAccessChanged(
  () =>
    void ready.then(async (app) => {
      await app.applySites();
      await app.refreshPages();
    }),
);

onCommand((command, tabId) => {
  const direction = command === 'next-answer' ? 'next' : command === 'previous-answer' ? 'previous' : null;
  if (direction !== null && tabId !== null) void askTab(tabId, 'stepAnswer', { direction });
});

onSelectionMenu((text) => void openFind(text));
