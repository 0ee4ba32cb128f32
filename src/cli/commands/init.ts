/** `sunlit init`: a dataset folder to begin with, a file a kind, each with remarks and a sample. It passes `sunlit check` as it is. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../errors.js';

const templates = import.meta.glob<string>('../templates/*.yaml', { eager: true, query: '?raw', import: 'default' });

export function addInit(program: Command): void {
  program
    .command('init')
    .description('Makes a dataset folder to begin with: a file for each kind of record, with remarks and a sample.')
    .argument('<folder>', 'the folder to make; it may be there, if it is empty')
    .addHelpText('after', '\nExample: sunlit init my-answers && sunlit check my-answers')
    .action(run);
}

function run(folder: string): void {
  if (!isFree(folder)) throw new UsageError(`${folder} is not empty: name a new folder, nothing of yours is overwritten`);
  for (const [path, text] of Object.entries(templates)) writeFileSync(join(folder, path.split('/').pop() as string), text, { flag: 'wx' });
  console.log(`${folder} is ready. Write your own words over the samples, beginning with dataset.yaml.\nThen: sunlit check ${folder}`);
}

/** Makes the folder; false if something is in it. */
function isFree(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder).length === 0;
  } catch (error) {
    throw new UsageError(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
}
