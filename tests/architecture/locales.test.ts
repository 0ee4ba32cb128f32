/** Every word on screen exists in both languages, with the same places, and every key the code asks for exists. */
import { describe, expect, it } from 'vitest';
import { readJson, readText, sourceFiles, withoutComments } from '../support/project-files.js';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const LANGUAGES = ['en', 'id'] as const;
/** English puts a name into the genitive (“TikTok’s answer”), Indonesian sets it behind as it is: the code gives both forms. */
const FORMS_OF_A_NAME = new Set(['{owner}', '{label}', '{name}']);
/** Limits of the Chrome Web Store, characters. */
const MAX_NAME = 45;
const MAX_DESCRIPTION = 132;

const messages = { en: load('en'), id: load('id') };

describe.each(LANGUAGES)('words in %s', (lang) => {
  it('has none that is empty', () => {
    expect(keysOf(lang).filter((key) => messages[lang][key]?.message.trim() === '')).toEqual([]);
  });

  it('fits name and description into the stores', () => {
    expect(messages[lang]['extensionName']?.message.length).toBeLessThanOrEqual(MAX_NAME);
    expect(messages[lang]['extensionDescription']?.message.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });

  it('has an _other beside every _one', () => {
    expect(keysOf(lang).filter((key) => key.endsWith('_one') && !(key.replace(/_one$/, '_other') in messages[lang]))).toEqual([]);
  });
});

describe('both languages', () => {
  it('have the same keys; _one is English only where Indonesian does without', () => {
    const withoutOne = (lang: (typeof LANGUAGES)[number]) => keysOf(lang).filter((key) => !key.endsWith('_one'));
    expect(withoutOne('id')).toEqual(withoutOne('en'));
  });

  it('have the same places in each', () => {
    const differing = keysOf('en').filter((key) => key in messages.id && placesOf('en', key) !== placesOf('id', key));
    expect(differing).toEqual([]);
  });
});

describe('keys in the code', () => {
  it('exist, where the code asks for one by name', () => {
    const missing = sourceFiles().flatMap((file) =>
      askedKeys(readText(file))
        .filter((key) => !isKnown(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('exist, where the manifest asks for one', () => {
    const asked = [...readText('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(asked.filter((key) => !isKnown(key))).toEqual([]);
  });

  it('are all in use', () => {
    const code = [...sourceFiles().map(readText), readText('manifest.json').replace(/__MSG_(\w+?)__/g, ' $1 ')].join('\n');
    const unused = [...new Set(keysOf('en').map((key) => key.replace(/_(?:one|other)$/, '')))].filter((key) => !isMentioned(code, key));
    expect(unused).toEqual([]);
  });
});

function load(lang: string): Messages {
  return readJson<Messages>(`public/_locales/${lang}/messages.json`);
}

function keysOf(lang: (typeof LANGUAGES)[number]): readonly string[] {
  return Object.keys(messages[lang]).sort();
}

function placesOf(lang: (typeof LANGUAGES)[number], key: string): string {
  const places = (messages[lang][key]?.message.match(/\{\w+\}/g) ?? []).map((place) => (FORMS_OF_A_NAME.has(place) ? '{name}' : place));
  return [...new Set(places)].sort().join(' ');
}

function isKnown(key: string): boolean {
  return key in messages.en || `${key}_other` in messages.en;
}

/** Keys in `t('key'` and `t(cond ? 'key' : 'other'`. Keys put together (`t(\`kind${x}\`)`) are seen by the tests of their component. */
function askedKeys(source: string): readonly string[] {
  return [...withoutComments(source).matchAll(/\bt\(\s*(?:[^'"`(),]*\?\s*)?['"](\w+)['"](?:\s*:\s*['"](\w+)['"])?/g)].flatMap(([, first, second]) =>
    [first, second].filter((key) => key !== undefined),
  );
}

/** As a whole word, or as a key that the code puts together: `kind${x}`, `${x}Words`. */
function isMentioned(code: string, key: string): boolean {
  if (new RegExp(`\\b${key}\\b`).test(code)) return true;
  const templates = [...code.matchAll(/`(\w*)\$\{[^`}]*\}(\w*)`/g)].filter(([, before = '', after = '']) => before.length + after.length >= 4);
  return templates.some(([, before = '', after = '']) => key.startsWith(before) && key.endsWith(after));
}
