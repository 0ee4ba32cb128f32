/** Following a publisher in Firefox: from the preview of a link to marks on a page, an update, a restart of the background, undo, and the end of it. Started by `run.mjs`. */
import type { Dataset } from '../../../src/model/dataset.js';
import { evaluateInFirefox, openInFirefox, type Send, stopFirefoxBackground } from '../../support/firefox.mjs';
import { LivePublisher } from '../../support/live-publisher.js';
import { Problem, runMain } from '../../support/run.mjs';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';
import { expectMarks, inFirefox, passed, serve, until } from './steps.js';

const OWLS = 'Owls brew the beer of the old mill at night.';
const BATS = 'Bats paint the windows of the town hall blue.';
/** Sunlit does not ask a publisher more often. */
const IMPATIENCE_MS = 2_100;

function datasetWith(...texts: readonly string[]): Dataset {
  const rebuttals = [sampleRebuttal({ answer: 'The brewery at the old mill is run by the Weaver family.', published: '2026-01-01' })];
  const claims = texts.map((text, i) => sampleClaim({ id: `claim-${i}`, text, variants: [], notMatching: [], rebuttals }));
  return sampleDataset({ id: 'owls', title: { en: 'Answers of the town', id: 'Jawaban kota' }, claims });
}

/** By the preview, as a pasted link opens it: links on pages have to be https, which a test in Firefox has no host for. */
async function followByPreview(send: Send, link: string): Promise<void> {
  const context = await openInFirefox(send, `src/subscribe/index.html#${encodeURIComponent(link)}`);
  const button = `[...document.querySelectorAll('button')].find(({ textContent }) => /follow this publisher/i.test(textContent))`;
  await until('the preview shows no dataset', async () =>
    (await evaluateInFirefox(send, context, `document.body?.textContent.includes('Answers of the town') === true && ${button} !== undefined`)) === true
      ? true
      : null,
  );
  await evaluateInFirefox(send, context, `${button}.click()`);
}

/** How many files of followed publishers lie in the second place. */
const SPARES = `caches.open('second-place').then((cache) => cache.keys()).then((keys) => keys.filter(({ url }) => url.includes('/copies/')).length)`;

await runMain(async () => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  const pages = { '/other': '<p>Nothing is said here.</p>', '/story': `<article><p>${OWLS}</p><p>${BATS}</p></article>` };
  const host = await serve(pages, (path) => publisher.files.get(path.replace('/sunlit/', '')));
  await inFirefox(async (firefox) => {
    const { browser, send, ask } = firefox;
    const datasetId = `p-${publisher.publisherId.slice(0, 24)}`;
    await followByPreview(send, publisher.link(`${host.origin}/sunlit/`));
    await until('the publisher is not followed', async () =>
      (await ask('getOverview', null)).datasets.some(({ id }: { id: string }) => id === datasetId) ? true : null,
    );
    passed('the button of a preview follows');

    const url = `${host.origin}/story`;
    const story = await browser.newPage();
    await story.goto(url);
    await story.bringToFront();
    await expectMarks(firefox, url, [OWLS]);
    passed('what the publisher answers is marked');

    await publisher.publish(datasetWith(OWLS, BATS));
    await new Promise((resolve) => setTimeout(resolve, IMPATIENCE_MS));
    await ask('updateNow', { datasetId });
    await expectMarks(firefox, url, [OWLS, BATS]);
    passed('an update reaches the open page');

    await stopFirefoxBackground(send);
    await story.reload();
    await expectMarks(firefox, url, [OWLS, BATS]);
    passed('the copy outlives the background');

    const own = await openInFirefox(send, 'src/options/index.html');
    if ((await evaluateInFirefox(send, own, SPARES)) !== 2) throw new Problem('Firefox: the spare copy is not its proof and its snapshot.');
    passed('a spare of the copy lies in the second place');

    // Away and back: Firefox keeps the page as it was, and what changed meanwhile has to reach it.
    await story.evaluate(() => window.addEventListener('pageshow', ({ persisted }) => void Object.assign(window, { isRestored: persisted })));
    await story.goto(`${host.origin}/other`);
    await ask('undoUpdate', { datasetId });
    // puppeteer would wait for a "load" that does not come again.
    await story.evaluate(() => history.back());
    await until('the page that comes back is not the one that was left', async () =>
      (await story.evaluate(() => (window as unknown as { isRestored?: boolean }).isRestored).catch(() => false)) === true ? true : null,
    );
    await expectMarks(firefox, url, [OWLS]);
    await ask('unsubscribe', { datasetId });
    await expectMarks(firefox, url, []);
    passed('undo reaches a page that comes back from memory, unfollowing takes the marks away');
    if ((await evaluateInFirefox(send, own, SPARES)) !== 0) throw new Problem('Firefox: unfollowing leaves a spare copy behind.');
    passed('unfollowing leaves no spare behind');

    const wrong = host.requests.filter((path) => !/^\/sunlit\/(?:head|root\/\d+|i\/[0-9a-f]{64}|[df]\/[0-9a-f]{64}\.gz)$/u.test(path));
    if (wrong.length > 0 || host.requests.length === 0) throw new Problem(`Firefox: the publisher was asked for ${wrong.join(' ')}.`);
    passed('the publisher was asked for whole files and nothing else');
  }).finally(host.close);
  return 0;
});
