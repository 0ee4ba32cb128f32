/** Where the reader is, how Sunlit behaves there, and what a press of the site switch changes. Pure: no browser, no words. */
import type { Overview, Settings, SiteMode } from '../messages/protocol.js';

/** The page behind the popup: a site, a page of Sunlit itself, or one that extensions may not read. */
export type Place = { readonly kind: 'site'; readonly host: string } | { readonly kind: 'own' } | { readonly kind: 'closed' };

/** @param url empty if the browser does not tell. @param ownRoot address of the package's root. */
export function placeOf(url: string, ownRoot: string): Place {
  if (url !== '' && url.startsWith(ownRoot)) return { kind: 'own' };
  if (!URL.canParse(url)) return { kind: 'closed' };
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { kind: 'site', host: hostname } : { kind: 'closed' };
}

/** Positions of the switch. `chosen` = off everywhere but on sites the reader chose, of which this is one. */
export type Position = SiteMode | 'chosen';

type Choices = Pick<Overview, 'settings' | 'sites'>;

/** What happens on a site: its own choice, else the rule for all. */
export function modeOn(host: string, { settings, sites }: Choices): SiteMode {
  return sites.find((site) => site.host === host)?.mode ?? settings.defaultMode;
}

export function positionOn(host: string, choices: Choices): Position {
  const mode = modeOn(host, choices);
  return mode === 'on' && choices.settings.defaultMode === 'off' ? 'chosen' : mode;
}

export interface SwitchChange {
  readonly settings: Partial<Settings> | null;
  /** Mode for this site; null forgets the choice, since the rule for all says the same. */
  readonly mode: SiteMode | null;
}

/**
 * What to store for a position. Leaving `chosen` by "On" turns Sunlit on everywhere again, because that is what "On" meant
 * before; "Toolbar only" and "Off" then concern this site alone.
 */
export function changeTo(position: Position, { settings }: Choices): SwitchChange {
  if (position === 'chosen') return { settings: settings.defaultMode === 'off' ? null : { defaultMode: 'off' }, mode: 'on' };
  if (position === 'on' && settings.defaultMode === 'off') return { settings: { defaultMode: 'on' }, mode: null };
  return { settings: null, mode: position === settings.defaultMode ? null : position };
}

/** Number of sites Sunlit works on if it is off elsewhere. */
export function chosenSites({ sites }: Choices): number {
  return sites.filter(({ mode }) => mode !== 'off').length;
}
