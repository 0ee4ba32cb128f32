/**
 * The only door to the engine: text + claims → matches.
 *
 * normalise → segment → tokenise → candidates (`claim-index`) → features → probability → guards → stance. It knows no page, no dataset format, no browser,
 * no network and no clock, and it cannot fail on page text: what does not match is an empty list. Work on a block is bounded ({@link MAX_SENTENCES}).
 */
import type { Match, MatchClaim, Sensitivity, TextBlock } from '../model/match.js';
import { type Candidate, ClaimIndex, type ClaimProfile } from './claim-index.js';
import type { Pair } from './features/feature.js';
import { focusWindow } from './features/focus.js';
import type { FeatureValues } from './features/index.js';
import { GUARDS } from './guards/index.js';
import { guessLocale, localeOf } from './locales/index.js';
import type { Locale } from './locales/locale.js';
import { normalizeWord } from './normalize.js';
import { pairOf } from './pair.js';
import { featureValues, probabilityOf } from './score.js';
import { type Sentence, segment } from './segment.js';
import { frameOf } from './stance/frame.js';
import { readStance, type StanceClaim, type StanceReading } from './stance/stance.js';
import { readStatement, type Statement } from './statement.js';
import { QUIET_THRESHOLDS, THRESHOLDS } from './weights.js';

export interface MatcherOptions {
  readonly sensitivity?: Sensitivity;
}

/** What the page says around a block. */
export interface BlockContext {
  /** Title of the page; a page titled "Fact check: …" reports what it quotes. */
  readonly pageTitle?: string;
}

/** Everything that went into one decision. */
export interface Explanation {
  readonly claimId: string;
  readonly probability: number;
  readonly threshold: number;
  readonly features: FeatureValues;
  /** Guards that stand against the match, with what each found. Empty for a match. */
  readonly guards: readonly { readonly name: string; readonly found: string }[];
  readonly stance: StanceReading;
  readonly sentence: LitText;
  /** The claim's wording that fits best. */
  readonly wording: LitText & { readonly lang: string };
  /** Names both texts share, as written in the sentence. */
  readonly names: readonly string[];
  /** Numbers both texts share, as written in the sentence. */
  readonly numbers: readonly string[];
}

/** A text and the words in it that both sides share; UTF-16, half-open, in `text`. */
export interface LitText {
  readonly text: string;
  readonly lit: readonly { readonly start: number; readonly end: number }[];
}

export interface Matcher {
  /** Matches in the order of the text, at most one a sentence: the likeliest claim. */
  match(block: TextBlock, context?: BlockContext): Match[];
  /** Number of sentences `match` looks at in this block. */
  countSentences(block: TextBlock): number;
  /** Why [start, end) of the block does or does not repeat the claim. Null if the claim is unknown or not in the block's language. */
  explain(block: TextBlock, start: number, end: number, claimId: string, context?: BlockContext): Explanation | null;
}

/** Most sentences looked at in one block: 400 take some 80 ms; a longer block is no paragraph but a dump. */
export const MAX_SENTENCES = 400;
/** Most characters of a block looked at, UTF-16 units. */
const MAX_CHARS = 100_000;
/** A sentence with fewer words repeats no claim that can be told from its neighbours. */
const MIN_WORDS = 3;

interface Judged {
  readonly pair: Pair;
  readonly values: FeatureValues;
  readonly probability: number;
}

/**
 * Makes a matcher over claims. The index of a language is built with its first text, in about 0.7 ms a claim of 15 wordings.
 * @throws RangeError two claims with the same id: a programmer's mistake.
 */
