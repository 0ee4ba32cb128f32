/**
 * Does a headline deny? Only asked where a claim repeats the title of its review: some publishers put their own answer there, and as a claim it would mark those who
 * tell the truth. Few cues, strong ones; a language without any is never judged.
 */
import { primaryLang } from '../../model/text.js';

const CUES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|no|never|fake|false|hoax|untrue|wrong|wrongly|mislead(?:ing|s)?|altered|edited|doctored|composite|debunked|scam|photoshopped|miscaptioned)\b|n[’']t\b/iu,
  id: /(?:^|\s)(?:tidak|bukan|hoaks|hoax|palsu|keliru|salah|faktanya|menyesatkan)(?=\s|[.,:]|$)/iu,
  ar: /(?:^|\s)(?:و?ليس(?:ت|وا)?|لا|لم|لن|و?غير|مزيفة?|معدلة?|مفبركة?|مضللة?|تمثيلي|ملفقة?|بالفوتوشوب|قديمة?)(?=\s|[.,:،]|$)/u,
  es: /(?:^|\s)(?:no|falso|falsa|bulo|montaje)(?=\s|[.,:]|$)/iu,
  fr: /(?:^|\s)(?:non|faux|fausse|n[’']est pas|intox|infox)(?=\s|[.,:]|$)/iu,
  hi: /(?:^|\s)(?:नहीं|फर्जी|फ़र्जी|गलत|झूठा|एडिटेड|भ्रामक)(?=\s|[.,:।]|$)/u,
};

/** A question is no denial. @example denies('This photo is not from Lake Arrow', 'en') // true */
export function denies(headline: string, lang: string): boolean {
  return !isQuestion(headline) && CUES[primaryLang(lang)]?.test(headline) === true;
}

export function isQuestion(text: string): boolean {
  return /[?؟？]["”’»)\]]*$/u.test(text);
}
