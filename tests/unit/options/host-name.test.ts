import { describe, expect, it } from 'vitest';
import { parseHost } from '../../../src/options/host-name.js';

describe('parseHost', () => {
  it.each([
    [' News.Example ', 'news.example'],
    ['https://news.example:8080/a?b#c', 'news.example'],
    ['news.example/path', 'news.example'],
    ['localhost:3000', 'localhost'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['192.168.0.1', '192.168.0.1'],
  ])('%s → %s', (typed, host) => {
    expect(parseHost(typed)).toEqual({ host });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my bank', 'malformed'],
    ['bank', 'malformed'],
    ['ftp://a.example', 'malformed'],
    ['chrome://newtab', 'malformed'],
    ['user@a.example', 'malformed'],
    ['https://', 'malformed'],
    ['.', 'malformed'],
  ])('%s is %s', (typed, problem) => {
    expect(parseHost(typed)).toEqual({ problem });
  });
});
