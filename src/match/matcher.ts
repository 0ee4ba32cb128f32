/**
 * The only door to the engine: text + claims → matches.
 *
 * normalise → segment → tokenise → join with the claims (`claim-index`, `join`) → features → probability → guards → stance. It knows no page, no dataset format,
 * no browser, no network and no clock, and it cannot fail on page text: what does not match is an empty list. Work on a block is bounded.
 */
import type { Match, MatchClaim, Sensitivity, TextBlock } from '../model/match.js';
import { type ClaimIndex, MIN_SHARED } from './claim-index.js';
import { type ClaimProfile, hasManyWordings, MANY_WORDINGS } from './claim-profile.js';
import { ClaimSegment } from './claim-segment.js';
import type { ClaimSet } from './claim-set.js';
import { focusWindow } from './features/focus.js';
import type { FeatureValues } from './features/index.js';
import { type Glimpse, isWorthALook } from './glance.js';
import { MIN_TERMS } from './guards/breadth.js';
import { GUARDS } from './guards/index.js';
import { type Hit, type PageTerms, pageTerms, SENTENCES_A_JOIN } from './join.js';
import { DECIDE } from './learned-weights.js';
import { guessLocale, LOCALES, localeOf } from './locales/index.js';
import type { Locale } from './locales/locale.js';
import { leastNearness } from './nearness.js';
import { normalizeWord } from './normalize.js';
import { type Pair, pairOf, type Terms } from './pair.js';
import type { Near, Ranked } from './ranker.js';
import { featureValues, INPUTS, inputsOf, linear, probabilityOf } from './score.js';
import { type Sentence, segment } from './segment.js';
import { frameOf } from './stance/frame.js';
import { readStance, type StanceClaim, type StanceReading } from './stance/stance.js';
import { stanceOfText } from './stance/text-stance.js';
import { Reading, readStatement, type Statement } from './statement.js';
import { QUIET_THRESHOLDS, THRESHOLDS } from './weights.js';

export interface MatcherOptions {
  readonly sensitivity?: Sensitivity;
  /** Claims left out of matches and rankings, as if they were not there: hidden, expired. Asked of candidates only, so that changing it costs no index. */
  readonly isLeftOut?: (claimId: string) => boolean;
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
  /**
   * The claims nearest to a text, best first: a search, not a decision. A text that finds nothing in the language it seems to be in is tried in the others: short ones full of
   * names are easily misread. @param limit most claims given, at most 100
   */
  rank(block: TextBlock, limit: number): Ranked[];
  /**
   * The claims near to a text or to one of its sentences: first what `match` would mark, then each sentence's nearest, second nearest and so on. Empty where nothing is near.
   * A text whose language cannot be told, or that finds nothing in it, is tried in the others. Works in steps, each far shorter than a page is to wait, and yields after each,
   * so that a caller can let others work in between. @param limit most claims given
   */
  nearest(block: TextBlock, limit: number): Generator<undefined, Near[]>;
  /** Number of sentences `match` looks at in this block. */
  countSentences(block: TextBlock): number;
  /** Why [start, end) of the block does or does not repeat the claim. Null if the claim is unknown or not in the block's language. */
  explain(block: TextBlock, start: number, end: number, claimId: string, context?: BlockContext): Explanation | null;
}

/** Most sentences looked at in one block: a longer block is no paragraph but a dump. */
export const MAX_SENTENCES = 400;
/** Most characters of a block looked at, UTF-16 units. */
const MAX_CHARS = 100_000;
/** Most sentences looked at one by one in a search: some 2,000 characters hold no more. */
const MAX_SEARCHED = 40;
/** A sentence with fewer words repeats no claim that can be told from its neighbours. */
const MIN_WORDS = 3;

/** A sentence of a block beside a claim that it might repeat. */
export interface Candidate {
  readonly sentence: number;
  readonly set: ClaimSet;
  readonly profile: ClaimProfile;
}

const deciders = new Map(Object.entries(DECIDE).map(([lang, { few, many }]) => [lang, { few: linear(few, INPUTS), many: linear(many, INPUTS) }]));

