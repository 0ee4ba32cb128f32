/** A handful of claims the tests of the engine match against: clear rumours in both languages, each with what must not be marked. */
import type { MatchClaim } from '../../src/model/match.js';

const en = (...texts: string[]): { lang: string; text: string }[] => texts.map((text) => ({ lang: 'en', text }));
const id = (...texts: string[]): { lang: string; text: string }[] => texts.map((text) => ({ lang: 'id', text }));

export const CLAIMS = {
  fiveG: {
    id: '5g-covid',
    lang: 'en',
    text: '5G masts spread COVID-19.',
    variants: [
      ...en(
        '5G networks cause the coronavirus.',
        'The coronavirus is spread by 5G towers.',
        '5G radiation spreads COVID-19.',
        '5G is behind the coronavirus.',
        'COVID-19 is caused by 5G.',
      ),
      ...id(
        'Menara 5G menyebarkan virus corona.',
        'Jaringan 5G menyebabkan COVID-19.',
        'Virus corona disebarkan lewat menara 5G.',
        'COVID-19 disebabkan oleh radiasi 5G.',
      ),
    ],
    notMatching: [...en('The council approved new 5G masts during the coronavirus lockdown.'), ...id('Operator membangun menara 5G saat pandemi COVID-19.')],
  },
  agreement: {
    id: 'scientists-disagree',
    lang: 'en',
    text: 'Scientists do not agree that humans cause climate change.',
    variants: [
      ...en(
        'Scientists do not agree on climate change.',
        'Climate scientists don’t agree that humans cause global warming.',
        'Scientists have never agreed that climate change is caused by humans.',
      ),
      ...id(
        'Ilmuwan tidak sepakat bahwa manusia menyebabkan perubahan iklim.',
        'Para ilmuwan belum sepakat soal perubahan iklim.',
        'Ilmuwan tidak pernah sepakat bahwa perubahan iklim ulah manusia.',
      ),
    ],
    notMatching: en('Scientists met in Geneva to discuss climate change.'),
  },
  tiktok: {
    id: 'tiktok-data',
    lang: 'en',
    text: 'TikTok hands the data of American users to the Chinese government.',
    variants: [
      ...en(
        'TikTok shares American user data with China’s government.',
        'TikTok sends US user data to the Chinese government.',
        'The Chinese government gets American user data from TikTok.',
        'TikTok passes our user data to the government in Beijing.',
      ),
      ...id(
        'TikTok menyerahkan data pengguna Amerika kepada pemerintah China.',
        'TikTok mengirim data pengguna ke pemerintah Tiongkok.',
        'Data pengguna TikTok diserahkan kepada pemerintah China.',
        'Pemerintah China menerima data pengguna dari TikTok.',
      ),
    ],
    notMatching: en('TikTok publishes a report on requests for user data from governments.'),
  },
  dna: {
    id: 'vaccines-dna',
    lang: 'en',
    text: 'Vaccines change human DNA.',
    variants: [
      ...en('The vaccine alters your DNA.', 'COVID vaccines rewrite human DNA.', 'mRNA vaccines change our genes.', 'The jab modifies your DNA.'),
      ...id('Vaksin mengubah DNA manusia.', 'Vaksin COVID merubah DNA tubuh.', 'Vaksin mRNA mengubah gen manusia.'),
    ],
    notMatching: en('The vaccine was made with the help of DNA sequencing.'),
  },
  moon: {
    id: 'moon-fake',
    lang: 'en',
    text: 'The Moon landings were faked.',
    variants: en('NASA faked the Moon landing.', 'The Moon landing was staged in a film studio.', 'The landing on the Moon was fake and filmed in a studio.'),
    notMatching: en('NASA plans another landing on the Moon.'),
  },
  lemon: {
    id: 'lemon-cancer',
    lang: 'id',
    text: 'Air lemon hangat menyembuhkan kanker.',
    variants: [
      ...id('Minum air lemon bisa menyembuhkan kanker.', 'Kanker sembuh dengan minum air lemon hangat.', 'Air jeruk lemon hangat membunuh sel kanker.'),
      ...en('Hot lemon water cures cancer.', 'Drinking lemon water heals cancer.', 'Warm lemon water kills cancer cells.'),
    ],
    notMatching: id('Pasien kanker itu minum segelas air lemon.'),
  },
  colds: {
    id: 'vitamin-colds',
    lang: 'en',
    text: 'Vitamin C pills prevent colds.',
    variants: en('Vitamin C tablets protect you from catching a cold.', 'Take vitamin C to prevent colds.', 'Vitamin C is a shield against catching colds.'),
    notMatching: en('Oranges are rich in vitamin C.'),
  },
  bill: {
    id: 'minister-bill',
    lang: 'en',
    text: 'The vaccine killed 10,000 people in one month.',
    variants: en('In a single month 10,000 people were killed by the vaccine.', 'The vaccine kills 10,000 people a month.'),
    notMatching: [],
  },
  aid: {
    id: 'bansos-daftar',
    lang: 'id',
    text: 'Pemerintah membagikan bansos Rp1,2 juta lewat tautan WhatsApp.',
    variants: id('Daftar bansos Rp1,2 juta dari pemerintah lewat tautan WhatsApp ini.', 'Bansos pemerintah Rp1,2 juta dibagikan lewat WhatsApp.'),
    notMatching: [],
  },
} as const satisfies Record<string, MatchClaim>;

export type ClaimName = keyof typeof CLAIMS;

export const ALL_CLAIMS: readonly MatchClaim[] = Object.values(CLAIMS);
