/**
 * A dataset as the background holds it: its claims one by one as pages come near them, the whole only when a screen asks for it. The lines of a copy are proven when it is
 * stored, and their hash when it is read; parsing a hundred thousand of them at every wake of the worker would take longer than reading the page.
 */
import { KINDS, type Kind } from '../dataset/trust/lines.js';
import type { ClaimSource } from '../match/claim-index.js';
import { ClaimSegment } from '../match/claim-segment.js';
import { claimKeyOf } from '../messages/protocol.js';
import type { Claim, Dataset, DatasetHeader } from '../model/dataset.js';
import type { MatchClaim } from '../model/match.js';
import type { GenerationRecord } from '../platform/database.js';

export interface HeldDataset {
  /** On this device: the dataset's own for a packaged one. Part of every claim key. */
  readonly id: string;
  readonly header: DatasetHeader;
  /** Its claims under their keys. */
  readonly segment: ClaimSegment;
  readonly claim: (claimId: string) => Claim | undefined;
  /** Which claims an address stands for. */
  readonly claimsAt: (address: string) => ClaimsAt;
  /** All of it; a list is parsed when it is first asked for. */
  readonly dataset: Dataset;
  /** SHA-256 of its records, hexadecimal: what saved indexes are stamped with. */
  readonly stateSha256: string;
}

export interface ClaimsAt {
  /** Claims that name the address as the same claim elsewhere. */
  readonly said: readonly string[];
  /** The claim that is answered there; null where several are: a page of ten rumours tells none from another. */
  readonly own: string | null;
}

export function heldDataset(dataset: Dataset, stateSha256: string): HeldDataset {
  const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  return {
    id: dataset.id,
    header: dataset,
    segment: new ClaimSegment(dataset.claims.map((claim) => matchClaim(dataset.id, claim))),
    claim: (claimId) => byId.get(claimId),
    claimsAt: finder(() => addressesOf(dataset.claims)),
    dataset,
    stateSha256,
  };
}

/**
 * @param snapshot as `dataset/trust/snapshot.ts` writes it: the header, then records in the order of their keys. Proven by its caller.
 * @param facts kept beside it, of {@link lineFactsOf}
 * @param id on this device
 */
export function heldLines(snapshot: Uint8Array, { lineStarts, addresses, stateSha256 }: LineFacts, id: string): HeldDataset {
  const lines = new LineList(snapshot, lineStarts);
  const { id: _own, ...header } = lines.record(0) as DatasetHeader;
  const claims = new LazyClaims(lines, id);
  return {
    id,
    header: { ...header, id },
    segment: new ClaimSegment(claims),
    claim: (claimId) => claims.claimOf(claimId),
    claimsAt: finder(() => JSON.parse(new TextDecoder().decode(addresses)) as Addresses),
    dataset: withLists({ ...header, id }, lines),
    stateSha256,
  };
}

/** `isSaid`: the publisher names it as the same claim elsewhere; else it is the claim's own answer. */
type Addresses = readonly (readonly [address: string, claimId: string, isSaid: boolean])[];

/** @param read asked when the first card is opened */
function finder(read: () => Addresses): HeldDataset['claimsAt'] {
  let byAddress: Map<string, { readonly said: string[]; readonly own: Set<string> }> | null = null;
  return (address) => {
    if (byAddress === null) {
      byAddress = new Map();
      for (const [one, claimId, isSaid] of read()) {
        const found = byAddress.get(one) ?? { said: [], own: new Set() };
        byAddress.set(one, found);
        if (isSaid) found.said.push(claimId);
        else found.own.add(claimId);
      }
    }
    const found = byAddress.get(address);
    const [own = null] = found?.own.size === 1 ? [...found.own] : [];
    return { said: found?.said ?? [], own };
  };
}

function addressesOf(claims: Iterable<Claim>): Addresses {
  const found: (readonly [string, string, boolean])[] = [];
  for (const { id, sameAs = [], rebuttals } of claims) {
    for (const address of new Set(sameAs)) found.push([address, id, true]);
    for (const address of new Set(rebuttals.map(({ url }) => url))) found.push([address, id, false]);
  }
  return found;
}

