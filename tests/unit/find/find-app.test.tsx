// @vitest-environment happy-dom
/** The search for answers to a text, on the in-memory browser. */
import '../../support/use-fake-browser.js';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { FindApp } from '../../../src/find/find-app.js';
import { questionsAbout } from '../../../src/find/questions-about.js';
import type { AnswerView, CardView, FaqView } from '../../../src/messages/protocol.js';
import { fake } from '../../support/fake-browser.js';
import { asked, press, replyWith, root, settle, showPage, text } from '../../support/own-page.js';
import { ministry, sampleCard, sampleDatasetView, sampleFaq, sampleOverview } from '../../support/subscription-samples.js';

const overview = () => sampleOverview([sampleDatasetView()]);
const library = (faqs: readonly FaqView[] = []) => ({ faqs, statements: [], voices: [], updates: [] });
const found = (cards: readonly CardView[], faqs: readonly FaqView[] = []) =>
  replyWith({ getOverview: overview, findAnswers: () => cards, getLibrary: () => library(faqs) });
const show = (start: string) => showPage((page) => <FindApp page={page} start={start} />);
const area = () => root().querySelector('textarea') as HTMLTextAreaElement;
const status = () => text(root().querySelector('[role=status]'));
const type = (words: string) =>
  act(async () => {
    area().value = words;
    area().dispatchEvent(new Event('input', { bubbles: true }));
  });
const key = (init: KeyboardEventInit) =>
  act(async () => {
    area().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });

describe('the search', () => {
  it('begins with the selection, and says that near is not the same', async () => {
    found([sampleCard()]);
    await show('Do vaccines contain microchips?');
    expect(asked.find(({ type }) => type === 'findAnswers')?.body).toEqual({ text: 'Do vaccines contain microchips?' });
    expect(area().value).toBe('Do vaccines contain microchips?');
    expect(status()).toBe('1 answer comes near.');
    expect(text()).toContain('Near is not the same.');
    expect(text()).toContain('no request leaves it');
    expect(document.title).not.toContain('microchips');
  });

  it('puts the answer first and the rumour last, small, and in no heading', async () => {
    found([sampleCard()]);
    await show('microchips');
    const words = text(root().querySelector('.found'));
    expect(words.indexOf('Vaccines given')).toBeLessThan(words.indexOf('Ministry of Health of Exampleland'));
    expect(words.indexOf('Ministry of Health of Exampleland')).toBeLessThan(words.indexOf('contain microchips'));
    expect(text(root().querySelector('.found footer q'))).toContain('Vaccines contain microchips');
    expect([...root().querySelectorAll('h1, h2, h3')].map((element) => text(element)).join()).not.toContain('contain microchips');
    expect(root().querySelector('.found a')?.getAttribute('rel')).toContain('noopener');
  });

  it('says whether several answers agree, and passes no old one without what came since', async () => {
    const [first] = sampleCard().answers as readonly [AnswerView];
    const since = [{ date: '2026-01-02', text: 'It was measured again.', url: 'https://www.health.example/again' }];
    const second = { ...first, by: { ...ministry, key: 'x', shortName: 'Other' }, url: 'https://other.example/', developments: since, expired: true };
    found([{ ...sampleCard(), answers: [first, second], agreement: 'differ', evaluated: false }]);
    await show('microchips');
    expect(text()).toContain('Two answers, and they differ. Please read both.');
    expect(text()).toContain('1 development since');
    expect(text()).toContain('may be out of date');
    expect(text()).toContain('Matching in English is untested');
  });

  it('keeps a stranger’s text text', async () => {
    const [first] = sampleCard().answers as readonly [AnswerView];
    found([{ ...sampleCard(), answers: [{ ...first, answer: '<img src=x onerror=alert(1)>', lang: 'ar' }] }]);
    await show('microchips');
    expect(root().querySelector('.found img')).toBeNull();
    expect(root().querySelector('.found .said')?.getAttribute('dir')).toBe('rtl');
  });

  it('says in words that nothing is near, with the way to another publisher', async () => {
    found([]);
    await show('purple elephants');
    expect(status()).toBe('No answer comes near.');
    expect(text()).toContain('No publisher you follow answers this yet.');
    await press('Follow a publisher');
    expect(fake.opened).toEqual([expect.stringMatching(/options\/index\.html#publishers$/u)]);
  });

  it('says so where no publisher is switched on', async () => {
    replyWith({ getOverview: () => sampleOverview([sampleDatasetView({ enabled: false })]), findAnswers: () => [], getLibrary: () => library() });
    await show('anything');
    expect(text()).toContain('No publisher is switched on.');
  });

  it('asks again for changed words, by button and by Enter, but not within a composed character or for nothing', async () => {
    found([]);
    await show('');
    expect(document.activeElement).toBe(area());
    await key({ key: 'Enter' });
    expect(asked).toEqual([]);
    await type('masts');
    await key({ key: 'Enter', shiftKey: true });
    await key({ key: 'Enter', isComposing: true });
    expect(asked).toEqual([]);
    await key({ key: 'Enter' });
    await settle();
    await type('phone masts');
    await press('Search');
    expect(asked.filter((one) => one.type === 'findAnswers').map(({ body }) => body)).toEqual([{ text: 'masts' }, { text: 'phone masts' }]);
  });

  it('shows the answer to the last question only', async () => {
    const waiting: ((cards: readonly CardView[]) => void)[] = [];
    replyWith({ getOverview: overview, findAnswers: () => new Promise<readonly CardView[]>((resolve) => waiting.push(resolve)), getLibrary: () => library() });
    await show('first');
    expect(status()).toBe('Searching on this device…');
    await type('second');
    await press('Search');
    waiting[1]?.([]);
    waiting[0]?.([sampleCard()]);
    await settle();
    expect(root().querySelector('.found')).toBeNull();
  });

  it('puts a failure into words and tries again', async () => {
    replyWith({ getOverview: overview, getLibrary: () => library() });
    await show('masts');
    expect(text(root().querySelector('[role=alert]'))).toContain('Sunlit is starting');
    found([sampleCard()]);
    await press('Try again');
    expect(root().querySelectorAll('.found')).toHaveLength(1);
  });

  it('lists questions about it below', async () => {
    found([], [sampleFaq(), sampleFaq({ key: 'health/other', question: 'When is the clinic open?', answer: 'At nine.', tags: [] })]);
    await show('microchips in vaccines');
    expect([...root().querySelectorAll('.questions summary')].map((element) => text(element))).toEqual(['What is in a vaccine?']);
    expect(status()).toBe('No answer comes near. 1 question is about it.');
  });
});

it('looks for questions sentence by sentence, and finds none in nothing', () => {
  const faqs = [sampleFaq()];
  const long = 'My neighbour told me about her garden and the long summer. What is in a vaccine? Then we had tea and spoke of other things.';
  expect(questionsAbout(long, faqs)).toEqual(faqs);
  for (const none of ['', ' ', '…!', 'zebra crossing']) expect(questionsAbout(none, faqs)).toEqual([]);
});
