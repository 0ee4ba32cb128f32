/**
 * Words written so that machines miss them and people do not: look-alike letters of other alphabets, digits and signs for letters, letters repeated.
 * Claims and pages go through the same, so a word read wrongly here is read wrongly on both sides and still meets itself.
 * Where a word may mean what it says ("covid19", "h1n1", "b12", "mp3") it is left alone.
 */

/** Letters of other alphabets beside the Latin ones they are taken for, pair by pair; the small capitals of phonetic script as well. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  (
    'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY аa сc еe һh іi јj кk мm оo рp ѕs тt хx уy ԁd ԛq ԝw ѵv ёe ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa εe ιi κk νv οo ρp τt υu ϲc ' +
    'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg ıi օo հh սu'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const FOREIGN = /[\u0370-\u03ff\u0400-\u058f\u0131\u0250-\u02af\u1d00-\u1d22\ua730\ua731]/u;
/** Fewest letters of a word made of look-alikes alone. One or two Greek letters are formulas. */
const MIN_FOREIGN = 3;

/**
 * @param word as it shows, in a language of Latin letters.
 * @returns the word in Latin letters if every other letter in it passes for one, else the word itself.
 * @example latinised('vаcсine') // with Cyrillic а and с: "vaccine"
 */
export function latinised(word: string): string {
  if (!FOREIGN.test(word)) return word;
  let out = '';
  let foreign = 0;
  for (const letter of word) {
    const latin = LOOK_ALIKES.get(letter);
    if (latin !== undefined) foreign += 1;
    else if (FOREIGN.test(letter)) return word;
    out += latin ?? letter;
  }
  return foreign < word.length || foreign >= MIN_FOREIGN ? out : word;
}

/** What stands for which letter. 2, 6, 8 and 9 are left out: they stand for no letter that all writers agree on. */
const SWAPS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const SWAPPED = /[0134579@$!]/;
/** Digits one by one between letters, once or twice: "v4cc1ne". At an end or in a row they are more often a number: "covid19", "web3". */
const BETWEEN = /^[a-z]+(?:[013457][a-z]+){1,2}$/;
/** Fewest letters of a word that nobody knows: "h1n1" and "p2p" stay. */
const MIN_UNKNOWN = 5;
const UNSPEAKABLE = /[^aeiouy]{5}|^[^aeiouy]+$/;

/**
 * Digits and signs read as the letters they stand for, if that makes a word the language knows or might know.
 * @param word in lower case, letters, digits and signs.
 * @param knows whether a word is in one of the language's lists.
 * @example unswapped('tikt0k', knows) // "tiktok"
 */
export function unswapped(word: string, knows: (word: string) => boolean): string {
  if (!SWAPPED.test(word) || !/[a-z]/.test(word)) return word;
  const read = (one: string): string => word.replace(/[013457@$!]/g, (sign) => (sign === '1' ? one : (SWAPS[sign] ?? sign)));
  for (const candidate of [read('i'), read('l')]) if (candidate.length >= 3 && /^[a-z]+$/.test(candidate) && knows(candidate)) return candidate;
  const guess = read('i');
  return BETWEEN.test(word) && guess.length >= MIN_UNKNOWN && !UNSPEAKABLE.test(guess) ? guess : word;
}

/**
 * A letter held on is written once if that makes a known word, else twice: no word of ours has three in a row, but "III" and "www" do, and stay.
 * @example shortened('hoaaaax', knows) // "hoax"
 */
export function shortened(word: string, knows: (word: string) => boolean): string {
  if (word.length < 5 || !/(\p{L})\1\1/u.test(word)) return word;
  const once = word.replace(/(\p{L})\1{2,}/gu, '$1');
  return knows(once) ? once : word.replace(/(\p{L})\1{2,}/gu, '$1$1');
}
