/**
 * Which language is a text in, if nobody says? By its script where only one of our readers' languages has it, else by the commonest small words. A wrong tag costs a claim
 * its matches, so what is not clear is null. Knows the languages of the data, not the world's.
 */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Oriya}/u, 'or'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
];

/** Letters that only one of the languages of a script has. */
const TELLING: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [[/[іїєґ]/u, 'uk']],
  hi: [[/(?:^|\s)(?:आहे|आणि|नाही|चे|च्या|ची)(?:\s|$)|ळ/u, 'mr']],
  ar: [
    [/[ٹڈڑںے]/u, 'ur'],
    [/[پچژگ]/u, 'fa'],
  ],
};
/** Share of a text's letters that makes it a text in that script: names in Latin letters stand in every language. */
const LEAST_SHARE = 0.3;

const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in is are was that for on with it this by from has have not be at an as they who did does says will he his their'.split(' ')),
  id: new Set(
    'yang dan di ke dari untuk dengan ini itu adalah akan tidak pada dalam oleh telah bahwa karena bisa sudah ada saat juga orang warga para'.split(' '),
  ),
  es: new Set('el los las del no un y en es con por para una se su lo al fue ha esta más como que sobre sin después son'.split(' ')),
  fr: new Set('le les des du et en est pas pour une dans sur qui que au aux par ce cette ont été avec n’est d’un qu’un'.split(' ')),
  pt: new Set('o os as do da dos das e em é com por para uma não um no na foi mais ao à que se são'.split(' ')),
  it: new Set('il gli della del di e è con per una non che nel alla sono ha dei delle'.split(' ')),
  de: new Set('der die das und ist nicht ein eine im in den von zu mit auf für wird wurde hat dem des sich bei was wie'.split(' ')),
  da: new Set('og er på ikke en et at af til med vi hvor det den som har kan for igen mod'.split(' ')),
};

/** Small words that must be there before a guess is made, and how far the best language must lead. */
const LEAST_WORDS = 2;
const LEAST_LEAD = 1;

/** @example guessLanguage('Air laut tidak bisa menjadi tawar') // 'id' */
export function guessLanguage(text: string): string | null {
  const script = SCRIPTS.find(([letters]) => share(text, letters) > LEAST_SHARE)?.[1];
  if (script !== undefined) return TELLING[script]?.find(([letters]) => letters.test(text))?.[1] ?? script;
  const tokens = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  const counts = Object.entries(SMALL_WORDS)
    .map(([lang, known]) => ({ lang, count: tokens.filter((token) => known.has(token)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.count < LEAST_WORDS || first.count - second.count < LEAST_LEAD) return null;
  return first.lang;
}

/** Whether most letters of a text are Latin: only then may English be assumed. */
export function isMostlyLatin(text: string): boolean {
  return share(text, /\p{Script=Latin}/u) > 0.5;
}

/** Share of the letters that `letters` takes. */
function share(text: string, letters: RegExp): number {
  const all = text.match(/\p{L}/gu) ?? [];
  return all.length === 0 ? 0 : all.filter((letter) => letters.test(letter)).length / all.length;
}

/** Scripts that tell two ways of writing one language apart. Others are a site's own labels: `en-Poly` is a newsroom. */
const SCRIPT_SUBTAGS = new Set(['Latn', 'Cyrl', 'Arab', 'Hans', 'Hant', 'Deva', 'Guru']);

/**
 * A language tag, no finer than language, script and region; null where it is none.
 * @example readLanguage('en_us') // 'en-US'
 */
export function readLanguage(tag: string): string | null {
  const [primary = '', ...rest] = tag.trim().split(/[-_]/u);
  if (!/^[a-z]{2,3}$/iu.test(primary)) return null;
  const script = rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()).find((part) => SCRIPT_SUBTAGS.has(part));
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/iu.test(part))?.toUpperCase();
  return [primary.toLowerCase(), script, region].filter((part) => part !== undefined).join('-');
}
