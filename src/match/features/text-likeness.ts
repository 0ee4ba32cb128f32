/** How like both texts are as wholes: the cosine of the sums of their words' vectors, each weighed (Arora, Liang and Ma 2017). Asked of searches only. [−1, 1] */
import { hashTerm } from '../term-hash.js';
import type { Feature } from './feature.js';

export const textLikeness = {
  name: 'textLikeness',
  measure: ({ statement, wording, weights }) => {
    const { vectors } = weights;
    if (vectors === null) return 0;
    const sumOf = (terms: Iterable<string>): Float32Array =>
      vectors.sum(Array.from(terms, (term) => ({ place: vectors.placeOf(hashTerm(term)), weight: weights.weight(term) })).filter(({ place }) => place >= 0));
    return cosine(sumOf(statement.terms.keys()), sumOf(wording.terms.keys()));
  },
} as const satisfies Feature;

function cosine(a: Float32Array, b: Float32Array): number {
  let [both, own, other] = [0, 0, 0];
  for (let d = 0; d < a.length; d += 1) {
    const [x, y] = [a[d] as number, b[d] as number];
    both += x * y;
    own += x * x;
    other += y * y;
  }
  return own * other === 0 ? 0 : both / Math.sqrt(own * other);
}
