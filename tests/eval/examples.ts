/**
 * What the weights are learned from. Pairs of a statement and a claim, measured by the engine's own features.
 *
 * Right pairs: tweets and circulated texts of the training splits, the sentence of each that has most of its claim; some claims word for word; wordings of packaged claims, each left out of its
 * claim. Wrong pairs: what neutral news and debates come near; the `notMatching` sentences of packaged claims, each left out of its claim. Other claims that a tweet
 * comes near are no wrong pairs: nobody has labelled them, and many say the same.
 *
 * A left-out wording stands alone, so beside it nothing else may stand in a text: else the score learns that whatever has neighbours of its kind is wrong, and a rumour told in
 * three sentences is marked in none.
 */
import { buildClaimIndex } from '../../src/match/claim-index.js';
import { hasManyWordings, readProfile } from '../../src/match/claim-profile.js';
import { ClaimSet } from '../../src/match/claim-set.js';
import type { Glimpse } from '../../src/match/glance.js';
import { MIN_TERMS } from '../../src/match/guards/breadth.js';
import { LOCALES } from '../../src/match/locales/index.js';
import type { Locale } from '../../src/match/locales/locale.js';
import { candidatesOf, contextOf, type Look, readBlock } from '../../src/match/matcher.js';
import { type Pair, pairOf } from '../../src/match/pair.js';
import { Ranker, rankInputs } from '../../src/match/ranker.js';
import { featureValues, inputsOf } from '../../src/match/score.js';
import { type Reading, readStatement } from '../../src/match/statement.js';
import type { MatchClaim } from '../../src/model/match.js';
import { starterSegments } from '../support/starter-claims.js';
import { type Article, debates, neutral, type RankingSet, rankingSet } from './data.js';
import type { List } from './listwise.js';

export interface Example {
  readonly inputs: readonly number[];
  readonly lang: string;
  readonly isRight: boolean;
  /** Of the claim: the score has weights for either. */
  readonly hasManyWordings: boolean;
  /** How much it counts. */
  readonly count: number;
}

/** Indonesian pairs were paired by row and many are easy: they count less than labelled ones, so do debates, where unlabelled repetitions hide among the wrong pairs. */
const LESS = 0.3;

/** Claims whose own words are examples, one in so many: enough to tell the score what they are. */
const VERBATIM_EVERY = 20;

/**
 * A claim's wordings count more than all that neutral news comes near: readers of a publisher's dataset read about its subjects. Chosen so that one threshold serves
 * claims of few wordings and of many: at 0.9 neither marks more than one sentence in 10,000 of English news wrongly.
 */
const MORE = 4;

function localeFor(lang: string): Locale {
  const locale = LOCALES.find((one) => one.lang === lang);
  if (locale === undefined) throw new Error(`no locale for ${lang}`);
  return locale;
}

export function claimSet(claims: readonly MatchClaim[], lang: string): ClaimSet {
  const locale = localeFor(lang);
  return new ClaimSet(claims, buildClaimIndex(claims, locale), locale);
}

/** What a text comes near in a set, as the matcher would look at it. @param isAlone as if each sentence stood alone */
export function nearPairs(text: string, set: ClaimSet, look?: Look, isAlone = false): { readonly sentence: number; readonly pair: Pair }[] {
  const read = readBlock({ id: '', text, lang: set.locale.lang });
  if (read.locale !== set.locale) return [];
  return candidatesOf(read, [set], look).map(({ sentence, profile }) => ({
    sentence,
    pair: pairOf((read.readings[sentence] as Reading).statement, profile, set, isAlone ? {} : { context: contextOf(read.readings, sentence) }),
  }));
}

const lookAtAll: Look = () => true;

/** What the join knew of a pair that the full score then looked at. */
export interface Glanced {
  readonly glimpse: Glimpse;
  readonly pair: Pair;
}

/** Pairs of claims of few wordings, by the wording that brought each: what a first look has to decide. */
export function glances(): Glanced[] {
  const found: Glanced[] = [];
  for (const [name, lang] of [
    ['ct22-2a', 'en'],
    ['id-pooled', 'id'],
  ] as const) {
    const { claims, queries } = rankingSet(name, 'train');
    const set = claimSet(claims, lang);
    for (const { text } of [...queries, ...neutral(lang), ...(lang === 'en' ? debates() : [])]) {
      const seen: Glimpse[] = [];
      const pairs = nearPairs(text, set, (one) => {
        seen.push(one);
        return true;
      });
      // Claims of many wordings are not glanced at; these sets have none.
      if (seen.length !== pairs.length) throw new Error(`examples: ${pairs.length} pairs, ${seen.length} glances`);
      pairs.forEach(({ pair }, i) => void found.push({ glimpse: seen[i] as Glimpse, pair }));
    }
  }
  return found;
}

