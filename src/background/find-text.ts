/**
 * A text on its way from a page's menu, or from the popup, to the page that looks for answers to it. It waits in this worker's memory and nowhere else: a worker that is
 * stopped takes it along, so that no text waits longer than {@link WAIT_MS}, whatever dies. Its name is all that stands in the address.
 */
import { MAX_FIND_CHARS } from '../messages/protocol.js';
import { openTab, packagedUrl } from '../platform/browser.js';

/** A page that opens at all has opened by then. */
const WAIT_MS = 10_000;

const waiting = new Map<string, string>();

/** Opens the search for answers to a text, in a new tab. @param text its first {@link MAX_FIND_CHARS} are taken */
export async function openFind(text: string): Promise<void> {
  const name = crypto.randomUUID();
  waiting.set(name, text.slice(0, MAX_FIND_CHARS));
  setTimeout(() => waiting.delete(name), WAIT_MS);
  await openTab(packagedUrl(`src/find/index.html#${name}`));
}

/** The text that waits under a name, once; empty for a page that was reloaded, opened by its address or late. */
export function takeFindText(name: string): string {
  const text = waiting.get(name) ?? '';
  waiting.delete(name);
  return text;
}
