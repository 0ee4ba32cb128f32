/** Why a publisher's files were not taken, in words, and what a reader can do about it. The codes are `UpdateFault` of the protocol. */
import type { Translate } from './translate.js';

const KEYS: Readonly<Record<string, string>> = {
  offline: 'faultOffline',
  unreachable: 'faultUnreachable',
  missing: 'faultMissing',
  busy: 'faultBusy',
  'not-a-dataset': 'faultNotADataset',
  'too-large': 'faultTooLarge',
  'not-signed': 'faultNotSigned',
  'other-publisher': 'faultOtherPublisher',
  'went-back': 'faultWentBack',
  'keys-expired': 'faultKeysExpired',
  unsupported: 'faultUnsupported',
  storage: 'faultStorage',
};

/** What happened, as a sentence. A code of another version reads as a host that does not answer. */
export function faultWords(fault: string, t: Translate): string {
  return t(keyOf(fault));
}

/** What the reader can do, as one or two sentences. */
export function faultRemedy(fault: string, t: Translate): string {
  return t(`${keyOf(fault)}Remedy`);
}

function keyOf(fault: string): string {
  return KEYS[fault] ?? 'faultUnreachable';
}
