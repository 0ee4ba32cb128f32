/**
 * A publisher whose every state can be told from the one before by what a reader is told: the number of its claims, the words of ten of them, and what these words match.
 * Two states share no word in those ten, so that a copy put together of both is seen at once.
 */
import type { Claim, Dataset } from '../../src/model/dataset.js';
import type { TextBlock } from '../../src/model/match.js';
import { LivePublisher } from '../support/live-publisher.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../support/sample-dataset.js';

const EVEN =
  'harbour lantern meadow orchard pigeon quarry ribbon saddle thicket umbrella velvet walnut yarn zipper anchor barrel candle dragon ember falcon garden hammer jacket kettle ladder magnet needle oyster pepper basket canoe dagger elbow fiddle goblet hazelnut iceberg jasmine kennel lobster mitten napkin onion parrot quilt raven sausage trumpet urn violin waffle yacht beetle cactus donkey engine feather goose hedge ink'.split(
    ' ',
  );
const ODD =
  'almond bridge cabbage dolphin eagle fountain gravel helmet ivory jigsaw kangaroo lemon mosaic nutmeg otter pillow rocket shovel tulip vinegar whistle acorn bucket cushion drum emerald ferry glove hammock igloo jewel kite lizard mirror noodle orchid puppet radish scarf tractor turnip vulture wagon apron blanket cherry daisy envelope flute gondola hyena ivy jug koala lettuce marble nettle owl plum rooster'.split(
    ' ',
  );
/** Claims whose words change with every state. */
const TIDE = 10;
/** Claims that stay as they are: the copy takes as long to write and to index as a real one. */
const STILL = 800;
/** The number of claims goes up and down by as many. */
const SWELL = 7;
const answer = sampleRebuttal({ answer: 'The town keeps a list of what is in its cellars.', published: '2026-01-01' });

/** What sentence `j` says in state `n`: six words no other sentence of that state has. */
function tideText(n: number, j: number): string {
  const words = n % 2 === 0 ? EVEN : ODD;
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((k) => words[(n * 7 + j * 6 + k) % words.length]);
  return n % 2 === 0
    ? `The ${a} and the ${b} hide a ${c} ${d} below the ${e} of the ${f}.`
    : `Every ${a} with a ${b} sells ${c} ${d}s to the ${e} near the ${f}.`;
}

function stillText(i: number): string {
  const name = (number: number): string => `zu${number.toString(26).replaceAll(/\d/gu, (digit) => 'bdfgklmnpr'[Number(digit)] ?? '')}wa`;
  return `Clerk ${name(i)} lost ${name(i + 1_000)} in office ${name(i + 2_000)} of ${name(i + 3_000)}.`;
}

const claim = (id: string, text: string): Claim => sampleClaim({ id, text, variants: [], notMatching: [], rebuttals: [answer] });

/** Claims of state `n`. */
function claimsIn(n: number): number {
  return TIDE + STILL + (n % SWELL);
}

function datasetOf(n: number): Dataset {
  const claims = [
    ...Array.from({ length: TIDE }, (_, j) => claim(`tide-${j}`, tideText(n, j))),
    ...Array.from({ length: STILL + (n % SWELL) }, (_, i) => claim(`still-${i}`, stillText(i))),
  ];
  return sampleDataset({ id: 'tides', title: { en: 'Answers of the harbour', id: 'Jawaban pelabuhan' }, claims });
}

/** Asks the background as one of our own pages. */
export type Ask = (type: string, body: unknown) => Promise<unknown>;

/** What a reader is told: the state it belongs to, or why it belongs to none. */
export type Told = { readonly n: number } | { readonly fault: 'lost' | 'mixed'; readonly why: string };

export class Tides {
  n = 0;

  private constructor(readonly publisher: LivePublisher) {}

  static async create(): Promise<Tides> {
    return new Tides(await LivePublisher.create(datasetOf(0)));
  }

  get datasetId(): string {
    return `p-${this.publisher.publisherId.slice(0, 24)}`;
  }

  async publish(): Promise<void> {
    this.n += 1;
    await this.publisher.publish(datasetOf(this.n));
  }

  /**
   * Whether everything a reader can see of the copy in use is of one and the same state, the newest or the one before. A question that was on its way when the worker died may
   * wake it again and update while we look: then the number of claims is another at the end of the look, and we look again.
   */
  async told(ask: Ask): Promise<Told> {
    for (;;) {
      const before = await this.count(ask);
      if (typeof before !== 'number') return before;
      const states = [this.n - 1, this.n].filter((n) => n >= 0);
      const byCount = states.find((n) => claimsIn(n) === before) ?? null;
      const byWords = await this.byWords(ask, states);
      const byMatches = await this.byMatches(ask, states);
      if ((await this.count(ask)) !== before) continue;
      if (byCount !== null && byCount === byWords && byCount === byMatches) return { n: byCount };
      return { fault: 'mixed', why: `by number ${byCount ?? before}, by words ${byWords}, by matches ${byMatches}` };
    }
  }

  private async count(ask: Ask): Promise<number | Extract<Told, { readonly fault: string }>> {
    const one = (await overviewOf(ask)).datasets.find(({ id }) => id === this.datasetId);
    if (one === undefined) return { fault: 'lost', why: 'no such dataset' };
    return one.counts.claims > 0 ? one.counts.claims : { fault: 'lost', why: `no claims, ${one.subscription?.state}` };
  }

  private async byWords(ask: Ask, states: readonly number[]): Promise<number | null> {
    const claimKeys = Array.from({ length: TIDE }, (_, j) => `${this.datasetId}/tide-${j}`);
    const cards = (await ask('getCards', { claimKeys })) as readonly { readonly claim: { readonly text: string } }[];
    const texts = cards.map(({ claim: { text } }) => text).join('\n');
    return states.find((n) => texts === Array.from({ length: TIDE }, (_, j) => tideText(n, j)).join('\n')) ?? null;
  }

  private async byMatches(ask: Ask, states: readonly number[]): Promise<number | null> {
    const block = (id: string, text: string): TextBlock => ({ id, text, lang: 'en' });
    const blocks = [
      ...states.flatMap((n) => Array.from({ length: TIDE }, (_, j) => block(`${n} ${j}`, tideText(n, j)))),
      ...Array.from({ length: TIDE }, (_, i) => block(`still ${i}`, stillText(i * 71))),
    ];
    const { matches } = (await ask('matchBlocks', { blocks, pageTitle: 'News of the harbour' })) as {
      readonly matches: readonly { readonly blockId: string; readonly claimKey: string }[];
    };
    const found = [...new Set(matches.filter(({ claimKey }) => claimKey.startsWith(this.datasetId)).map(({ blockId }) => blockId))].sort().join(', ');
    const wanted = (n: number): string =>
      Array.from({ length: TIDE }, (_, i) => [`${n} ${i}`, `still ${i}`])
        .flat()
        .sort()
        .join(', ');
    return states.find((n) => found === wanted(n)) ?? null;
  }
}

interface Overview {
  readonly datasets: readonly {
    readonly id: string;
    readonly counts: { readonly claims: number };
    readonly subscription: { readonly state: string; readonly failure: { readonly fault: string; readonly detail: string } | null } | null;
  }[];
}

export async function overviewOf(ask: Ask): Promise<Overview> {
  return (await ask('getOverview', null)) as Overview;
}
