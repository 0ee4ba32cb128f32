/** Strings others have collected to break out of text into markup. Read from beside the repository, never copied into it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPORA = resolve('../shared/data/corpora');
/** Read in an ordinary run; `XSS=all` reads every one. */
const SAMPLE = 3_000;

/** Each string once; every n-th of them unless all are asked for. Empty where the corpora are not. */
export function xssStrings(): readonly string[] {
  const all = [...new Set([...lines('xss-payloadbox/Intruder'), ...lines('payloads-xss/XSS Injection'), ...domPurify(), ...naughty()])].filter(
    (text) => text.trim() !== '',
  );
  if (process.env['XSS'] === 'all' || all.length <= SAMPLE) return all;
  const step = all.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, index) => all[Math.floor(index * step)] ?? '');
}

/** Said by tests that have nothing to read. */
export const WITHOUT_CORPORA = `skipped: ${CORPORA} is not here`;

function lines(folder: string): string[] {
  const path = join(CORPORA, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .flatMap((name) => readFileSync(join(path, name), 'utf8').split(/\r?\n/));
}

function domPurify(): string[] {
  const path = join(CORPORA, 'DOMPurify/expect.json');
  if (!existsSync(path)) return [];
  const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly { readonly payload: unknown }[];
  return cases.map(({ payload }) => String(payload));
}

function naughty(): string[] {
  const path = join(CORPORA, 'blns/blns.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [];
}
