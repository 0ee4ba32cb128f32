/** The packaged starter datasets, built into the tool so that it can try them anywhere. */
import { assemble } from '../dataset/assemble.js';
import { validate } from '../dataset/validate.js';
import type { Dataset } from '../model/dataset.js';

const files = import.meta.glob<unknown>('../starter/*/*.json', { eager: true, import: 'default' });

export function starterDatasets(): readonly Dataset[] {
  const folders = new Map<string, Record<string, unknown>>();
  for (const [path, content] of Object.entries(files)) {
    const [, folder = '', name = ''] = /([^/]+)\/([^/]+)$/u.exec(path) ?? [];
    folders.set(folder, { ...folders.get(folder), [name]: content });
  }
  return [...folders.values()].map((folder) => {
    const checked = validate(assemble(folder));
    if (!checked.ok) throw new Error(`a packaged dataset is broken: ${checked.problems[0]?.path ?? ''}`);
    return checked.dataset;
  });
}
