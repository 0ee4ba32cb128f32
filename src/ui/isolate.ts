/** A stranger's text inside a sentence of ours. */

/** Between marks of Unicode, so that a right-to-left name does not turn the sentence around it. For elements `<bdi>` does the same. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
