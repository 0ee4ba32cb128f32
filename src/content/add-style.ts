/**
 * Style sheets in a shadow root of ours. A closed root keeps a page's rules out, not its registrations: `CSS.registerProperty` and
 * `@property` hold for the whole document, and a page that registers one of our custom properties as not inherited, with a
 * colour of its own, blanks the words that use it. So their names are drawn by lot in every page.
 */

const LOT = `--s${crypto.getRandomValues(new Uint32Array(2)).join('')}-`;

/** The name a custom property of ours has in this page. @param name without the dashes */
export function ownProperty(name: string): string {
  return LOT + name;
}

/** A sheet with the names its custom properties have in this page. */
export function withOwnProperties(css: string): string {
  return css.replace(/(?<![\w-])--(?=[a-z])/g, LOT);
}

/** Adds a sheet to a shadow root. Constructed sheets work under any content security policy of the page. */
export function addStyle(root: ShadowRoot, css: string): void {
  const own = withOwnProperties(css);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(own);
    // Firefox hands content scripts a wrapped list that cannot be changed in place.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = own;
    root.append(style);
  }
}
