/**
 * Where does a headline end and the claim begin? “[SALAH] …”, “(HOAX) …”, “Fact check: …” and quotation marks around the whole are the publisher's, not the rumour's.
 * A bracket counts as a label only if a list of ratings has its words, so that “[Video] …” stays as it is.
 */
import type { Say } from './notes.js';
import { verdictOf } from './ratings.js';

const BRACKETED = /^\s*["“]?\s*(?:\[([^[\]]{2,60})\]|\(([^()]{2,60})\)|【([^【】]{1,60})】)\s*[:\-–—]?\s*/u;
const FOREWORD =
  /^\s*(?:fact[\s-]?check(?:ed|ing)?|verify|cek fakta|periksa fakta|faktencheck|faktacheck|fact[\s-]?checking|verificamos|vérification|checagem|claim|klaim)\s*[:|–—]\s*/iu;
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
];

export interface Headline {
  readonly text: string;
  /** The label's words without brackets; null where there is none. */
  readonly label: string | null;
}

/** @example readHeadline('[SALAH] Air laut menjadi tawar', 'id', say) // { text: 'Air laut menjadi tawar', label: 'SALAH' } */
export function readHeadline(headline: string, lang: string, say: Say): Headline {
  const label = ratingIn(headline, lang);
  const [whole = ''] = BRACKETED.exec(headline) ?? [];
  if (label !== null) say('headline-label', label);
  // A quotation mark in front of the bracket goes with it; the one at the end has lost its pair.
  const rest = label === null ? headline : headline.slice(whole.length);
  const bare = label !== null && /^\s*["“]/u.test(headline) ? rest.replace(/["”]$/u, '') : rest;
  const said = bare.replace(FOREWORD, '');
  if (said !== bare) say('headline-words', bare);
  return { text: withoutQuotes(said.trim(), say), label };
}

/** The words in a bracket in front of a headline, whatever they are; empty where there is none. */
export function bracketIn(headline: string): string {
  const [, ...brackets] = BRACKETED.exec(headline) ?? [];
  return brackets.find((one) => one !== undefined)?.trim() ?? '';
}

/** The words of the bracket, if all of them are ratings: “HOAX / PENIPUAN”. */
function ratingIn(headline: string, lang: string): string | null {
  const label = bracketIn(headline);
  return label !== '' && label.split(/[/|,]/u).every((part) => verdictOf(part.trim(), lang) !== null) ? label : null;
}

function withoutQuotes(text: string, say: Say): string {
  const pair = QUOTES.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
  if (pair === undefined) return text;
  const inner = text.slice(1, -1).trim();
  if (pair.some((mark) => inner.includes(mark))) return text;
  say('quotes', text);
  return inner;
}
