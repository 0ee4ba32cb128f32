/**
 * Indexes of held datasets, saved between two lives of the worker: one that is there is taken back in a millisecond, one that is missing, damaged or of another version of
 * the engine is built in slices, so that messages are answered in between, and saved.
 */
import { fromHex } from '../dataset/trust/bytes.js';
import { LOCALES } from '../match/locales/index.js';
import { logWarning } from '../platform/error-log.js';
import type { HeldDataset } from './held-dataset.js';
import { inSlices } from './in-slices.js';

/** Where indexes of one dataset are kept, by language. */
export interface IndexShelf {
  readonly load: (lang: string) => Promise<ArrayBuffer | null>;
  readonly save: (lang: string, index: ArrayBuffer) => Promise<void>;
}

/** Makes a dataset ready in all languages it is declared in and the engine knows. A shelf that fails costs time, nothing else. */
export async function makeReady({ header, segment, stateSha256 }: HeldDataset, shelf: IndexShelf): Promise<void> {
  const stamp = fromHex(stateSha256);
  const known = LOCALES.map(({ lang }) => lang).filter((lang) => header.languages.some((tag) => tag.toLowerCase().startsWith(lang)));
  await Promise.all(
    known.map(async (lang) => {
      const saved = await shelf.load(lang).catch(() => null);
      if (saved !== null && segment.load(lang, saved, stamp)) return;
      const index = await inSlices(segment.building(lang, stamp));
      if (index === null) return;
      await shelf.save(lang, index).catch((error: unknown) => logWarning(`the index of ${header.id} in ${lang} could not be saved`, error));
    }),
  );
}
