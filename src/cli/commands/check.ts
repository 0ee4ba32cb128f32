/** `sunlit check`: is this dataset fit to publish? Lists every problem with its place and how to mend it. */
import type { Command } from 'commander';
import { DataError } from '../errors.js';
import { readDataset } from '../files.js';

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Checks a dataset folder or file and lists every problem.')
    .argument('<path>', 'a dataset folder, or one dataset file')
    .option('--json', 'the problems as one JSON array')
    .action((path: string, { json = false }: { readonly json?: boolean }) => {
      const read = readDataset(path);
      const problems = 'problems' in read ? read.problems : [];
      if (json) console.log(JSON.stringify(problems));
      else if ('dataset' in read) {
        const { claims, faqs, statements, voices, updates } = read.dataset;
        console.log(
          `${path}: no problem. ${claims.length} claims, ${faqs.length} questions, ${statements.length} statements, ${voices.length} voices, ${updates.length} updates.`,
        );
      } else console.log(problems.join('\n'));
      if (problems.length > 0) throw new DataError(`${path} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    });
}
