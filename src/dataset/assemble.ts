/** A dataset folder, one JSON file per kind, becomes one dataset. Claims may be spread over several files, `claims.<anything>.json` or `claims-<anything>.json`. */

/** Name of a file in the folder → its parsed content. */
export type FolderFiles = Readonly<Record<string, unknown>>;

/** The whole as one value, not yet validated. Records come in the order of file names, then of the files. */
export function assemble(files: FolderFiles): unknown {
  const header = files['dataset.json'];
  const list = (kind: string): unknown[] =>
    Object.keys(files)
      .filter((name) => new RegExp(`^${kind}(?:[.-][\\w.-]*)?\\.json$`, 'u').test(name))
      .sort()
      .flatMap((name) => files[name]);
  return {
    ...(typeof header === 'object' ? header : {}),
    claims: list('claims'),
    faqs: list('faqs'),
    statements: list('statements'),
    voices: list('voices'),
    updates: list('updates'),
  };
}
