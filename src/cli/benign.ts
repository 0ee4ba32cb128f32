/** Ordinary texts for the false-match bench: those that come with the tool, and a folder of the publisher's own. */
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { BenignPage } from './checks/false-match-bench.js';
import { UsageError } from './errors.js';
import { readText } from './files.js';
import { textRows } from './texts.js';

const packaged = import.meta.glob<readonly { readonly id: string; readonly title: string; readonly text: string }[]>('../benign/*.json', {
  eager: true,
  import: 'default',
});

/** Our own texts, in the languages of a dataset. */
export function packagedPages(languages: readonly string[]): readonly BenignPage[] {
  return Object.entries(packaged).flatMap(([path, pages]) => {
    const lang = basename(path, '.json');
    if (!languages.some((one) => one.toLowerCase().startsWith(lang))) return [];
    return pages.map(({ id, title, text }) => ({ id: `${lang}/${id}`, lang, text: `${title}\n\n${text}` }));
  });
}

/** The `.txt` and `.jsonl` ({id, text, lang}) files of a folder and those below it. @throws UsageError there are none */
export function ownPages(folder: string): readonly BenignPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ['.txt', '.jsonl'].includes(extname(name)));
  if (files.length === 0) throw new UsageError(`${folder} holds no .txt or .jsonl file`);
  return files
    .sort()
    .flatMap((name) =>
      name.endsWith('.txt')
        ? [{ id: name, lang: null, text: readText(join(folder, name)) }]
        : textRows(join(folder, name)).map(({ id, text, lang }) => ({ id: `${name}:${id}`, lang, text })),
    );
}