/** Examples of a decision. */
export function decisionExamples(): Example[] {
  const examples: Example[] = [];
  const add = (pair: Pair, { locale: { lang } }: ClaimSet, isRight: boolean, count: number): void =>
    void examples.push({ inputs: inputsOf(featureValues(pair)), lang, isRight, hasManyWordings: hasManyWordings(pair.profile), count });
  const addWrong = (articles: readonly Article[], set: ClaimSet, count: number, isAlone = false): void => {
    for (const { text } of articles) for (const { pair } of nearPairs(text, set, lookAtAll, isAlone)) add(pair, set, false, count);
  };
  const addRight = ({ queries, gold }: RankingSet, set: ClaimSet, count: number): void => {
    for (const { id, text } of queries) {
      const right = nearPairs(text, set, lookAtAll).filter(({ pair }) => gold.get(id)?.has(pair.profile.claim.id) === true);
      const best = right.sort((a, b) => b.pair.coverage - a.pair.coverage)[0];
      if (best !== undefined) add(best.pair, set, true, count);
    }
  };

  /** Who says it word for word repeats it, however short it is. */
  const addVerbatim = (set: ClaimSet): void => {
    for (let i = 0; i < set.claims.length; i += VERBATIM_EVERY) {
      const profile = set.profile(i);
      for (const wording of profile?.wordings ?? []) if (profile !== null && wording.terms.size >= MIN_TERMS) add(pairOf(wording, profile, set), set, true, 1);
    }
  };

  const english = rankingSet('ct22-2a', 'train');
  const englishSet = claimSet(english.claims, 'en');
  addRight(english, englishSet, 1);
  addWrong(neutral('en'), englishSet, 1);
  addWrong(debates(), englishSet, LESS);
  addVerbatim(englishSet);

  const indonesian = rankingSet('id-pooled', 'train');
  const indonesianSet = claimSet(indonesian.claims, 'id');
  addRight({ ...indonesian, queries: indonesian.queries.filter((_, i) => i % 2 === 0) }, indonesianSet, LESS);
  addWrong(neutral('id'), indonesianSet, 1);
  addVerbatim(indonesianSet);

  for (const { set, lang } of starterSegments().flatMap((segment) => (['en', 'id'] as const).map((own) => ({ set: segment.set(localeFor(own)), lang: own })))) {
    addVerbatim(set);
    addWrong(neutral(lang), set, 1, true);
    if (lang === 'en') addWrong(debates(), set, LESS, true);
    for (const claim of set.claims) {
      for (const { statement, profile } of leftOut(claim, 'variants', set))
        if (profile.wordings.length > 1) add(pairOf(statement, profile, set), set, true, MORE);
      for (const { statement, profile } of leftOut(claim, 'notMatching', set)) add(pairOf(statement, profile, set), set, false, LESS);
    }
  }
  return examples;
}

/** Each of a claim's own sentences of a kind, with the claim as if it had not that one. */
function leftOut(claim: MatchClaim, kind: 'variants' | 'notMatching', set: ClaimSet) {
  return claim[kind].flatMap((one) => {
    if (one.lang !== set.locale.lang) return [];
    const profile = readProfile({ ...claim, [kind]: claim[kind].filter((other) => other !== one) }, set.locale, set);
    return profile === null ? [] : [{ statement: readStatement(one.text, set.locale), profile }];
  });
}

/** Candidates of a text: the nearest are the ones to be told apart. */
const LIST = 60;

/** Texts with their candidates, to learn an order from. */
export function listsOf(lang: string): List[] {
  const found: List[] = [];
  for (const [name, own] of [
    ['ct22-2a', 'en'],
    ['ct22-2b', 'en'],
    ['id-pooled', 'id'],
  ] as const) {
    if (own !== lang) continue;
    const { claims, queries, gold } = rankingSet(name, 'train');
    const ranker = new Ranker(claimSet(claims, lang));
    for (const { id, text } of queries) {
      const statement = readStatement(text, localeFor(lang));
      const right: (readonly number[])[] = [];
      const wrong: (readonly number[])[] = [];
      for (const listed of ranker.list(statement).slice(0, LIST)) {
        (gold.get(id)?.has(listed.pair.profile.claim.id) === true ? right : wrong).push(rankInputs(listed));
      }
      if (right.length > 0) found.push({ values: [...right, ...wrong], right: right.length });
    }
  }
  return found;
}
