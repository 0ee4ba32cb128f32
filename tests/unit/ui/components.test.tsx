// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import { AppFrame, type Page } from '../../../src/ui/app-frame.js';
import { Highlight } from '../../../src/ui/highlight.js';
import { OutsideLink } from '../../../src/ui/outside-link.js';
import { TranslateContext } from '../../../src/ui/translate.js';
import { WhoLine } from '../../../src/ui/who-line.js';
import { translator } from './words.js';

const t = translator('en');
const root = () => document.body.firstElementChild as HTMLElement;
const show = (children: ComponentChildren) =>
  act(() => render(<TranslateContext.Provider value={{ t, lang: 'en' }}>{children}</TranslateContext.Provider>, root()));

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
});

describe('Highlight', () => {
  it('lights the parts, melts overlaps and keeps the text', async () => {
    await show(
      <Highlight
        text="government access"
        lit={[
          { start: 11, end: 99 },
          { start: 0, end: 6 },
          { start: 4, end: 10 },
        ]}
      />,
    );
    expect(root().textContent).toBe('government access');
    expect([...root().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['government', 'access']);
  });
});

describe('OutsideLink', () => {
  it('tells the publisher nothing and speech everything', async () => {
    await show(<OutsideLink href="https://who.int/a">Read</OutsideLink>);
    const link = root().querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.textContent).toBe('Read, opens in a new tab');
  });
});

describe('WhoLine', () => {
  it('says name, stake, kind and interest', async () => {
    await show(
      <WhoLine speaker={{ name: 'TikTok', shortName: 'TikTok', kind: 'company', interest: 'self', interestStatement: 'It has an interest in the answer.' }} />,
    );
    expect(root().querySelector('strong')?.textContent).toBe('TikTok, speaking about itself');
    expect(root().textContent).toContain('A company. It has an interest in the answer.');
  });
});

describe('AppFrame', () => {
  type Overview = { uiLang: 'en' | 'id'; settings: { appearance: 'system' | 'light' | 'dark' } };
  const frame = (load: () => Promise<Result<Overview>>, inside: (page: Page<Overview>) => ComponentChildren) =>
    act(async () => {
      render(
        <AppFrame load={load} translator={async (lang) => translator(lang)} fallbackLang="en">
          {inside}
        </AppFrame>,
        root(),
      );
    });

  it('dresses the document and shows the page', async () => {
    await frame(
      async () => ({ ok: true, value: { uiLang: 'id', settings: { appearance: 'dark' } } }),
      () => <p>page</p>,
    );
    await vi.waitFor(() => expect(root().textContent).toBe('page'));
    expect(document.documentElement.lang).toBe('id');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('puts a failure into words and tries again', async () => {
    let isThere = false;
    const load = vi.fn(
      async (): Promise<Result<Overview>> =>
        isThere ? { ok: true, value: { uiLang: 'en', settings: { appearance: 'system' } } } : { ok: false, code: 'unreachable', message: '' },
    );
    await frame(load, () => <p>page</p>);
    await vi.waitFor(() => expect(root().textContent).toContain('Sunlit is starting'));
    isThere = true;
    root().querySelector('button')?.click();
    await vi.waitFor(() => expect(root().textContent).toBe('page'));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('reports a failed act beside the page, and does not lose the page', async () => {
    let page: Page<Overview> | undefined;
    await frame(
      async () => ({ ok: true, value: { uiLang: 'en', settings: { appearance: 'system' } } }),
      (given) => {
        page = given;
        return <div>page {given.notice}</div>;
      },
    );
    await vi.waitFor(() => expect(page).toBeDefined());
    expect(await page?.act(async () => ({ ok: false, code: 'storage', message: '' }))).toBe(false);
    await vi.waitFor(() => expect(root().textContent).toContain('storage could not be read'));
    expect(root().textContent).toContain('page');
  });
});