/** A dataset whose lists are parsed when they are first asked for. */
function withLists(header: DatasetHeader, lines: LineList): Dataset {
  const dataset: Record<string, unknown> = { ...header };
  for (const kind of KINDS) {
    let list: readonly unknown[] | null = null;
    Object.defineProperty(dataset, kind, {
      enumerable: true,
      get: () => {
        list ??= lines.records(kind);
        return list;
      },
    });
  }
  return dataset as unknown as Dataset;
}

function matchClaim(datasetId: string, { id, lang, text, variants, notMatching }: Claim): MatchClaim {
  return { id: claimKeyOf(datasetId, id), lang, text, variants, notMatching };
}

const NEWLINE = 0x0a;

/** What is worked out once of a copy, and kept beside it. */
export type LineFacts = Pick<GenerationRecord, 'lineStarts' | 'addresses' | 'stateSha256'>;

export function lineFactsOf(snapshot: Uint8Array, stateSha256: string): LineFacts {
  const lineStarts = lineStartsOf(snapshot);
  const claims = new LineList(snapshot, lineStarts).records('claims') as Claim[];
  return { lineStarts, addresses: new TextEncoder().encode(JSON.stringify(addressesOf(claims))), stateSha256 };
}

/** Where the lines of a file begin, and at last its length. Kept beside a copy: looking for ten thousand newlines at every wake takes as long as matching a page. */
function lineStartsOf(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const starts = [0];
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

/** The lines of a snapshot, parsed one by one. */
class LineList {
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: Uint32Array,
  ) {}

  record(line: number): unknown {
    return (JSON.parse(this.decoder.decode(this.bytes.subarray(this.starts[line], (this.starts[line + 1] ?? 1) - 1))) as { record: unknown }).record;
  }

  records(kind: Kind): unknown[] {
    const { first, last } = this.section(kind);
    return Array.from({ length: last - first }, (_, i) => this.record(first + i));
  }

  /** Lines of a kind, half-open: kinds stand in the order of the alphabet, the header before them. */
  section(kind: Kind): { readonly first: number; readonly last: number } {
    return { first: this.firstOf((other) => other >= kind), last: this.firstOf((other) => other > kind) };
  }

  private firstOf(isThere: (kind: string) => boolean): number {
    let low = 1;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isThere(this.kindOf(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** `{"kind":"claims","record":…` */
  private kindOf(line: number): string {
    const from = (this.starts[line] ?? 0) + '{"kind":"'.length;
    return this.decoder.decode(this.bytes.subarray(from, this.bytes.indexOf(0x22, from)));
  }
}

/** Claims that were read lately; a page's candidates are read again and again. */
const REMEMBERED = 500;

class LazyClaims implements ClaimSource {
  private readonly first: number;
  readonly length: number;
  private readonly recent = new Map<number, Claim>();

  constructor(
    private readonly lines: LineList,
    private readonly datasetId: string,
  ) {
    const { first, last } = lines.section('claims');
    this.first = first;
    this.length = last - first;
  }

  at(index: number): MatchClaim | undefined {
    const claim = this.claimAt(index);
    return claim === undefined ? undefined : matchClaim(this.datasetId, claim);
  }

  placeOf(claimKey: string): number {
    const prefix = `${this.datasetId}/`;
    return claimKey.startsWith(prefix) ? this.placeOfId(claimKey.slice(prefix.length)) : -1;
  }

  claimOf(claimId: string): Claim | undefined {
    return this.claimAt(this.placeOfId(claimId));
  }

  *[Symbol.iterator](): Iterator<MatchClaim> {
    for (let i = 0; i < this.length; i += 1) yield this.at(i) as MatchClaim;
  }

  private claimAt(index: number): Claim | undefined {
    if (index < 0 || index >= this.length) return undefined;
    let claim = this.recent.get(index);
    if (claim === undefined) {
      claim = this.lines.record(this.first + index) as Claim;
      if (this.recent.size >= REMEMBERED) this.recent.delete(this.recent.keys().next().value as number);
      this.recent.set(index, claim);
    }
    return claim;
  }

  /** Claims stand in the order of their ids. */
  private placeOfId(claimId: string): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.claimAt(middle)?.id ?? '';
      if (found === claimId) return middle;
      if (found < claimId) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
