/**
 * Links by which readers follow a publisher. A trusted click on one opens our own page with a preview; nothing is followed by a page, and a script's click does nothing.
 * Pages may also name their links in their head, `<link rel="sunlit" href="…">`: the popup offers them when it is opened there.
 */

/** An https folder, and the publisher's id behind the #: docs/DATASET.md, "Subscribing". */
const SUBSCRIBE = /^https:\/\/[^\s?#]+#sunlit=[0-9a-f]{64}$/u;
/** A page that names more is not a publisher's. */
const MAX_OFFERS = 5;

/** @returns the undo. */
export function followSubscribeLinks(onLink: (link: string) => void): () => void {
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [target] = event.composedPath();
    const href = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]')?.href : undefined;
    if (href === undefined || !SUBSCRIBE.test(href)) return;
    // The folder behind it has nothing to show; the link is for us.
    event.preventDefault();
    onLink(href);
  };
  document.addEventListener('click', onClick, { capture: true });
  return () => document.removeEventListener('click', onClick, { capture: true });
}

/** Subscribe links in the page's head, each once. With or without the publisher's id. */
export function offersOf(page: Document): readonly string[] {
  const links = [...(page.head?.querySelectorAll<HTMLLinkElement>('link[rel~="sunlit"][href]') ?? [])].map(({ href }) => href);
  return [...new Set(links)].filter((href) => href.startsWith('https://') && href.length <= 600).slice(0, MAX_OFFERS);
}
