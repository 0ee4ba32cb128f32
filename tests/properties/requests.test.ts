/** Whatever a page sends (BAR.md, B-M1): the background answers with a Result, never an exception, and lets nothing through that its sender may not ask. */
import '../support/use-fake-browser.js';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HANDLED, route } from '../../src/background/router.js';
import type { Sunlit } from '../../src/background/sunlit.js';
import { APP_REQUESTS, maySend } from '../../src/messages/sender.js';
import { serveBackground } from '../../src/platform/browser.js';
import { SOUND_BODIES } from '../cases/request-cases.js';
import { fake } from '../support/fake-browser.js';
import { PAGE, POPUP, sampleApp } from '../support/sample-app.js';

const errors = vi.spyOn(console, 'error');
let app: Sunlit;
beforeEach(async () => {
  app = await sampleApp();
});
beforeAll(() => {
  serveBackground((type, body, sender) => route(Promise.resolve(app), type, body, sender));
});
afterAll(() => errors.mockRestore());

const anyType = fc.oneof(fc.constantFrom(...HANDLED), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''), fc.string());
/** Sound bodies with one field spoiled, and anything else. */
const anyBody = fc.oneof(
  fc.anything(),
  fc.jsonValue(),
  fc
    .tuple(fc.constantFrom(...Object.values(SOUND_BODIES)), fc.string(), fc.anything())
    .map(([body, key, value]) => (typeof body === 'object' && body !== null ? { ...body, [key]: value } : value)),
  fc.tuple(fc.constantFrom(...Object.values(SOUND_BODIES)), fc.nat(), fc.anything()).map(([body, at, value]) => {
    const keys = Object.keys(body ?? {});
    return keys.length === 0 ? value : { ...(body as object), [keys[at % keys.length] ?? '']: value };
  }),
);

const isResult = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';

describe('route', () => {
  it('answers any request with a Result', async () => {
    await fc.assert(
      fc.asyncProperty(anyType, anyBody, fc.constantFrom(PAGE, POPUP, { ...PAGE, url: null }, { ...PAGE, tabId: null }), async (type, body, sender) => {
        const reply = await route(Promise.resolve(app), type, body, sender);
        expect(isResult(reply)).toBe(true);
        if (!maySend(type, sender)) expect(reply).toMatchObject({ ok: false, code: 'refused' });
        // A fault of ours would be logged and called "unexpected": no shape of a body may lead there.
        if (!reply.ok) expect(reply.code).not.toBe('unexpected');
      }),
      { numRuns: 1_500 },
    );
  });

  it('answers sound requests of our own pages, each with any extra field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.entries(SOUND_BODIES)), fc.string(), fc.jsonValue(), async ([type, body], key, value) => {
        if (body === null || Object.hasOwn(body as object, key)) return;
        const [plain, extra] = [
          await route(Promise.resolve(app), type, body, POPUP),
          await route(Promise.resolve(app), type, { ...(body as object), [key]: value }, POPUP),
        ];
        expect(extra.ok).toBe(plain.ok);
      }),
      { numRuns: 200 },
    );
  });
});

describe('messages as the browser hands them over', () => {
  it('from a page never change what only our own pages may', async () => {
    const page = { id: 'sunlit', url: PAGE.url ?? '', origin: 'https://news.example', tab: { id: 7, url: PAGE.url ?? '' } };
    const message = fc.oneof(
      fc.jsonValue(),
      fc.record({ to: fc.constant('background'), type: fc.constantFrom(...APP_REQUESTS, '__proto__', 'eval'), body: anyBodyAsJson() }),
      fc.record({ to: fc.string(), type: fc.jsonValue(), body: fc.jsonValue() }),
    );
    const before = structuredClone({ settings: app.state.settings, sites: app.state.sites });
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const reply = await fake.send(sent, page);
        if (reply !== undefined) expect(reply).toMatchObject({ ok: false, code: 'refused' });
      }),
      { numRuns: 1_000 },
    );
    expect({ settings: app.state.settings, sites: app.state.sites }).toEqual(before);
  });
});

function anyBodyAsJson(): fc.Arbitrary<unknown> {
  return fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(SOUND_BODIES)));
}
