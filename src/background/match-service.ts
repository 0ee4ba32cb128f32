/**
 * Text blocks of a page → matches, cards and explanations, over the datasets that are switched on. A change of datasets, sensitivity or hidden answers makes a new service
 * between two requests; the datasets' indexes stay. Keeps nothing of a page.
 */

import { createMatcherOver, type Explanation, type Matcher } from '../match/matcher.js';
import { sameClaims } from '../match/same-claim.js';
import { type CardView, type ClaimKey, claimKeyOf, type ExplanationView, MAX_FOUND, type PageMatch } from '../messages/protocol.js';
import type { Claim, Dataset } from '../model/dataset.js';
import { isAnswered } from '../model/expiry.js';
import type { Sensitivity, TextBlock } from '../model/match.js';
import { type Lang, type LangText, type PartialDate, primaryLang } from '../model/text.js';
import type { HeldDataset } from './held-dataset.js';
import { cardView, joinedCard } from './views.js';

/** Claims a search looks at: among them the same claim may stand in several datasets. */
const MAX_LOOKED_AT = 3 * MAX_FOUND;

export interface MatchChoices {
  readonly sensitivity: Sensitivity;
  readonly isEnabled: (datasetId: string) => boolean;
  readonly isHidden: (claimKey: ClaimKey) => boolean;
  readonly isDismissed: (claimKey: ClaimKey, sentence: string) => boolean;
}

export class MatchService {
  private readonly held: ReadonlyMap<string, HeldDataset>;
  private readonly answered = new Map<ClaimKey, boolean>();
  private readonly matcher: Matcher;

  constructor(
    datasets: readonly HeldDataset[],
    private readonly choices: MatchChoices,
    private readonly today: PartialDate,
  ) {
    this.held = new Map(datasets.map((dataset) => [dataset.id, dataset]));
    const enabled = datasets.filter(({ id }) => choices.isEnabled(id));
    this.matcher = createMatcherOver(
      enabled.map(({ segment }) => segment),
      { sensitivity: choices.sensitivity, isLeftOut: (key) => choices.isHidden(key) || !this.hasAnswer(key) },
    );
  }

  match(blocks: readonly TextBlock[], pageTitle: string): { readonly matches: readonly PageMatch[]; readonly sentences: number } {
    let sentences = 0;
    const matches: PageMatch[] = [];
    for (const block of blocks) {
      sentences += this.matcher.countSentences(block);
      for (const { claimId, ...match } of this.matcher.match(block, { pageTitle })) {
        if (!this.choices.isDismissed(claimId, match.sentence)) matches.push({ ...match, claimKey: claimId });
      }
    }
    return { matches, sentences };
  }

  /** Cards of the claims that exist, in the order asked. */
  cards(claimKeys: readonly ClaimKey[], lang: Lang): readonly CardView[] {
    return claimKeys.flatMap((key) => {
      const found = this.find(key);
      if (found === null) return [];
      const others = this.elsewhere(key).flatMap((other) => this.find(other) ?? []);
      const cards = [found, ...others].map(({ dataset, claim }) => cardView(dataset, claim, lang, this.today));
      const card = joinedCard(cards);
      return card === null ? [] : [card];
    });
  }

  /** Cards of the claims nearest to a text, best first, the rumour in the reader's language where the publisher words it so; in steps. Whoever is shown with one claim is not shown again with the same claim of another dataset. */
  *nearest(text: string, lang: Lang): Generator<undefined, readonly CardView[]> {
    const shown = new Set<string>();
    const cards: CardView[] = [];
    for (const { claimId } of yield* this.matcher.nearest({ id: 'find', text, lang }, MAX_LOOKED_AT)) {
      yield;
      const [card] = this.cards([claimId], lang);
      if (card === undefined) continue;
      const fresh = card.answers.map(({ by, url, answer }) => `${by.name} ${url} ${answer}`).filter((key) => !shown.has(key));
      for (const key of fresh) shown.add(key);
      if (fresh.length > 0) cards.push({ ...card, claim: this.wordingIn(lang, claimId) ?? card.claim });
      if (cards.length === MAX_FOUND) break;
    }
    return cards;
  }

