/**
 * Is this a dataset, and what is wrong with it? Lists every problem with its place, what was expected, what was found and how to mend it, since its readers are authors.
 * Any value goes in; it never throws.
 */
import * as v from 'valibot';
import type { Dataset, Rebuttal } from '../model/dataset.js';
import { isTooShort, MIN_CLAIM_CHARS, MIN_CLAIM_WORDS } from './claim-length.js';
import { datasetSchema } from './format.js';

export interface Problem {
  /** Where: `claims[3].rebuttals[0].url`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
  /** How to mend it, one sentence. */
  readonly hint: string;
}

export type Validation = { readonly ok: true; readonly dataset: Dataset } | { readonly ok: false; readonly problems: readonly Problem[] };

export function validate(value: unknown): Validation {
  const odd = oddities(value);
  if (odd.length > 0) return { ok: false, problems: odd };
  const parsed = v.safeParse(datasetSchema, value, { abortPipeEarly: true });
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
  const dataset: Dataset = parsed.output;
  const problems = [...uniqueIds(dataset), ...links(dataset), ...references(dataset), ...claims(dataset)];
  return problems.length === 0 ? { ok: true, dataset } : { ok: false, problems };
}

/** Deepest nesting of a dataset: a dataset, its claims, a claim, its rebuttals, one, its evidence, an item. Engines differ on deep values (BAR.md, finding 4). */
const MAX_DEPTH = 8;
/** Names every object already has: as keys of data they are a mistake or an attack, and the schema would pass over them. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Problems that have to be found before the schema is asked, without recursion. */
function oddities(value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const open: { readonly path: string; readonly value: unknown; readonly depth: number }[] = [{ path: '', value, depth: 0 }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one.value !== 'object' || one.value === null) continue;
    if (one.depth >= MAX_DEPTH) {
      problems.push({ path: one.path, expected: `at most ${MAX_DEPTH} levels`, got: 'a deeper value', hint: 'Flatten the value.' });
      continue;
    }
    const isList = Array.isArray(one.value);
    for (const key of Object.keys(one.value)) {
      const path = isList ? `${one.path}[${key}]` : one.path === '' ? key : `${one.path}.${key}`;
      if (!isList && RESERVED.has(key)) problems.push({ path, expected: 'no such key', got: `"${key}"`, hint: 'Choose another key.' });
      else open.push({ path, value: (one.value as Record<string, unknown>)[key], depth: one.depth + 1 });
    }
  }
  return problems;
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).reduce(
    (at, item) => (typeof item.key === 'number' ? `${at}[${item.key}]` : at === '' ? String(item.key) : `${at}.${String(item.key)}`),
    '',
  );
  const isExtra = issue.expected === 'never';
  const expected = isExtra ? 'no such field' : issue.message;
  const hint = isExtra ? 'Remove the field, or check its spelling.' : issue.received === 'undefined' ? 'Add the field.' : 'Change the value.';
  return { path, expected, got: issue.received.slice(0, 120), hint };
}

function* uniqueIds(dataset: Dataset): Iterable<Problem> {
  for (const list of ['claims', 'faqs', 'statements', 'voices', 'updates'] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of dataset[list].entries()) {
      if (seen.has(id)) yield { path: `${list}[${i}].id`, expected: 'an id of its own', got: `"${id}"`, hint: 'Give each record its own id.' };
      seen.add(id);
    }
  }
}

