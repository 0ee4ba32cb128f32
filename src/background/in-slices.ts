/** Long work in slices: other messages are answered in between, so that no page waits for it. */

/** Longest time at a stretch, ms: a page that asks meanwhile waits for no more than this and one step. */
const SLICE_MS = 20;

/** Runs work that yields after each of its steps to its end, and lets others work every {@link SLICE_MS}. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  }
}
