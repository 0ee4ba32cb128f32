/** Answers to a text the reader selected or typed: looked for on this device, kept nowhere (docs: privacy). */
import { render } from 'preact';
import { ask, browserLanguage } from '../platform/browser.js';
import { createTranslate, loadWords } from '../platform/i18n.js';
import { AppFrame } from '../ui/app-frame.js';
import type { UiLang } from '../ui/translate.js';
import { FindApp } from './find-app.js';

const loadOverview = () => ask('getOverview', null);
const translator = async (lang: UiLang) => createTranslate(await loadWords(lang), lang);

const root = document.getElementById('app');
if (!root) throw new Error('find: no #app in index.html');
const start = await ask('takeFindText', { name: window.location.hash.slice(1, 41) });
// The address named where the text waited; it is there no more.
window.history.replaceState(null, '', window.location.pathname);
render(
  <AppFrame load={loadOverview} translator={translator} fallbackLang={browserLanguage()}>
    {(page) => <FindApp page={page} start={start.ok ? start.value : ''} />}
  </AppFrame>,
  root,
);
