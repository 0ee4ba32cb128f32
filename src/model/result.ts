/** The answer of a call that may fail across a context boundary, where Error objects do not travel. */

export type Result<T, C extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: C; readonly message: string };

export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** @param code from a closed list that the interface maps to a sentence. @param message for the log, in English. */
export function failure<C extends string>(code: C, message: string): Result<never, C> {
  return { ok: false, code, message };
}
