/** Bodies of requests: one sound body a request, and bodies that must be refused. */
import { MAX_BATCH_CHARS, MAX_BLOCKS, MAX_FIND_CHARS } from '../../src/messages/protocol.js';

const block = { id: 'b1', text: '5G masts spread COVID-19.', lang: 'en' };
const LINK = `https://localhost:9/sunlit/#sunlit=${'a'.repeat(64)}`;
const KEY = 'sample/masts-spread-virus';

export const SOUND_BODIES: Readonly<Record<string, unknown>> = {
  startPage: null,
  matchBlocks: { blocks: [block, { id: 'b2', text: 'They say the coronavirus is spread by 5G towers.', lang: null }], pageTitle: 'A page' },
  getCards: { claimKeys: [KEY] },
  explainMatch: { claimKey: KEY, block, start: 0, end: 25, pageTitle: '' },
  getCardWords: null,
  loadCard: null,
  reportPage: { status: 'ready', open: 2, sentences: 30 },
  dismissMatch: { claimKey: KEY, sentence: 'A sentence.' },
  restoreMatch: { claimKey: KEY, sentence: 'A sentence.' },
  hideClaim: { claimKey: KEY },
  unhideClaim: { claimKey: KEY },
  setOwnSiteMode: { mode: 'off' },
  openSubscribe: { link: LINK },
  previewPublisher: { link: LINK },
  subscribe: { link: LINK, publisherId: 'a'.repeat(64) },
  unsubscribe: { datasetId: 'p-0123456789abcdef01234567' },
  updateNow: { datasetId: null },
  undoUpdate: { datasetId: 'p-0123456789abcdef01234567' },
  allowChange: { datasetId: 'p-0123456789abcdef01234567' },
  getRequestLog: null,
  exportBackup: null,
  importBackup: { backup: { spec: 'sunlit-backup/1' } },
  openPublisher: { datasetId: 'sample' },
  getOverview: null,
  getLibrary: null,
  readPage: { tabId: 7 },
  setSiteMode: { host: 'news.example', mode: 'off' },
  setSettings: { sensitivity: 'wide' },
  setDatasetEnabled: { datasetId: 'sample', enabled: false },
  markUpdatesRead: { keys: ['sample/new-page'] },
  findAnswers: { text: '5G masts spread COVID-19.' },
  getDiagnostics: null,
  forgetDismissals: { dismissals: [{ claimKey: KEY, sentence: 'A sentence.' }] },
};

/** Bodies no request may have. */
export const NEVER: readonly unknown[] = [undefined, 0, 'text', true, [], [null]];

export const BAD_BODIES: Readonly<Record<string, readonly [type: string, body: unknown]>> = {
  'a body where none belongs': ['getOverview', {}],
  'too many blocks': ['matchBlocks', { blocks: Array.from({ length: MAX_BLOCKS + 1 }, () => ({ ...block, text: 'x' })), pageTitle: '' }],
  'too many characters': ['matchBlocks', { blocks: [block, { ...block, text: 'x'.repeat(MAX_BATCH_CHARS) }], pageTitle: '' }],
  'a block without text': ['matchBlocks', { blocks: [{ id: 'b', lang: null }], pageTitle: '' }],
  'a block whose language is missing': ['matchBlocks', { blocks: [{ id: 'b', text: 'x' }], pageTitle: '' }],
  'no title': ['matchBlocks', { blocks: [block] }],
  'a title without end': ['matchBlocks', { blocks: [block], pageTitle: 'x'.repeat(2_001) }],
  'a claim key without dataset': ['getCards', { claimKeys: ['masts'] }],
  'a claim key that climbs': ['getCards', { claimKeys: ['../masts'] }],
  'a claim key of three parts': ['getCards', { claimKeys: ['a/b/c'] }],
  'a claim key with a line break': ['getCards', { claimKeys: ['a/b\n'] }],
  'a claim key that is a prototype': ['getCards', { claimKeys: ['__proto__'] }],
  'too many claim keys': ['getCards', { claimKeys: Array.from({ length: 201 }, () => KEY) }],
  'an offset below zero': ['explainMatch', { claimKey: KEY, block, start: -1, end: 2, pageTitle: '' }],
  'an offset between characters': ['explainMatch', { claimKey: KEY, block, start: 0.5, end: 2, pageTitle: '' }],
  'an offset that is no number': ['explainMatch', { claimKey: KEY, block, start: Number.NaN, end: 2, pageTitle: '' }],
  'an endless offset': ['explainMatch', { claimKey: KEY, block, start: 0, end: Number.POSITIVE_INFINITY, pageTitle: '' }],
  'another status': ['reportPage', { status: 'done', open: 0, sentences: 0 }],
  'a count in words': ['reportPage', { status: 'ready', open: '2', sentences: 0 }],
  'a sentence without end': ['dismissMatch', { claimKey: KEY, sentence: 'x'.repeat(2_001) }],
  'another mode': ['setOwnSiteMode', { mode: 'loud' }],
  'no mode for the page’s own site': ['setOwnSiteMode', { mode: null }],
  'a link without end': ['openSubscribe', { link: `https://a.example/${'x'.repeat(600)}` }],
  'a publisher id in capitals': ['subscribe', { link: LINK, publisherId: 'A'.repeat(64) }],
  'a dataset id with a part of an address': ['openPublisher', { datasetId: '#x' }],
  'a host with a scheme': ['setSiteMode', { host: 'https://news.example', mode: 'off' }],
  'a host with a path': ['setSiteMode', { host: 'news.example/a', mode: 'off' }],
  'a host with a star': ['setSiteMode', { host: '*', mode: 'off' }],
  'a host with a port': ['setSiteMode', { host: 'news.example:80', mode: 'off' }],
  'an empty host': ['setSiteMode', { host: '', mode: 'off' }],
  'a host in capitals': ['setSiteMode', { host: 'News.example', mode: 'off' }],
  'another sensitivity': ['setSettings', { sensitivity: 'loud' }],
  'a yes in words': ['setSettings', { showAnswered: 'yes' }],
  'a switch in words': ['setDatasetEnabled', { datasetId: 'sample', enabled: 'no' }],
  'keys that are no list': ['markUpdatesRead', { keys: 'all' }],
  'a key without end': ['markUpdatesRead', { keys: ['x'.repeat(201)] }],
  'a search without end': ['findAnswers', { text: 'x'.repeat(MAX_FIND_CHARS + 1) }],
  'a search without words': ['findAnswers', { text: null }],
  'dismissals of another shape': ['forgetDismissals', { dismissals: [{ claimKey: KEY }] }],
};

export const HOSTS: readonly string[] = ['news.example', 'a.b.news.example', 'localhost', '127.0.0.1', '[::1]', 'xn--80ak6aa92e.com', 'under_score.example'];
