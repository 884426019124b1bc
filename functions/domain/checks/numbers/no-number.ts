/** A day, a span of years: libphonenumber-js takes many of them for numbers. "06.12.34.56.78" is none. */
const DAY_OR_YEARS =
  /^\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d{2}(?!\d)|\d{2}(?![./-]?\d))|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)|(?:1[89]|20)\d{2}\s*[-–/]\s*(?:1[89]|20)\d{2}(?!\d))/;

const LAW =
  '(?:\\b(?:law|loi|ley|decree|décret|decreto|article|art|case|file|docket|resolution|résolution|resolución|affaire|dossier|expediente|causa)\\b\\.?|(?:ال)?(?:قانون|مرسوم|قضية|قرار|مادة)|[§/])';
const NO = '(?:\\b(?:no|nº|n°|num|núm)\\b\\.?|n[º°]|№)';
const BEHIND_LAW = new RegExp(`${LAW}\\s*(?:(?:${NO}|رقم)\\s*)?$`, 'iu');
const BEHIND_NO = new RegExp(`${NO}\\s*$`, 'iu');
const SEEN_BEFORE = 30;

export const isDayOrYears = (written: string): boolean => DAY_OR_YEARS.test(written);

/** "Law no. 114-2021", "case 029-123-45-67". */
export const isOfLaw = (before: string): boolean => BEHIND_LAW.test(before.slice(-SEEN_BEFORE));

/** "no. 029-123-45-67": the number of a thing. */
export const isNumbered = (before: string): boolean => BEHIND_NO.test(before.slice(-SEEN_BEFORE));
