/** A layout in Firefox. WebDriver BiDi hands out closed shadow roots to whoever asks for all of them. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Tab } from './check.js';

/** What puppeteer keeps for itself: its line to the browser, and the browser's name for a tab. */
interface Inside {
  browser(): { readonly connection: { send(method: string, body: unknown): Promise<{ readonly result: BidiReply }> } };
  mainFrame(): { readonly _id: string };
}
interface BidiReply {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: { readonly shadowRoot?: { readonly sharedId: string } } & string };
  readonly exceptionDetails?: { readonly text: string };
}

const HOST = `[...document.querySelectorAll('div[popover="manual"]')].find((element) => element.id === '' && element.childNodes.length === 0 && element.shadowRoot === null) ?? null`;

export function firefoxTab(page: Page): Tab {
  const inside = page as unknown as Inside;
  const target = { context: inside.mainFrame()._id };
  const send = async (method: string, body: object): Promise<NonNullable<BidiReply['result']>> => {
    const { result } = await inside.browser().connection.send(method, { target, awaitPromise: false, ...body });
    if (result.result === undefined) throw new Error(result.exceptionDetails?.text ?? 'no result');
    return result.result;
  };
  let root: string | null = null;
  const notHere = (): Promise<never> => Promise.reject(new Error('not in Firefox'));
  return {
    evaluate: (script) => page.evaluate(script),
    async inRoot(run, argument) {
      root ??=
        (await send('script.evaluate', { expression: HOST, serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' } })).value?.shadowRoot?.sharedId ??
        null;
      if (root === null) return null;
      const reply = await send('script.callFunction', {
        functionDeclaration: `(root, argument) => JSON.stringify((${run})(root, JSON.parse(argument)) ?? null)`,
        arguments: [{ sharedId: root }, { type: 'string', value: JSON.stringify(argument) }],
      });
      return JSON.parse(reply.value ?? 'null');
    },
    press: (selector) => page.click(selector),
    setSize: ([width, height]) => page.setViewport({ width, height }),
    setZoom: notHere,
    setPinch: notHere,
    setPrint: (on) => page.emulateMediaType(on ? 'print' : 'screen'),
    async screenshot(path) {
      const picture = await page.screenshot();
      if (path !== undefined) writeFileSync(path, picture);
      return createHash('sha256').update(picture).digest('hex');
    },
  };
}
