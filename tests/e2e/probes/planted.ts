/** Pages with planted rumours and, beside each, a twin that says nothing: the same letters, stirred. */
import type { Claim } from '../../../src/model/dataset.js';
import { filesUnder, readJson, readText } from '../../support/project-files.js';

export interface Planted {
  readonly claim: string;
  readonly lang: string;
  readonly text: string;
}

/** More different claims on one page, and Sunlit takes it for a probe and draws nothing. */
export const PER_PAGE = 20;

/** The packaged claims in their own words, and in as many other wordings as asked for; each group of {@link PER_PAGE} has no claim twice. */
export function plantedGroups(howMany: number): readonly (readonly Planted[])[] {
  const claims = filesUnder('src/starter')
    .filter((path) => /\/claims[^/]*\.json$/.test(path))
    .flatMap((path) => readJson<Claim[]>(path).map((claim) => ({ ...claim, id: `${path.split('/')[2]}/${claim.id}` })));
  const groups: Planted[][] = [];
  for (let wording = 0, left = howMany; left > 0 && wording < 40; wording += 1) {
    const round = claims.flatMap(({ id, lang, text, variants }) => {
      const one = [{ lang, text }, ...variants][wording];
      return one === undefined ? [] : [{ claim: id, ...one }];
    });
    for (let at = 0; at < round.length && left > 0; at += PER_PAGE) {
      groups.push(round.slice(at, at + Math.min(PER_PAGE, left)));
      left -= PER_PAGE;
    }
  }
  return groups;
}

/** The letters of each word in another order: as long, as wide within a pixel or two, and no language. */
export function stirred(text: string): string {
  return text.replace(/\p{L}{2,}/gu, (word) => [...word.toLowerCase()].sort((a, b) => (a < b ? 1 : -1)).join('') + (word.length > 3 ? '' : 'q'));
}

/** A page with these rumours and their twins, in an order that says nothing. @param howMany of them stand there; twins stand for the others */
export function pageOf(planted: readonly Planted[], howMany = planted.length): string {
  const paragraphs = planted.map(({ lang, text }, index) => {
    const rumour = `<p data-s id="r${index}" lang="${lang}">${escaped(index < howMany ? text : stirred(stirred(text)))}</p>`;
    const twin = `<p data-s id="t${index}" lang="${lang}">${escaped(stirred(text))}</p>`;
    return index % 3 === 1 ? twin + rumour : rumour + twin;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Planted</title><link rel="icon" href="data:,">
<script>${readText('tests/e2e/probes/page-probes.js')}</script><style>body { margin: 20px; font: 17px/1.6 serif } ${fontTraps()}</style></head>
<body><h1 id="top">Notes</h1>${paragraphs.join('\n')}<p id="end">End</p></body></html>`;
}

/** Fonts by the names a surface of ours might ask for: a request for one would tell that it has text. */
function fontTraps(): string {
  return ['Georgia', 'Noto Serif', 'Noto Sans', 'Segoe UI', 'Roboto', 'ui-serif', 'Charter', 'Times New Roman', 'Arial']
    .map((family) => `@font-face { font-family: "${family}"; src: url("/trap/${family.replaceAll(' ', '-')}") }`)
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
