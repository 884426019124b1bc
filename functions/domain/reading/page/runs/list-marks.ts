/** What stands before an item of a list within an item, once for each list around it. */
export const NESTED_MARK = '– ';

const ROMAN = [
  ['m', 1_000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;
const LETTERS = 26;
/** Larger numbers are written in digits, in a list of letters too. */
const MOST_ROMAN = 3_999;

/**
 * What stands before an item of a list that counts, as a browser writes it.
 * @param type - attribute of the list: https://html.spec.whatwg.org/multipage/grouping-content.html#attr-ol-type
 * @example markOfItem(3, 'a') // 'c. '
 */
export function markOfItem(number: number, type: string | null): string {
  return `${counted(Math.trunc(number), type)}. `;
}

function counted(number: number, type: string | null): string {
  if (number < 1) return String(number);
  if (type === 'a' && number <= LETTERS) return letter(number);
  if (type === 'A' && number <= LETTERS) return letter(number).toUpperCase();
  if (type === 'i' && number <= MOST_ROMAN) return roman(number);
  if (type === 'I' && number <= MOST_ROMAN) return roman(number).toUpperCase();
  return String(number);
}

const letter = (number: number): string => String.fromCharCode('a'.charCodeAt(0) + number - 1);

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, value] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
