/** Which page does an address name? https only, without user, port, tracking or white space. What is changed is said; what cannot be kept is null. No address is ever asked for. */
import type { Say } from './notes.js';
import { rawText } from './plain-text.js';

/** Parameters that say how a reader came, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_hs(?:enc|mi)|mkt_tok|ref_src|cmpid|ns_\w+|__tn__)$/iu;
const USABLE = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?:[/?#][^\s"<>\\^`{|}]*)?$/u;
const MAX_LENGTH = 500;

/** @example readAddress('http://example.org/a?utm_source=rss', say) // 'https://example.org/a'; says address-upgraded and address-tracking */
export function readAddress(value: unknown, say: Say): string | null {
  const raw = rawText(value).trim();
  if (raw === '') return null;
  const absolute = raw.startsWith('//') ? `https:${raw}` : /^www\./iu.test(raw) ? `https://${raw}` : raw;
  if (!/^https?:/iu.test(absolute) || !URL.canParse(absolute)) return null;
  const url = new URL(absolute);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'http:') {
    url.protocol = 'https:';
    say('address-upgraded', raw);
  }
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length > 0) {
    for (const name of tracking) url.searchParams.delete(name);
    say('address-tracking', raw);
  }
  const { href } = url;
  return url.port === '' && href.length <= MAX_LENGTH && USABLE.test(href) ? href : null;
}

/** Host of a usable address, lower-case. */
export function hostOf(address: string): string {
  return new URL(address).hostname;
}

/** Whether a text is an address and nothing else: no claim, no name. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text);
}
