import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser.js', () => ({ keepForSession: vi.fn(), readFromSession: vi.fn() }));
const { memoryOf } = await import('../../../src/popup/remembered.js');

describe('memoryOf', () => {
  it('keeps what has the right shape and starts the rest afresh', () => {
    expect(memoryOf({ tab: 'faq', query: 'masts', left: ['a', 1] })).toEqual({ tab: 'faq', query: 'masts', left: ['a'] });
    expect(memoryOf({ tab: 'nonsense', query: 3 })).toEqual({ tab: 'page', query: '', left: [] });
    expect(memoryOf(undefined)).toEqual({ tab: 'page', query: '', left: [] });
  });
});
