import type { ReadLanguage } from '../read-language.ts';
import { wordsOf } from '../words.ts';

// Words without content, which no text of any length does without; those that two of the languages share are left out.
const COMMON_WORDS = {
  en: 'the of and in to for is was with by his her has on that from are been at their after this which who not were',
  fr: 'le les des et du dans pour est une avec par sur au aux ces qui ont été sa leur ont ainsi cette où il elle',
  es: 'el los las y del por para una su sus con en fue han al como más esta ha lo tras entre ser sido está',
} as const satisfies Record<Exclude<ReadLanguage, 'ar'>, string>;

type CountedLanguage = keyof typeof COMMON_WORDS;
// The keys of a constant are its own.
const COUNTED_LANGUAGES = Object.keys(COMMON_WORDS) as CountedLanguage[];
const languagesOf = new Map(
  COUNTED_LANGUAGES.flatMap((language) => COMMON_WORDS[language].split(' ').map((word) => [word, language] as const)),
);

const SAMPLE_CHARACTERS = 20_000;
const SAMPLE_WORDS = 2_000;

/** The language that most of the text's everyday words belong to; English where nothing tells. */
export function languageOf(content: string, isHtml: boolean): ReadLanguage {
  const text = isHtml ? withoutMarkup(content) : content;
  const sample = wordsOf(text.slice(0, SAMPLE_CHARACTERS)).slice(0, SAMPLE_WORDS);
  const arabic = sample.filter((word) => /^[\u0600-\u06ff]/.test(word.raw)).length;
  if (arabic > sample.length / 3) return 'ar';
  const counts = new Map<CountedLanguage, number>();
  for (const word of sample) {
    const language = languagesOf.get(word.raw.toLowerCase());
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const countOf = (language: CountedLanguage) => counts.get(language) ?? 0;
  return COUNTED_LANGUAGES.reduce((most, language) => (countOf(language) > countOf(most) ? language : most), 'en');
}

// Scripts and markup would count as words of a language.
function withoutMarkup(html: string): string {
  const body = html.slice(Math.max(0, html.search(/<(body|article|main|h1)[\s>]/i)));
  return body.replace(/<[^<>]{0,2000}>/g, ' ');
}
