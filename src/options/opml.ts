/**
 * A list of publishers as OPML 2.0, the format in which feed readers hand on subscriptions (opml.org/spec2.opml): one `outline` each, whose `xmlUrl` is the
 * subscribe link. Only for carrying lists: nothing is followed by reading one.
 */

export interface ListedPublisher {
  readonly title: string;
  readonly link: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** @param createdAt milliseconds since the epoch. */
export function writeOpml(publishers: readonly ListedPublisher[], createdAt: number): string {
  const outlines = publishers.map(({ title, link }) => `    <outline type="sunlit" text="${escaped(title)}" xmlUrl="${escaped(link)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>Sunlit publishers</title><dateCreated>${new Date(createdAt).toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** The outlines that have an address, at any depth, in their order; null if the text is no OPML. Addresses are as written, unchecked. */
export function readOpml(text: string): readonly ListedPublisher[] | null {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  if (document.querySelector('parsererror') !== null || document.documentElement.localName !== 'opml') return null;
  return [...document.querySelectorAll('outline')].flatMap((outline) => {
    const link = outline.getAttribute('xmlUrl') ?? '';
    return link === '' ? [] : [{ title: outline.getAttribute('text') ?? outline.getAttribute('title') ?? '', link }];
  });
}

/** Characters XML 1.0 cannot carry at all are left out. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '').replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}
