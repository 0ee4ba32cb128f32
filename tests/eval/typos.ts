/** Texts with slips of the pen, always the same ones: how much is lost when people type in a hurry? */

/** Share of the words of five letters or more that get a slip. */
const SHARE = 0.3;
const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** @param seed the same gives the same slips. */
export function withTypos(text: string, seed: number): string {
  const random = generator(seed);
  return text.replace(/\p{L}{5,}/gu, (word) => (random() < SHARE ? slip(word, random) : word));
}

/** Two letters turned round, one left out, one doubled, or the key beside it. Never in the first letter. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [head, letter, next, tail] = [word.slice(0, at), word[at] as string, word[at + 1] as string, word.slice(at + 2)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return head + next + letter + tail;
    case 1:
      return head + next + tail;
    case 2:
      return head + letter + letter + next + tail;
    default:
      return head + beside(letter, random) + next + tail;
  }
}

function beside(letter: string, random: () => number): string {
  const row = NEIGHBOURS.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return row[at + (random() < 0.5 && at > 0 ? -1 : 1)] ?? (row[at - 1] as string);
}

/** Mulberry32. [0, 1) */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
