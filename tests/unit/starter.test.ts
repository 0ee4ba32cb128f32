/**
 * The packaged datasets hold to what was promised of them: sound, large enough, in both languages, dated, traceable to a source, and recognised by the matcher.
 * Addresses are held against the collected sources beside the repository; where these are not there, that one rule is skipped, and a line says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.js';
import { validate } from '../../src/dataset/validate.js';
import { createMatcher } from '../../src/match/matcher.js';
import type { Claim, Dataset, FaqEntry, OfficialStatement, Update, Voice } from '../../src/model/dataset.js';
import type { MatchClaim } from '../../src/model/match.js';
import { STARTER_IDS } from '../support/starter-claims.js';

const SOURCES = new URL('../../../shared/data/starter/', import.meta.url);
/** Words added to an address to count who follows it; they are no part of the source. `page` and `os` came with stored copies. */
const TRACKING = /^(?:utm_\w+|os|page|enter_method|ref|fbclid|gclid|cmpid|mc_[a-z]+|s|smid|source)$/u;

interface Folder {
  readonly path: string;
  readonly checked: ReturnType<typeof validate>;
  readonly dataset: Dataset;
}

function readFolder(id: string): Folder {
  const path = `src/starter/${id}`;
  const files = Object.fromEntries(readdirSync(path).map((name) => [name, JSON.parse(readFileSync(`${path}/${name}`, 'utf8')) as unknown]));
  const whole = assemble(files);
  return { path, checked: validate(whole), dataset: whole as Dataset };
}

const folders = new Map(STARTER_IDS.map((id) => [id, readFolder(id)]));
function datasetOf(id: (typeof STARTER_IDS)[number]): Dataset {
  const folder = folders.get(id);
  if (folder === undefined) throw new Error(`no dataset ${id}`);
  return folder.dataset;
}
const TIKTOK = datasetOf('tiktok-2020');
const EVERYDAY = datasetOf('everyday');
const BOTH = [TIKTOK, EVERYDAY] as const;

type ListedEntry = FaqEntry | OfficialStatement | Voice | Update;
/** Entries that translate no other. */
const originals = (entries: readonly ListedEntry[]): readonly ListedEntry[] => entries.filter(({ translationOf }) => translationOf === undefined);
const wordings = (claim: Claim, lang: string): readonly string[] => [claim, ...claim.variants].filter((one) => one.lang === lang).map(({ text }) => text);
const variants = (claim: Claim, lang: string): number => claim.variants.filter((one) => one.lang === lang).length;
const named = (dataset: Dataset, claims: readonly Claim[]): string[] => claims.map(({ id }) => `${dataset.id}/${id}`);

