/** Lets a page run every probe, with Sunlit and without, and says which of them differ. Knows no browser driver: Chromium and Firefox hand in their own. */

/** What `page-probes.js` reads. */
export interface Reading {
  readonly page: Readonly<Record<string, string>>;
  readonly perSentence: Readonly<Record<string, readonly string[]>>;
  readonly ids: readonly string[];
  readonly visible: readonly string[];
}

/** A page in some browser. */
export interface Subject {
  /** Runs an expression in the page's own world. */
  run(expression: string): Promise<unknown>;
  movePointer(x: number, y: number): Promise<void>;
  /** Addresses that were asked for on behalf of this page, besides the page. */
  requests(): readonly string[];
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything a page can find out, in the same order each time. @param whenRead resolves when Sunlit has read the page; in a browser without it, at once */
export async function probeAll(subject: Subject, whenRead: () => Promise<void>): Promise<Reading> {
  await whenRead();
  await subject.run('probe.start()');
  const height = Number(await subject.run('document.documentElement.scrollHeight'));
  for (let y = 0; y < height; y += 350) {
    await subject.run(`scrollTo(0, ${y})`);
    await pause(220);
  }
  await subject.run('scrollTo(0, 0)');
  await pause(100);
  for (let y = 60; y < 760; y += 100) await subject.movePointer(120, y);
  await pause(100);
  const reading = (await subject.run('probe.read()')) as Reading;
  const more: Record<string, string> = {
    'scrolling area after all text is taken away': String(await subject.run('probe.shrink()')),
    'scroll anchoring': String(await subject.run('probe.anchor()')),
    'view transition, captured elements': String(await subject.run('probe.transition()')),
    'requests for fonts': subject
      .requests()
      .filter((url) => url.includes('/trap/'))
      .join(),
  };
  return { ...reading, page: { ...reading.page, ...more } };
}

/** A probe that read something else than without Sunlit, and where. */
export interface Leak {
  readonly probe: string;
  readonly at: string;
  readonly plain: string;
  readonly withSunlit: string;
}

/** The probe that told a marked sentence while the host had no backdrop (decision 0001). */
export const VISIBILITY = 'IntersectionObserver v2 (trackVisibility)';

export function compare(plain: Reading, withSunlit: Reading): readonly Leak[] {
  const leaks: Leak[] = [];
  const note = (probe: string, at: string, a = '', b = '') => {
    if (a !== b) leaks.push({ probe, at, plain: a.slice(0, 400), withSunlit: b.slice(0, 400) });
  };
  for (const [probe, value] of Object.entries(plain.page)) note(probe, 'page', value, withSunlit.page[probe]);
  for (const [probe, values] of Object.entries(plain.perSentence))
    for (const [index, value] of values.entries()) note(probe, plain.ids[index] ?? '', value, withSunlit.perSentence[probe]?.[index]);
  // The host's backdrop covers the window, so that every element counts as hidden: what counts is whether a rumour reads like the twins.
  const [usual] = withSunlit.visible.filter((_, index) => withSunlit.ids[index]?.startsWith('t'));
  for (const [index, value] of withSunlit.visible.entries()) note(VISIBILITY, withSunlit.ids[index] ?? '', usual, value);
  return leaks;
}

/** Probe, how many sentences or pages it told apart. */
export function tally(leaks: readonly Leak[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { probe } of leaks) counts[probe] = (counts[probe] ?? 0) + 1;
  return counts;
}
