/** JSON that every engine reads alike. The corpus JSONTestSuite is read where it lies, in ../shared/data, and skipped where it is not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../src/dataset/trust/bytes.js';
import { TrustError } from '../../../../src/dataset/trust/errors.js';
import { parseStrict } from '../../../../src/dataset/trust/strict-json.js';

const SUITE = '../shared/data/corpora/JSONTestSuite/test_parsing';

/** What RFC 8259 leaves to the reader, decided: the fault, or null for a value. */
const DECIDED: Readonly<Record<string, string | null>> = {
  // Too large for a double: would read as Infinity.
  'i_number_huge_exp.json': 'json',
  'i_number_neg_int_huge_exp.json': 'json',
  'i_number_pos_double_huge_exp.json': 'json',
  'i_number_real_neg_overflow.json': 'json',
  'i_number_real_pos_overflow.json': 'json',
  // Reads as zero, or loses digits: harmless.
  'i_number_double_huge_neg_exp.json': null,
  'i_number_real_underflow.json': null,
  'i_number_too_big_neg_int.json': null,
  'i_number_too_big_pos_int.json': null,
  'i_number_very_big_negative_int.json': null,
  // Half a surrogate pair has no UTF-8.
  'i_object_key_lone_2nd_surrogate.json': 'json',
  'i_string_1st_surrogate_but_2nd_missing.json': 'json',
  'i_string_1st_valid_surrogate_2nd_invalid.json': 'json',
  'i_string_incomplete_surrogate_and_escape_valid.json': 'json',
  'i_string_incomplete_surrogate_pair.json': 'json',
  'i_string_incomplete_surrogates_escape_valid.json': 'json',
  'i_string_invalid_lonely_surrogate.json': 'json',
  'i_string_invalid_surrogate.json': 'json',
  'i_string_inverted_surrogates_U+1D11E.json': 'json',
  'i_string_lone_second_surrogate.json': 'json',
  // UTF-8 or nothing.
  'i_string_UTF-16LE_with_BOM.json': 'utf8',
  'i_string_UTF-8_invalid_sequence.json': 'utf8',
  'i_string_UTF8_surrogate_U+D800.json': 'utf8',
  'i_string_invalid_utf-8.json': 'utf8',
  'i_string_iso_latin_1.json': 'utf8',
  'i_string_lone_utf8_continuation_byte.json': 'utf8',
  'i_string_not_in_unicode_range.json': 'utf8',
  'i_string_overlong_sequence_2_bytes.json': 'utf8',
  'i_string_overlong_sequence_6_bytes.json': 'utf8',
  'i_string_overlong_sequence_6_bytes_null.json': 'utf8',
  'i_string_truncated-utf-8.json': 'utf8',
  'i_string_utf16BE_no_BOM.json': 'utf8',
  'i_string_utf16LE_no_BOM.json': 'utf8',
  'i_structure_UTF-8_BOM_empty_object.json': 'utf8',
  // Within the limit this test gives; over the eight levels the format has.
  'i_structure_500_nested_arrays.json': null,
};

/** Sound by the RFC, and still refused: the same key twice. */
const DUPLICATE_KEYS = ['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json'];

function codeOf(bytes: Uint8Array<ArrayBuffer>, maxDepth: number): string | null {
  try {
    parseStrict(bytes, maxDepth, 'test');
    return null;
  } catch (fault) {
    if (fault instanceof TrustError) return fault.code;
    throw fault;
  }
}
const code = (text: string, maxDepth = 8) => codeOf(utf8(text), maxDepth);

