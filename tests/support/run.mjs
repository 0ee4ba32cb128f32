/** Running other programs from the scripts of this project, and ending with one clear sentence when something is missing. Only Node built-ins. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A fault the user can do something about: only its sentence is shown, no stack. */
export class Problem extends Error {}

/** Says what is going on. Goes to stderr, so that stdout stays free for results. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program to its end. @returns {Promise<number>} its exit code; 127 if it could not be started
 * @param {string} command @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, stdout?: 'inherit' | 'stderr' }} [options] `quiet` hides its output unless it fails; `stdout: 'stderr'` keeps our stdout clean
 */
export function run(command, args, { quiet = false, env = process.env, stdout = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const out = quiet ? 'pipe' : stdout === 'stderr' ? 2 : 'inherit';
    const child = spawn(command, [...args], { cwd: ROOT, env, stdio: ['ignore', out, quiet ? 'pipe' : 'inherit'] });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/** Runs a packaged tool by its file, which works on every system without a shell. @param {string} file @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runTool(file, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], options);
}

/** First of these programs that is on PATH and answers `--version`, or null. @param {readonly string[]} names */
export function findProgram(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
    if (path && versionOf(path) !== null) return path;
  }
  return null;
}

/** What a program says to `--version`, or null if it does not run (Ubuntu has a `chromium-browser` that only says "install the snap"). @param {string} path */
export function versionOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim() : null;
}

/** Time of the latest change in files and folders, ms since the epoch; 0 if none exists. @param {readonly string[]} paths from the top folder */
export function newestChange(paths) {
  let newest = 0;
  const visit = (/** @type {string} */ path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    newest = Math.max(newest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const path of paths) visit(join(ROOT, path));
  return newest;
}

/** Runs a script's main function; a {@link Problem} ends it with its sentence and exit code 1. @param {() => Promise<number | undefined>} main its result is the exit code */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
