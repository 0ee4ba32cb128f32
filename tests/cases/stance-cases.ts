/** How a sentence stands to a claim: one case a line, grouped by what decides. `next` is the sentence after it, `title` the page's. */
import type { Stance } from '../../src/model/match.js';
import type { ClaimName } from './claims.js';

export interface StanceCase {
  readonly claim: ClaimName;
  readonly lang: 'en' | 'id';
  readonly text: string;
  readonly next?: string;
  readonly title?: string;
  readonly stance: Stance;
}

const make =
  (stance: Stance, lang: 'en' | 'id') =>
  (claim: ClaimName, text: string, around: { next?: string; title?: string } = {}): StanceCase => ({ claim, lang, text, stance, ...around });

const assertsEn = make('asserts', 'en');
const deniesEn = make('denies', 'en');
const reportsEn = make('reports', 'en');
const asksEn = make('asks', 'en');
const assertsId = make('asserts', 'id');
const deniesId = make('denies', 'id');
const reportsId = make('reports', 'id');
const asksId = make('asks', 'id');

export const STANCE_CASES: Readonly<Record<string, StanceCase>> = {
  // ---------------------------------------------------------------- asserts
  'plain assertion': assertsEn('fiveG', '5G masts spread COVID-19.'),
  'assertion with more around it': assertsEn('fiveG', 'Everybody in our street can tell you that 5G masts spread COVID-19.'),
  'shouted assertion': assertsEn('fiveG', '5G MASTS SPREAD THE CORONAVIRUS!!!'),
  'empty negation: no secret': assertsEn('tiktok', 'It’s no secret that TikTok hands American user data to the Chinese government.'),
  'empty negation: no doubt': assertsEn('fiveG', 'There is no doubt that 5G masts spread COVID-19.'),
  'empty negation: make no mistake': assertsEn('dna', 'Make no mistake: the vaccine alters your DNA.'),
  'empty negation: not only': assertsEn('dna', 'Vaccines not only change human DNA, they make you ill as well.'),
  'empty negation: cannot deny': assertsEn('fiveG', 'You cannot deny that 5G masts spread COVID-19.'),
  'double negation: not a hoax': assertsEn('fiveG', 'It is not a hoax that 5G masts spread COVID-19.'),
  'double negation: no myth': assertsEn('dna', 'It is no myth that vaccines change human DNA.'),
  'double negation: don’t tell me that not': assertsEn('fiveG', 'Don’t tell me that 5G masts do not spread COVID-19.'),
  'no different from': assertsEn('fiveG', 'The 5G masts that spread COVID-19 look no different from any other.'),
  'hearsay about something at the side': assertsEn('dna', 'They change your DNA with the vaccine said to protect you.'),
  'quotation of a believer': assertsEn('tiktok', '“TikTok hands American user data to the Chinese government,” she wrote.'),
  'negation of something else before': assertsEn('fiveG', 'I am not a doctor, but 5G masts spread COVID-19.'),
  'negation of something else after': assertsEn('fiveG', '5G masts spread COVID-19, and nobody does a thing.'),
  'the claim’s own word is no cue': assertsEn('moon', 'The Moon landings were all fake and filmed in a studio.'),
  'command built on the claim': assertsEn('tiktok', 'Delete it now, because TikTok hands American user data to the Chinese government.'),
  'negative claim, said as it is': assertsEn('agreement', 'Scientists do not agree that humans cause climate change.'),
  'negative claim, contracted': assertsEn('agreement', 'Scientists don’t agree on climate change.'),
  'negative claim, never': assertsEn('agreement', 'Scientists have never agreed that humans cause climate change.'),
  'prevention, told as what will not come': assertsEn('colds', 'Take vitamin C tablets and you won’t catch a cold.'),
  'statement in a list': assertsEn('lemon', '3. Hot lemon water cures cancer.'),
  'Indonesian assertion': assertsId('fiveG', 'Menara 5G menyebarkan virus corona.'),
  'Indonesian assertion in a chat': assertsId('lemon', 'Bun, minum air lemon hangat bisa menyembuhkan kanker lho.'),
  'Indonesian empty negation: not only': assertsId('dna', 'Vaksin tidak hanya mengubah DNA manusia, tapi juga bikin sakit.'),
  'Indonesian empty negation: no secret': assertsId('tiktok', 'Bukan rahasia lagi TikTok menyerahkan data pengguna Amerika kepada pemerintah China.'),
  'Indonesian empty negation: no coincidence': assertsId('fiveG', 'Bukan kebetulan, menara 5G menyebarkan virus corona.'),
  'Indonesian double negation': assertsId('fiveG', 'Bukan hoaks, menara 5G menyebarkan virus corona.'),
  'Indonesian negative claim': assertsId('agreement', 'Ilmuwan tidak sepakat bahwa manusia menyebabkan perubahan iklim.'),
  'Indonesian negative claim, not yet': assertsId('agreement', 'Para ilmuwan belum sepakat soal perubahan iklim.'),
  'Indonesian quotation': assertsId('lemon', '"Air lemon hangat menyembuhkan kanker," tulis akun itu.'),

  // ---------------------------------------------------------------- denies
  'denial of prevention': deniesEn('colds', 'Vitamin C tablets do not prevent colds.'),
  'plain denial': deniesEn('fiveG', '5G masts do not spread COVID-19.'),
  'denial, contracted': deniesEn('fiveG', '5G masts don’t spread COVID-19.'),
  'denial, cannot': deniesEn('dna', 'Vaccines cannot change human DNA.'),
  'denial, never': deniesEn('tiktok', 'TikTok has never handed American user data to the Chinese government.'),
  'denial: neither … nor': deniesEn('fiveG', 'Neither 5G masts nor phones spread COVID-19.'),
  'denial: hoax': deniesEn('fiveG', 'That 5G masts spread COVID-19 is a hoax.'),
  'denial: myth': deniesEn('lemon', 'Myth: hot lemon water cures cancer.'),
  'denial: no evidence': deniesEn('fiveG', 'There is no evidence that 5G masts spread COVID-19.'),
  'denial: false claim': deniesEn('dna', 'The claim that vaccines change human DNA is false.'),
  'denial: debunked': deniesEn('fiveG', 'Experts have debunked the idea that 5G masts spread COVID-19.'),
  'denial: denied': deniesEn('tiktok', 'TikTok denied that it hands American user data to the Chinese government.'),
  'denial: conspiracy theory': deniesEn('fiveG', 'The conspiracy theory says that 5G masts spread COVID-19.'),
  'denial: contrary to': deniesEn('dna', 'Contrary to what you may read, vaccines change nothing in human DNA.'),
  'denial: opening No': deniesEn('fiveG', 'No, 5G masts spread COVID-19 in fairy tales.'),
  'denial: do not believe': deniesEn('lemon', 'Do not believe that hot lemon water cures cancer.'),
  'denial: nothing': deniesEn('dna', 'Nothing in the vaccine alters your DNA.'),
  'denial: unable to': deniesEn('dna', 'The vaccine is unable to alter your DNA.'),
  'denial: next sentence': deniesEn('fiveG', '5G masts spread COVID-19.', { next: 'This is false.' }),
  'denial: next sentence, no evidence': deniesEn('lemon', 'Hot lemon water cures cancer.', { next: 'There is no evidence for this.' }),
  'denial of a negative claim': deniesEn('agreement', 'Scientists agree that humans cause climate change.'),
  'denial of a negative claim, with more': deniesEn('agreement', 'Nearly all scientists agree that climate change is caused by humans.'),
  'denial of a negative claim by cue': deniesEn('agreement', 'It is a myth that scientists do not agree on climate change.'),
  'Indonesian denial': deniesId('fiveG', 'Menara 5G tidak menyebarkan virus corona.'),
  'Indonesian denial: bukan': deniesId('fiveG', 'COVID-19 bukan disebabkan oleh radiasi 5G.'),
  'Indonesian denial: hoaks': deniesId('lemon', 'Kabar air lemon hangat menyembuhkan kanker adalah hoaks.'),
  'Indonesian denial: no evidence': deniesId('lemon', 'Tidak ada bukti air lemon hangat menyembuhkan kanker.'),
  'Indonesian denial: membantah': deniesId('tiktok', 'TikTok membantah menyerahkan data pengguna Amerika kepada pemerintah China.'),
  'Indonesian denial: colloquial': deniesId('dna', 'Vaksin gak mengubah DNA manusia.'),
  'Indonesian denial: not proven': deniesId('lemon', 'Air lemon hangat belum terbukti menyembuhkan kanker.'),
  'Indonesian denial: opening Tidak': deniesId('fiveG', 'Tidak, menara 5G menyebarkan virus corona hanya ada di dongeng.'),
  'Indonesian denial: next sentence': deniesId('lemon', 'Air lemon hangat menyembuhkan kanker.', { next: 'Faktanya, itu keliru.' }),
  'Indonesian denial of a negative claim': deniesId('agreement', 'Ilmuwan sepakat bahwa manusia menyebabkan perubahan iklim.'),

  // ---------------------------------------------------------------- reports
  'report: if it is so': reportsEn('tiktok', 'If true, TikTok hands American user data to the Chinese government.'),
  'hearsay of what it does': reportsEn('fiveG', '5G masts are said to spread COVID-19.'),
  'report: rumour': reportsEn('fiveG', 'A rumour went round that 5G masts spread COVID-19.'),
  'report: claims': reportsEn('tiktok', 'The senator claims TikTok hands American user data to the Chinese government.'),
  'report: allegedly': reportsEn('tiktok', 'TikTok allegedly hands American user data to the Chinese government.'),
  'report: accuse': reportsEn('tiktok', 'Officials accuse TikTok of handing American user data to the Chinese government.'),
  'report: possibility': reportsEn('tiktok', 'TikTok could hand American user data to the Chinese government.'),
  'report: whether': reportsEn('dna', 'Readers wonder whether the vaccine alters your DNA.'),
  'report: fears': reportsEn('dna', 'Fears that vaccines change human DNA keep parents away.'),
  'report: page is a fact check': reportsEn('fiveG', '5G masts spread COVID-19.', { title: 'Fact check: does 5G make you ill?' }),
  'report: page lists myths': reportsEn('lemon', 'Hot lemon water cures cancer.', { title: 'Ten myths about cancer' }),
  'report: said after the claim': reportsEn('fiveG', '5G masts spread COVID-19, a viral post says.'),
  'Indonesian report: beredar': reportsId('fiveG', 'Beredar pesan bahwa menara 5G menyebarkan virus corona.'),
  'Indonesian report: if it is so': reportsId('tiktok', 'Kalau benar, TikTok menyerahkan data pengguna Amerika kepada pemerintah China.'),
  'Indonesian report: konon': reportsId('lemon', 'Konon air lemon hangat menyembuhkan kanker.'),
  'Indonesian report: diduga': reportsId('tiktok', 'TikTok diduga menyerahkan data pengguna Amerika kepada pemerintah China.'),
  'Indonesian report: mungkin': reportsId('tiktok', 'TikTok mungkin menyerahkan data pengguna Amerika kepada pemerintah China.'),
  'Indonesian report: page is a fact check': reportsId('lemon', 'Air lemon hangat menyembuhkan kanker.', { title: '[SALAH] Air lemon dan kanker' }),

  // ---------------------------------------------------------------- asks
  question: asksEn('fiveG', 'Do 5G masts spread COVID-19?'),
  'question in quotation marks': asksEn('dna', '“Do vaccines change human DNA?”'),
  'question with a denial cue': asksEn('fiveG', 'Is it a hoax that 5G masts spread COVID-19?'),
  'question with full-width mark': asksEn('dna', 'Do vaccines change human DNA？'),
  'question on a fact-check page': asksEn('fiveG', 'Do 5G masts spread COVID-19?', { title: 'Fact check' }),
  'question answered in the next sentence': asksEn('lemon', 'Does hot lemon water cure cancer?', { next: 'There is no evidence for it.' }),
  'Indonesian question': asksId('fiveG', 'Benarkah menara 5G menyebarkan virus corona?'),
  'Indonesian question: apakah': asksId('dna', 'Apakah vaksin mengubah DNA manusia?'),
};
