/** Where does chance come from, so that a run can be repeated? A small fast counter-based generator (sfc32, public domain, Chris Doty-Humphrey): Math.random has no seed. */
export type Dice = () => number;

/** Even numbers in [0, 1), the same for the same seed. */
export function dice(seed: number): Dice {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

export function within(least: number, most: number, random: Dice): number {
  return least + random() * (most - least);
}
