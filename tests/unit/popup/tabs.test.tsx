// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardView, FaqView, ListedMatch, OrganizationView } from '../../../src/messages/protocol.js';
import { TranslateContext } from '../../../src/ui/translate.js';
import { translator } from '../ui/words.js';

vi.mock('../../../src/platform/browser.js', () => ({ keepForSession: vi.fn(), readFromSession: vi.fn(), ask: vi.fn() }));
const { ask } = await import('../../../src/platform/browser.js');
const { FaqTab } = await import('../../../src/popup/faq-tab.js');
const { MatchGroups } = await import('../../../src/popup/match-groups.js');
const { TabList } = await import('../../../src/popup/tab-list.js');
type TabName = import('../../../src/popup/remembered.js').TabName;

const t = translator('en');
const root = () => document.body.firstElementChild as HTMLElement;
const show = (children: ComponentChildren) =>
  act(() => render(<TranslateContext.Provider value={{ t, lang: 'en' }}>{children}</TranslateContext.Provider>, root()));
const texts = (selector: string) => [...root().querySelectorAll(selector)].map((element) => element.textContent);

const by: OrganizationView = {
  key: 'who',
  name: 'World Health Organization',
  shortName: 'WHO',
  url: 'https://who.int',
  kind: 'intergovernmental',
  interest: 'none',
  interestStatement: '',
};
const answer = {
  by,
  lang: 'en',
  answer: 'Viruses cannot travel on radio waves.',
  why: null,
  url: 'https://who.int/a',
  host: 'who.int',
  title: 'Myth busters',
  rating: null,
  verdict: 'unknown',
  published: '2020-04-08',
  modified: null,
  expires: null,
  expired: false,
  evidence: [],
  developments: [],
} as const;
const card: CardView = {
  claimKey: 'd/5g',
  claim: { lang: 'en', text: 'x' },
  answers: [answer],
  agreement: null,
  dataset: { id: 'd', title: 'D', updated: '2026', corrections: 'mailto:a@b.example' },
  evaluated: true,
};
const match = (id: string, stance: ListedMatch['stance'], reachable = true): ListedMatch => ({
  id,
  claimKey: 'd/5g',
  sentence: `Sentence ${id}.`,
  lang: 'en',
  stance,
  probability: 0.9,
  reachable,
});

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
});

describe('MatchGroups', () => {
  const cards = new Map([[card.claimKey, card]]);

  it('parts sentences that assert from those that deny and those that only report', async () => {
    await show(
      <MatchGroups matches={[match('1', 'asserts'), match('2', 'denies'), match('3', 'reports'), match('4', 'asks')]} cards={cards} onShow={() => undefined} />,
    );
    expect(texts('h2')).toEqual(['One answer on this page', 'Already answered by the page', 'Reported by the page']);
    expect([...root().querySelectorAll('ul')].map((list) => list.children.length)).toEqual([1, 1, 2]);
  });

  it('is a button for each sentence that can be shown, and leaves out what has no answer any more', async () => {
    const onShow = vi.fn();
    await show(
      <MatchGroups
        matches={[match('1', 'asserts'), match('2', 'asserts', false), { ...match('3', 'asserts'), claimKey: 'd/gone' }]}
        cards={cards}
        onShow={onShow}
      />,
    );
    expect(texts('h2')).toEqual(['Two answers on this page']);
    const buttons = root().querySelectorAll('button');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(onShow).toHaveBeenCalledWith('1');
  });
});

