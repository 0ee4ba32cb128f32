/** As many digits of a probability as say something. */
export function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
