/**
 * What must the head of a dataset say for the imported records? Their organizations, hosts and languages. A folder without a head gets a `dataset.yaml` in which everything
 * a person has to fill in is empty and marked, so that `sunlit check` refuses it until then. In a head that is there, only what is missing is added; comments stay.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify } from 'yaml';
import { headName } from '../../dataset/assemble.js';
import { slugOf } from '../../dataset/importers/ids.js';
import type { Organization } from '../../model/dataset.js';
import { readText } from '../files.js';

/** What records need of their head, collected while they come. */
export class HeadNeeds {
  readonly organizations = new Map<string, Organization>();
  readonly hosts = new Set<string>();
  readonly languages = new Set<string>();

  addOrganization(key: string, organization: Organization): void {
    const known = this.organizations.get(key);
    this.organizations.set(key, known === undefined ? organization : merged(known, organization));
    this.addAddress(organization.url);
  }

  addAddress(address: string): void {
    this.hosts.add(new URL(address).hostname.replace(/^www\./u, ''));
  }

  /** Hosts without those another one covers. */
  domains(): readonly string[] {
    const all = [...this.hosts].sort();
    return all.filter((host) => !all.some((other) => host.endsWith(`.${other}`)));
  }
}

/** The same body under another language's record: its name and statement gain a language. */
function merged(known: Organization, later: Organization): Organization {
  return { ...known, name: { ...later.name, ...known.name }, interestStatement: { ...later.interestStatement, ...known.interestStatement } };
}

export interface HeadChanges {
  readonly file: string;
  readonly isNew: boolean;
  readonly organizations: readonly string[];
  readonly domains: readonly string[];
  readonly languages: readonly string[];
}

/** @param today the day of the import, for `updated` */
export function writeHead(folder: string, needs: HeadNeeds, today: string, isDry: boolean): HeadChanges {
  const name = existsSync(folder) ? headName(readdirSync(folder)) : undefined;
  const file = join(folder, name ?? 'dataset.yaml');
  if (name === undefined) {
    if (!isDry) writeFileSync(file, newHead(folder, needs, today));
    return { file, isNew: true, organizations: [...needs.organizations.keys()], domains: needs.domains(), languages: [...needs.languages] };
  }
  const document = parseDocument(readText(file));
  const changes = {
    file,
    isNew: false,
    organizations: addOrganizations(document, needs),
    domains: addDomains(document, needs),
    languages: addTo(document, 'languages', [...needs.languages].sort()),
  };
  if (!isDry && changes.organizations.length + changes.domains.length + changes.languages.length > 0) {
    // JSON stays JSON; of a YAML document the lines are kept as long as they were.
    writeFileSync(file, file.endsWith('.json') ? `${JSON.stringify(document.toJS(), null, 2)}\n` : document.toString({ lineWidth: 0 }));
  }
  return changes;
}

function addOrganizations(document: Document, needs: HeadNeeds): readonly string[] {
  const keys = [...needs.organizations.keys()].filter((key) => !document.hasIn(['organizations', key])).sort();
  if (!isMap(document.get('organizations'))) document.set('organizations', document.createNode({}));
  for (const key of keys) document.setIn(['organizations', key], document.createNode(needs.organizations.get(key)));
  return keys;
}

function addDomains(document: Document, needs: HeadNeeds): readonly string[] {
  const known = stringsOf(document, 'domains');
  return addTo(
    document,
    'domains',
    needs.domains().filter((host) => !known.some((domain) => host === domain || host.endsWith(`.${domain}`))),
  );
}

function addTo(document: Document, field: string, values: readonly string[]): readonly string[] {
  const known = stringsOf(document, field);
  const missing = values.filter((value) => !known.includes(value));
  if (!isSeq(document.get(field))) document.set(field, document.createNode([]));
  for (const value of missing) document.addIn([field], value);
  return missing;
}

function stringsOf(document: Document, field: string): readonly string[] {
  const list: unknown = (document.toJS() as Record<string, unknown> | null)?.[field];
  return Array.isArray(list) ? list.map(String) : [];
}

function newHead(folder: string, needs: HeadNeeds, today: string): string {
  const id = slugOf(basename(resolve(folder)), 60) || 'my-dataset';
  const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
  const organizations = Object.fromEntries([...needs.organizations].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `# The head of a dataset, made by "sunlit import". Lines marked FILL IN are yours; "sunlit check" lists those left.
# Every field is explained in docs/DATASET.md.
spec: sunlit-dataset/1
id: ${id}
title:
  en: "" # FILL IN: what readers see in their list of publishers
languages:
${[...needs.languages]
  .sort()
  .map((lang) => `  - ${lang}\n`)
  .join('')}updated: ${today}
license: "" # FILL IN: an SPDX identifier, such as CC-BY-4.0, under which you may publish these records
publisher: # FILL IN: who makes this dataset
  id: ""
  name:
    en: ""
  url: ""
  kind: "" # company, government, intergovernmental, fact-checker, academic, media or community
  interest: "" # self: you speak about yourself; party: you are a party to the matter; none
  interestStatement:
    en: "" # what you are responsible for and what you stand to gain
  corrections: "" # where readers report mistakes: an https address, or mailto:name@host
# Hosts the answers link to. Take out what you do not vouch for, and the records with it.
domains:
${needs
  .domains()
  .map((host) => `  - ${host}\n`)
  .join('')}about: [] # FILL IN: what the dataset speaks about, such as - en: Health
# Who answers. Kind, interest and its statement could not be read from the sources: LOOK at each.
organizations:${needs.organizations.size === 0 ? ' {}\n' : `\n${yaml(organizations).replace(/^(?=.)/gmu, '  ')}`}`;
}
