/** Style sheets in a shadow root of ours. */

/** Adds a sheet to a shadow root. Constructed sheets work under any content security policy of the page. @returns the sheet, if it is one of those */
export function addStyle(root: ShadowRoot, css: string): CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    // Firefox hands content scripts a wrapped list that cannot be changed in place.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
    return null;
  }
}
