/**
 * The extension with its English words stretched, as another language might have them, in a folder of its own: accents on top and below, and two fifths longer at least.
 * What fits then fits German and Vietnamese too.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/run.mjs';

/** How much longer a text is at least. */
const LONGER = 1.4;
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'ä',
  c: 'ç',
  e: 'ế',
  i: 'ï',
  n: 'ñ',
  o: 'ǫ̈',
  s: 'ş',
  u: 'ų̈',
  y: 'ỹ',
  A: 'Å',
  E: 'Ể',
  I: 'Î',
  O: 'Ø',
  S: 'Š',
  U: 'Ů',
  N: 'Ń',
};
const FILLING = 'ünd nǫch ếïnïgế lä̈ngếrế Wö̈rtế';

/** @example stretched('Show {count} more') // 'Şhǫ̈w {count} mǫ̈rế ünd nǫch' */
export function stretched(text: string): string {
  // Places stay as they are.
  const accented = text.replace(/\{\w+\}|[A-Za-z]/gu, (part) => ACCENTS[part] ?? part);
  let longer = accented;
  for (let i = 0; [...longer].length < [...text].length * LONGER; i += 1)
    longer += i % 2 === 0 && !/\s/u.test(text) ? FILLING.slice(0, 4) : ` ${FILLING.split(' ')[i % 5]}`;
  return longer;
}

/** Copies the built extension and stretches its words. @returns its folder */
export function stretchedExtension(): string {
  const folder = join(ROOT, '.cache/stretched-extension');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, 'dist/extension'), folder, { recursive: true });
  const path = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) if (!STAYS.test(key)) entry.message = stretched(entry.message);
  writeFileSync(path, JSON.stringify(messages));
  return folder;
}

/** The product's name is the same everywhere. */
const STAYS = /^extensionName$/u;
