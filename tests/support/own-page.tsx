/** One of our own pages in a test: components on the in-memory browser, with the packaged English words, and a reply for each request. Needs happy-dom. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import type { BackgroundRequests, Reply, ReplyOf, RequestOf } from '../../src/messages/protocol.js';
import { ask } from '../../src/platform/browser.js';
import { AppFrame, type Page } from '../../src/ui/app-frame.js';
import { translator } from '../unit/ui/words.js';
import { fake } from './fake-browser.js';

type Replies = { -readonly [K in keyof BackgroundRequests]?: (body: RequestOf<BackgroundRequests, K>) => Answer<ReplyOf<BackgroundRequests, K>> };
/** A value is a success; what has `ok` is the whole reply. */
type Answer<T> = T | Reply<T> | Promise<T | Reply<T>>;

/** What was asked, in order, without `getOverview`. */
export const asked: { type: string; body: unknown }[] = [];

/** Answers from now on; what is not listed cannot be reached. */
export function replyWith(replies: Replies): void {
  asked.length = 0;
  fake.events.onMessage.listeners.length = 0;
  fake.events.onMessage.addListener(async ({ type, body }: { type: keyof BackgroundRequests; body: never }) => {
    if (type !== 'getOverview') asked.push({ type, body });
    const reply = replies[type] as ((body: never) => unknown) | undefined;
    if (!reply) return { ok: false, code: 'unreachable', message: `no reply for ${type}` };
    const value = await reply(body);
    return typeof value === 'object' && value !== null && 'ok' in value ? value : { ok: true, value };
  });
}

/** Renders a page in its frame, once the overview is there. */
export async function showPage(children: (page: Page<ReplyOf<BackgroundRequests, 'getOverview'>>) => ComponentChildren): Promise<void> {
  document.body.innerHTML = '<div></div>';
  await act(async () => {
    render(
      <AppFrame load={() => ask('getOverview', null)} translator={async (lang) => translator(lang)} fallbackLang="en">
        {children}
      </AppFrame>,
      root(),
    );
  });
  await settle();
}

export function root(): HTMLElement {
  return document.body.firstElementChild as HTMLElement;
}

/** Lets questions be answered and the answers be drawn. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
    });
  }
}

/** The button or summary with these words, or with this name. */
export function button(words: string, within: ParentNode = root()): HTMLElement {
  const found = [...within.querySelectorAll<HTMLElement>('button, summary')].find(
    (element) => element.textContent?.trim() === words || element.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`no button "${words}" in: ${within.textContent}`);
  return found;
}

export async function press(words: string, within?: ParentNode): Promise<void> {
  await act(async () => button(words, within).click());
  await settle();
}

/** Types into a field and sends its form. */
export async function submit(field: HTMLInputElement, typed: string): Promise<void> {
  await act(async () => {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
}

/** Chooses a file in a file field. */
export async function choose(field: HTMLInputElement, name: string, text: string): Promise<void> {
  Object.defineProperty(field, 'files', { value: [new File([text], name)], configurable: true });
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

/** The field in this part of the page. */
export function field(selector: string): HTMLInputElement {
  const found = root().querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** All text, with white space as one space. Marks of isolation are left out. */
export function text(element: Element | null = root()): string {
  return (element?.textContent ?? '').replace(/[\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ');
}
