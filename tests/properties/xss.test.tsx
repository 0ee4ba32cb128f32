// @vitest-environment happy-dom
/**
 * Whatever stands in a text field or on a page is text (BAR.md, B-M2): strings from four collections through the validator, and, as
 * if there were none, through every text of the card. What is drawn has the same elements and attributes as with plain words.
 */
import '../support/use-fake-browser.js';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { cardView } from '../../src/background/views.js';
import { AnnotationCard, type CardState } from '../../src/content/annotation-card.js';
import { WhyMark } from '../../src/content/card-why.js';
import { validate } from '../../src/dataset/validate.js';
import { TranslateContext } from '../../src/ui/translate.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../support/sample-dataset.js';
import { WITHOUT_CORPORA, xssStrings } from '../support/xss-corpora.js';
import { translator } from '../unit/ui/words.js';

const strings = xssStrings();
if (strings.length === 0) console.log(WITHOUT_CORPORA);
/** Strings drawn at once: one an answer. */
const AT_ONCE = 25;
const PLAIN = 'Plain words of some length.';

/** Keys of a dataset whose values are shown as they are. */
const TEXTS = new Set(
  'name shortName interestStatement title about text answer why question summary affiliation disclosure reason description tags'.split(' '),
);

/** The same value with every text replaced. @returns the paths replaced */
function fill(value: unknown, text: string, isText = false, path = '', paths: string[] = []): readonly [unknown, string[]] {
  if (typeof value === 'string') {
    if (isText) paths.push(path);
    return [isText ? text : value, paths];
  }
  if (Array.isArray(value)) return [value.map((item, index) => fill(item, text, isText, `${path}/${index}`, paths)[0]), paths];
  if (typeof value !== 'object' || value === null) return [value, paths];
  const filled = Object.entries(value).map(([key, item]) => {
    // Of a text and its language only the text.
    const isTextHere = key !== 'lang' && (isText || TEXTS.has(key)) && !(isText && ['id', 'url', 'by'].includes(key) && typeof item !== 'string');
    return [key, fill(item, text, isTextHere && key !== 'url', `${path}/${key}`, paths)[0]];
  });
  return [Object.fromEntries(filled), paths];
}

/** Elements and the names of their attributes; places of links, too. */
function skeleton(root: Element): string {
  return [...root.querySelectorAll('*')]
    .map(
      (element) =>
        `${element.localName}[${element.getAttributeNames().sort().join()}]${/^https:\/\/agency\.example\//.test(element.getAttribute('href') ?? 'https://agency.example/') ? '' : element.getAttribute('href')}`,
    )
    .join(' ');
}

const t = translator('en');
const actions = {
  close() {},
  step() {},
  retry() {},
  explain: async () => ({ ok: false, code: 'gone', message: '' }) as const,
  act() {},
  undo() {},
  openPublisher() {},
};

function drawCard(texts: readonly string[]): HTMLElement {
  const rebuttals = texts.map((text, index) =>
    sampleRebuttal({
      answer: text,
      why: text,
      title: text,
      url: `https://agency.example/${index}`,
      evidence: [{ title: text, url: `https://agency.example/e${index}`, by: text, kind: 'study' }],
    }),
  );
  const [first = ''] = texts;
  const dataset = sampleDataset({ claims: [sampleClaim({ text: first, rebuttals })], title: { en: first, id: first } });
  for (const organization of Object.values(dataset.organizations))
    Object.assign(organization, { name: { en: first, id: first }, shortName: { en: first }, interestStatement: { en: first, id: first } });
  const [claim] = dataset.claims;
  if (claim === undefined) throw new Error('no claim');
  const view = cardView(dataset, claim, 'en', '2026-11-25');
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const states: readonly CardState[] = [
    { kind: 'answer', view, stance: 'asserts', lang: 'en', failed: null },
    { kind: 'answer', view, stance: 'denies', lang: null, failed: null },
    { kind: 'done', deed: 'dismissed', view, failed: null },
  ];
  const explain = async () =>
    ({ ok: true, value: { sentence: { text: first, lit: [{ start: 0, end: 3 }] }, claim: { text: first, lang: 'en', lit: [] }, checks: [] } }) as const;
  act(() =>
    render(
      <TranslateContext.Provider value={{ t, lang: 'en' }}>
        {states.map((state, index) => (
          <AnnotationCard key={state.kind + index} id={`m${index}`} state={state} position={{ index: 1, total: 1 }} actions={actions} />
        ))}
        <WhyMark explain={explain} lang="en" />
      </TranslateContext.Provider>,
      root,
    ),
  );
  return root;
}

describe.skipIf(strings.length === 0)(`strings of the XSS collections (${strings.length})`, () => {
  it('are taken by the validator as text or not at all', () => {
    let [taken, refused] = [0, 0];
    for (const text of strings) {
      const [dataset, paths] = fill(sampleDataset(), text);
      const result = validate(dataset);
      if (result.ok) {
        taken += 1;
        // Taken as it is, or tidied; never as an object or under another key.
        expect(Object.keys(result.dataset).sort()).toEqual(Object.keys(sampleDataset()).sort());
      } else {
        refused += 1;
        expect(result.problems.length).toBeGreaterThan(0);
      }
      expect(paths.length).toBeGreaterThan(20);
    }
    console.log(`validator: ${taken} taken, ${refused} refused`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('are drawn in the card as text, with no validator before it', () => {
    for (let at = 0; at < strings.length; at += AT_ONCE) {
      const texts = strings.slice(at, at + AT_ONCE);
      const drawn = drawCard(texts);
      const html = skeleton(drawn);
      const seen = drawn.textContent ?? '';
      for (const text of texts) expect(seen.includes(text), text).toBe(true);
      expect(html, texts.join('\n')).toBe(skeleton(drawCard(texts.map(() => PLAIN))));
    }
  });
});
