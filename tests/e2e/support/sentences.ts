/** Sentences for test pages. Each assertion is close to the wording of a packaged claim, so that these tests judge the product around the matcher and not the matcher. */

/** Repeats everyday/mmr-vaccine-causes-autism. */
export const RUMOUR = 'The MMR vaccine causes autism.';
/** Repeats everyday/lightning-never-strikes-twice. */
export const SECOND_RUMOUR = 'Lightning never strikes the same place twice.';
/** Answers the first one. */
export const DENIAL = 'It is not true that the MMR vaccine causes autism.';
export const HARMLESS = 'The library on Bell Street opens at nine and closes at six.';
/** An Indonesian one: everyday/mosquitoes-transmit-covid in its own words. */
export const RUMOUR_KEY = 'everyday/mmr-vaccine-causes-autism';

/** A web page with these paragraphs, and a link and a field to put the focus on. */
export function pageWith(paragraphs: readonly string[], extra = ''): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Test page</title><link rel="icon" href="data:,"></head>
<body>
<h1>Town notes</h1>
<p><a href="#there" id="link">A link</a> and a field: <input id="field" aria-label="A field"></p>
${body}
${extra}
</body>
</html>`;
}
