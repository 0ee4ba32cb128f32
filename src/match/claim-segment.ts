/**
 * The claims of one dataset, made ready to be asked: an index, and a ranker for each language, when the first text in it comes. Matchers search several segments side by side,
 * so that a dataset that is new, gone or changed costs no other its index. An index can be saved and taken back (`claim-index.ts`) by whoever keeps files.
 */
import type { MatchClaim } from '../model/match.js';
import { buildClaimIndex, buildingClaimIndex, type ClaimIndex, type ClaimSource, loadClaimIndex, type Stamp } from './claim-index.js';
import { ClaimSet } from './claim-set.js';
import { localeOf } from './locales/index.js';
import type { Locale } from './locales/locale.js';
import { Ranker } from './ranker.js';

export class ClaimSegment {
  private readonly sets = new Map<Locale, ClaimSet>();
  private readonly rankers = new Map<Locale, Ranker>();

  /** @throws RangeError two claims of an array with the same id: a programmer's mistake. */
  constructor(readonly claims: ClaimSource) {
    if (!Array.isArray(claims)) return;
    const ids = new Set(claims.map(({ id }: MatchClaim) => id));
    if (ids.size !== claims.length) throw new RangeError(`ClaimSegment: ${claims.length - ids.size} claim ids occur more than once`);
  }

  set(locale: Locale): ClaimSet {
    return this.sets.get(locale) ?? this.keep(locale, buildClaimIndex(this.claims, locale));
  }

  ranker(locale: Locale): Ranker {
    let ranker = this.rankers.get(locale);
    if (ranker === undefined) {
      ranker = new Ranker(this.set(locale));
      this.rankers.set(locale, ranker);
    }
    return ranker;
  }

  /**
   * Builds the index of a language ahead of the first text, yielding every few milliseconds so that a caller can let others work in between.
   * @returns the bytes to save, or null if the engine does not know the language. @param stamp what the claims are made of: the dataset's hash
   */
  *building(lang: string, stamp: Stamp): Generator<number, ArrayBuffer | null> {
    const locale = localeOf(lang);
    if (locale === null) return null;
    const index = yield* buildingClaimIndex(this.claims, locale, stamp);
    return this.keep(locale, index).index.buffer;
  }

  /** Takes a saved index. False if it is damaged, of another version of the engine or of other claims: then the index is built when it is needed. */
  load(lang: string, saved: ArrayBuffer, stamp: Stamp): boolean {
    const locale = localeOf(lang);
    const index = locale === null ? null : loadClaimIndex(saved, locale.lang, stamp);
    if (locale === null || index === null || index.claimCount !== this.claims.length) return false;
    this.keep(locale, index);
    return true;
  }

  /** Indexes in memory, by language. */
  get indexes(): readonly { readonly lang: string; readonly bytes: number }[] {
    return [...this.sets].map(([{ lang }, { index }]) => ({ lang, bytes: index.buffer.byteLength }));
  }

  private keep(locale: Locale, index: ClaimIndex): ClaimSet {
    const set = new ClaimSet(this.claims, index, locale);
    this.sets.set(locale, set);
    this.rankers.delete(locale);
    return set;
  }
}
