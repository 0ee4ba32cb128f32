/** The popup: what Sunlit found on the page behind it, and everything its publishers have published, to browse. */
import { render } from 'preact';
import { ask, browserLanguage } from '../platform/browser.js';
import { createTranslate, loadWords } from '../platform/i18n.js';
import { AppFrame } from '../ui/app-frame.js';
import type { UiLang } from '../ui/translate.js';
import { PopupApp } from './popup-app.js';
import { recallPopup } from './remembered.js';

const loadOverview = () => ask('getOverview', null);
const translator = async (lang: UiLang) => createTranslate(await loadWords(lang), lang);

const root = document.getElementById('app');
if (!root) throw new Error('popup: no #app in index.html');
const start = await recallPopup();
render(
  <AppFrame load={loadOverview} translator={translator} fallbackLang={browserLanguage()}>
    {(page) => <PopupApp page={page} start={start} />}
  </AppFrame>,
  root,
);
