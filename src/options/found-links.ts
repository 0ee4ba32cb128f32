/** Which subscribe links does a file hold? A backup of Sunlit, an OPML list, or any text in which somebody wrote them down. Nothing is followed by it. */
import { readSubscribeLink } from '../ui/subscribe-link.js';
import { type ListedPublisher, readOpml } from './opml.js';

/** Largest file that is read: thousands of links fit into it. */
export const MAX_LIST_BYTES = 2_000_000;
/** Most links that are listed: nobody looks at more one by one. */
const MAX_LINKS = 200;

/** The links in the order of the file, each folder once; titles where the file gives them, else empty. */
export function findLinks(text: string): readonly ListedPublisher[] {
  const found = new Map<string, ListedPublisher>();
  for (const { title, link } of inBackup(text) ?? inOpml(text) ?? inText(text)) {
    const read = readSubscribeLink(link);
    if ('problem' in read) continue;
    if (!found.has(read.link) && found.size < MAX_LINKS) found.set(read.link, { title, link: read.link });
  }
  return [...found.values()];
}

function inBackup(text: string): readonly ListedPublisher[] | null {
  if (!/^\s*\{/u.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // Some other text that begins with a brace.
  }
  const { subscriptions } = value as { readonly subscriptions?: unknown };
  if (!Array.isArray(subscriptions)) return null;
  return subscriptions.flatMap((entry: unknown) => {
    const { link, title } = (entry ?? {}) as { readonly link?: unknown; readonly title?: unknown };
    return typeof link === 'string' ? [{ link, title: typeof title === 'string' ? title : '' }] : [];
  });
}

function inOpml(text: string): readonly ListedPublisher[] | null {
  return /^\s*(?:\ufeff)?<(?:\?xml|opml|!--)/u.test(text) ? readOpml(text) : null;
}

/** In a text a link is one that names a key, wherever it stands, or an address that has a line to itself: other addresses are just addresses. */
function inText(text: string): readonly ListedPublisher[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const alone = line.trim();
    if (/^https:\/\/\S+$/u.test(alone)) return [{ title: '', link: alone }];
    return [...line.matchAll(/https:\/\/[^\s"'<>()]+#sunlit=[0-9a-f]{64}/gu)].map(([link]) => ({ title: '', link }));
  });
}
