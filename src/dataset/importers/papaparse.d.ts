/**
 * The part of Papa Parse we use. Its published types pull in Node's, which would open Node's names to this layer.
 */
declare module 'papaparse' {
  export interface StepResult {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: UTF-16 units of the text used up after this row. */
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    parse(text: string, options: { readonly delimiter: string; readonly step: (row: StepResult) => void }): void;
  };
  export default Papa;
}
