/** `sunlit`: the publisher's command-line tool. Arguments, files and exit codes; no rules of its own. Exit 0 fine, 1 a problem in the data, 2 wrong use. */

import { Command, CommanderError } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { addBuild } from './commands/build.js';
import { addCheck } from './commands/check.js';
import { addEval } from './commands/eval.js';
import { addImport } from './commands/import.js';
import { addInit } from './commands/init.js';
import { addKeygen } from './commands/keygen.js';
import { addMatch } from './commands/match.js';
import { addRotate } from './commands/rotate.js';
import { addServe } from './commands/serve.js';
import { addSign } from './commands/sign.js';
import { addVerify } from './commands/verify.js';
import { DataError, UsageError } from './errors.js';

const HELP = `
From nothing to a host:
  sunlit init my-answers          or, from what you have: sunlit import feed.xml -o my-answers
  sunlit check my-answers
  sunlit keygen root.key          and: sunlit keygen release.key
  sunlit sign my-answers --root root.key.pub --release release.key.pub --key root.key
  sunlit build my-answers -o public --key release.key
  sunlit serve public

Exit codes: 0 fine, 1 a problem in the data, 2 wrong use.`;

const program = new Command('sunlit')
  .description('Makes and tries datasets of official answers for the Sunlit browser extension.')
  .version(version, '-V, --version')
  .addHelpText('after', HELP)
  .showHelpAfterError('(sunlit --help lists the commands)')
  .exitOverride();

addInit(program);
addImport(program);
addMatch(program);
addCheck(program);
addEval(program);
addKeygen(program);
addSign(program);
addRotate(program);
addBuild(program);
addVerify(program);
addServe(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Help and version end the run by an exception, too; commander has printed them, and its complaints about arguments.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof DataError || error instanceof UsageError) {
    console.error(`sunlit: ${error.message}`);
    return error instanceof DataError ? 1 : 2;
  }
  throw error;
}
