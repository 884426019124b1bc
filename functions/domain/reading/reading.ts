export { decodeText } from './file/decode-text.ts';
export { takeFrontMatter } from './file/front-matter.ts';
export { articleOf } from './page/article-of-page.ts';
export { honestAddresses } from './page/honest-addresses.ts';
export { faultOfLine } from './page/honest-line.ts';
export { honestMarkup, honestWords } from './page/honest-links.ts';
export { hostsOfLink, saysWhereItLeads } from './page/link-hosts.ts';
export { oneLine } from './page/one-line.ts';
export type { PageInput } from './page/page-input.ts';
export { hasUserName, hasUserNameInLink } from './page/user-names.ts';
export { addressesIn, visibleIn, visibleTextOf } from './page/visible-text.ts';
export { packedPartsOf } from './page/word-parts.ts';
export type { PageOutcome, PageReader, PageReading } from './page-reading.ts';
export { findLongestPhrases, phraseBook } from './phrase-book.ts';
export { READ_LANGUAGES } from './read-language.ts';
export { readPage } from './read-page.ts';
export { readingOnce } from './reading-once.ts';
export type {
  AppealsOnPage,
  CodeFinding,
  Confidence,
  DateFinding,
  Evidence,
  Finding,
  LeftOut,
  Reading,
  Refusal,
  ThemeConfidence,
  ThemeFinding,
} from './readings.ts';
export { soundReading } from './sound-reading.ts';
export { type CueCounts, keysOfCue, pairKey, phraseKey } from './themes/cue-counts.ts';
export {
  COMPANY_FEATURES,
  chance,
  chancesOf,
  companyOf,
  type Named,
  OWN_FEATURES,
  themeCases,
  type Weights,
} from './themes/theme-chance.ts';
export { type ThemeCue, themeCues } from './themes/theme-cues.ts';
export { type Count, THEME_PHRASES, type ThemePhrases } from './themes/theme-phrases.ts';
export { foldWord, type Word, wordsOf } from './words.ts';
