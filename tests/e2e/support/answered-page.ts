/** A page of ours whose questions are answered from a list instead of by the background: every state of it, with no publisher's host. */
import type { Page } from 'playwright';
import type { Sunlit } from './extension.js';

/** Replies by request; a name that is not there goes to the background. `null` as a reply: never answered. */
export type Replies = Readonly<Record<string, unknown>>;

export function ok(value: unknown): unknown {
  return { ok: true, value };
}

/** @param path from the package’s root. With a reply for `getPageState` the page, a popup, has a tab of a newspaper behind it. */
export async function openAnswered(sunlit: Sunlit, path: string, replies: Replies): Promise<Page> {
  const page = await sunlit.context.newPage();
  await page.addInitScript((answers) => {
    type Call = (...all: unknown[]) => unknown;
    // By callback or by promise, as the caller likes it.
    const give = (value: unknown, all: readonly unknown[]): unknown => {
      const last = all.at(-1);
      if (typeof last !== 'function') return Promise.resolve(value);
      setTimeout(last as Call, 0, value);
      return undefined;
    };
    const put = (api: object, method: string, call: Call) => Object.defineProperty(api, method, { value: call, configurable: true });
    for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser]) {
      if (!api?.runtime) continue;
      const ask = api.runtime.sendMessage.bind(api.runtime) as Call;
      const answer: Call = (...all) => {
        const { type = '' } = all[0] as { readonly type?: string };
        if (!(type in answers)) return ask(...all);
        return answers[type] === null ? new Promise(() => undefined) : give(answers[type], all);
      };
      put(api.runtime, 'sendMessage', answer);
      if (!('getPageState' in answers)) continue;
      // The popup asks the tab behind it: here a page of a newspaper that is not there.
      put(api.tabs, 'query', (...all) => give([{ id: 1, url: 'https://dailyledger.example/' }], all));
      put(api.tabs, 'sendMessage', (_id, ...rest) => answer(...rest));
    }
  }, replies);
  await page.goto(`${sunlit.root}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}