interface Judged {
  readonly pair: Pair;
  readonly values: FeatureValues;
  readonly probability: number;
}

/** A block read: its sentences, each as far as it is asked for. */
export interface ReadBlock {
  readonly text: string;
  readonly locale: Locale | null;
  readonly sentences: readonly Sentence[];
  readonly readings: readonly Reading[];
}

/**
 * A matcher over the claims of one dataset. The index of a language is built with its first text.
 * @throws RangeError two claims with the same id: a programmer's mistake.
 */
export function createMatcher(claims: readonly MatchClaim[], options: MatcherOptions = {}): Matcher {
  return createMatcherOver([new ClaimSegment(claims)], options);
}

/** A matcher over several datasets. Segments keep their indexes: a matcher for other options, or with one segment exchanged, costs next to nothing. Claim ids are unique over all. */
export function createMatcherOver(segments: readonly ClaimSegment[], options: MatcherOptions = {}): Matcher {
  const isLeftOut = options.isLeftOut ?? (() => false);
  const threshold = THRESHOLDS[options.sensitivity ?? 'strict'];
  const quietThreshold = QUIET_THRESHOLDS[options.sensitivity ?? 'strict'];

  const judge = (statement: Statement, set: ClaimSet, profile: ClaimProfile, context: Terms): Judged => {
    const pair = pairOf(statement, profile, set, { context });
    const values = featureValues(pair);
    // The weights are learned from what the join brings; what it would never bring is no match.
    const isNear = pair.shared.size >= MIN_SHARED;
    const decide = deciders.get(set.locale.lang)?.[hasManyWordings(profile) ? 'many' : 'few'];
    return { pair, values, probability: isNear && decide !== undefined ? probabilityOf(decide(inputsOf(values))) : 0 };
  };

  /** The near ones of a text, and of each of its sentences. */
  function* nearestIn(block: TextBlock, locale: Locale): Generator<undefined, Near[]> {
    const text = block.text.slice(0, MAX_CHARS);
    const sentences = segment(text, locale, MAX_SEARCHED).map(({ start, end }) => text.slice(start, end));
    const parts = sentences.length > 1 ? sentences.map((sentence) => readStatement(sentence, locale)).filter(({ terms }) => terms.size > 1) : [];
    yield;
    const marked = new Set(matcher.match(block).map(({ claimId }) => claimId));
    yield;
    const best = new Map<string, { readonly near: Near; readonly place: number }>();
    for (const [i, statement] of [readStatement(text, locale), ...parts].entries()) {
      const isMany = i === 0 && sentences.length > 1;
      const found: Near[] = [];
      for (const segment of segments) found.push(...(yield* segment.ranker(locale).near(statement, isMany, (claimId) => marked.has(claimId))));
      const wanted = found.filter(({ claimId }) => !isLeftOut(claimId)).sort((a, b) => b.score - a.score);
      const least = leastNearness(wanted, statement);
      for (const [at, near] of wanted.filter(({ claimId, nearness }) => nearness >= least || marked.has(claimId)).entries()) {
        const place = marked.has(near.claimId) ? -1 : at;
        const known = best.get(near.claimId);
        if (known === undefined || place < known.place || (place === known.place && near.nearness > known.near.nearness))
          best.set(near.claimId, { near, place });
      }
    }
    return [...best.values()].sort((a, b) => a.place - b.place || b.near.nearness - a.near.nearness).map(({ near }) => near);
  }

  const matcher: Matcher = {
    match(block, context = {}) {
      const read = readBlock(block);
      const { text, locale, sentences, readings } = read;
      if (locale === null) return [];
      const best = new Map<number, Judged>();
      for (const { sentence, set, profile } of candidatesOf(
        read,
        segments.map((segment) => segment.set(locale)),
      )) {
        if (isLeftOut(profile.claim.id)) continue;
        const judged = judge((readings[sentence] as Reading).statement, set, profile, contextOf(readings, sentence));
        if (judged.probability < (best.get(sentence)?.probability ?? threshold)) continue;
        if (against(judged.pair, judged.values).length === 0) best.set(sentence, judged);
      }
      const matches: Match[] = [];
      sentences.forEach(({ start, end }, i) => {
        const judged = best.get(i);
        if (judged === undefined) return;
        const { pair, probability } = judged;
        const { stance } = readStance(pair.statement, stanceClaim(pair), focusWindow(pair), frameOf(text, sentences, i, context.pageTitle ?? ''));
        if (stance !== 'asserts' && probability < quietThreshold) return;
        matches.push({ blockId: block.id, claimId: pair.profile.claim.id, start, end, sentence: text.slice(start, end), probability, stance });
      });
      return matches;
    },

    rank(block, limit) {
      for (const locale of localesToTry(block)) {
        const statement = readStatement(block.text.slice(0, MAX_CHARS), locale);
        const found = segments.flatMap((segment) => segment.ranker(locale).rank(statement)).filter(({ claimId }) => !isLeftOut(claimId));
        if (found.length > 0) return found.sort((a, b) => b.score - a.score).slice(0, limit);
      }
      return [];
    },

    *nearest(block, limit) {
      for (const locale of localesToTry(block)) {
        const found = yield* nearestIn({ ...block, lang: locale.lang }, locale);
        if (found.length > 0) return found.slice(0, limit);
      }
      return [];
    },

    countSentences(block) {
      return split(block).sentences.length;
    },

    explain(block, start, end, claimId, context = {}) {
      const { text, locale, sentences, readings } = readBlock(block);
      if (locale === null || isLeftOut(claimId)) return null;
      const owner = segments.map((segment) => segment.set(locale)).find((set) => set.find(claimId) >= 0);
      const profile = owner?.profile(owner.find(claimId)) ?? null;
      if (owner === undefined || profile === null) return null;
      const statement = readStatement(text.slice(start, end), locale);
      const at = sentences.findIndex((sentence) => sentence.start === start);
      const { pair, values, probability } = judge(statement, owner, profile, contextOf(readings, at));
      const stance = readStance(pair.statement, stanceClaim(pair), focusWindow(pair), frameOf(text, sentences, at, context.pageTitle ?? ''));
      return {
        claimId,
        probability,
        threshold: stance.stance === 'asserts' ? threshold : quietThreshold,
        features: values,
        guards: against(pair, values),
        stance,
        sentence: lit(pair.statement, pair.wording.terms),
        wording: { ...lit(pair.wording, pair.statement.terms), lang: locale.lang },
        names: written(pair.statement, (term) => pair.shared.has(term) && profile.names.has(term)),
        numbers: statement.quantities
          .filter((ours) => pair.wording.quantities.some((theirs) => theirs.value === ours.value))
          .map((quantity) => statement.text.slice(quantity.start, quantity.end)),
      };
    },
  };
  return matcher;
}

