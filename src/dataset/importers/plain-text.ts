/**
 * What is left of a stranger's text when only text may stay? Tags, entities, controls, bidi overrides and uncomposed letters go, and each kind of change is said.
 * The rules are those of `../format.ts`; what this gives, that accepts, or it is empty.
 */
import { Parser } from 'htmlparser2';
import type { Say } from './notes.js';

/** Looks no further than the next bracket: a text of a million brackets is read once, not a million times. */
const MARKUP = /<[!/]?[a-z][^<>]*>|<!--|&(?:[a-z][a-z0-9]*|#\d+|#x[\da-f]+);/iu;
/** Most texts of most sources need nothing: a fifth of an import's time saved. */
const CALM = /^[\x20-%'-;=?-~]*$/u;
/** So much of a text is read, UTF-16 units: the longest field takes 2,000, and markup may be many times its text. */
const MAX_RAW = 40_000;
/** White space in every dress, and the controls and separators that stand for it. */
const SPACE = /[\s\u0085\u2028\u2029\p{Zs}]+/gu;
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Scripts stack a few marks on a letter; more than eight are a joke or an attack. */
const MARK_STACK = /(\p{M}{8})\p{M}+/gu;
/** Tags between which words must not grow together. */
const BREAKING = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'blockquote', 'hr']);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
/** Text may be escaped more than once on its way through feeds and databases: `&amp;lt;p&amp;gt;`. */
const MAX_PEELS = 4;

/** Lists in lists deeper than this hold no text: a hostile value must not exhaust the stack. */
const MAX_DEPTH = 4;

/** The text of a value: a string, a number, the first of a list that has one, `{"@value": …}`. Anything else is empty. */
export function rawText(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => rawText(one, depth + 1)).find((text) => text.trim() !== '') ?? '';
  if (typeof value === 'object' && value !== null && '@value' in value) return rawText(value['@value'], depth + 1);
  return '';
}

/**
 * Plain text of any value, on one line.
 * @example plainText('<p>Tea&nbsp;cures\u202e it</p>', say) // 'Tea cures it'; says markup and characters
 */
export function plainText(value: unknown, say: Say): string {
  const raw = rawText(value).slice(0, MAX_RAW);
  if (raw === '') return '';
  if (CALM.test(raw)) return raw.replace(/ {2,}/gu, ' ').trim();
  if (raw.includes('\ufffd')) say('encoding', raw);
  let text = raw;
  for (let peel = 0; peel < MAX_PEELS && MARKUP.test(text); peel += 1) text = withoutMarkup(text);
  if (text !== raw) say('markup', raw);
  const spaced = text.replace(SPACE, ' ');
  const seen = spaced.replace(UNSEEN, '');
  const composed = seen.normalize('NFC');
  const calm = composed.replace(MARK_STACK, '$1');
  if (seen !== spaced || calm !== composed) say('characters', raw);
  if (composed !== seen) say('composed', raw);
  return calm.replace(SPACE, ' ').trim();
}

function withoutMarkup(text: string): string {
  let out = '';
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (BREAKING.has(name)) out += ' ';
    },
    onopentag(name) {
      if (SILENT.has(name)) silent += 1;
    },
    ontext(data) {
      if (silent === 0) out += data;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent -= 1;
      if (BREAKING.has(name)) out += ' ';
    },
  });
  parser.write(text);
  parser.end();
  return out;
}
