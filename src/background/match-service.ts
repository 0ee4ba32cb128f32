/**
 * Text blocks of a page → matches, cards and explanations, over the datasets that are switched on. A change of datasets, sensitivity or hidden answers makes a new service
 * between two requests; the datasets' indexes stay. Keeps nothing of a page.
 */
import { ClaimSegment } from '../match/claim-segment.js';
import { createMatcherOver, type Explanation, type Matcher } from '../match/matcher.js';
import type { CardView, ClaimKey, ExplanationView, PageMatch } from '../messages/protocol.js';
import { claimKeyOf } from '../messages/protocol.js';
import type { Claim, Dataset } from '../model/dataset.js';
import { isAnswered } from '../model/expiry.js';
import type { MatchClaim, Sensitivity, TextBlock } from '../model/match.js';
import type { Lang, PartialDate } from '../model/text.js';
import { cardView } from './views.js';

export interface MatchChoices {
  readonly sensitivity: Sensitivity;
  readonly isEnabled: (datasetId: string) => boolean;
  readonly isHidden: (claimKey: ClaimKey) => boolean;
  readonly isDismissed: (claimKey: ClaimKey, sentence: string) => boolean;
}

export class MatchService {
  private readonly known = new Map<ClaimKey, { readonly dataset: Dataset; readonly claim: Claim }>();
  private readonly matcher: Matcher;

  constructor(
    datasets: readonly Dataset[],
    private readonly choices: MatchChoices,
    private readonly today: PartialDate,
  ) {
    const unanswered = new Set<ClaimKey>();
    for (const dataset of datasets) {
      for (const claim of dataset.claims) {
        const key = claimKeyOf(dataset.id, claim.id);
        this.known.set(key, { dataset, claim });
        if (!isAnswered(claim, dataset.claims, today)) unanswered.add(key);
      }
    }
    const enabled = datasets.filter(({ id }) => choices.isEnabled(id));
    this.matcher = createMatcherOver(enabled.map(segmentOf), {
      sensitivity: choices.sensitivity,
      isLeftOut: (key) => unanswered.has(key) || choices.isHidden(key),
    });
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
      const found = this.known.get(key);
      if (found === undefined) return [];
      const card = cardView(found.dataset, found.claim, lang, this.today);
      return card.answers.length === 0 ? [] : [card];
    });
  }

  /** Null if the claim is gone or not in the block's language. */
  explain(claimKey: ClaimKey, block: TextBlock, start: number, end: number, pageTitle: string): ExplanationView | null {
    const why = this.matcher.explain(block, start, end, claimKey, { pageTitle });
    return why === null ? null : { sentence: why.sentence, claim: why.wording, checks: checksOf(why, this.choices.sensitivity) };
  }
}

const segments = new WeakMap<Dataset, ClaimSegment>();

/** A dataset's claims, indexed once however often the reader's choices change. */
function segmentOf(dataset: Dataset): ClaimSegment {
  let segment = segments.get(dataset);
  if (segment === undefined) {
    segment = new ClaimSegment(dataset.claims.map((claim) => matchClaim(dataset.id, claim)));
    segments.set(dataset, segment);
  }
  return segment;
}

function matchClaim(datasetId: string, { id, lang, text, variants, notMatching }: Claim): MatchClaim {
  return { id: claimKeyOf(datasetId, id), lang, text, variants, notMatching };
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