  /** The first wording of a claim in a language. */
  private wordingIn(lang: Lang, key: ClaimKey): LangText | null {
    const claim = this.find(key)?.claim;
    const wordings = claim === undefined ? [] : [{ lang: claim.lang, text: claim.text }, ...claim.variants];
    return wordings.find((wording) => primaryLang(wording.lang) === lang) ?? null;
  }

  /** Null if the claim is gone or not in the block's language. */
  explain(claimKey: ClaimKey, block: TextBlock, start: number, end: number, pageTitle: string): ExplanationView | null {
    const why = this.matcher.explain(block, start, end, claimKey, { pageTitle });
    return why === null ? null : { sentence: why.sentence, claim: why.wording, checks: checksOf(why, this.choices.sensitivity) };
  }

  /** The same claim in other datasets that are switched on: they say so themselves, or say it in nearly the same words. */
  private elsewhere(key: ClaimKey): readonly ClaimKey[] {
    const own = this.find(key);
    if (own === null) return [];
    const { claim, dataset } = own;
    const mine = this.held.get(dataset.id);
    const answered = claim.rebuttals.map(({ url }) => url).filter((url) => mine?.claimsAt(url).own === claim.id);
    return [...this.held.values()].flatMap(({ id, claimsAt, segment }) => {
      if (id === dataset.id || !this.choices.isEnabled(id)) return [];
      const named = (claim.sameAs ?? []).flatMap((address) => [...claimsAt(address).said, claimsAt(address).own ?? []].flat());
      const naming = answered.flatMap((address) => claimsAt(address).said);
      const linked = [...named, ...naming].map((claimId) => claimKeyOf(id, claimId));
      const keys = new Set([...linked, ...sameClaims({ id: key, lang: claim.lang, text: claim.text }, segment)]);
      return [...keys].filter((other) => !this.choices.isHidden(other));
    });
  }

  private find(key: ClaimKey): { readonly dataset: Dataset; readonly claim: Claim } | null {
    const [datasetId = '', claimId = ''] = key.split('/');
    const held = this.held.get(datasetId);
    const claim = held?.claim(claimId);
    return held === undefined || claim === undefined ? null : { dataset: held.dataset, claim };
  }

  /** Whether a claim has an answer left today; asked of claims that a page comes near. */
  private hasAnswer(key: ClaimKey): boolean {
    let isThere = this.answered.get(key);
    if (isThere === undefined) {
      const found = this.find(key);
      isThere = found !== null && isAnswered(found.claim, found.claim.supersededBy === undefined ? [] : found.dataset.claims, this.today);
      this.answered.set(key, isThere);
    }
    return isThere;
  }
}

/** The checks of an explanation, as message keys and values: names, numbers, stance, how sure. */
function checksOf(why: Explanation, sensitivity: Sensitivity): ExplanationView['checks'] {
  const quoted = (words: readonly string[]): string => words.slice(0, 4).join(', ');
  return [
    why.names.length > 0 ? { key: 'checkNames', values: { names: quoted(why.names) } } : { key: 'checkNoNames', values: {} },
    why.numbers.length > 0 ? { key: 'checkNumbers', values: { numbers: quoted(why.numbers) } } : { key: 'checkNoNumbers', values: {} },
    { key: CHECK_OF_STANCE[why.stance.stance], values: { cue: why.stance.cue } },
    { key: CHECK_OF_SENSITIVITY[sensitivity], values: {} },
  ];
}

const CHECK_OF_STANCE = { asserts: 'checkAsserts', denies: 'checkDenies', reports: 'checkReports', asks: 'checkAsks' } as const;
const CHECK_OF_SENSITIVITY = { strict: 'checkStrict', balanced: 'checkBalanced', wide: 'checkWide' } as const;
