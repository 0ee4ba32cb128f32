/**
 * What went wrong in the background, for the console and for Settings → Diagnostics: the last faults in memory, and until the browser closes in the memory of the session.
 * Never on disk, and nothing of pages: addresses and quoted passages are left out of what is kept.
 */
import type { LoggedError } from '../messages/protocol.js';

/** Faults remembered; the oldest go. */
export const MAX_ERRORS = 50;
/** Longest text kept of one. */
const MAX_CHARS = 300;

/** Where faults outlive this worker. */
export interface ErrorShelf {
  readonly read: () => Promise<unknown>;
  readonly keep: (errors: readonly LoggedError[]) => Promise<void>;
  readonly now: () => number;
}

/** Oldest first. */
let ring: readonly LoggedError[] = [];
let shelf: ErrorShelf | null = null;

/** Something failed that should not. @param what in English, without text of pages */
export function logError(what: string, error?: unknown): void {
  if (error === undefined) console.error(`Sunlit: ${what}`);
  else console.error(`Sunlit: ${what}`, error);
  remember('error', what, error);
}

/** Something failed that was provided for. @param what in English, without text of pages */
export function logWarning(what: string, error?: unknown): void {
  if (error === undefined) console.warn(`Sunlit: ${what}`);
  else console.warn(`Sunlit: ${what}`, error);
  remember('warning', what, error);
}

/** Newest first. */
export function lastErrors(): readonly LoggedError[] {
  return [...ring].reverse();
}

/** From now on faults are kept beyond this worker; those of the worker before come back. */
export async function keepErrors(on: ErrorShelf): Promise<void> {
  shelf = on;
  const stored = await on.read().catch((): unknown => null); // A log that cannot be read is no reason to fail.
  const before = Array.isArray(stored) ? stored.filter(isLogged) : [];
  ring = [...before, ...ring].slice(-MAX_ERRORS);
  if (ring.length > before.length) await on.keep(ring).catch(() => undefined);
}

function remember(level: LoggedError['level'], what: string, error: unknown): void {
  const reason = error === undefined ? '' : `: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  ring = [...ring, { at: shelf?.now() ?? Date.now(), level, text: withoutStrangers(`${what}${reason}`) }].slice(-MAX_ERRORS);
  void shelf?.keep(ring).catch(() => undefined);
}

/**
 * A fault's words without what may be a stranger's: addresses, and quoted passages that are no name of ours.
 * @example withoutStrangers('Unexpected token, "They say…" is not JSON') // 'Unexpected token, "…" is not JSON'
 */
export function withoutStrangers(text: string): string {
  return text
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, '(address)')
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu, (quoted) =>
      /^[\w$.-]{1,40}$/u.test(quoted.slice(1, -1)) ? quoted : `${quoted[0]}…${quoted.at(-1)}`,
    )
    .slice(0, MAX_CHARS);
}

function isLogged(value: unknown): value is LoggedError {
  const { at, level, text } = (value ?? {}) as Partial<Record<keyof LoggedError, unknown>>;
  return typeof at === 'number' && (level === 'error' || level === 'warning') && typeof text === 'string';
}
