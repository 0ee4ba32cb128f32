/** Asks for a passphrase: on a terminal without showing it; for machines from a file or from SUNLIT_PASSPHRASE. */
import { emitKeypressEvents } from 'node:readline';
import { UsageError } from '../errors.js';
import { readText } from '../files.js';

/** Four words of a list of 2,000 have 44 bits; scrypt makes each guess dear. */
const MIN_LENGTH = 12;

export interface PassphraseOptions {
  readonly passphraseFile?: string;
}

/** @param what what it locks: the file. @param isNew it is chosen now, so it is asked for twice and has to be long enough */
export async function passphraseFor(what: string, { passphraseFile }: PassphraseOptions, isNew = false): Promise<string> {
  const given = passphraseFile === undefined ? process.env['SUNLIT_PASSPHRASE'] : readText(passphraseFile).replace(/\r?\n$/u, '');
  const passphrase = given ?? (await askFor(`Passphrase for ${what}: `));
  if (!isNew) return passphrase;
  if (passphrase.length < MIN_LENGTH) throw new UsageError(`a passphrase needs ${MIN_LENGTH} characters or more: four or five words are easy to keep`);
  if (given === undefined && (await askFor('The same again: ')) !== passphrase) throw new UsageError('the two passphrases differ; no key was made');
  return passphrase;
}

async function askFor(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY !== true) throw new UsageError('no terminal to ask for a passphrase: name --passphrase-file FILE, or set SUNLIT_PASSPHRASE');
  stderr.write(question);
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.resume();
  try {
    return await typed(stdin);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

function typed(stdin: NodeJS.ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (finish: () => void): void => {
      stdin.off('keypress', onKey);
      finish();
    };
    const onKey = (char: string | undefined, key: Key): void => {
      if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) end(() => reject(new UsageError('stopped')));
      else if (key.name === 'return' || key.name === 'enter') end(() => resolve(text));
      else if (key.name === 'backspace') text = [...text].slice(0, -1).join('');
      else if (char !== undefined && key.ctrl !== true) text += char;
    };
    stdin.on('keypress', onKey);
  });
}
