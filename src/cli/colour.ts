/** Colours on a terminal, and nowhere else: not in a pipe, not in a file, not where NO_COLOR asks for none (no-color.org). */
const CODES = { red: 31, yellow: 33, green: 32, bold: 1 } as const;

export function paint(style: keyof typeof CODES, text: string): string {
  if (process.stdout.isTTY !== true || process.env['NO_COLOR'] !== undefined) return text;
  return `\u001b[${CODES[style]}m${text}\u001b[0m`;
}
