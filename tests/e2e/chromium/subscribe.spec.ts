/** Following a publisher, from a link on a web page to marks on others, updates, and the end of it; and what no page can do. */
import type { Dataset } from '../../../src/model/dataset.js';
import { LivePublisher } from '../../support/live-publisher.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';
import { expect, type Sunlit, test } from '../support/extension.js';

const BASE = 'https://data.agency.example/sunlit/';
const OWLS = 'Owls brew the beer of the old mill at night.';
const BATS = 'Bats paint the windows of the town hall blue.';
const answer = sampleRebuttal({ answer: 'The brewery at the old mill is run by the Weaver family.', published: '2026-01-01' });

function datasetWith(...texts: readonly string[]): Dataset {
  const claims = texts.map((text, i) => sampleClaim({ id: `claim-${i}`, text, variants: [], notMatching: [], rebuttals: [answer] }));
  return sampleDataset({ id: 'owls', title: { en: 'Answers of the town', id: 'Jawaban kota' }, claims });
}

async function host(sunlit: Sunlit, publisher: LivePublisher): Promise<void> {
  for (const [path, bytes] of publisher.files) sunlit.serve(BASE + path, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });
}

const follow = (sunlit: Sunlit, publisher: LivePublisher) => sunlit.ask('subscribe', { link: publisher.link(BASE), publisherId: publisher.publisherId });

test('a link on a page opens a preview; what is confirmed there marks the next page', async ({ sunlit }) => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  await host(sunlit, publisher);
  const page = await sunlit.visit(
    'https://agency.example/',
    `<p>Our answers in your browser: <a href="${publisher.link(BASE)}">follow us with Sunlit</a>.</p>`,
  );
  await sunlit.pageState(page);
  const opened = sunlit.context.waitForEvent('page');
  await page.getByRole('link').click();
  const preview = await opened;
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Answers of the town');
  expect(page.url()).toBe('https://agency.example/');
  await expect(preview.getByText('The brewery at the old mill is run by the Weaver family.')).toBeVisible();
  expect((await sunlit.ask('getOverview', null)).datasets).toHaveLength(2);
  await preview.getByRole('button', { name: /follow this publisher/i }).click();
  await expect(preview.getByRole('heading', { level: 1 })).toContainText(/follow/i);
  const { datasets } = await sunlit.ask('getOverview', null);
  expect(datasets.find(({ subscription }) => subscription !== null)).toMatchObject({
    title: 'Answers of the town',
    subscription: { state: 'current', base: BASE },
  });
  const story = await sunlit.visit('https://news.example/owls', `<article><p>${OWLS}</p></article>`);
  await sunlit.expectMarks(story, [OWLS]);
});

test('news come with an update and leave with an undo; unfollowed, nothing is left', async ({ sunlit }) => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  await host(sunlit, publisher);
  const followed = await follow(sunlit, publisher);
  expect(followed).toMatchObject({ value: {} });
  const datasetId = 'value' in followed ? followed.value.datasetId : '';
  const story = await sunlit.visit('https://news.example/both', `<article><p>${OWLS}</p><p>${BATS}</p></article>`);
  await sunlit.expectMarks(story, [OWLS]);
  await publisher.publish(datasetWith(OWLS, BATS));
  await host(sunlit, publisher);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  await sunlit.ask('updateNow', { datasetId });
  await sunlit.expectMarks(story, [OWLS, BATS]);
  await sunlit.stopWorker();
  await sunlit.expectMarks(story, [OWLS, BATS]);
  await sunlit.ask('undoUpdate', { datasetId });
  await sunlit.expectMarks(story, [OWLS]);
  await sunlit.ask('unsubscribe', { datasetId });
  await sunlit.expectMarks(story, []);
  const log = await sunlit.ask('getRequestLog', null);
  expect([...new Set(log.map(({ url }) => url.slice(0, BASE.length)))]).toEqual([BASE]);
});

test('a host that fails changes nothing on the page, and is told in the settings', async ({ sunlit }) => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  await host(sunlit, publisher);
  await follow(sunlit, publisher);
  sunlit.serve(`${BASE}head`, '<html>Welcome to the hotel</html>');
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  await sunlit.ask('updateNow', { datasetId: null });
  const story = await sunlit.visit('https://news.example/owls', `<article><p>${OWLS}</p></article>`);
  await sunlit.expectMarks(story, [OWLS]);
  const { datasets } = await sunlit.ask('getOverview', null);
  expect(datasets.find(({ subscription }) => subscription !== null)?.subscription).toMatchObject({ state: 'failing', failure: { fault: 'not-a-dataset' } });
});

test('no page can subscribe by itself: a script’s click opens nothing', async ({ sunlit }) => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  await host(sunlit, publisher);
  const page = await sunlit.visit('https://agency.example/', `<a id="a" target="_self" href="${publisher.link(BASE)}">follow</a>`);
  await sunlit.pageState(page);
  const before = sunlit.context.pages().length;
  await page.evaluate(() => {
    const link = document.querySelector('a');
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  });
  await page.waitForTimeout(500);
  expect(sunlit.context.pages()).toHaveLength(before);
  expect((await sunlit.ask('getOverview', null)).datasets).toHaveLength(2);
});

test('the popup offers what a publisher’s own page names', async ({ sunlit }) => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  await host(sunlit, publisher);
  const page = await sunlit.visit(
    'https://agency.example/',
    `<html><head><link rel="sunlit" href="${publisher.link(BASE)}"></head><body><p>Welcome.</p></body></html>`,
  );
  await sunlit.pageState(page);
  const popup = await sunlit.openPopup(page);
  await expect(popup.getByText(/publishes answers/i)).toBeVisible();
});