/** How a text, a headline or a few sentences, stands to a claim that it is about. Null where the engine does not know the language. */
export function readTextStance(claim: string, text: string, lang: string): StanceReading | null {
  const locale = localeOf(lang);
  return locale === null ? null : stanceOfText(claim, text, locale);
}

/** The language a text is written in, of those the engine knows; null where hardly a word tells. */
export function languageOf(text: string): string | null {
  return guessLocale(sampleOf(text), null)?.lang ?? null;
}

/** Enough words to tell the language by. */
function sampleOf(text: string): string[] {
  return text.slice(0, 600).split(/\s+/u).map(normalizeWord);
}

/** Languages to search in, the likeliest first. */
function localesToTry(block: TextBlock): ReadonlySet<Locale> {
  const guessed = localeOfText(block);
  return new Set([...(guessed === null ? [] : [guessed]), ...LOCALES]);
}

function localeOfText({ text, lang }: TextBlock): Locale | null {
  return guessLocale(sampleOf(text), localeOf(lang));
}

function split(block: TextBlock): Omit<ReadBlock, 'readings'> {
  const text = block.text.slice(0, MAX_CHARS);
  const locale = localeOfText(block);
  return { text, locale, sentences: locale === null ? [] : segment(text, locale, MAX_SENTENCES) };
}

