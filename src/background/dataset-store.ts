/**
 * The datasets on this device. Today: the two that come in the package. Each is validated as if it came from a stranger; one that fails is left out with
 * its reason, and the others go on.
 */
import { validate } from '../dataset/validate.js';
import type { Dataset } from '../model/dataset.js';
import { packagedUrl } from '../platform/browser.js';

/** Packaged datasets, in the order they are shown. The build writes `datasets/<id>.json` from `src/starter/<id>/`. */
export const PACKAGED = ['everyday', 'tiktok-2020'] as const;

export interface LoadedDatasets {
  readonly datasets: readonly Dataset[];
  /** Dataset id → why it could not be loaded, in English, for the log and the options page. */
  readonly problems: ReadonlyMap<string, string>;
}

export async function loadDatasets(): Promise<LoadedDatasets> {
  const datasets: Dataset[] = [];
  const problems = new Map<string, string>();
  for (const id of PACKAGED) {
    try {
      const response = await fetch(packagedUrl(`datasets/${id}.json`));
      const checked = validate(await response.json());
      if (checked.ok) datasets.push(checked.dataset);
      else problems.set(id, checked.problems.map(({ path, expected, got }) => `${path}: expected ${expected}, got ${got}`).join('; '));
    } catch (error) {
      problems.set(id, String(error));
    }
  }
  return { datasets, problems };
}
