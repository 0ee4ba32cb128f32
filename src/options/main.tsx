/** The options page: who may answer, where Sunlit reads, how it looks, what was put aside, and what it never does. */
import { render } from 'preact';
import { ask, browserLanguage } from '../platform/browser.js';
import { createTranslate, loadWords } from '../platform/i18n.js';
import { AppFrame } from '../ui/app-frame.js';
import type { UiLang } from '../ui/translate.js';
import { OptionsApp } from './options-app.js';

const loadOverview = () => ask('getOverview', null);
const translator = async (lang: UiLang) => createTranslate(await loadWords(lang), lang);

const root = document.getElementById('app');
if (!root) throw new Error('options: no #app in index.html');
render(
  <AppFrame load={loadOverview} translator={translator} fallbackLang={browserLanguage()}>
    {(page) => <OptionsApp page={page} />}
  </AppFrame>,
  root,
);
