/** The claims of the packaged datasets, as the engine gets them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Claim } from '../../src/model/dataset.js';
import type { MatchClaim } from '../../src/model/match.js';

export const STARTER_IDS = ['tiktok-2020', 'everyday'] as const;

export function starterClaims(): MatchClaim[] {
  return STARTER_IDS.flatMap((dataset) => {
    const folder = `src/starter/${dataset}`;
    const files = readdirSync(folder).filter((file) => file.startsWith('claims'));
    const claims = files.flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Claim[]);
    return claims.map(({ id, lang, text, variants, notMatching }) => ({ id: `${dataset}/${id}`, lang, text, variants, notMatching }));
  });
}
