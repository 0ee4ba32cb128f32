/** The popup: what Sunlit found on the page behind it, and everything its publishers have published, to browse. */
import { render } from 'preact';
import { ask, browserLanguage } from '../platform/browser.js';
import { createTranslate, loadWords } from '../platform/i18n.js';
import { AppFrame } from '../ui/app-frame.js';
import type { UiLang } from '../ui/translate.js';
import { PopupApp } from './popup-app.js';
import { type PopupMemory, recallPopup } from './remembered.js';

// Both take a turn through the browser: they go together, and the first overview waits for what is remembered.
const remembered = recallPopup();
let start: PopupMemory;
const loadOverview = async () => {
  const [overview, memory] = await Promise.all([ask('getOverview', null), remembered]);
  start ??= memory;
  return overview;
};
const translator = async (lang: UiLang) => createTranslate(await loadWords(lang), lang);

const root = document.getElementById('app');
if (!root) throw new Error('popup: no #app in index.html');
render(
  <AppFrame load={loadOverview} translator={translator} fallbackLang={browserLanguage()}>
    {(page) => <PopupApp page={page} start={start} />}
  </AppFrame>,
  root,
);
