// One by one: the package's own index is 130 KB. Its modules are CommonJS, whose default is within.
import isIBAN from 'validator/lib/isIBAN.js';
import isIdentityCard from 'validator/lib/isIdentityCard.js';
import isLuhnNumber from 'validator/lib/isLuhnNumber.js';
import { matchesOf } from '../matches.ts';
import { anyCase } from './any-case.ts';
import { frenchNumbersIn } from './french-number.ts';
import { isDayOrYears } from './no-number.ts';
import { listedBehind, type Place, placeOf, WEIGHT } from './place.ts';

/** Those whose numbers carry a check letter, or check digits among ten or more: what fits is hardly there by chance. */
const CHECKED = ['ES', 'PL', 'FI', 'IN', 'TH', 'zh-CN', 'zh-TW'] as const;
/** In so many characters a check digit fits no date and no year. */
const LEAST_CHARACTERS = 9;
/** Of a card: ISO/IEC 7812. */
const CARD = /^\d{13,19}$/;

/** What may be a number as a whole, and what may be one beside another. */
const RUNS = [
  /(?<![\p{L}\p{N}])[A-Z0-9](?:[ .-]?[A-Z0-9]){7,33}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[A-Z0-9]{9,19}(?![\p{L}\p{N}])/giu,
  /(?<!\p{N})\d{4}(?:[ .-]\d{4}){3}(?!\p{N})|(?<!\p{N})\d{4}[ .-]\d{6}[ .-]\d{5}(?!\p{N})/gu,
];
/** The last sign of a run of letters and digits. */
const LAST_SIGN = /[A-Z0-9](?![A-Z0-9])/gi;
/** ISO 13616: a country, two check digits and up to thirty characters. Where it ends, its country says. */
const ACCOUNT = /(?<![\p{L}\p{N}])(?=([A-Z]{2} ?\d{2}(?:[ .-]{0,2}[A-Z0-9]){11,30}))/giu;

const WORD = `(?:${anyCase(
  "passports?|passeport|pasaporte|identity (?:card|number)|national id(?:entity)?|\\bid (?:card|number|no)|residence permit|driv(?:ing|er[’']?s) licen[cs]e|social security|national insurance|tax(?:payer)? (?:number|id)|personal (?:number|code)|carte d[’']identité|carte (?:nationale|de séjour)|titre de séjour|numéro national|permis de (?:séjour|conduire)|sécurité sociale|c[ée]dula|documento (?:nacional )?de identidad|\\b(?:NIR|CNI|NINA?|DNI|NIE|NIF|CUIL|CUIT|RUT|CURP|RFC|DUI|INN|IIN|SNILS|CPF|NIC|CNIC|CNP|IDNP|PESEL|JMBG|EMBG|OIB|EGN|BSN|PPSN?|SSN|BVN|NIK|KTP|Aadhaar|PAN|codice fiscale|iqama|(?:TC|T\\.C\\.) ?(?:kimlik|no)|kimlik)\\b|جواز|(?:ال)?رقم (?:ال)?(?:وطني|قومي|هوية|مدني)|(?:بطاقة|رقم) (?:ال)?(?:هوية|إقامة)|رخصة (?:ال)?قيادة",
)})`;
const PART = '(?:\\d{1,7}[A-Z]?|[A-Z]{1,3})(?![\\p{L}\\p{N}])';
/** "AB 123456", "1 85 05 …", "123.456.789-09": a second one, "K12345678 L12345678", begins with its own letters. */
const NUMBER = `(?<![\\p{L}\\p{N}])(?!${WORD})(?:[A-Z]{1,3}[ -])?[A-Za-z]{0,6}\\d[A-Za-z0-9]{0,24}(?:[ .-]${PART}){0,8}`;
/** "Passport no. AB 123456", "NIR : 1 85 05 …", "رقم الهوية 123456789": numbers of which the text says it. */
const SAID = new RegExp(
  `${WORD}[^\\p{N}\\n]{0,30}?(${NUMBER}(?:\\s*(?:[,،;/&]|or|and|ou|et|o|y|أو|و)\\s*${NUMBER}){0,9})`,
  'gu',
);
const ONE = new RegExp(NUMBER, 'gu');
const LEAST_SAID_CHARACTERS = 6;
const LEAST_SAID_DIGITS = 4;

/** Numbers of passports, identity cards and accounts. @param text - with the digits 0 to 9. */
export function identityNumbersIn(text: string): Place[] {
  const said = listedBehind(text, SAID, ONE).filter(({ start, end }) => maySay(text.slice(start, end)));
  const fitting = RUNS.flatMap((run) => matchesOf(text, run))
    .filter(([run]) => isOne(run))
    .map((match) => placeOf(match, /\p{L}/u.test(match[0]) ? WEIGHT.withLetters : WEIGHT.digitsAlone));
  const french = frenchNumbersIn(text).map((match) => placeOf(match, WEIGHT.ofOwnForm));
  return [...said, ...fitting, ...french, ...accountsIn(text)];
}

const compact = (written: string) => written.replace(/[ .-]/g, '');

const maySay = (written: string): boolean =>
  compact(written).length >= LEAST_SAID_CHARACTERS &&
  written.replace(/\D/g, '').length >= LEAST_SAID_DIGITS &&
  !isDayOrYears(written);

function isOne(run: string): boolean {
  const number = compact(run).toUpperCase();
  if (number.length < LEAST_CHARACTERS || !/\d{6}/.test(number)) return false;
  return (
    (CARD.test(number) && isLuhnNumber.default(number)) ||
    CHECKED.some((place) => isIdentityCard.default(number, place))
  );
}

function accountsIn(text: string): Place[] {
  return matchesOf(text, ACCOUNT).flatMap(({ index, 1: run = '' }) => {
    const ends = matchesOf(run, LAST_SIGN).map((last) => last.index + 1);
    const length = ends.find((end) => isIBAN.default(compact(run.slice(0, end))));
    return length === undefined ? [] : [{ start: index, end: index + length, weight: WEIGHT.withLetters }];
  });
}
