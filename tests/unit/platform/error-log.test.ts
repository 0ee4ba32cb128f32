/** What is remembered of faults: the last ones, beyond one worker, and nothing that may be a stranger's. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { LoggedError } from '../../../src/messages/protocol.js';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

let log: typeof import('../../../src/platform/error-log.js');
const texts = () => log.lastErrors().map(({ text }) => text);

beforeEach(async () => {
  vi.resetModules();
  log = await import('../../../src/platform/error-log.js');
});

it('says on the console and remembers, newest first', () => {
  log.logError('first failed', new TypeError('no such thing'));
  log.logWarning('second was provided for');
  expect(console.error).toHaveBeenCalledWith('Sunlit: first failed', expect.any(TypeError));
  expect(log.lastErrors()).toMatchObject([
    { level: 'warning', text: 'second was provided for' },
    { level: 'error', text: 'first failed: TypeError: no such thing' },
  ]);
});

it('remembers fifty at most', () => {
  for (let i = 0; i < 60; i += 1) log.logWarning(`fault ${i}`);
  expect(texts()).toHaveLength(log.MAX_ERRORS);
  expect(texts()[0]).toBe('fault 59');
});

it('takes over what the worker before kept, if it is sound', async () => {
  const kept: (readonly LoggedError[])[] = [];
  const before = [{ at: 1, level: 'error', text: 'before' }, { at: 'soon' }, null];
  log.logError('early');
  await log.keepErrors({ read: async () => before, keep: async (errors) => void kept.push(errors), now: () => 7 });
  log.logError('late');
  expect(texts()).toEqual(['late', 'early', 'before']);
  expect(kept.at(-1)).toHaveLength(3);
  expect(log.lastErrors()[0]?.at).toBe(7);
});

it('bears a memory that fails', async () => {
  await log.keepErrors({ read: () => Promise.reject(new Error('no')), keep: () => Promise.reject(new Error('no')), now: () => 7 });
  log.logError('still there');
  expect(texts()).toEqual(['still there']);
});

it.each([
  ['matchBlocks failed: Error: at https://news.example/private?q=1 there', 'matchBlocks failed: Error: at (address) there'],
  ['Unexpected token \'T\', "They say it"... is not valid JSON', 'Unexpected token \'T\', "…"... is not valid JSON'],
  ["Cannot read properties of undefined (reading 'index')", "Cannot read properties of undefined (reading 'index')"],
  ['a “whole sentence of a page” and `some more of it`', 'a “…” and `…`'],
  ["it can't and it won't", "it can't and it won't"],
  ['x'.repeat(999), 'x'.repeat(300)],
])('of “%s” keeps “%s”', (text, kept) => {
  expect(log.withoutStrangers(text)).toBe(kept);
});
