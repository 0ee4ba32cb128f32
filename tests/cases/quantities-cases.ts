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
      ['en', 'seventy per cent'],
      ['en', 'seventy percent'],
      ['en', '７０％'],
      ['id', 'tujuh puluh persen'],
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
      ['id', 'delapan belas ribu rupiah'],
      ['id', '18rb rupiah'],
      ['id', '18.000 rupiah'],
      ['id', 'IDR 18.000'],
    ],
  },
  dollars: {
    value: 5_000_000_000,
    unit: '$',
    texts: [
      ['en', '$5 billion'],
      ['en', '$5bn'],
      ['en', '$5,000,000,000'],
      ['en', 'five billion dollars'],
      ['en', '5 billion dollars'],
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
  'half a million': {
    value: 500_000,
    unit: '',
    texts: [
      ['en', 'half a million'],
      ['en', '500k'],
      ['en', 'five hundred thousand'],
      ['id', 'setengah juta'],
      ['id', 'lima ratus ribu'],
      ['id', '500rb'],
      ['id', '500 ribu'],
    ],
  },
  'fifty thousand rupiah': {
    value: 50_000,
    unit: 'rp',
    texts: [
      ['id', 'Rp 50 ribu'],
      ['id', 'Rp50rb'],
      ['id', 'lima puluh ribu rupiah'],
    ],
  },
  'two million': {
    value: 2_000_000,
    unit: '',
    texts: [
      ['en', 'two million'],
      ['en', '2 million'],
      ['en', '2m'],
      ['id', 'dua juta'],
      ['id', '2 jt'],
    ],
  },
  'a million': {
    value: 1_000_000,
    unit: '',
    texts: [
      ['en', 'a million'],
      ['en', 'one million'],
      ['id', 'sejuta'],
      ['id', 'satu juta'],
    ],
  },
  'two hundred and five thousand': {
    value: 205_000,
    unit: '',
    texts: [
      ['en', 'two hundred and five thousand'],
      ['en', '205,000'],
      ['id', 'dua ratus lima ribu'],
      ['id', '205.000'],
    ],
  },
  'seventy-two': {
    value: 72,
    unit: '',
    texts: [
      ['en', 'seventy-two'],
      ['en', 'seventy two'],
      ['id', 'tujuh puluh dua'],
    ],
  },
  'three times': {
    value: 3,
    unit: 'x',
    texts: [
      ['en', '3 times'],
      ['en', 'three times'],
      ['en', '3x'],
      ['id', 'tiga kali'],
      ['id', '3 kali'],
    ],
  },
  euros: {
    value: 20,
    unit: '€',
    texts: [
      ['en', '€20'],
      ['en', '20€'],
      ['en', '20 euros'],
      ['en', 'twenty euros'],
    ],
  },
  'a weight': {
    value: 10,
    unit: 'kg',
    texts: [
      ['en', '10kg'],
      ['en', '10 kg'],
    ],
  },
  'a rank': {
    value: 3,
    unit: 'th',
    texts: [['en', '3rd']],
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

export const NO_QUANTITY: readonly string[] = [
  '',
  'none at all',
  'COVID-19',
  'SARS-CoV-2',
  'mp3',
  'B12',
  '5G',
  '3D',
  'the 1990s',
  'Boeing-747',
  'millions of them',
  'half of it',
  'two of us',
  '1.2.3',
  '10.11.12.13',
];

/** Four digits that are a year, or not. */
export const YEARS: readonly (readonly [lang: 'en' | 'id', text: string, isYear: boolean])[] = [
  ['en', 'In 2020 TikTok grew', true],
  ['en', 'since 2020', true],
  ['en', 'in 2019 people fell ill', true],
  ['en', '2019 was the year', true],
  ['en', '2000 people fell ill', false],
  ['en', 'It cost $2000', false],
  ['en', '2,000', false],
  ['en', '1850', false],
  ['id', 'tahun 2019 warga sakit', true],
  ['id', '2000 warga sakit', false],
];

/** Ranges: both ends, value and unit. */
export const RANGES: readonly (readonly [lang: 'en' | 'id', text: string, ends: readonly (readonly [number, string])[]])[] = [
  [
    'en',
    '10-15 per cent',
    [
      [10, '%'],
      [15, '%'],
    ],
  ],
  [
    'en',
    '10–15%',
    [
      [10, '%'],
      [15, '%'],
    ],
  ],
  [
    'en',
    '5 to 10 million people',
    [
      [5_000_000, 'people'],
      [10_000_000, 'people'],
    ],
  ],
  [
    'en',
    '$5-10',
    [
      [5, '$'],
      [10, '$'],
    ],
  ],
  [
    'id',
    '50 sampai 60 ribu',
    [
      [50_000, ''],
      [60_000, ''],
    ],
  ],
  [
    'en',
    '2019-2020',
    [
      [2019, ''],
      [2020, ''],
    ],
  ],
];
