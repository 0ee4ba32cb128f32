/**
 * The first run: what Sunlit does, reads and never sends, who answers, and a page to try it on.
 * The article to try stands in index.html; around it lie four roots that are filled here.
 */
import { render } from 'preact';
import { ask, browserLanguage } from '../platform/browser.js';
import { createTranslate, loadWords } from '../platform/i18n.js';
import { AppFrame } from '../ui/app-frame.js';
import type { UiLang } from '../ui/translate.js';
import { rootOf } from './elsewhere.js';
import { WelcomeApp } from './welcome-app.js';

const loadOverview = () => ask('getOverview', null);
const translator = async (lang: UiLang) => createTranslate(await loadWords(lang), lang);

render(
  <AppFrame load={loadOverview} translator={translator} fallbackLang={browserLanguage()}>
    {(page) => <WelcomeApp page={page} />}
  </AppFrame>,
  rootOf('intro'),
);
