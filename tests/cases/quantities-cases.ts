/** Numbers in words and signs: texts of one row name the same quantity; and texts that name none. */
export interface SameQuantity {
  readonly value: number;
  readonly unit: string;
  readonly texts: readonly (readonly [lang: 'en' | 'id', text: string])[];
}

export const SAME_QUANTITY: Readonly<Record<string, SameQuantity>> = {
  'seventy per cent': {
    value: 70,
    unit: '%',
    texts: [
      ['en', '70%'],
      ['en', '70 %'],
      ['en', '70 per cent'],
      ['en', '70 percent'],
      ['id', '70 persen'],
      ['id', '70%'],
    ],
  },
  'per cent with a part': {
    value: 99.5,
    unit: '%',
    texts: [
      ['en', '99.5%'],
      ['en', '99.5 per cent'],
      ['id', '99,5 persen'],
    ],
  },
  'one million two hundred thousand people': {
    value: 1_200_000,
    unit: 'people',
    texts: [
      ['en', '1.2 million people'],
      ['en', '1,200,000 people'],
    ],
  },
  'one million two hundred thousand': {
    value: 1_200_000,
    unit: '',
    texts: [
      ['en', '1.2 million'],
      ['en', '1,200,000'],
      ['id', '1,2 juta'],
      ['id', '1.200.000'],
    ],
  },
  'the same, by the other sign': {
    value: 1_200_000,
    unit: '',
    texts: [
      ['id', '1.2 juta'],
      ['en', '1,2 million'],
    ],
  },
  rupiah: {
    value: 18_000,
    unit: 'rp',
    texts: [
      ['id', 'Rp18.000'],
      ['id', 'Rp 18.000'],
      ['id', 'Rp. 18.000'],
      ['id', 'Rp18 ribu'],
      ['id', 'Rp18.000,00'],
    ],
  },
  dollars: {
    value: 5_000_000_000,
    unit: '$',
    texts: [
      ['en', '$5 billion'],
      ['en', '$5bn'],
      ['en', '$5,000,000,000'],
    ],
  },
  'American dollars': {
    value: 5,
    unit: '$',
    texts: [
      ['en', 'US$5'],
      ['en', '$5'],
    ],
  },
  days: {
    value: 3,
    unit: 'days',
    texts: [
      ['en', '3 days'],
      ['en', 'In 3 days'],
    ],
  },
};

export const NO_QUANTITY: readonly string[] = ['', 'none at all', 'COVID-19', 'SARS-CoV-2', 'mp3', 'B12'];
