/** What is to be matched and what is not, on clear cases. `claim` null: no claim may be found. `guard` names one that has to stand against the pair. */
import type { ClaimName } from './claims.js';

export interface MatchCase {
  readonly lang: 'en' | 'id' | null;
  readonly text: string;
  readonly claim: ClaimName | null;
}

export const MATCH_CASES: Readonly<Record<string, MatchCase>> = {
  'the claim itself': { lang: 'en', text: '5G masts spread COVID-19.', claim: 'fiveG' },
  'a variant': { lang: 'en', text: 'The coronavirus is spread by 5G towers.', claim: 'fiveG' },
  'words of two variants': { lang: 'en', text: '5G masts cause the coronavirus.', claim: 'fiveG' },
  'another word order': { lang: 'en', text: 'COVID-19 is spread by 5G masts.', claim: 'fiveG' },
  'with a filler before': { lang: 'en', text: 'Listen to me, people: 5G masts spread COVID-19.', claim: 'fiveG' },
  'in capitals': { lang: 'en', text: '5G MASTS SPREAD COVID-19!', claim: 'fiveG' },
  'with hidden signs in its words': { lang: 'en', text: '5G ma\u200bsts spr\u00adead COVID-19.', claim: 'fiveG' },
  'with tags': { lang: 'en', text: '#5G masts spread #COVID19', claim: 'fiveG' },
  'with a tag for a name': { lang: 'en', text: '#TikTok hands the data of American users to the Chinese government.', claim: 'tiktok' },
  'a synonym for a state': { lang: 'en', text: 'TikTok passes American user data to Beijing’s government.', claim: 'tiktok' },
  'the country in capitals': { lang: 'en', text: 'TikTok sends US user data to the Chinese government.', claim: 'tiktok' },
  'the country by stops': { lang: 'en', text: 'TikTok sends U.S. user data to the Chinese government.', claim: 'tiktok' },
  'without declared language': { lang: null, text: 'It is true that the vaccine alters your DNA.', claim: 'dna' },
  Indonesian: { lang: 'id', text: 'Menara 5G menyebarkan virus corona.', claim: 'fiveG' },
  'Indonesian with other forms': { lang: 'id', text: 'Jaringan 5G penyebab COVID-19.', claim: 'fiveG' },
  'Indonesian on a page declared English': { lang: 'en', text: 'Air lemon hangat itu bisa menyembuhkan kanker dan tidak mahal.', claim: 'lemon' },
  'Indonesian with a possessive': { lang: 'id', text: 'Vaksinnya mengubah DNA manusia.', claim: 'dna' },
  'the same number': { lang: 'en', text: 'The vaccine killed 10,000 people in a month.', claim: 'bill' },
  'the same number in other signs': { lang: 'en', text: 'The vaccine killed 10 thousand people in a month.', claim: 'bill' },
  'the same amount in other signs': { lang: 'id', text: 'Pemerintah membagikan bansos Rp1.200.000 lewat tautan WhatsApp.', claim: 'aid' },

  'another number': { lang: 'en', text: 'The vaccine killed 3 people in one month.', claim: null },
  'another amount': { lang: 'id', text: 'Pemerintah membagikan bansos Rp600 ribu lewat tautan WhatsApp.', claim: null },
  'other name': { lang: 'en', text: 'Facebook hands the data of American users to the Chinese government.', claim: null },
  'names only': { lang: 'en', text: 'TikTok opened an office near the Chinese embassy in America.', claim: null },
  'topic only': { lang: 'en', text: 'NASA plans to land on the Moon again in a few years.', claim: null },
  'a near miss the publisher named': { lang: 'en', text: 'The council approved new 5G masts during the coronavirus lockdown.', claim: null },
  'a near miss the publisher named, in Indonesian': { lang: 'id', text: 'Operator membangun menara 5G saat pandemi COVID-19.', claim: null },
  'another matter': { lang: 'en', text: 'The cat sat on the mat and looked at the birds.', claim: null },
  'two words': { lang: 'en', text: '5G masts.', claim: null },
  'one word': { lang: 'en', text: 'Vaccines!', claim: null },
  'signs only': { lang: 'en', text: '?!… — ***', claim: null },
  'numbers only': { lang: 'en', text: '1 2 3 4 5 6 7 8 9', claim: null },
  'an address with the claim’s words': { lang: 'en', text: 'Read https://example.org/5g-masts-spread-covid-19 before noon.', claim: null },
  nothing: { lang: 'en', text: '', claim: null },
};

export interface GuardCase {
  readonly guard: string;
  /** Whether the guard stands against this sentence as a repetition of the claim. */
  readonly forbids: boolean;
  readonly claim: ClaimName;
  readonly lang: 'en' | 'id';
  readonly text: string;
}

