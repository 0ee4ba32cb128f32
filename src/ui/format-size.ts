/** Sizes in words. */
import type { UiLang } from './translate.js';

/**
 * A number of bytes, as fine as it helps: kilobytes of a thousand, as browsers and file managers have it.
 * @example formatSize(183_400, 'en') // '183 kB'
 * @example formatSize(2_140, 'id') // '2,1 kB'
 */
export function formatSize(bytes: number, lang: UiLang): string {
  const [unit, size] =
    bytes > 0 && bytes < 1_000 ? (['byte', bytes] as const) : bytes < 1_000_000 ? (['kilobyte', bytes / 1_000] as const) : (['megabyte', bytes / 1e6] as const);
  const locale = lang === 'en' ? 'en-GB' : 'id-ID';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
}