describe.each(BOTH.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
  it('is a sound dataset', () => {
    const checked = folders.get(id as (typeof STARTER_IDS)[number])?.checked;
    expect(checked?.ok === false ? checked.problems : []).toEqual([]);
    expect(dataset.id).toBe(id);
    expect(dataset.languages).toEqual(expect.arrayContaining(['en', 'id']));
  });

  it('has at least four variants of every claim in both languages', () => {
    expect(
      named(
        dataset,
        dataset.claims.filter((claim) => variants(claim, 'en') < 4 || variants(claim, 'id') < 4),
      ),
    ).toEqual([]);
  });

  it('says every wording of a claim once', () => {
    const twice = dataset.claims.filter((claim) => {
      const all = [claim, ...claim.variants].map(({ lang, text }) => `${lang} ${text.toLowerCase()}`);
      return new Set(all).size < all.length;
    });
    expect(named(dataset, twice)).toEqual([]);
  });

  it('names near misses of every claim', () => {
    expect(
      named(
        dataset,
        dataset.claims.filter(({ notMatching }) => notMatching.length === 0),
      ),
    ).toEqual([]);
  });

  it('answers every claim in both languages', () => {
    const oneSided = dataset.claims.filter(({ rebuttals }) =>
      rebuttals.some(({ by, url }) => ['en', 'id'].some((lang) => !rebuttals.some((other) => other.by === by && other.url === url && other.lang === lang))),
    );
    expect(named(dataset, oneSided)).toEqual([]);
  });

  it.each(['faqs', 'statements', 'updates', 'voices'] as const)('has its %s in both languages', (list) => {
    const entries: readonly ListedEntry[] = dataset[list];
    const lone = originals(entries).filter(
      (one) => !['en', 'id'].every((lang) => one.lang === lang || entries.some((other) => other.translationOf === one.id && other.lang === lang)),
    );
    expect(lone.map((one) => one.id)).toEqual([]);
  });

  it('translates originals, not translations, and each into a language once', () => {
    for (const list of ['faqs', 'statements', 'updates', 'voices'] as const) {
      const heads = new Map(originals(dataset[list]).map((one) => [one.id, one.lang]));
      const seen = new Set<string>();
      for (const { id: own, lang, translationOf } of dataset[list]) {
        if (translationOf === undefined) continue;
        expect(heads.has(translationOf), own).toBe(true);
        expect(heads.get(translationOf), own).not.toBe(lang);
        expect(seen.has(`${translationOf} ${lang}`), own).toBe(false);
        seen.add(`${translationOf} ${lang}`);
      }
    }
  });

  it('holds no answer that had run out when it was made', () => {
    const late = dataset.claims.filter(({ rebuttals }) =>
      rebuttals.some(({ expires }) => expires !== undefined && expires < dataset.updated.slice(0, expires.length)),
    );
    expect(named(dataset, late)).toEqual([]);
  });

  it('tells nothing from after it was made', () => {
    const { updated } = dataset;
    const isLater = (date: string | undefined): boolean => date !== undefined && date > updated;
    const early = dataset.claims.filter(
      ({ firstSeen, rebuttals }) =>
        isLater(firstSeen) || rebuttals.some((one) => isLater(one.published) || isLater(one.modified) || one.developments?.some(({ date }) => isLater(date))),
    );
    expect(named(dataset, early)).toEqual([]);
    for (const list of ['statements', 'updates', 'voices'] as const)
      expect(dataset[list].filter(({ published }) => isLater(published)).map((one) => one.id)).toEqual([]);
  });

  it('describes in both languages what is shown', () => {
    const shown = [
      dataset.title,
      ...dataset.about,
      dataset.publisher.name,
      dataset.publisher.interestStatement,
      ...Object.values(dataset.organizations).flatMap(({ name, interestStatement }) => [name, interestStatement]),
    ];
    for (const text of shown) expect(Object.keys(text), JSON.stringify(text)).toEqual(expect.arrayContaining(['en', 'id']));
  });

  it('describes no organization that never speaks, and declares no domain it does not use', () => {
    const speakers = new Set([
      ...dataset.claims.flatMap(({ rebuttals }) => rebuttals.map(({ by }) => by)),
      ...[...dataset.faqs, ...dataset.statements, ...dataset.updates].flatMap(({ by }) => (by === undefined ? [] : [by])),
    ]);
    expect(Object.keys(dataset.organizations).filter((key) => !speakers.has(key))).toEqual([]);
    const hosts = addressesOf(dataset, true).map((address) => new URL(address).hostname);
    expect(dataset.domains.filter((domain) => !hosts.some((host) => host === domain || host.endsWith(`.${domain}`)))).toEqual([]);
  });
});

describe('the TikTok dataset', () => {
  const rebuttals = TIKTOK.claims.flatMap((claim) => claim.rebuttals.map((rebuttal) => ({ claim, rebuttal })));
  const ofTikTok = rebuttals.filter(({ rebuttal }) => rebuttal.by === 'tiktok');

  it('is large enough', () => {
    expect(TIKTOK.claims.length).toBeGreaterThanOrEqual(20);
    expect(originals(TIKTOK.faqs).length).toBeGreaterThanOrEqual(15);
    expect(originals(TIKTOK.statements).length).toBeGreaterThanOrEqual(8);
    expect(originals(TIKTOK.voices).length).toBeGreaterThanOrEqual(10);
    expect(originals(TIKTOK.updates).length).toBeGreaterThanOrEqual(12);
  });

  it('shows TikTok as a company that speaks of itself', () => {
    expect(TIKTOK.organizations['tiktok']).toMatchObject({ interest: 'self', kind: 'company' });
    expect(ofTikTok.length).toBeGreaterThan(0);
  });

  it('dates every answer of TikTok and gives its address', () => {
    expect(ofTikTok.filter(({ rebuttal }) => rebuttal.published === undefined || rebuttal.url === '').map(({ claim }) => claim.id)).toEqual([]);
  });

  it('says in every answer of TikTok that TikTok says it', () => {
    expect(ofTikTok.filter(({ rebuttal }) => !rebuttal.answer.includes('TikTok')).map(({ claim }) => claim.id)).toEqual([]);
  });

  it('tells what became known after TikTok’s answers of 2020', () => {
    const untold = ofTikTok.filter(({ rebuttal }) => rebuttal.published?.startsWith('2020') && (rebuttal.developments ?? []).length === 0);
    expect(untold.map(({ claim, rebuttal }) => `${claim.id} (${rebuttal.lang})`)).toEqual([]);
  });

  it('tells the same developments in both languages', () => {
    for (const { claim, rebuttal } of ofTikTok) {
      for (const { rebuttal: other } of ofTikTok.filter((one) => one.claim === claim && one.rebuttal.url === rebuttal.url)) {
        expect(
          (other.developments ?? []).map(({ date, url }) => `${date} ${url}`),
          claim.id,
        ).toEqual((rebuttal.developments ?? []).map(({ date, url }) => `${date} ${url}`));
      }
    }
  });
});