export function createMatcher(claims: readonly MatchClaim[], options: MatcherOptions = {}): Matcher {
  const ids = new Set(claims.map((claim) => claim.id));
  if (ids.size !== claims.length) throw new RangeError(`createMatcher: ${claims.length - ids.size} claim ids occur more than once`);
  const indexes = new Map<Locale, ClaimIndex>();
  // Made when the first text in the language comes: a reader of one language does not wait for the other.
  const indexOf = (locale: Locale): ClaimIndex => {
    let index = indexes.get(locale);
    if (index === undefined) {
      index = new ClaimIndex(claims, locale);
      indexes.set(locale, index);
    }
    return index;
  };
  const threshold = THRESHOLDS[options.sensitivity ?? 'strict'];
  const quietThreshold = QUIET_THRESHOLDS[options.sensitivity ?? 'strict'];

  const judge = (statement: Statement, index: ClaimIndex, profile: ClaimProfile): Judged => {
    const pair = pairOf(statement, profile, index);
    const values = featureValues(pair);
    return { pair, values, probability: probabilityOf(values) };
  };

  return {
    match(block, context = {}) {
      const { text, locale, sentences } = read(block);
      if (locale === null) return [];
      const index = indexOf(locale);
      const matches: Match[] = [];
      sentences.forEach(({ start, end }, i) => {
        const statement = readStatement(text.slice(start, end), locale);
        if (statement.tokens.length < MIN_WORDS) return;
        const best = likeliest(index.candidates(statement), (candidate) => judge(statement, index, candidate.profile), threshold);
        if (best === null) return;
        const { stance } = readStance(
          best.pair.statement,
          stanceClaim(best.pair),
          focusWindow(best.pair),
          frameOf(text, sentences, i, context.pageTitle ?? ''),
        );
        if (stance !== 'asserts' && best.probability < quietThreshold) return;
        matches.push({ blockId: block.id, claimId: best.pair.profile.claim.id, start, end, sentence: statement.text, probability: best.probability, stance });
      });
      return matches;
    },

    countSentences(block) {
      return read(block).sentences.length;
    },

    explain(block, start, end, claimId, context = {}) {
      const { text, locale, sentences } = read(block);
      if (locale === null) return null;
      const index = indexOf(locale);
      const profile = index.profiles.find(({ claim }) => claim.id === claimId);
      if (profile === undefined) return null;
      const statement = readStatement(text.slice(start, end), locale);
      const { pair, values, probability } = judge(statement, index, profile);
      const at = sentences.findIndex((sentence) => sentence.start === start);
      const stance = readStance(pair.statement, stanceClaim(pair), focusWindow(pair), frameOf(text, sentences, at, context.pageTitle ?? ''));
      return {
        claimId,
        probability,
        threshold: stance.stance === 'asserts' ? threshold : quietThreshold,
        features: values,
        guards: against(pair, values),
        stance,
        sentence: lit(statement, pair.wording.terms),
        wording: { ...lit(pair.wording, statement.terms), lang: locale.lang },
        names: written(statement, (term) => pair.shared.has(term) && profile.names.has(term)),
        numbers: statement.quantities
          .filter((ours) => pair.wording.quantities.some((theirs) => theirs.value === ours.value))
          .map((quantity) => statement.text.slice(quantity.start, quantity.end)),
      };
    },
  };
}

function read(block: TextBlock): { text: string; locale: Locale | null; sentences: readonly Sentence[] } {
  const text = block.text.slice(0, MAX_CHARS);
  const declared = localeOf(block.lang);
  const sample = text.slice(0, 600).split(/\s+/u).map(normalizeWord);
  const locale = guessLocale(sample, declared);
  return { text, locale, sentences: locale === null ? [] : segment(text, locale, MAX_SENTENCES) };
}

function stanceClaim({ profile, wording }: Pair): StanceClaim {
  return { wordings: profile.wordings, best: wording };
}

/** The likeliest candidate over the threshold that no guard forbids, or null. */
function likeliest(candidates: readonly Candidate[], judge: (candidate: Candidate) => Judged, threshold: number): Judged | null {
  let best: Judged | null = null;
  for (const candidate of candidates) {
    const judged = judge(candidate);
    if (judged.probability < (best?.probability ?? threshold)) continue;
    if (against(judged.pair, judged.values).length === 0) best = judged;
  }
  return best;
}

function against(pair: Pair, values: FeatureValues): { name: string; found: string }[] {
  const isRepeated = repeatsWording(pair, values);
  return GUARDS.flatMap((guard) => {
    const found = isRepeated && guard.isAboutWording ? null : guard.check(pair, values);
    return found === null ? [] : [{ name: guard.name, found }];
  });
}

/** A wording nearly word for word needs no guess at what the claim's heart is: the publisher wrote it. Short ones are left to the guards. */
function repeatsWording({ wording }: Pair, values: FeatureValues): boolean {
  const words = [...wording.terms.values()].reduce((sum, places) => sum + places.length, 0);
  return words >= 4 && (values['breadth'] ?? 0) >= 0.9;
}

function lit(statement: Statement, others: ReadonlyMap<string, unknown>): LitText {
  const shared = statement.tokens.filter((token) => token.term !== null && others.has(token.term));
  return { text: statement.text, lit: shared.map(({ start, end }) => ({ start, end })) };
}

function written(statement: Statement, counts: (term: string) => boolean): string[] {
  const found = new Map<string, string>();
  for (const { term, start, end } of statement.tokens) if (term !== null && counts(term) && !found.has(term)) found.set(term, statement.text.slice(start, end));
  return [...found.values()];
}
