import { describe, expect, it } from 'vitest';
import type { Overview, SiteMode } from '../../../src/messages/protocol.js';
import { changeTo, chosenSites, modeOn, placeOf, positionOn } from '../../../src/popup/site.js';

const ROOT = 'chrome-extension://abc/';
const choices = (defaultMode: SiteMode, mode: SiteMode | null): Pick<Overview, 'settings' | 'sites'> => ({
  settings: { defaultMode, sensitivity: 'strict', appearance: 'system', language: 'browser', showAnswered: true },
  sites: mode === null ? [] : [{ host: 'a.example', mode, since: 0 }],
});

describe('placeOf', () => {
  it.each([
    ['https://a.example:8080/x?y', { kind: 'site', host: 'a.example' }],
    ['http://a.example/', { kind: 'site', host: 'a.example' }],
    [`${ROOT}src/welcome/index.html`, { kind: 'own' }],
    ['chrome://newtab', { kind: 'closed' }],
    ['file:///home/a.html', { kind: 'closed' }],
    ['', { kind: 'closed' }],
  ])('%s', (url, place) => {
    expect(placeOf(url, ROOT)).toEqual(place);
  });
});

describe('the site switch', () => {
  it('shows the choice, else the rule for all', () => {
    expect(modeOn('a.example', choices('on', 'off'))).toBe('off');
    expect(modeOn('b.example', choices('toolbar', 'off'))).toBe('toolbar');
    expect(positionOn('a.example', choices('off', 'on'))).toBe('chosen');
    expect(positionOn('b.example', choices('off', 'on'))).toBe('off');
  });

  it('forgets a choice that says what the rule says', () => {
    expect(changeTo('on', choices('on', 'off'))).toEqual({ settings: null, mode: null });
    expect(changeTo('off', choices('on', null))).toEqual({ settings: null, mode: 'off' });
    expect(changeTo('toolbar', choices('toolbar', 'on'))).toEqual({ settings: null, mode: null });
  });

  it('goes into "only on chosen sites" and back', () => {
    expect(changeTo('chosen', choices('on', null))).toEqual({ settings: { defaultMode: 'off' }, mode: 'on' });
    expect(changeTo('chosen', choices('off', null))).toEqual({ settings: null, mode: 'on' });
    expect(changeTo('on', choices('off', 'on'))).toEqual({ settings: { defaultMode: 'on' }, mode: null });
    expect(changeTo('off', choices('off', 'on'))).toEqual({ settings: null, mode: null });
  });

  it('counts the sites that stay on', () => {
    expect(chosenSites(choices('off', 'on'))).toBe(1);
    expect(chosenSites(choices('off', 'off'))).toBe(0);
  });
});