describe('TabList', () => {
  function Tabs() {
    const [tab, setTab] = useState<TabName>('page');
    return <TabList chosen={tab} onChoose={setTab} answers={2} hasUnread />;
  }
  const press = (key: string) =>
    act(
      () =>
        void root()
          .querySelector('[role=tablist]')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
  const chosen = () => root().querySelector('[aria-selected=true]')?.id;

  it('moves by arrows, Home and End, with one stop for Tab', async () => {
    await show(<Tabs />);
    await press('ArrowLeft');
    expect(chosen()).toBe('tab-updates');
    await press('Home');
    await press('ArrowRight');
    expect(chosen()).toBe('tab-faq');
    await press('End');
    expect(chosen()).toBe('tab-updates');
    expect(document.activeElement?.id).toBe('tab-updates');
    expect(root().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('says numbers and unread in words', async () => {
    await show(<Tabs />);
    expect(texts('.sr')).toEqual([', 2 answers', ', unread']);
  });
});

describe('FaqTab', () => {
  const faq = (key: string, question: string): FaqView => ({
    key,
    datasetId: 'd',
    datasetTitle: 'D',
    lang: 'en',
    url: 'https://who.int/a',
    host: 'who.int',
    by,
    question,
    answer: 'No.',
    tags: [],
    modified: null,
  });
  const library = { faqs: [faq('d/1', 'Do 5G masts spread viruses?'), faq('d/2', 'Do vaccines hold microchips?')], statements: [], voices: [], updates: [] };
  const filter = { datasets: [{ id: 'd' }] as never, left: [], onChange: () => undefined };
  function Faq({ start = '', from = library, asked = null as string | null }) {
    const [query, setQuery] = useState(start);
    const [open, setOpen] = useState<string | null>(asked);
    return <FaqTab library={from} filter={filter} query={query} onQuery={setQuery} openKey={open} onOpen={setOpen} onSeeStatements={() => undefined} />;
  }

  it('corrects a typing error, says so and lights the word', async () => {
    await show(<Faq start="microchps" />);
    expect(texts('[role=status]')).toEqual(['1 of 2, also close spellings']);
    expect(texts('mark')).toEqual(['microchips']);
  });

  it('draws a long list in parts, begins anew with another search, and shows first what was asked for', async () => {
    const many = { ...library, faqs: Array.from({ length: 120 }, (_, i) => faq(`d/${i}`, `Question ${i} about masts?`)) };
    const rows = () => texts('.faq-q').length;
    const more = () => root().querySelector<HTMLButtonElement>('.more button');
    await show(<Faq from={many} asked="d/99" />);
    expect(rows()).toBe(50);
    expect(texts('.faq-q')[0]).toContain('Question 99');
    expect(more()?.textContent).toBe('Show 50 more of 70');
    await act(() => more()?.click());
    await act(() => more()?.click());
    expect(rows()).toBe(120);
    expect(more()).toBeNull();
    const input = root().querySelector('input') as HTMLInputElement;
    await act(() => {
      input.value = 'masts';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(texts('[role=status]')).toEqual(['120 of 120']);
    expect(rows()).toBe(50);
    expect(texts('.faq-q')[0]).toContain('Question 0');
  });

  it('opens an answer in place', async () => {
    await show(<Faq />);
    expect(texts('[role=status]')).toEqual(['2 questions']);
    const row = root().querySelector<HTMLButtonElement>('.rowb');
    await act(() => row?.click());
    expect(row?.getAttribute('aria-expanded')).toBe('true');
    expect(root().querySelector('a')?.href).toBe('https://who.int/a');
  });

  it('offers to search all answers for the same words when nothing is found', async () => {
    await show(<Faq start=" blockchain " />);
    await act(() => [...root().querySelectorAll('button')].find(({ textContent }) => textContent === 'Search all answers')?.click());
    expect(ask).toHaveBeenCalledWith('openFind', { text: 'blockchain' });
  });

  it('says what was searched when nothing is found, and clears on Escape', async () => {
    await show(<Faq start="blockchain" />);
    expect(texts('h2')).toEqual(['Nothing about “blockchain” in 2 questions.']);
    await act(
      () =>
        void root()
          .querySelector('input')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    );
    expect(root().querySelectorAll('.rowb')).toHaveLength(2);
  });
});
