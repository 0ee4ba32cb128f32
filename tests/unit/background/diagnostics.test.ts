/** The search for a text and the diagnostics, asked as a page of ours asks them. */
import '../../support/use-fake-browser.js';
import { describe, expect, it } from 'vitest';
import { route } from '../../../src/background/router.js';
import type { CardView, Diagnostics } from '../../../src/messages/protocol.js';
import { fake } from '../../support/fake-browser.js';
import { PAGE, POPUP, sampleApp } from '../../support/sample-app.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';

async function asked<T>(type: string, body: unknown, app = sampleApp()): Promise<T> {
  const reply = await route(app, type, body, POPUP);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
}

describe('findAnswers', () => {
  const find = (text: string, app = sampleApp()): Promise<readonly CardView[]> => asked('findAnswers', { text }, app);

  it('gives the cards of what comes near, and none for what does not', async () => {
    expect((await find('do 5G masts spread covid?')).map(({ claimKey }) => claimKey)).toEqual(['sample/masts-spread-virus']);
    expect(await find('purple elephants dance on the ceiling')).toEqual([]);
    expect(await find('')).toEqual([]);
  });

  it('words the rumour in the reader’s language where the publisher does', async () => {
    const app = await sampleApp();
    await app.setSettings({ language: 'id' });
    expect((await find('menara 5G menyebarkan virus corona', Promise.resolve(app)))[0]?.claim).toEqual({
      lang: 'id',
      text: 'Menara 5G menyebarkan virus corona.',
    });
  });

  it('shows the same answers once, of whichever dataset', async () => {
    const two = [sampleDataset(), sampleDataset({ id: 'second' })];
    expect(await find('5G masts spread COVID-19.', sampleApp({ datasets: two }))).toHaveLength(1);
  });

  it('gives ten at most', async () => {
    const claims = Array.from({ length: 15 }, (_, i) => sampleClaim({ id: `c${i}`, rebuttals: [sampleRebuttal({ url: `https://agency.example/${i}` })] }));
    expect((await find('5G masts spread COVID-19.', sampleApp({ datasets: [sampleDataset({ claims })] }))).length).toBeLessThanOrEqual(10);
  });

  it('leaves out datasets that are off and answers that are hidden', async () => {
    const app = await sampleApp();
    await app.change(() => app.state.setHidden('sample/masts-spread-virus', true));
    expect(await find('5G masts spread COVID-19.', Promise.resolve(app))).toEqual([]);
  });

  it('is not for web pages, and keeps nothing', async () => {
    expect(await route(sampleApp(), 'findAnswers', { text: 'masts' }, PAGE)).toMatchObject({ ok: false, code: 'refused' });
    await find('5G masts spread COVID-19.');
    expect([fake.stored.size, fake.session.size]).toEqual([0, 0]);
  });
});

describe('getDiagnostics', () => {
  it('counts what is there', async () => {
    const app = await sampleApp();
    await app.setSite('news.example', 'off');
    app.matching.match([{ id: 'b', text: '5G masts spread COVID-19.', lang: 'en' }], '');
    const found = await asked<Diagnostics>('getDiagnostics', null, Promise.resolve(app));
    expect(found).toMatchObject({
      version: '9.9.9',
      indexVersion: expect.any(Number),
      browser: expect.any(String),
      database: { trouble: 'a test' },
      datasets: [{ id: 'sample', origin: 'packaged', enabled: true, state: null, bytes: null, counts: { claims: 1 }, indexes: [{ lang: 'en' }] }],
      problems: [],
      counts: { sites: 1, hidden: 0, dismissed: 0, requests: 0 },
    });
    expect(found.datasets[0]?.indexes[0]?.bytes).toBeGreaterThan(100);
  });

  it('holds no site and no page', async () => {
    const app = await sampleApp();
    await app.setSite('news.example', 'off');
    await app.state.setDismissed('sample/masts-spread-virus', 'A sentence of a page.', true);
    const said = JSON.stringify(await asked('getDiagnostics', null, Promise.resolve(app)));
    expect(said).not.toMatch(/news\.example|sentence of a page/u);
  });
});

it('changes the words of the menu with the language', async () => {
  const app = await sampleApp();
  await app.showMenu();
  expect(fake.menus.get('find')?.title).toBe('Find');
  await app.setSettings({ language: 'id' });
  expect(fake.menus.get('find')?.title).toBe('(id) Find');
  expect(fake.menus.size).toBe(1);
});
