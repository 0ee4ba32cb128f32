/**
 * A light stemmer for Indonesian: particles, prefixes, suffixes, in the order of the published rules (Nazief & Adriani 1996; Tala 2003), without a dictionary.
 *
 * What counts is that a family comes out as one stem, not that the stem is a word. Two things make that hard without a dictionary, and both are met by letting
 * go of what cannot be known:
 * - me- and pe- swallow the first letter of the root ("kirim" → "mengirim", but "ambil" → "mengambil"). So the letter is dropped, or made one of its pair, for
 *   roots as well: "kirim" and "mengirim" are both "irim", "makan" and "memakan" both "pakan".
 * - "gerakan" is "gerak" + -an, "gunakan" is "guna" + -kan. So the common roots on k are listed; dropping every k at an end made "kota", "kotak" and "otak" one.
 *
 * A root has two syllables or more: an affix that would leave less is none ("makan", "dingin", "merah").
 * Few words meet that are no family ("malu", "palu"); a term is compared together with its neighbours, so that costs little.
 */

/** Roots that look affixed, where one family would part or two families meet. A form that begins so loses no prefix any more. */
const ROOTS =
  /^(?:perlu|ketua|(?:menang|penang)(?!an[ai])|didik|pertama|menara|beri(?:kan|an)?$|bersih|terus|serang|senang|sedia|ketik|media|medis|demi|selam|sejarah|berita|terima|seni|semi|sepak|sehat)/u;
/** Endings that look like particles and belong to the root. */
const ROOT_ENDINGS = /(?:jumlah|langkah|tingkah|berkah|nikah|^(?:ber|di|me|ter|per|menan)?tanya|nanya|punya)$/u;

/** Roots on a vowel and k: behind them it is "-an", not "-kan". */
const ON_K =
  /(?:gerak|tolak|didik|ledak|tembak|tindak|bijak|rusak|banyak|masuk|pasuk|tabrak|desak|letak|jejak|dampak|pajak|cetak|tarik|naik|baik|(?<!kem)balik|milik|ajak|injak|teriak|(?:^|ke|per)anak|tusuk|duduk|peluk|bentuk|tunjuk|busuk|mabuk|buruk|petik|sibuk|suntik|konflik|takluk|cekik|robek|potek|tengok|rokok|pokok|gebuk|kutuk|rujuk|olok|jebak|bajak|lacak|retak|serak|sesak|sorak|tebak|tampak|untuk|gosok|colok|belok)an$/u;

/** Two consonants a root may begin with. */
const CLUSTERS = /^(?:[pbtdkgf][rl]|sy|kh|ny|ng|st|sk|sp|tw|kw|sw)/u;

/** Vowels, a diphthong at the end counted once: "pakai" has two. */
function syllables(word: string): number {
  let count = 0;
  for (let i = 0; i < word.length; i += 1) if (isVowel(word.charAt(i))) count += 1;
  return /(?:ai|au|oi)$/.test(word) ? count - 1 : count;
}

function isVowel(letter: string): boolean {
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';
}

function isRoot(word: string): boolean {
  if (syllables(word) < 2) return false;
  return isVowel(word.charAt(0)) || isVowel(word.charAt(1)) || CLUSTERS.test(word);
}

/** Roots of one syllable that take affixes all the same. */
const SHORT_ROOT = /^(?:cek|bom|cat|lap|tes|pel)(?:kan|an|in|i)?$/u;

/** Prefixes whose word ends in "-an" only by a suffix ("*ke*sehat*an*"): without it a root must be left. */
const WITH_SUFFIX: ReadonlySet<string> = new Set(['ke', 'se']);

