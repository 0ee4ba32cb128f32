/** Diagnostics as plain text, to be pasted into a bug report. In English in every language: it is read by those who mend it. */
import type { Diagnostics } from '../messages/protocol.js';

export function diagnosticsText({ version, indexVersion, browser, database, datasets, problems, counts, errors }: Diagnostics): string {
  const listed = (title: string, lines: readonly string[]): readonly string[] => [
    '',
    title,
    ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`)),
  ];
  return [
    `Sunlit ${version}, index version ${indexVersion}`,
    `Browser: ${browser}`,
    `Database: ${database.trouble === null ? 'on disk' : `in memory only (${database.trouble})`}`,
    `Kept: ${counts.sites} sites, ${counts.hidden} hidden answers, ${counts.dismissed} notes "Not this claim", ${counts.requests} requests`,
    ...listed(
      'Datasets',
      datasets.map(({ id, enabled, origin, state, counts: records, bytes, indexes }) => {
        const amounts = Object.entries(records).map(([kind, count]) => `${count} ${kind}`);
        const sizes = indexes.map((index) => `index ${index.lang} ${index.bytes} bytes`);
        return [
          id,
          origin,
          enabled ? 'on' : 'off',
          ...(state === null ? [] : [state]),
          ...amounts,
          ...(bytes === null ? [] : [`${bytes} bytes`]),
          ...sizes,
        ].join(', ');
      }),
    ),
    ...listed(
      'Not loaded',
      problems.map(({ id, reason }) => `${id}: ${reason}`),
    ),
    ...listed(
      'Last errors',
      errors.map(({ at, level, text }) => `${new Date(at).toISOString()} ${level}: ${text}`),
    ),
    '',
  ].join('\n');
}