describe.skipIf(!existsSync(SUITE))('JSONTestSuite (skipped where ../shared/data is absent)', () => {
  const files = existsSync(SUITE) ? readdirSync(SUITE).filter((name) => name.endsWith('.json')) : [];
  const read = (name: string) => Uint8Array.from(readFileSync(`${SUITE}/${name}`));

  it('is there as a whole', () => {
    expect(['y', 'n', 'i'].map((letter) => files.filter((name) => name.startsWith(letter)).length)).toEqual([95, 188, 35]);
    expect(files.filter((name) => name.startsWith('i')).sort()).toEqual(Object.keys(DECIDED).sort());
  });
  it.each(files.filter((name) => name.startsWith('y')))('takes %s', (name) => {
    if (DUPLICATE_KEYS.includes(name)) expect(codeOf(read(name), 1_000)).toBe('duplicate-key');
    else expect(parseStrict(read(name), 1_000, name)).toEqual(JSON.parse(readFileSync(`${SUITE}/${name}`, 'utf8')));
  });
  it.each(files.filter((name) => name.startsWith('n')))('refuses %s', (name) => {
    expect(codeOf(read(name), 1_000_000)).not.toBeNull();
  });
  it.each(Object.entries(DECIDED))('%s: %s', (name, decided) => {
    expect(codeOf(read(name), 1_000)).toBe(decided);
  });
});

describe('parseStrict', () => {
  it('counts levels of objects and lists together', () => {
    expect([code('1', 0), code('[]', 0), code('[]', 1), code('[[]]', 1), code('[{}]', 1), code('{"a":[]}', 1), code('{"a":[1,[2]],"b":[]}', 3)]).toEqual([
      null,
      'depth',
      null,
      'depth',
      'depth',
      'depth',
      null,
    ]);
  });
  it('frees a level that was closed', () => {
    expect(code('[[],[],{},{"a":{}}]', 3)).toBeNull();
  });
  it('refuses a million brackets at once', () => {
    expect(code('['.repeat(1_000_000))).toBe('depth');
  });
  it('says where, and whether it is the end', () => {
    expect(() => parseStrict(utf8('[1'), 8, 'head')).toThrow('head: expected JSON (RFC 8259), got an early end');
    expect(() => parseStrict(utf8('[1 x]'), 8, 'head')).toThrow('head: expected JSON (RFC 8259), got "x]" at character 3');
  });
  it('compares keys as they read', () => {
    expect([code('{"a":1,"\\u0061":2}'), code('{"":1,"":2}'), code('{"__proto__":1,"__proto__":2}'), code('[{"a":1},{"a":1}]'), code('{"a":{"a":1}}')]).toEqual(
      ['duplicate-key', 'duplicate-key', 'duplicate-key', null, null],
    );
  });
  it.each([
    '',
    ' ',
    '[1,]',
    '[,1]',
    '{,}',
    '{"a":1,}',
    '{"a"}',
    '{"a" 1}',
    '{1:1}',
    '[1}',
    '{"a":1]',
    '1 1',
    '[1]]',
    '01',
    '-',
    '1.',
    '.5',
    '1e',
    '+1',
    'nul',
    'nulll',
    '"',
    '"\\',
    '"\\x"',
    '"\\u12"',
    '"\t"',
    "'a'",
    '\u00a0[]',
    '[1 2]',
    '{"a":1 "b":2}',
    'NaN',
    '//\n1',
    '"a',
    '[',
    '{',
    '{"a":',
    '[1,',
  ])('refuses %j', (text) => {
    expect(code(text)).toBe('json');
  });
  it.each([
    '0',
    '-0',
    '1.5e+3',
    '"\\u00e9\\n"',
    '"\u007f"',
    ' [ 1 , 2 ] ',
    '\r\n{ "a" : null , "b":false}\t',
    '"\\ud83d\\ude00"',
    '"😀"',
    '1.7976931348623157e308',
  ])('takes %j', (text) => {
    expect(parseStrict(utf8(text), 8, 'test')).toEqual(JSON.parse(text));
  });
  it.each(['"\\ud83d"', '"\\ude00"', '"\\ud83dx"', '"\\ud83d\\n"', '"\\ud83d\\ud83d\\ude00"', '{"\\ud83d":1}', '1e309', '-1e309'])(
    'refuses %s, which engines write differently',
    (text) => {
      expect(code(text)).toBe('json');
    },
  );
});
