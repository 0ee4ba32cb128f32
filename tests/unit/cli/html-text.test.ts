/** A saved page's text: blocks apart, sentences whole, nothing a reader would not see. */
import { expect, it } from 'vitest';
import { textOfHtml } from '../../../src/cli/html-text.js';

it.each([
  [
    'parts blocks and keeps sentences that run through inline elements',
    '<p>One <b>big</b>\n step.<p>Two.<ul><li>a<li>b</ul>',
    'One big step.\n\nTwo.\n\na\n\nb',
  ],
  [
    'leaves out what is no prose',
    '<head><title>T</title></head><body><script>x()</script><style>p{}</style><p>Seen<code>no</code>.</p><textarea>mine</textarea>',
    'Seen.',
  ],
  ['reads entities and breaks', '<p>Fish &amp; chips<br>today</p>', 'Fish & chips\ntoday'],
  ['bears tags that never end', '<div><p>One <b>two <i>three', 'One two three'],
  ['is empty for nothing', '', ''],
])('%s', (_name, html, text) => {
  expect(textOfHtml(html).text).toBe(text);
});

it('knows the language the page declares', () => {
  expect(textOfHtml('<html lang="id"><p>Halo</p>').lang).toBe('id');
  expect(textOfHtml('<p>Hello</p>').lang).toBeNull();
});