describe('the everyday dataset', () => {
  it('is large enough, and a third of it is Indonesian', () => {
    expect(EVERYDAY.claims.length).toBeGreaterThanOrEqual(110);
    expect(EVERYDAY.claims.filter(({ lang }) => lang === 'id').length * 3).toBeGreaterThanOrEqual(EVERYDAY.claims.length);
    expect(originals(EVERYDAY.faqs).length).toBeGreaterThanOrEqual(30);
  });
});

// ---------------------------------------------------------------- addresses

/** Addresses of a dataset; home pages of organizations and publisher only when asked. */
function addressesOf(dataset: Dataset, withHomes = false): string[] {
  const homes = [dataset.publisher.url, ...Object.values(dataset.organizations).map(({ url }) => url)];
  return [
    ...(withHomes ? homes : []),
    ...dataset.claims.flatMap(({ rebuttals, sameAs = [] }) => [
      ...sameAs,
      ...rebuttals.flatMap(({ url, evidence = [], developments = [] }) => [url, ...evidence.map((one) => one.url), ...developments.map((one) => one.url)]),
    ]),
    ...[...dataset.faqs, ...dataset.statements, ...dataset.voices, ...dataset.updates].map(({ url }) => url),
  ];
}

/** An address without what only counts visitors, in one spelling. */
function plain(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const query = [...url.searchParams].length === 0 ? '' : url.search;
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${query}${url.hash}`;
}

describe('traceability', () => {
  const isThere = existsSync(SOURCES);
  if (!isThere) console.warn(`starter: ${SOURCES.pathname} is not here, so addresses are not held against the collected sources`);

  it.skipIf(!isThere)('finds every address among the collected sources', () => {
    const known = new Set(
      readdirSync(SOURCES)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readFileSync(new URL(name, SOURCES), 'utf8').match(/https?:\/\/[^\s"\\]+/gu) ?? [])
        .flatMap((address) => (URL.canParse(address) ? [plain(address), plain(address.replace(/[).,;]+$/u, ''))] : [])),
    );
    const unknown = BOTH.flatMap((dataset) =>
      addressesOf(dataset)
        .filter((address) => !known.has(plain(address)))
        .map((address) => `${dataset.id}: ${address}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

// ---------------------------------------------------------------- matching

describe('matching', () => {
  const claims: MatchClaim[] = BOTH.flatMap((dataset) =>
    dataset.claims.map(({ id, lang, text, variants: others, notMatching }) => ({ id: `${dataset.id}/${id}`, lang, text, variants: others, notMatching })),
  );
  const byId: ReadonlyMap<string, Claim> = new Map(BOTH.flatMap((dataset) => dataset.claims.map((claim) => [`${dataset.id}/${claim.id}`, claim] as const)));
  const matcher = createMatcher(claims);

  /** Another claim about the same: answered by the same page, or half of the words of their ids in common. */
  function isSibling(one: string, other: string): boolean {
    const pages = new Set(byId.get(one)?.rebuttals.map(({ url }) => url));
    if (byId.get(other)?.rebuttals.some(({ url }) => pages.has(url)) === true) return true;
    const [a, b] = [one, other].map((id) => new Set((id.split('/')[1] ?? '').split('-').filter((word) => word.length > 2)));
    return [...(a ?? [])].filter((word) => b?.has(word)).length * 2 >= Math.min(a?.size ?? 0, b?.size ?? 0);
  }

  const results = claims.flatMap((claim) =>
    ['en', 'id'].flatMap((lang) =>
      wordings(byId.get(claim.id) as Claim, lang).map((text) => ({ id: claim.id, lang, text, matches: matcher.match({ id: 'b', text, lang }) })),
    ),
  );
  const shown = (rows: readonly { id: string; text: string; matches: readonly { claimId: string; stance: string }[] }[]): string =>
    rows.map(({ id, text, matches }) => `${id}: ${text} → ${matches.map(({ claimId, stance }) => `${claimId} ${stance}`).join(', ') || 'none'}`).join('\n');

  it('finds at least 95 % of all wordings, for their claim or one about the same', () => {
    const lost = results.filter(({ id, matches }) => !matches.some(({ claimId }) => claimId === id || isSibling(id, claimId)));
    expect(lost.length / results.length, `${lost.length} of ${results.length}\n${shown(lost)}`).toBeLessThanOrEqual(0.05);
  });

  it('reads no wording as a denial of its own claim', () => {
    const denying = results.filter(({ id, matches }) => matches.some(({ claimId, stance }) => claimId === id && stance === 'denies'));
    expect(denying.length, shown(denying)).toBe(0);
  });

  it('marks no near miss as saying its own claim', () => {
    const marked = claims
      .flatMap(({ id, notMatching }) => notMatching.map(({ lang, text }) => ({ id, text, matches: matcher.match({ id: 'b', text, lang }) })))
      .filter(({ id, matches }) => matches.some(({ claimId, stance }) => claimId === id && stance === 'asserts'));
    expect(marked.length, shown(marked)).toBe(0);
  });
});
