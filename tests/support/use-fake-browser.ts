/**
 * Puts the in-memory browser in the place of `webextension-polyfill`, and a plain path in the place of the content script that the build would make.
 * `import '…/support/use-fake-browser.js'` comes first in a test file; `fake` of `fake-browser.js` is then the browser's memory, new for every test.
 */
import { beforeEach, vi } from 'vitest';
import { fake } from './fake-browser.js';

vi.mock('webextension-polyfill', () => import('./fake-browser.js'));
vi.mock('../../src/content/card.iife?script&iife', () => ({ default: '/assets/card.iife.js' }));
vi.mock('../../src/content/main.iife?script&iife', () => ({ default: '/assets/main.iife.js' }));

// A test's own server on this machine is reached for real.
const network = globalThis.fetch;
vi.stubGlobal('fetch', (address: string, init?: RequestInit) => (/^http:\/\/127\.0\.0\.1:/u.test(address) ? network(address, init) : fake.fetch(address)));
beforeEach(() => fake.reset());

// The language a reader prefers; Node has a navigator of its own from version 21 on.
if (typeof document === 'undefined') {
  vi.stubGlobal('navigator', {
    get language() {
      return fake.uiLanguage;
    },
  });
}
