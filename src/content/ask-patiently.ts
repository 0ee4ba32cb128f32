/** Asks the background, and again after a while if it does not answer: a worker that sleeps needs a moment to wake. */
import type { PageRequests, Reply, ReplyOf, RequestOf } from '../messages/protocol.js';
import { ask, isAlive } from '../platform/browser.js';
import { pause } from './idle-slices.js';

/** Milliseconds before each further attempt. A cold wake takes 20 ms; an update of the extension, seconds. */
const WAITS_MS = [150, 500, 1_500, 4_000];

/** Like `ask`; gives up after four more attempts, or at once when the extension is gone. */
export async function askPatiently<K extends keyof PageRequests>(type: K, body: RequestOf<PageRequests, K>): Promise<Reply<ReplyOf<PageRequests, K>>> {
  for (const wait of WAITS_MS) {
    const reply = (await ask(type, body as never)) as Reply<ReplyOf<PageRequests, K>>;
    if (reply.ok || reply.code !== 'unreachable' || !isAlive()) return reply;
    await pause(wait);
  }
  return (await ask(type, body as never)) as Reply<ReplyOf<PageRequests, K>>;
}
