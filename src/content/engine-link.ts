/** Asks which sentences repeat a claim, and notices when the claims themselves have changed in between. */
import type { PageRequests } from '../messages/protocol.js';
import { isAlive } from '../platform/browser.js';
import { askPatiently } from './ask-patiently.js';

type MatchRequest = PageRequests['matchBlocks'][0];
type MatchReply = PageRequests['matchBlocks'][1];

export interface LinkNeeds {
  /** That of the settings in force. */
  readonly generation: () => number;
  /** The background knows newer claims than we have heard of. */
  readonly onNews: () => void;
  /** The extension was updated or removed. */
  readonly onDead: () => void;
}

export class EngineLink {
  /** The other generation that was told last: once, so that a background in two minds cannot keep us asking. */
  private told: number | null = null;

  constructor(private readonly needs: LinkNeeds) {}

  /** Null if no answer can be had now. */
  async match(request: MatchRequest): Promise<MatchReply | null> {
    let reply = await askPatiently('matchBlocks', request);
    // Asked before the claims changed, answered after we heard of it: void. Generations are only equal or not.
    if (reply.ok && reply.value.generation !== this.needs.generation()) reply = await askPatiently('matchBlocks', request);
    if (!isAlive()) this.needs.onDead();
    if (!reply.ok) return null;
    const { generation } = reply.value;
    if (generation !== this.needs.generation() && generation !== this.told) {
      this.told = generation;
      this.needs.onNews();
    }
    return reply.value;
  }
}
