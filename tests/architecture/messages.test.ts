/** Every request that may be sent has exactly one handler, and there is no handler for anything else. */
import '../support/use-fake-browser.js';
import { expect, it } from 'vitest';
import { HANDLED } from '../../src/background/router.js';
import { APP_REQUESTS, PAGE_REQUESTS } from '../../src/messages/sender.js';

it('handles each request once', () => {
  expect([...HANDLED].sort()).toEqual([...PAGE_REQUESTS, ...APP_REQUESTS].sort());
});

it('has no request that both pages and our own pages list', () => {
  expect(PAGE_REQUESTS.filter((name) => (APP_REQUESTS as readonly string[]).includes(name))).toEqual([]);
});
