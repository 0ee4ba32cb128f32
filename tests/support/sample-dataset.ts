/** A sound little dataset, made anew for every test, so that each may break one thing of it. */
import type { Claim, Dataset, FaqEntry, OfficialStatement, Organization, Rebuttal, Update, Voice } from '../../src/model/dataset.js';

/** The same without `readonly`: a test breaks its own copy. */
export type Editable<T> = { -readonly [K in keyof T]: Editable<T[K]> };

/** A copy to change. */
export function editable<T>(value: T): Editable<T> {
  return structuredClone(value) as Editable<T>;
}

function organization(name: string, host: string, change: Partial<Organization> = {}): Organization {
  return {
    name: { en: name, id: `${name} (id)` },
    url: `https://${host}`,
    kind: 'intergovernmental',
    interest: 'none',
    interestStatement: { en: `${name} answers.`, id: `${name} menjawab.` },
    ...change,
  };
}

export function sampleRebuttal(change: Partial<Rebuttal> = {}): Rebuttal {
  return {
    by: 'agency',
    lang: 'en',
    answer: 'Masts do not spread the virus, says the agency.',
    url: 'https://agency.example/masts',
    title: 'Masts',
    published: '2020-04-01',
    ...change,
  };
}

export function sampleClaim(change: Partial<Claim> = {}): Claim {
  return {
    id: 'masts-spread-virus',
    lang: 'en',
    text: '5G masts spread COVID-19.',
    variants: [
      { lang: 'en', text: '5G networks cause the coronavirus.' },
      { lang: 'en', text: 'The coronavirus is spread by 5G towers.' },
      { lang: 'id', text: 'Menara 5G menyebarkan virus corona.' },
    ],
    notMatching: [{ lang: 'en', text: 'The council approved new 5G masts.' }],
    tags: ['health'],
    rebuttals: [sampleRebuttal()],
    ...change,
  };
}

const faq: FaqEntry = {
  id: 'how-spread',
  lang: 'en',
  url: 'https://agency.example/faq',
  by: 'agency',
  question: 'How does it spread?',
  answer: 'Through the air.',
  tags: ['health'],
  modified: '2021',
};
const faqId: FaqEntry = {
  id: 'how-spread-id',
  lang: 'id',
  url: 'https://agency.example/id/faq',
  by: 'agency',
  question: 'Bagaimana menular?',
  answer: 'Lewat udara.',
  tags: ['health'],
  translationOf: 'how-spread',
};
const statement: OfficialStatement = {
  id: 'on-masts',
  lang: 'en',
  url: 'https://agency.example/news',
  by: 'agency',
  title: 'On masts',
  summary: 'They are harmless.',
  published: '2020-05',
};
const voice: Voice = {
  id: 'expert',
  lang: 'en',
  url: 'https://paper.example/expert',
  name: 'Ann Expert',
  affiliation: 'University',
  field: 'academia',
  title: 'Waves',
  summary: 'She measured them.',
  published: '2020-06-02',
};
const update: Update = {
  id: 'new-page',
  lang: 'en',
  url: 'https://agency.example/new',
  by: 'agency',
  text: 'The agency has a new page.',
  published: '2021-01-05',
};

export function sampleDataset(change: Partial<Dataset> = {}): Editable<Dataset> {
  const dataset: Dataset = {
    spec: 'sunlit-dataset/1',
    id: 'sample',
    title: { en: 'Sample', id: 'Contoh' },
    languages: ['en', 'id'],
    updated: '2026-11-01',
    license: 'CC0-1.0',
    publisher: {
      id: 'publisher',
      ...organization('Publisher', 'publisher.example', { shortName: { en: 'Pub' } }),
      corrections: 'mailto:corrections@publisher.example',
    },
    domains: ['agency.example', 'company.example', 'paper.example', 'publisher.example'],
    about: [{ en: 'Masts' }],
    organizations: {
      agency: organization('Agency', 'agency.example', { shortName: { en: 'AG' } }),
      company: organization('Company', 'company.example', { kind: 'company', interest: 'self' }),
    },
    claims: [sampleClaim()],
    faqs: [faq, faqId],
    statements: [statement],
    voices: [voice],
    updates: [update],
    ...change,
  };
  return structuredClone(dataset) as Editable<Dataset>;
}
