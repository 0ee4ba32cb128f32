/**
 * A dataset folder, one file per kind, becomes one dataset. The head is `dataset.json`, `dataset.yaml` or `dataset.yml`. Records may be spread over several files,
 * `claims.<anything>.jsonl` or `claims-<anything>.yaml`, as JSON, YAML or JSON Lines: what a file's text means is the caller's work, here are only values.
 */

/** Name of a file in the folder → its parsed content. */
export type FolderFiles = Readonly<Record<string, unknown>>;

export const LISTS = ['claims', 'faqs', 'statements', 'voices', 'updates'] as const;
export type ListName = (typeof LISTS)[number];

/** The whole as one value, not yet validated. Records come in the order of file names, then of the files. */
export function assemble(files: FolderFiles): unknown {
  const header = files[headName(Object.keys(files)) ?? ''];
  const list = (kind: ListName): unknown[] => listFiles(Object.keys(files), kind).flatMap((name) => files[name]);
  return { ...(typeof header === 'object' ? header : {}), ...Object.fromEntries(LISTS.map((kind) => [kind, list(kind)])) };
}

/** The file that holds the head; undefined if there is none. */
export function headName(names: readonly string[]): string | undefined {
  return ['dataset.json', 'dataset.yaml', 'dataset.yml'].find((name) => names.includes(name));
}

/** The files that hold records of a list, in the order they are joined. */
export function listFiles(names: readonly string[], kind: ListName): readonly string[] {
  const pattern = new RegExp(`^${kind}(?:[.-][\\w.-]*)?\\.(?:json|jsonl|ya?ml)$`, 'u');
  return names.filter((name) => pattern.test(name)).sort();
}

/** Where in the folder a place of the whole is. */
export interface FolderPlace {
  readonly file: string;
  /** Index of the record in its file; undefined in the head. */
  readonly index?: number;
  /** What is left of the path: in the record, or in the head. */
  readonly path: string;
}

/**
 * The file a problem lies in, for `sunlit check`.
 * @param path as the validator gives it: `claims[3].text`
 * @returns null where no file holds it: a field of the head that is missing, for one, lies in the head.
 */
export function locate(files: FolderFiles, path: string): FolderPlace | null {
  const names = Object.keys(files);
  const [, kind, number, rest = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/su.exec(path) ?? [];
  const list = LISTS.find((one) => one === kind);
  if (list === undefined) {
    const head = headName(names);
    return head === undefined ? null : { file: head, path };
  }
  let index = Number(number);
  for (const file of listFiles(names, list)) {
    const content = files[file];
    const length = Array.isArray(content) ? content.length : 1;
    if (index < length) return { file, index, path: rest };
    index -= length;
  }
  return null;
}
