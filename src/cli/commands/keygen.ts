/** `sunlit keygen`: a new signing key, locked with a passphrase, and its public half. */
import type { Command } from 'commander';
import { generateKey } from '../../dataset/trust/keys.js';
import { writeKey } from '../keys/key-file.js';
import { type PassphraseOptions, passphraseFor } from '../keys/passphrase.js';

export function addKeygen(program: Command): void {
  program
    .command('keygen')
    .description('Makes a signing key: a locked file for you, and FILE.pub to hand on.')
    .argument('<file>', 'the key file to make; nothing is overwritten')
    .option('--passphrase-file <file>', 'takes the passphrase from a file (or set SUNLIT_PASSPHRASE)')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Make two kinds of keys, and keep them apart:
  root keys     say who speaks for you. Two or three, each with another person, off line: on a stick in a drawer.
  release key   signs what you publish, day by day. It can be replaced by the root keys whenever it is lost or stolen.

Examples:
  sunlit keygen /media/stick/root-ada.key
  sunlit keygen ~/keys/release.key

The key is never printed. Without its passphrase the file is of no use to anyone, you included.`;

async function run(file: string, options: PassphraseOptions): Promise<void> {
  const passphrase = await passphraseFor(file, options, true);
  const { signer, pkcs8 } = await generateKey();
  writeKey(file, signer, pkcs8, passphrase);
  console.log(
    `${file} is the key, locked; only you can read it. Keep it out of repositories and backups others can read.\n${file}.pub is its public half, to hand on.\nid  ${signer.id}`,
  );
}
