/** How long does a search for answers take, and how long does a page have to wait for it at most? Texts of 2,000 characters of neutral news, as long as a selection may be. */
import { ClaimSegment } from '../../src/match/claim-segment.js';
import { createMatcherOver } from '../../src/match/matcher.js';
import { MAX_FIND_CHARS } from '../../src/messages/protocol.js';
import type { MatchClaim } from '../../src/model/match.js';
import { type Article, LOCALE } from './corpus.js';
import { type Figure, median, type Scale, type Section, timed } from './figure.js';

/** Searches before the clock runs. */
const WARM_UPS = 3;

export function benchSearch(articles: readonly Article[], claims: (count: number) => MatchClaim[], scale: Scale): Section {
  const texts = articles.map(({ text }) => text.slice(0, MAX_FIND_CHARS));
  const figures = scale.claims.flatMap((count): Figure[] => {
    const segment = new ClaimSegment(claims(count));
    segment.set(LOCALE);
    const ranker = timed(() => segment.ranker(LOCALE));
    const { nearest } = createMatcherOver([segment]);
    const searches = Array.from({ length: WARM_UPS + scale.repeats }, (_, i) =>
      stepsOf(nearest({ id: 'x', text: texts[i % texts.length] as string, lang: 'en' }, 30)),
    );
    const taken = searches.slice(WARM_UPS);
    const at = `at ${count.toLocaleString('en')} claims`;
    return [
      { what: `a search, ${at}`, value: median(taken.map(({ all }) => all)), unit: 'ms', target: { most: 1_000 } },
      { what: `its longest step, ${at}`, value: median(taken.map(({ longest }) => longest)), unit: 'ms', target: { most: 50 } },
      { what: `getting ready, once, ${at}`, value: ranker, unit: 'ms' },
    ];
  });
  return { title: `Searches for texts of ${MAX_FIND_CHARS.toLocaleString('en')} characters`, figures };
}

/** Milliseconds of a search, and of the step that took longest. */
function stepsOf(search: Generator<unknown, unknown>): { readonly all: number; readonly longest: number } {
  let all = 0;
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const step = timed(() => {
      isDone = search.next().done === true;
    });
    all += step;
    longest = Math.max(longest, step);
  }
  return { all, longest };
}
