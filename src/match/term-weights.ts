/**
 * What sharing a term says: its idf (Spärck Jones 1972), as if the dataset had {@link UNSEEN_CLAIMS} claims more. Without them a dataset of ten claims would make
 * every word rare.
 *
 *     weight = ln((N + 100) / (uses among the N claims + 0.5)), everyday words × LIGHT_FACTOR
 *
 * What the imagined claims say was tried as well, by the ranks of words in ordinary English: no gain (docs/decisions/0012).
 */
import { LIGHT_FACTOR, type Locale } from './locales/locale.js';
import { hashTerm } from './term-hash.js';

/** Claims that a small dataset does not have. */
const UNSEEN_CLAIMS = 100;

export interface TermWeigher {
  /** Weight of a term, > 0. @param use Σ over the claims of the share of their wordings that use it; of a term no claim uses: 1 */
  weight(hash: number, use: number): number;
}

/** @param claims how many there are in the dataset. */
export function termWeigher(locale: Locale, claims: number): TermWeigher {
  const light = lightTerms(locale);
  return {
    weight(hash, use) {
      const idf = Math.log((claims + UNSEEN_CLAIMS) / (use + 0.5));
      return light.has(hash) ? idf * LIGHT_FACTOR : idf;
    },
  };
}

const byLocale = new WeakMap<Locale, ReadonlySet<number>>();

/** Content words so common that sharing them says little, as the terms they become. */
function lightTerms(locale: Locale): ReadonlySet<number> {
  let terms = byLocale.get(locale);
  if (terms === undefined) {
    terms = new Set([...locale.lightWords].map((word) => hashTerm(locale.stem(word))));
    byLocale.set(locale, terms);
  }
  return terms;
}
