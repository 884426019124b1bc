import type { Found } from '../finding.ts';
import { matchesOf } from '../matches.ts';

const MESSENGER =
  '(?:(?<!\\p{L})(?:telegram|whats?app|signal|viber|threema|wechat|skype|instagram|messenger)(?!\\p{L})|تي?لي?[جغ]رام|واتس ?[اآ]ب|سي[جغ]نال|إ?نستغرام)';
const HANDLE = '(?<![\\p{L}\\p{N}._%+-])@[a-z0-9_](?:[a-z0-9_.]{0,30}[a-z0-9_])?(?![\\p{L}\\p{N}@])';
const HANDLES = [
  // "Telegram @one, @two and @three"
  new RegExp(
    `${MESSENGER}[^@\\n.;]{0,30}(${HANDLE}(?:\\s*(?:[,،;/&]|or|and|ou|et|o|y|أو|و)\\s*${HANDLE}){0,9})`,
    'giu',
  ),
  new RegExp(`(${HANDLE})[^@\\n.;,]{0,20}?${MESSENGER}`, 'giu'),
  // "Telegram: ana_01": a word without a sign of its own may be any word.
  new RegExp(`${MESSENGER}\\s{0,2}:\\s{0,2}((?=[a-z]{0,30}[\\d_])[a-z][a-z0-9_]{4,31})(?![\\p{L}\\p{N}@.])`, 'giu'),
  /(?<![\p{L}\p{N}])((?:t|telegram|wa|signal)\.me\/[\p{L}\p{N}_+#/-]{3,64})/giu,
];
const LISTED = /@[\w.]*\w/g;

/** Names by which a messenger finds a person: "@ana_example" beside the name of one, or an address of one. */
export const handlesIn = (text: string): Found[] =>
  HANDLES.flatMap((pattern) => matchesOf(text, pattern))
    .flatMap(([, list = '']) => (list.startsWith('@') ? (list.match(LISTED) ?? []) : [list]))
    .map((quote) => ({ quote }));
