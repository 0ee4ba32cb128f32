/** Words on screen: places, plurals by language, and keys nobody wrote. */
import '../../support/use-fake-browser.js';
import { describe, expect, it } from 'vitest';
import { createTranslate, loadWords, wordsOf } from '../../../src/platform/i18n.js';
import { fake } from '../../support/fake-browser.js';

const words = {
  plain: 'Hello',
  named: 'Hello {name}, {name}',
  twice: '{a} and {b}',
  n_one: '{count} answer',
  n_other: '{count} answers',
  only_other: '{count} jawaban',
};
const en = createTranslate(words, 'en');
const id = createTranslate(words, 'id');

describe('createTranslate', () => {
  it.each([
    ['plain words', en('plain'), 'Hello'],
    ['a name, wherever it stands', en('named', { name: 'Ann' }), 'Hello Ann, Ann'],
    ['a value that looks like a place', en('twice', { a: '{b}', b: 'x' }), '{b} and x'],
    ['a value that looks like a pattern', en('named', { name: '$&' }), 'Hello $&, $&'],
    ['a place without value', en('named'), 'Hello {name}, {name}'],
    ['one', en('n', { count: 1 }), '1 answer'],
    ['none', en('n', { count: 0 }), '0 answers'],
    ['many, grouped', en('n', { count: 1_200 }), '1,200 answers'],
    ['many in Indonesian', id('only', { count: 1_200 }), '1.200 jawaban'],
    ['one in Indonesian', id('only', { count: 1 }), '1 jawaban'],
    ['a key nobody wrote', en('missing'), 'missing'],
    ['a key nobody wrote, counted', en('missing', { count: 2 }), 'missing'],
  ])('%s', (_name, text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('loadWords', () => {
  it('reads the package’s file of a language', async () => {
    fake.files.set('_locales/id/messages.json', { hello: { message: 'Halo', description: 'greeting' } });
    expect(await loadWords('id')).toEqual({ hello: 'Halo' });
    await expect(loadWords('en')).rejects.toThrow();
  });

  it('keeps message texts only', () => {
    expect(wordsOf({ a: { message: 'x' } })).toEqual({ a: 'x' });
  });
});
