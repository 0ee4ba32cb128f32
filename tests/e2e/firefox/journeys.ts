/** A reader's ways through Sunlit in Firefox: first run, a page and its popup, the modes of a site, the searches, the settings. Started by `run.mjs`. */
import { evaluateInFirefox, FIREFOX_ROOT, openInFirefox } from '../../support/firefox.mjs';
import { Problem, runMain } from '../../support/run.mjs';
import { HARMLESS, RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';
import { expectMarks, type Firefox, inFirefox, marksIn, passed, serve, until, untilTrue } from './steps.js';

/** The card does nothing before it has been seen for half a second. */
const CARD_SETTLED_MS = 800;

/** Types into the first field that fits, as a reader's keys do. */
const typeInto = (selector: string, words: string): string => `(() => {
  const field = document.querySelector(${JSON.stringify(selector)});
  field.value = ${JSON.stringify(words)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

/** The context of a page of ours that opened by itself. */
function opened({ send }: Firefox, path: string): Promise<string> {
  return until(`${path} did not open`, async () => {
    const { contexts } = (await send('browsingContext.getTree', {})) as { readonly contexts: readonly { readonly url: string; readonly context: string }[] };
    return contexts.find(({ url }) => url.startsWith(FIREFOX_ROOT + path))?.context ?? null;
  });
}

async function firstRun(firefox: Firefox): Promise<void> {
  const page = await opened(firefox, 'src/welcome/index.html');
  const { send, ask } = firefox;
  await untilTrue(firefox, page, 'the first-run page shows no switches', `document.querySelectorAll('[role=switch]').length === 2`);
  const enabled = async () => JSON.stringify(((await ask('getOverview', null)) as { datasets: { enabled: boolean }[] }).datasets.map((one) => one.enabled));
  for (const wanted of ['[false,true]', '[true,true]']) {
    await evaluateInFirefox(send, page, `document.querySelector('[role=switch]').click()`);
    await until('a switch of the first run does nothing', async () => ((await enabled()) === wanted ? true : null));
  }
  passed('the first run opens by itself, and its switches switch');
}

async function pageAndPopup(firefox: Firefox, url: string): Promise<void> {
  const { browser, send } = firefox;
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await expectMarks(firefox, url, [RUMOUR, SECOND_RUMOUR]);
  const popup = await openInFirefox(send, 'src/popup/index.html');
  await untilTrue(firefox, popup, 'the popup does not list the answers', `document.querySelectorAll('[role=tabpanel] button.rowb').length === 2`);
  await evaluateInFirefox(send, popup, `document.querySelector('#tab-faq').click()`);
  await untilTrue(firefox, popup, 'no questions', `document.querySelector('.faq-q') !== null`);
  await evaluateInFirefox(send, popup, typeInto('input[type=search]', 'goverment data'));
  await untilTrue(
    firefox,
    popup,
    'a misspelt word finds nothing',
    `/close spellings/.test(document.querySelector('.toolrow [role=status]').textContent) && document.querySelector('.faq-q mark') !== null`,
  );
  passed('the popup’s search finds a misspelt word');

  await evaluateInFirefox(send, popup, `document.querySelector('#tab-page').click()`);
  await untilTrue(firefox, popup, 'the answers are gone', `document.querySelectorAll('[role=tabpanel] button.rowb').length === 2`);
  // The popup closes with it.
  await evaluateInFirefox(send, popup, `document.querySelector('[role=tabpanel] button.rowb').click()`);
  await until('a row of the popup opened no card', async () =>
    (await page.evaluate(() => document.activeElement?.matches('div[popover="manual"]') ?? false)) ? true : null,
  );
  await new Promise((resolve) => setTimeout(resolve, CARD_SETTLED_MS));
  await page.keyboard.press('Escape');
  await until('Escape did not close the card', async () => ((await page.evaluate(() => document.activeElement === document.body)) ? true : null));
  passed('the popup lists the answers of the page, and a row opens the card');
}

async function modes(firefox: Firefox, url: string): Promise<void> {
  const { browser, send } = firefox;
  const page = (await browser.pages()).find((one) => one.url() === url);
  if (page === undefined) throw new Problem('Firefox: the page is gone.');
  /** Chooses the nth mode of the site, in the popup. */
  const choose = async (place: number): Promise<void> => {
    await page.bringToFront();
    const popup = await openInFirefox(send, 'src/popup/index.html');
    await untilTrue(firefox, popup, 'the popup does not know the site', `document.querySelector('button.site') !== null`);
    await evaluateInFirefox(send, popup, `document.querySelector('button.site').click()`);
    await untilTrue(firefox, popup, 'the modes do not open', `document.querySelectorAll('input[type=radio]').length === 4`);
    await evaluateInFirefox(send, popup, `document.querySelectorAll('input[type=radio]')[${place}].click()`);
    await untilTrue(firefox, popup, 'the mode is not taken', `document.querySelectorAll('input[type=radio]')[${place}]?.checked !== false`);
    await send('browsingContext.close', { context: popup });
  };
  const look = async () => (await page.$('#rumour'))?.screenshot({ encoding: 'base64' });
  const marked = await look();
  await choose(1);
  await page.bringToFront();
  await until('toolbar only leaves marks on the page', async () => ((await look()) === marked ? null : true));
  const bare = await look();
  await expectMarks(firefox, url, [RUMOUR, SECOND_RUMOUR]);
  passed('toolbar only: no mark is drawn, and the answers are listed');
  await choose(2);
  await until('a site that is off keeps its marks', async () => ((await marksIn(firefox, url))?.length ? null : true));
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  if ((await marksIn(firefox, url)) !== null) throw new Problem('Firefox: a script of ours runs on a site that is off.');
  await page.bringToFront();
  if ((await look()) !== bare) throw new Problem('Firefox: toolbar only does not look as the page does without us.');
  passed('off for a site: the marks go, and after loading anew nothing of ours runs there');
  await choose(0);
  await expectMarks(firefox, url, [RUMOUR, SECOND_RUMOUR]);
  passed('on again, and the marks are back');
}

async function search(firefox: Firefox): Promise<void> {
  const { send, ask } = firefox;
  await ask('openFind', { text: `They say it again: ${RUMOUR}` });
  const page = await opened(firefox, 'src/find/index.html');
  await untilTrue(firefox, page, 'a selection finds no answer', `document.querySelectorAll('.found').length > 0`);
  await untilTrue(firefox, page, 'the selection is not in the field', `document.querySelector('textarea').value.includes(${JSON.stringify(RUMOUR)})`);
  await untilTrue(firefox, page, 'the selection’s name stays in the address', `location.hash === ''`);
  await evaluateInFirefox(send, page, typeInto('textarea', 'purple elephants dance on the ceiling'));
  await evaluateInFirefox(send, page, `document.querySelector('form button').click()`);
  await untilTrue(firefox, page, 'finding nothing is not said', `document.querySelector('.none h2') !== null`);
  passed('a selection finds its answer, and words that nobody answers are told so');
}

async function settings(firefox: Firefox): Promise<void> {
  const page = await openInFirefox(firefox.send, 'src/options/index.html');
  await untilTrue(firefox, page, 'the diagnostics do not name the browser', `/Firefox \\d+/.test(document.querySelector('#diagnostics')?.textContent ?? '')`);
  await untilTrue(firefox, page, 'the keys are not listed', `document.querySelectorAll('#keyboard kbd').length >= 6`);
  passed('the settings name the browser and the keys');
}

await runMain(async () => {
  const host = await serve({ '/': `<title>Town notes</title><article><p>${HARMLESS}</p><p id="rumour">${RUMOUR}</p><p>${SECOND_RUMOUR}</p></article>` });
  await inFirefox(async (firefox) => {
    const url = `${host.origin}/`;
    await firstRun(firefox);
    await pageAndPopup(firefox, url);
    await modes(firefox, url);
    await search(firefox);
    await settings(firefox);
  }).finally(host.close);
  return 0;
});
