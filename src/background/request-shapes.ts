/**
 * The shape of every request body, by type. A content script shares a process with its page, so what it sends is a stranger's until it fits here (BAR.md, B-M1).
 */
import * as v from 'valibot';
import { type BackgroundRequests, MAX_BATCH_CHARS, MAX_BLOCKS, MAX_FIND_CHARS } from '../messages/protocol.js';

const nothing = v.null();
const claimKey = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/u));
const sentence = v.pipe(v.string(), v.maxLength(2_000));
const mode = v.picklist(['on', 'toolbar', 'off']);
const host = v.pipe(v.string(), v.regex(/^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:.]+\]$/u), v.maxLength(253));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const block = v.object({
  id: v.pipe(v.string(), v.maxLength(40)),
  text: v.pipe(v.string(), v.maxLength(MAX_BATCH_CHARS)),
  lang: v.nullable(v.pipe(v.string(), v.maxLength(40))),
});
const pageTitle = v.pipe(v.string(), v.maxLength(2_000));
const link = v.pipe(v.string(), v.maxLength(600));
const datasetId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/u));
const searchText = v.pipe(v.string(), v.maxLength(MAX_FIND_CHARS));
const updateKey = v.pipe(v.string(), v.maxLength(200));

const SHAPES: { readonly [K in keyof BackgroundRequests]: v.GenericSchema } = {
  startPage: nothing,
  matchBlocks: v.object({
    blocks: v.pipe(
      v.array(block),
      v.maxLength(MAX_BLOCKS),
      v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_BATCH_CHARS),
    ),
    pageTitle,
  }),
  getCards: v.object({ claimKeys: v.pipe(v.array(claimKey), v.maxLength(200)) }),
  explainMatch: v.object({ claimKey, block, start: offset, end: offset, pageTitle }),
  getCardWords: nothing,
  loadCard: nothing,
  reportPage: v.object({ status: v.picklist(['reading', 'ready', 'paused']), open: offset, sentences: offset }),
  dismissMatch: v.object({ claimKey, sentence }),
  restoreMatch: v.object({ claimKey, sentence }),
  hideClaim: v.object({ claimKey }),
  unhideClaim: v.object({ claimKey }),
  setOwnSiteMode: v.object({ mode }),
  openSubscribe: v.object({ link }),
  previewPublisher: v.object({ link }),
  subscribe: v.object({ link, publisherId: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)) }),
  unsubscribe: v.object({ datasetId }),
  updateNow: v.object({ datasetId: v.nullable(datasetId) }),
  undoUpdate: v.object({ datasetId }),
  allowChange: v.object({ datasetId }),
  getRequestLog: nothing,
  exportBackup: nothing,
  importBackup: v.object({ backup: v.unknown() }),
  openPublisher: v.object({ datasetId }),
  getOverview: nothing,
  getLibrary: nothing,
  readPage: v.object({ tabId: offset }),
  setSiteMode: v.object({ host, mode: v.nullable(mode) }),
  setSettings: v.partial(
    v.object({
      defaultMode: mode,
      sensitivity: v.picklist(['strict', 'balanced', 'wide']),
      appearance: v.picklist(['system', 'light', 'dark']),
      language: v.picklist(['browser', 'en', 'id']),
      showAnswered: v.boolean(),
    }),
  ),
  setDatasetEnabled: v.object({ datasetId: v.pipe(v.string(), v.maxLength(80)), enabled: v.boolean() }),
  markUpdatesRead: v.object({ keys: v.pipe(v.array(updateKey), v.maxLength(5_000)) }),
  openFind: v.object({ text: searchText }),
  takeFindText: v.object({ name: v.pipe(v.string(), v.maxLength(40)) }),
  findAnswers: v.object({ text: searchText }),
  getDiagnostics: nothing,
  forgetDismissals: v.object({ dismissals: v.pipe(v.array(v.object({ claimKey, sentence })), v.maxLength(5_000)) }),
};

/** Whether a body has the shape its request type asks for. */
export function hasShape(type: keyof BackgroundRequests, body: unknown): boolean {
  return v.is(SHAPES[type], body);
}
