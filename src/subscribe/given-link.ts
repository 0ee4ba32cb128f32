/** The subscribe link this page was opened with: everything behind the first `#` of its own address, encoded. No server sees it. */

/** @example givenLink('#https%3A%2F%2Fdata.example%2F%23sunlit%3D9f…') // 'https://data.example/#sunlit=9f…' */
export function givenLink(hash: string): string {
  const text = hash.replace(/^#/u, '');
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text; // Not encoded, or cut off: the field shows it as it is.
    throw error;
  }
}
