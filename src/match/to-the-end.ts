/** Work in steps, done at once: for those who have nobody to let work in between. */
export function toTheEnd<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
