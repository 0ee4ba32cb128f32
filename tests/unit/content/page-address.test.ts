/** Which addresses name the same page. */
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/content/page-address.js';

const of = (url: string): string => addressOf(new URL(url) as unknown as Location);

describe('a page’s address', () => {
  it('does not change with a place in the page', () => expect(of('https://a.example/x#notes')).toBe(of('https://a.example/x')));
  it.each([
    ['path', 'https://a.example/y'],
    ['search', 'https://a.example/x?page=2'],
    ['route in the fragment', 'https://a.example/x#/next'],
    ['old kind of route', 'https://a.example/x#!/next'],
  ])('changes with the %s', (_name, url) => expect(of(url)).not.toBe(of('https://a.example/x')));
});
