/** Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares). Deterministic. */

export interface Rows {
  /** Row after row, `width` numbers each. */
  readonly values: Float64Array;
  readonly width: number;
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** How much a row counts. */
  readonly counts: Float64Array;
}

export interface Solution {
  /** One a column. */
  readonly weights: Float64Array;
  readonly bias: number;
}

const STEPS = 30;
/** A step that changes no standardised weight by more is the last. */
const ENOUGH = 1e-5;

/** @param penalty strength of the L2 penalty on standardised weights. @param hasBias false for differences of pairs, which have none */
export function fitLogistic({ values, width, labels, counts }: Rows, penalty: number, hasBias: boolean): Solution {
  const n = labels.length;
  const { mean, deviation } = hasBias ? moments(values, width, n) : { mean: new Float64Array(width), deviation: moments(values, width, n).deviation };
  const size = width + (hasBias ? 1 : 0);
  const solution = new Float64Array(size);
  const row = new Float64Array(size).fill(1);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let r = 0; r < n; r += 1) {
      let score = hasBias ? (solution[width] as number) : 0;
      for (let c = 0; c < width; c += 1) {
        const value = ((values[r * width + c] as number) - (mean[c] as number)) / (deviation[c] as number);
        row[c] = value;
        score += value * (solution[c] as number);
      }
      const p = 1 / (1 + Math.exp(-score));
      const count = counts[r] as number;
      const pull = count * (p - (labels[r] as number));
      const curve = count * p * (1 - p);
      for (let i = 0; i < size; i += 1) {
        gradient[i] = (gradient[i] as number) + pull * (row[i] as number);
        const line = hessian[i] as Float64Array;
        const scaled = curve * (row[i] as number);
        for (let j = 0; j <= i; j += 1) line[j] = (line[j] as number) + scaled * (row[j] as number);
      }
    }
    for (let i = 0; i < size; i += 1) {
      const line = hessian[i] as Float64Array;
      if (i < width) {
        gradient[i] = (gradient[i] as number) + penalty * (solution[i] as number);
        line[i] = (line[i] as number) + penalty;
      }
      for (let j = 0; j < i; j += 1) (hessian[j] as Float64Array)[i] = line[j] as number;
    }
    const change = solve(hessian, gradient);
    change.forEach((value, i) => {
      solution[i] = (solution[i] as number) - value;
    });
    if (change.every((value) => Math.abs(value) < ENOUGH)) break;
  }
  const weights = new Float64Array(width);
  let bias = hasBias ? (solution[width] as number) : 0;
  for (let c = 0; c < width; c += 1) {
    weights[c] = (solution[c] as number) / (deviation[c] as number);
    bias -= (weights[c] as number) * (mean[c] as number);
  }
  return { weights, bias: hasBias ? bias : 0 };
}

function moments(values: Float64Array, width: number, n: number): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (let i = 0; i < values.length; i += 1) mean[i % width] = (mean[i % width] as number) + (values[i] as number) / n;
  for (let i = 0; i < values.length; i += 1)
    deviation[i % width] = (deviation[i % width] as number) + ((values[i] as number) - (mean[i % width] as number)) ** 2 / n;
  // A column that never changes says nothing; dividing by one keeps it at that.
  return { mean, deviation: deviation.map((value) => Math.sqrt(value) || 1) };
}

/** Gaussian elimination with pivoting. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const rows: Float64Array[] = matrix.map((line, i) => Float64Array.from([...line, right[i] as number]));
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let r = i + 1; r < n; r += 1) if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] as Float64Array, rows[i] as Float64Array];
    const top = rows[i] as Float64Array;
    for (let r = 0; r < n; r += 1) {
      const line = rows[r] as Float64Array;
      if (r === i || line[i] === 0) continue;
      const factor = (line[i] as number) / (top[i] as number);
      for (let c = i; c <= n; c += 1) line[c] = (line[c] as number) - factor * (top[c] as number);
    }
  }
  return Float64Array.from(rows, (line, i) => (line[n] as number) / (line[i] as number));
}
