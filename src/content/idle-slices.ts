/** Runs long work in slices, in the page's idle moments, so that the page never waits for us. */

/** A slice begins nothing more after this, milliseconds: with its last step it ends within 8, half a frame. */
const SLICE_MS = 6;
/** Latest start of a slice, milliseconds, on a page that is never idle. */
const IDLE_TIMEOUT_MS = 200;

/**
 * Runs a generator to its end. @param take gets what it yields; a promise is waited for.
 * @param isCancelled is asked before every slice.
 */
export async function runInSlices<T>(work: Generator<T>, take: (value: T) => Promise<void> | undefined, isCancelled: () => boolean): Promise<void> {
  while (!isCancelled()) {
    const end = await idleMoment();
    do {
      const { value, done } = work.next();
      if (done === true) return;
      const pending = take(value);
      if (pending !== undefined) {
        await pending;
        break;
      }
    } while (performance.now() < end);
  }
}

/** Waits for an idle moment. @returns when the slice must end, by `performance.now()`. */
export function idleMoment(): Promise<number> {
  return new Promise((resolve) => {
    const start = () => resolve(performance.now() + SLICE_MS);
    if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(start, 1);
  });
}

/** Waits. @param ms milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
