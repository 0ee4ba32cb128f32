/** A second place that lasts as long as a test. */
import type { SecondPlace } from '../../src/platform/second-place.js';

export function secondPlaceInMemory(): SecondPlace & { readonly paths: () => readonly string[] } {
  const entries = new Map<string, Blob>();
  return {
    paths: () => [...entries.keys()].sort(),
    has: async (path) => entries.has(path),
    read: async (path) => entries.get(path) ?? null,
    write: async (path, body) => {
      entries.set(path, new Blob([body]));
    },
    clear: async (folder, kept = []) => {
      for (const path of entries.keys()) if (path.startsWith(folder) && !kept.includes(path)) entries.delete(path);
    },
  };
}
