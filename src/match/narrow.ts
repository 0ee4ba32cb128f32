/**
 * A long sentence gathers a claim's words by chance. So at most {@link SPAN} words of it are compared: those that hold most of the claim. A claim told as a clause
 * of a long sentence fits in; words scattered over fifty do not add up.
 */
import type { ClaimProfile, TermWeights } from './claim-profile.js';
import type { Statement } from './statement.js';

/** Longest stretch compared, in words. Our own wordings have 6 to 25; at 16 freely worded asserts are cut, at 32 the chance marks on real pages come back. */
export const SPAN = 24;

/** The statement with only the terms of its best stretch; the statement itself if it is short. */
export function narrow(statement: Statement, profile: ClaimProfile, weights: TermWeights): Statement {
  const { tokens } = statement;
  if (tokens.length <= SPAN) return statement;
  const counts = new Map<string, number>();
  const value = (term: string): number => weights.weight(term) * (profile.share.get(term) ?? 0);
  /** Most words are not the claim's, and count nothing. */
  const isOurs = (term: string | null): term is string => term !== null && profile.share.has(term);
  let sum = 0;
  let best = { sum: -1, to: 0 };
  tokens.forEach(({ term }, to) => {
    if (isOurs(term)) {
      const count = counts.get(term) ?? 0;
      if (count === 0) sum += value(term);
      counts.set(term, count + 1);
    }
    const gone = tokens[to - SPAN]?.term ?? null;
    if (isOurs(gone)) {
      const count = counts.get(gone) ?? 0;
      counts.set(gone, count - 1);
      if (count === 1) sum -= value(gone);
    }
    if (sum > best.sum) best = { sum, to };
  });
  const from = best.to - SPAN + 1;
  const terms = new Map<string, readonly number[]>();
  for (const [term, places] of statement.terms) {
    const inside = places.filter((place) => place >= from && place <= best.to);
    if (inside.length > 0) terms.set(term, inside);
  }
  return { ...statement, terms };
}
