/** Which page is this? Applications change the address without loading: their next page is a page of its own. */

export class PageAddress {
  private current = addressOf(location);

  /** Whether there is another page than at the last asking. */
  hasChanged(): boolean {
    const address = addressOf(location);
    const changed = address !== this.current;
    this.current = address;
    return changed;
  }
}

/** The part of an address that names a page: a plain fragment is a place in one, a routed one (`#/…`) is a page. */
export function addressOf({ origin, pathname, search, hash }: Pick<Location, 'origin' | 'pathname' | 'search' | 'hash'>): string {
  return origin + pathname + search + (/^#!?\//.test(hash) ? hash : '');
}
