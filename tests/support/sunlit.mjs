/** `npm run sunlit -- …`: the command-line tool from the sources. Builds it when it is older than them, says nothing on stdout itself, passes the exit code on. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './ensure.mjs';
import { newestChange, Problem, ROOT, runMain, runTool } from './run.mjs';

const BUILT = join(ROOT, 'dist/cli/sunlit.mjs');

await runMain(async () => {
  await ensurePackages();
  const built = statSync(BUILT, { throwIfNoEntry: false });
  if (!built || built.mtimeMs < newestChange(['src', 'package-lock.json'])) {
    const code = await runTool('vite/bin/vite.js', ['build', '--config', 'src/cli/vite.config.ts', '--logLevel', 'warn'], { quiet: true });
    if (code !== 0) throw new Problem('The sunlit command could not be built: see the lines above.');
  }
  // npm runs scripts in the project's folder; paths the user types are meant from where they stand.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BUILT, ...process.argv.slice(2)], { stdio: 'inherit', cwd });
    // Ctrl+C reaches the child by itself; wait for its exit code instead of dying first.
    process.on('SIGINT', () => {});
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
});
