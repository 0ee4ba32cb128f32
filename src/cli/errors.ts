/** Faults the command line puts into words and turns into an exit code. */

/** Something is wrong in a file: exit 1. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** The command was called wrongly: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