/** Finds the language, cuts into sentences, reads each. */
export function readBlock(block: TextBlock): ReadBlock {
  const { text, locale, sentences } = split(block);
  return { text, locale, sentences, readings: locale === null ? [] : sentences.map(({ start, end }) => new Reading(text.slice(start, end), locale)) };
}

/** Whether a sentence and a wording that the join brought together are looked at. */
export type Look = (glimpse: Glimpse) => boolean;

/** The pairs worth a closer look, each once. @param look asked of claims of few wordings; of many, wordings share more together than each alone */
export function candidatesOf({ readings }: ReadBlock, sets: readonly ClaimSet[], look: Look = isWorthALook): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < readings.length; from += SENTENCES_A_JOIN) {
    const words = readings.slice(from, from + SENTENCES_A_JOIN).map(({ hashes }) => hashes);
    const page = pageTerms(words.map((hashes) => (hashes.length < MIN_WORDS ? [] : hashes)));
    for (const set of sets) {
      let claim = -1;
      let taken = 0;
      for (const hit of set.joiner.join(page)) {
        // Wordings of a claim come one after the other, and each may have brought the sentence.
        const owner = set.index.claimOf[hit.wording] as number;
        if (owner !== claim) taken = 0;
        claim = owner;
        const bit = 1 << hit.sentence;
        if ((taken & bit) !== 0) continue;
        if (!hasMany(set.index, hit.wording)) {
          const glimpse = glimpseOf(hit, set.index, page);
          if (!isBroad(glimpse) || !look(glimpse)) continue;
        }
        taken |= bit;
        const profile = set.profile(claim);
        if (profile !== null) found.push({ sentence: from + hit.sentence, set, profile });
      }
    }
  }
  return found;
}

/** Whether the wording is one of many of its claim: they stand side by side. */
function hasMany({ claimOf }: ClaimIndex, wording: number): boolean {
  const claim = claimOf[wording];
  for (let first = wording - MANY_WORDINGS + 1; first <= wording; first += 1)
    if (claimOf[first] === claim && claimOf[first + MANY_WORDINGS - 1] === claim) return true;
  return false;
}

function glimpseOf({ sentence, wording, coverage, sharedWeight, sharedCount }: Hit, { refStart }: ClaimIndex, { counts }: PageTerms): Glimpse {
  const wordingTerms = (refStart[wording + 1] as number) - (refStart[wording] as number);
  return { coverage, sharedWeight, sharedCount, wordingTerms, statementTerms: counts[sentence] as number };
}

/** What the breadth guard will ask: three terms, or all of a shorter wording. */
function isBroad({ sharedCount, wordingTerms }: Glimpse): boolean {
  return sharedCount >= Math.min(MIN_TERMS, wordingTerms);
}

/** Terms of the sentences before and after. @param at −1: unknown */
export function contextOf(readings: readonly Reading[], at: number): Terms {
  const around = at < 0 ? [] : [readings[at - 1], readings[at + 1]];
  return { has: (term) => around.some((reading) => reading?.statement.terms.has(term) === true) };
}

function stanceClaim({ profile, wording }: Pair): StanceClaim {
  return { wordings: profile.wordings, best: wording };
}

/** The guards that stand against a pair. */
export function against(pair: Pair, values: FeatureValues): { name: string; found: string }[] {
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

/** A sentence in each language, repeated by a claim of its own: nothing of it is ever shown. */
const WARM_UP: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'The old harbour of 40 boats was sold to a circus in spring.'],
  ['id', 'Pelabuhan lama dengan 40 perahu dijual kepada sirkus pada musim semi.'],
];

/** Walks once through all of the engine: word lists are made, vectors unpacked, code compiled. For a worker that waits for its disk anyway: the first page is then answered sooner. */
export function warmUp(): void {
  for (const [lang, text] of WARM_UP) createMatcher([{ id: 'warm-up', lang, text, variants: [], notMatching: [] }]).match({ id: 'warm-up', text, lang });
}
