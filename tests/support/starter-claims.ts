/** The claims of the packaged datasets, as the engine gets them. */
import { readdirSync, readFileSync } from 'node:fs';
import { ClaimSegment } from '../../src/match/claim-segment.js';
import type { Claim } from '../../src/model/dataset.js';
import type { MatchClaim } from '../../src/model/match.js';

export const STARTER_IDS = ['tiktok-2020', 'everyday'] as const;

/** One dataset's claims a segment, as the extension has them. */
export function starterSegments(): ClaimSegment[] {
  return STARTER_IDS.map((dataset) => {
    const folder = `src/starter/${dataset}`;
    const files = readdirSync(folder).filter((file) => file.startsWith('claims'));
    const claims = files.flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Claim[]);
    return new ClaimSegment(claims.map(({ id, lang, text, variants, notMatching }) => ({ id: `${dataset}/${id}`, lang, text, variants, notMatching })));
  });
}

export function starterClaims(): MatchClaim[] {
  return starterSegments().flatMap(({ claims }) => [...claims]);
}
