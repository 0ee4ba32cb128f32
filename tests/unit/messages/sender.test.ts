/** Who may send what (BAR.md, B-M1): every request from every kind of sender, and names that are no requests at all. */
import { describe, expect, it } from 'vitest';
import { claimKeyOf } from '../../../src/messages/protocol.js';
import { APP_REQUESTS, maySend, PAGE_REQUESTS } from '../../../src/messages/sender.js';

const SENDERS = {
  popup: { isOwnPage: true, tabId: null },
  'own page in a tab': { isOwnPage: true, tabId: 3 },
  'content script': { isOwnPage: false, tabId: 3 },
  'content script of the first tab': { isOwnPage: false, tabId: 0 },
  'nobody known': { isOwnPage: false, tabId: null },
} as const;

/** Sender → may it send page requests, may it send those of our own pages. */
const MAY: Readonly<Record<keyof typeof SENDERS, { page: boolean; app: boolean }>> = {
  popup: { page: true, app: true },
  'own page in a tab': { page: true, app: true },
  'content script': { page: true, app: false },
  'content script of the first tab': { page: true, app: false },
  'nobody known': { page: false, app: false },
};

describe.each(Object.entries(MAY))('%s', (name, may) => {
  const sender = SENDERS[name as keyof typeof SENDERS];
  it.each(PAGE_REQUESTS)(`${may.page ? 'may' : 'may not'} send %s`, (type) => {
    expect(maySend(type, sender)).toBe(may.page);
  });
  it.each(APP_REQUESTS)(`${may.app ? 'may' : 'may not'} send %s`, (type) => {
    expect(maySend(type, sender)).toBe(may.app);
  });
});

describe('names that are no requests', () => {
  const odd = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', '', ' startPage', 'STARTPAGE', 'getPageState', 'matchBlocks\u0000', 'eval'];
  it.each(odd)('%j may be sent by nobody', (type) => {
    for (const sender of Object.values(SENDERS)) expect(maySend(type, sender)).toBe(false);
  });
});

describe('lists', () => {
  it('share no name', () => {
    expect(new Set([...PAGE_REQUESTS, ...APP_REQUESTS]).size).toBe(PAGE_REQUESTS.length + APP_REQUESTS.length);
  });

  it('let a page change nothing but marks, hidden answers and its own site', () => {
    expect(PAGE_REQUESTS.filter((name) => /^set|^forget|^mark/u.test(name))).toEqual(['setOwnSiteMode']);
  });

  it('name a claim by dataset and id', () => {
    expect(claimKeyOf('everyday', 'masts')).toBe('everyday/masts');
  });
});
