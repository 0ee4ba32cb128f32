/**
 * Learns an order: weights under which a text's right claims stand before the wrong ones. The likelihood of drawing a right one with chances as exp(score) (ListNet's
 * first place: Cao et al. 2007), with an L2 penalty, by Newton's method with halved steps. Deterministic.
 */
import { solve } from './logistic.js';

/** The candidates of one text. */
export interface List {
  /** Candidate after candidate, as many numbers each as there are weights. */
  readonly values: readonly (readonly number[])[];
  /** How many of them, at the beginning, are right. ≥ 1 */
  readonly right: number;
}

const STEPS = 25;
/** A step that raises the likelihood by less is the last. */
const ENOUGH = 1e-3;

/** @param penalty strength of the L2 penalty on standardised weights */
export function fitLists(lists: readonly List[], width: number, penalty: number): Float64Array {
  const deviation = deviations(lists, width);
  const scaled = lists.map(({ values, right }) => ({
    rows: values.map((row) => Float64Array.from(row, (value, c) => value / (deviation[c] as number))),
    right,
  }));
  let weights: Float64Array = new Float64Array(width);
  let now = at(scaled, weights, penalty);
  for (let step = 0; step < STEPS; step += 1) {
    const change = solve(now.hessian, now.gradient);
    const slope = change.reduce((sum, value, c) => sum + value * (now.gradient[c] as number), 0);
    let length = 1;
    let next = at(scaled, moved(weights, change, length), penalty);
    while (next.loss > now.loss - 1e-4 * length * slope && length > 1e-4) {
      length /= 2;
      next = at(scaled, moved(weights, change, length), penalty);
    }
    weights = moved(weights, change, length);
    const gain = now.loss - next.loss;
    now = next;
    if (gain < ENOUGH) break;
  }
  return weights.map((weight, c) => weight / (deviation[c] as number));
}

function moved(from: Float64Array, change: Float64Array, length: number): Float64Array {
  return from.map((weight, c) => weight - length * (change[c] as number));
}

function at(lists: readonly { readonly rows: readonly Float64Array[]; readonly right: number }[], weights: Float64Array, penalty: number) {
  const width = weights.length;
  const gradient = weights.map((weight) => penalty * weight);
  const hessian = Array.from(weights, (_, i) => Float64Array.from(weights, (_none, j) => (i === j ? penalty : 0)));
  let loss = (penalty / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const { rows, right } of lists) {
    const scores = rows.map((row) => row.reduce((sum, value, c) => sum + value * (weights[c] as number), 0));
    const most = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
    const mean = new Float64Array(width);
    rows.forEach((row, r) => {
      const chance = Math.exp((scores[r] as number) - most) / total;
      const wanted = r < right ? 1 / right : 0;
      if (wanted > 0) loss -= wanted * Math.log(chance + Number.MIN_VALUE);
      for (let i = 0; i < width; i += 1) {
        const value = row[i] as number;
        gradient[i] = (gradient[i] as number) + (chance - wanted) * value;
        mean[i] = (mean[i] as number) + chance * value;
        const line = hessian[i] as Float64Array;
        const part = chance * value;
        for (let j = 0; j <= i; j += 1) line[j] = (line[j] as number) + part * (row[j] as number);
      }
    });
    for (let i = 0; i < width; i += 1) {
      const line = hessian[i] as Float64Array;
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] as number) - (mean[i] as number) * (mean[j] as number);
    }
  }
  for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) (hessian[j] as Float64Array)[i] = (hessian[i] as Float64Array)[j] as number;
  return { loss, gradient, hessian };
}

/** Of each column; 1 for one that never changes. */
function deviations(lists: readonly List[], width: number): Float64Array {
  let n = 0;
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { values } of lists) {
    for (const row of values) {
      n += 1;
      row.forEach((value, c) => {
        sum[c] = (sum[c] as number) + value;
        squares[c] = (squares[c] as number) + value * value;
      });
    }
  }
  return sum.map((total, c) => Math.sqrt(Math.max(0, (squares[c] as number) / n - (total / n) ** 2)) || 1);
}
