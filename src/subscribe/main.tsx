/** The preview of a publisher: who it is, what it answers, whose key signs. Nothing is followed before the reader says so here (PRODUCT.md, rule 12). */
import { render } from 'preact';
import { ask, browserLanguage } from '../platform/browser.js';
import { createTranslate, loadWords } from '../platform/i18n.js';
import { AppFrame } from '../ui/app-frame.js';
import type { UiLang } from '../ui/translate.js';
import { SubscribeApp } from './subscribe-app.js';

const loadOverview = () => ask('getOverview', null);
const translator = async (lang: UiLang) => createTranslate(await loadWords(lang), lang);

const root = document.getElementById('app');
if (!root) throw new Error('subscribe: no #app in index.html');
render(
  <AppFrame load={loadOverview} translator={translator} fallbackLang={browserLanguage()}>
    {(page) => <SubscribeApp page={page} />}
  </AppFrame>,
  root,
);