/** Every link stays on a host the dataset declares: a reader has seen the list before subscribing. */
function* links(dataset: Dataset): Iterable<Problem> {
  for (const [path, address] of addresses(dataset)) {
    const host = /^https:\/\/([^/?#]+)/iu.exec(address)?.[1]?.toLowerCase() ?? '';
    if (dataset.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) continue;
    yield {
      path,
      expected: 'an address on one of the dataset’s domains',
      got: `"${address}"`,
      hint: `Add "${host.replace(/^www\./u, '')}" to domains, or change the address.`,
    };
  }
}

function* addresses(dataset: Dataset): Iterable<readonly [string, string]> {
  const { url, policyUrl, corrections } = dataset.publisher;
  yield ['publisher.url', url];
  if (policyUrl !== undefined) yield ['publisher.policyUrl', policyUrl];
  if (corrections.startsWith('https:')) yield ['publisher.corrections', corrections];
  for (const [key, organization] of Object.entries(dataset.organizations)) yield [`organizations.${key}.url`, organization.url];
  for (const [i, claim] of dataset.claims.entries()) {
    for (const [j, rebuttal] of claim.rebuttals.entries()) {
      const path = `claims[${i}].rebuttals[${j}]`;
      yield [`${path}.url`, rebuttal.url];
      for (const [k, one] of (rebuttal.evidence ?? []).entries()) yield [`${path}.evidence[${k}].url`, one.url];
      for (const [k, one] of (rebuttal.developments ?? []).entries()) yield [`${path}.developments[${k}].url`, one.url];
    }
  }
  for (const list of ['faqs', 'statements', 'voices', 'updates'] as const) for (const [i, one] of dataset[list].entries()) yield [`${list}[${i}].url`, one.url];
}

/** Keys that point at other records point at some that exist. */
function* references(dataset: Dataset): Iterable<Problem> {
  const speaker = function* (path: string, by: string | undefined): Iterable<Problem> {
    if (by !== undefined && !Object.hasOwn(dataset.organizations, by))
      yield { path, expected: 'a key of organizations', got: `"${by}"`, hint: `Describe "${by}" under organizations.` };
  };
  const ids = new Set(dataset.claims.map(({ id }) => id));
  for (const [i, claim] of dataset.claims.entries()) {
    for (const [j, { by }] of claim.rebuttals.entries()) yield* speaker(`claims[${i}].rebuttals[${j}].by`, by);
    if (claim.supersededBy !== undefined && (!ids.has(claim.supersededBy) || claim.supersededBy === claim.id)) {
      yield {
        path: `claims[${i}].supersededBy`,
        expected: 'the id of another claim',
        got: `"${claim.supersededBy}"`,
        hint: 'Name the claim that took its place.',
      };
    }
  }
  for (const list of ['faqs', 'statements', 'voices', 'updates'] as const) {
    const own = new Set(dataset[list].map(({ id }) => id));
    for (const [i, one] of dataset[list].entries()) {
      if ('by' in one) yield* speaker(`${list}[${i}].by`, one.by);
      if (one.translationOf !== undefined && (!own.has(one.translationOf) || one.translationOf === one.id)) {
        yield {
          path: `${list}[${i}].translationOf`,
          expected: `the id of another of ${list}`,
          got: `"${one.translationOf}"`,
          hint: 'Name the entry this one translates.',
        };
      }
    }
  }
}

function* claims(dataset: Dataset): Iterable<Problem> {
  for (const [i, claim] of dataset.claims.entries()) {
    for (const [j, { text }] of [claim, ...claim.variants].entries()) {
      if (!isTooShort(text)) continue;
      yield {
        path: `claims[${i}]${j === 0 ? '' : `.variants[${j - 1}]`}.text`,
        expected: `${MIN_CLAIM_WORDS} words or ${MIN_CLAIM_CHARS} characters`,
        got: `"${text}"`,
        hint: 'Say in a full sentence who does what: so short a text would match ordinary sentences.',
      };
    }
    const key = ({ by, url, lang }: Rebuttal): string => `${by} ${url} ${lang}`;
    const seen = new Set<string>();
    for (const [j, one] of claim.rebuttals.entries()) {
      if (seen.has(key(one)))
        yield { path: `claims[${i}].rebuttals[${j}]`, expected: 'one answer by a body, page and language', got: key(one), hint: 'Join the two answers.' };
      seen.add(key(one));
    }
  }
}
