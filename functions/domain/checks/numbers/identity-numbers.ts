import validator from 'validator';
import type { Found } from '../finding.ts';

/** Those whose numbers carry a check letter, or check digits among ten or more: what fits is hardly there by chance. */
const CHECKED = ['ES', 'PL', 'FI', 'IN', 'TH', 'zh-CN', 'zh-TW'] as const;
/** In so many characters a check digit fits no date and no year. */
const LEAST_CHARACTERS = 9;
/** Of a card: ISO/IEC 7812. */
const CARD = /^\d{13,19}$/;
const RUN = /(?<![\p{L}\p{N}])[A-Z0-9](?:[ .-]?[A-Z0-9]){7,33}(?![\p{L}\p{N}])/gu;

/** "Passport no. AB 123456", "NIR : 1 85 05 …", "رقم الهوية 123456789": a number that the text says is one. */
const SAID =
  /(?:passport|passeport|pasaporte|identity (?:card|number)|national id(?:entity)?|\bid (?:card|number|no)|social security|carte d[’']identité|sécurité sociale|\bNIR\b|c[ée]dula|documento (?:nacional )?de identidad|\b(?:DNI|NIE|CURP|INN|SNILS|CPF|NIC)\b|جواز (?:ال)?سفر\S*|(?:ال)?رقم (?:ال)?(?:وطني|قومي|هوية)\S*|(?:بطاقة|رقم) (?:ال)?هوية\S*)[^\p{N}\n]{0,30}?((?=[A-Z]{0,3}[ -]?\d)[A-Z0-9][A-Z0-9 -]{4,24}\d[A-Z]?)/giu;

/** Numbers of passports, identity cards and accounts. */
export function identityNumbersIn(text: string): Found[] {
  const said = [...text.matchAll(SAID)].map(([, number = '']) => number.trim());
  const fitting = [...text.matchAll(RUN)].map(([run]) => run).filter(isOne);
  const quotes = new Set([...said, ...fitting.filter((run) => !said.some((one) => one.includes(run)))]);
  return [...quotes].map((quote) => ({ quote }));
}

function isOne(run: string): boolean {
  const number = run.replace(/[ .-]/g, '');
  if (validator.isIBAN(number)) return true;
  if (number.length < LEAST_CHARACTERS || !/\d{6}/.test(number)) return false;
  return (
    (CARD.test(number) && validator.isLuhnNumber(number)) ||
    CHECKED.some((place) => validator.isIdentityCard(number, place))
  );
}