/** For every guard: sentences it has to forbid, and near ones it has to let pass. */
export const GUARD_CASES: Readonly<Record<string, GuardCase>> = {
  'two of the claim’s words': { guard: 'breadth', forbids: true, claim: 'fiveG', lang: 'en', text: 'We saw 5G masts.' },
  'three of the claim’s words': { guard: 'breadth', forbids: false, claim: 'fiveG', lang: 'en', text: 'We saw 5G masts spread the coronavirus.' },
  'a few words from several wordings': { guard: 'gist', forbids: true, claim: 'fiveG', lang: 'en', text: 'We measured the radiation of the network.' },
  'the gist in other words': { guard: 'gist', forbids: false, claim: 'dna', lang: 'en', text: 'This vaccine is going to alter our DNA for good.' },
  namesake: { guard: 'namesakes', forbids: true, claim: 'colds', lang: 'en', text: 'My aunt says Vitamin D tablets protect you from catching a cold.' },
  'the same by its full name': {
    guard: 'namesakes',
    forbids: false,
    claim: 'colds',
    lang: 'en',
    text: 'My aunt says Vitamin C tablets protect you from catching a cold.',
  },
  'names without what is said': {
    guard: 'predicate',
    forbids: true,
    claim: 'tiktok',
    lang: 'en',
    text: 'TikTok was discussed by the Chinese and the Americans.',
  },
  'what is said, too': { guard: 'predicate', forbids: false, claim: 'tiktok', lang: 'en', text: 'TikTok hands user data to the Chinese government.' },
  'the core without one of its words': { guard: 'core', forbids: true, claim: 'tiktok', lang: 'en', text: 'Facebook has user data, says the government.' },
  'the whole core': { guard: 'core', forbids: false, claim: 'tiktok', lang: 'en', text: 'TikTok hands American user data to the Chinese government.' },
  'another company': { guard: 'names', forbids: true, claim: 'tiktok', lang: 'en', text: 'Facebook hands user data to the Chinese government.' },
  'another company, in Indonesian': {
    guard: 'names',
    forbids: true,
    claim: 'tiktok',
    lang: 'id',
    text: 'Facebook menyerahkan data pengguna kepada pemerintah China.',
  },
  'the country its writers leave out': {
    guard: 'names',
    forbids: false,
    claim: 'tiktok',
    lang: 'en',
    text: 'TikTok hands our user data to the Chinese government.',
  },
  'the name in small letters': {
    guard: 'names',
    forbids: false,
    claim: 'tiktok',
    lang: 'en',
    text: 'tiktok hands american user data to the chinese government.',
  },
  'a number in another spelling is no missing name': {
    guard: 'names',
    forbids: false,
    claim: 'bill',
    lang: 'en',
    text: 'The vaccine killed 10 thousand people in one month.',
  },
  'another count of the same': { guard: 'numbers', forbids: true, claim: 'bill', lang: 'en', text: 'The vaccine killed 12 people in one month.' },
  'another amount': { guard: 'numbers', forbids: true, claim: 'aid', lang: 'id', text: 'Pemerintah membagikan bansos Rp2 juta lewat tautan WhatsApp.' },
  'the same amount in other signs': {
    guard: 'numbers',
    forbids: false,
    claim: 'aid',
    lang: 'id',
    text: 'Pemerintah membagikan bansos Rp1.200.000 lewat tautan WhatsApp.',
  },
  'the same count': { guard: 'numbers', forbids: false, claim: 'bill', lang: 'en', text: 'The vaccine killed 10,000 people in one month.' },
  'no count at all': { guard: 'numbers', forbids: false, claim: 'bill', lang: 'en', text: 'The vaccine killed thousands of people in one month.' },
  'a count of something else beside the same': {
    guard: 'numbers',
    forbids: false,
    claim: 'bill',
    lang: 'en',
    text: 'The vaccine killed 10,000 people in 3 towns in one month.',
  },
  'a year': { guard: 'numbers', forbids: false, claim: 'fiveG', lang: 'en', text: 'In 2024 5G masts spread COVID-19.' },
  'the publisher’s example': {
    guard: 'notMatching',
    forbids: true,
    claim: 'fiveG',
    lang: 'en',
    text: 'The council approved new 5G masts during the coronavirus lockdown.',
  },
  'the claim in the surroundings of the example': {
    guard: 'notMatching',
    forbids: false,
    claim: 'fiveG',
    lang: 'en',
    text: 'During the lockdown they told us that 5G masts spread the coronavirus.',
  },
};
