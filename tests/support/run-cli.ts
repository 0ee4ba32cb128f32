/** Runs the command-line tool in this process, from its first line on, and gives what it printed and its exit code. */
import { vi } from 'vitest';

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;
let runs = 0;

export interface CliRun {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: string;
}

export async function runCli(...args: readonly string[]): Promise<CliRun> {
  const out: string[] = [];
  let err = '';
  const { argv, exitCode } = process;
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void out.push(...String(text).split('\n'))),
    vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
      err += `${String(text)}\n`;
    }),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text);
      return true;
    }),
  ];
  try {
    process.argv = [process.execPath, 'sunlit', ...args];
    process.exitCode = 0;
    runs += 1;
    // The tool runs when it is loaded. A number in the address loads its first file anew; what that one imports stays.
    await import(/* @vite-ignore */ `${MAIN}?run=${runs}`);
    return { code: Number(process.exitCode), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.argv = argv;
    process.exitCode = exitCode;
  }
}