/** A prefix, what must stand behind it, and what it swallowed. The first that leaves a root is taken. */
const PREFIXES: readonly (readonly [prefix: string, before: RegExp, swallowed: string])[] = [
  ['be', /^kerja/u, ''],
  ['bel', /^ajar/u, ''],
  ['pel', /^ajar/u, ''],
  ['ber', /^(?:encana|enang|endam)/u, 'r'],
  ['per', /^(?:encana|enang|endam|okok|usak|aya)/u, 'r'],
  ['menge', SHORT_ROOT, ''],
  ['penge', SHORT_ROOT, ''],
  ['nge', SHORT_ROOT, ''],
  ['di', SHORT_ROOT, ''],
  ['nge', /^[bcdfghjklmprstvwz]/u, ''],
  ['meny', /^[aeiou]/u, 's'],
  ['peny', /^[aeiou]/u, 's'],
  ['meng', /^[aeiou]/u, 'k'],
  ['peng', /^[aeiou]/u, 'k'],
  ['meng', /^[ghkq]/u, ''],
  ['peng', /^[ghkq]/u, ''],
  ['mem', /^[aeiou]/u, 'p'],
  ['pem', /^[aeiou]/u, 'p'],
  ['mem', /^[bpfv]/u, ''],
  ['pem', /^[bpfv]/u, ''],
  ['men', /^[aeiou]/u, 't'],
  ['pen', /^[aeiou]/u, 't'],
  ['men', /^(?:[cdjz]|s[yt]|t[rw])/u, ''],
  ['pen', /^(?:[cdjz]|s[yt]|t[rw])/u, ''],
  ['me', /^[lrwymn]/u, ''],
  ['ber', /^/u, ''],
  ['ter', /^/u, ''],
  ['per', /^/u, ''],
  ['di', /^/u, ''],
  ['ke', /^/u, ''],
  ['se', /^/u, ''],
  ['pe', /^[^n]/u, ''],
];

/** Prefixes on top of each other at most: "diper-", "keber-", "mempel-". */
const MAX_PREFIXES = 3;
const SUFFIXES: readonly string[] = ['kan', 'an', 'i', 'in'];
const MAX_SUFFIXES = 3;

/** The word without "-nya", unless that belongs to the root ("bertanya"). */
export function withoutPossessive(word: string): string {
  return word.length > 6 && word.endsWith('nya') && !ROOT_ENDINGS.test(word) ? word.slice(0, -3) : word;
}

function withoutParticle(word: string): string {
  // Behind a, e and o "-lah" is nearly always the root's own: "masalah", "sekolah".
  const bare = word.replace(/(?<=[^aeo])lah$|kah$|pun$/u, '');
  return bare !== word && syllables(bare) >= 2 && !ROOT_ENDINGS.test(word) ? bare : word;
}

function withoutPrefix(word: string): string {
  if (ROOTS.test(word)) return word;
  for (const [prefix, before, swallowed] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (!before.test(rest)) continue;
    // "sebar|kan": a consonant before "-kan" shows that it is a suffix.
    const bare = rest.replace(WITH_SUFFIX.has(prefix) ? /(?<=[^aeiou])kan$|an$/u : /(?<=[^aeiou])kan$/u, '');
    if (before === SHORT_ROOT || isRoot(swallowed + bare)) return swallowed + rest;
  }
  return word;
}

function withoutSuffix(word: string): string {
  if (SHORT_ROOT.test(word)) return word.slice(0, 3);
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    if (syllables(rest) < 2 || (suffix === 'kan' && ON_K.test(word))) continue;
    return rest;
  }
  return word;
}

/** The first letter as it is behind me- and pe-: that one letter of a pair which both become, or none. */
function softened(word: string): string {
  return word
    .replace(/^(?:ng|k)(?=[aeiou])/u, '')
    .replace(/^ny(?=[aeiou])/u, 's')
    .replace(/^m(?=[aeiou])/u, 'p')
    .replace(/^n(?=[aeiou])/u, 't');
}

/**
 * @param word normalised, without hyphens.
 * @example stemIndonesian('menyebarkan') // "sebar", as of "penyebaran", "disebarkan", "tersebar", "nyebarin"
 */
export function stemIndonesian(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let stem = withoutParticle(withoutPossessive(word));
  for (let i = 0; i < MAX_PREFIXES; i += 1) {
    const bare = withoutPrefix(stem);
    if (bare === stem) break;
    stem = bare;
  }
  for (let i = 0; i < MAX_SUFFIXES; i += 1) {
    const bare = withoutSuffix(stem);
    if (bare === stem) break;
    stem = bare;
  }
  return softened(stem);
}
