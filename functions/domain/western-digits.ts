/** The zeros of the digits that Arabic and Persian keyboards write; nine more follow each. */
const ZEROS = [0x660, 0x6f0];

/** Text whose digits are 0 to 9, from any keyboard. */
export const westernDigits = (text: string): string => digitByDigit(text.normalize('NFKC'));

/** The same of a text that is left as it is beside: it keeps its length, and each place in it is the same. */
export function digitByDigit(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? 0;
    return String(code - zero);
  });
}
