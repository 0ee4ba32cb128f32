/** Pages and the texts that are read from them. `reads` are the blocks in order. */
export interface PageTextCase {
  readonly name: string;
  readonly html: string;
  readonly reads: readonly string[];
}

export const pageTextCases: readonly PageTextCase[] = [
  { name: 'white space as it is drawn', html: '<p>  Masts \n\n spread \t<b> the virus</b> here. </p>', reads: ['Masts spread the virus here.'] },
  { name: 'inline elements do not part a sentence', html: '<p>The <a href="#">mast</a> <em>sp</em>reads it.</p>', reads: ['The mast spreads it.'] },
  {
    name: 'paragraphs, headings and list items are apart',
    html: '<h2>A heading of words</h2><ul><li>The first of two</li><li>The second of two</li></ul>',
    reads: ['A heading of words', 'The first of two', 'The second of two'],
  },
  {
    name: 'text beside a paragraph is a text of its own',
    html: '<div>Before it some words <p>In it some words</p> after it some words</div>',
    reads: ['Before it some words', 'In it some words', 'after it some words'],
  },
  {
    name: 'cells of a table',
    html: '<table><tr><td>One cell of words</td><td>Another cell of words</td></tr></table>',
    reads: ['One cell of words', 'Another cell of words'],
  },
  { name: 'one line break keeps a text together', html: '<p>The first line of it<br>the second line</p>', reads: ['The first line of it\nthe second line'] },
  {
    name: 'two line breaks end a paragraph',
    html: '<p>The first of the texts<br> <br>The second of the texts</p>',
    reads: ['The first of the texts', 'The second of the texts'],
  },
  { name: 'buttons and menus are too short', html: '<nav><a>Home</a></nav><p>OK then</p><p>This one is long enough</p>', reads: ['This one is long enough'] },
  { name: 'scripts without spaces have no words to count', html: '<p>疫苗里没有追踪芯片，请放心接种。</p>', reads: ['疫苗里没有追踪芯片，请放心接种。'] },
  {
    name: 'fields are never read',
    html: '<textarea>My secret letter to them</textarea><input value="My secret letter"><p>What is read of it all</p>',
    reads: ['What is read of it all'],
  },
  {
    name: 'editable text is never read, nor what lies in it',
    html: '<div contenteditable="true"><p>My secret letter to them</p></div><div contenteditable><p>Another secret letter here</p></div>',
    reads: [],
  },
  {
    name: 'what says it is typed into is not read',
    html: '<div role="textbox"><p>My secret letter to them</p></div><div aria-multiline="true">Another letter of mine</div>',
    reads: [],
  },
  {
    name: 'an editable="false" island is read',
    html: '<div contenteditable="false"><p>Words that are not edited</p></div>',
    reads: ['Words that are not edited'],
  },
  {
    name: 'code and scripts are not prose',
    html: '<p>Run it like this: <code>rm -rf everything here</code> and wait</p><script>var words = "that nobody sees";</script><pre>some words of code here</pre>',
    reads: ['Run it like this: and wait'],
  },
  {
    name: 'hidden text is not read',
    html: '<p style="display:none">Words that nobody sees here</p><p hidden>Words that nobody sees here</p><p style="visibility:hidden">Words that nobody sees here</p>',
    reads: [],
  },
  {
    name: 'a visible child of an invisible element',
    html: '<div style="visibility:hidden">Not these words of it<p style="visibility:visible">But these words of it</p></div>',
    reads: ['But these words of it'],
  },
  { name: 'aria-hidden text can be seen', html: '<p aria-hidden="true">Words that everybody can see</p>', reads: ['Words that everybody can see'] },
  {
    name: 'a closed details shows its summary',
    html: '<details><summary>The summary of it all</summary>Folded words <p>and more of them here</p></details>',
    reads: ['The summary of it all'],
  },
  {
    name: 'an open one shows everything',
    html: '<details open><summary>The summary of it all</summary><p>and more of them here</p></details>',
    reads: ['The summary of it all', 'and more of them here'],
  },
  {
    name: 'text for speech only',
    html: '<p>Words for the eye too<span style="position:absolute;clip-path:inset(50%)"> and only for speech</span></p>',
    reads: ['Words for the eye too'],
  },
  {
    name: 'footnote marks do not hide the end of a sentence',
    html: '<p>It is the standard.<sup><a href="#1">[12]</a></sup> Next one is here.</p>',
    reads: ['It is the standard. Next one is here.'],
  },
  { name: 'powers are kept', html: '<p>It is ten<sup>6</sup> times as much</p>', reads: ['It is ten6 times as much'] },
  {
    name: 'lines kept by style',
    html: '<div style="white-space:pre-wrap">A message of words\nand a second line</div>',
    reads: ['A message of words\nand a second line'],
  },
];
