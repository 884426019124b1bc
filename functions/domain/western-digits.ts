/** The zeros of the digits that Arabic and Persian keyboards write; nine more follow each. */
const ZEROS = [0x660, 0x6f0];

/** Text whose digits are 0 to 9, from any keyboard. */
export function westernDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? 0;
    return String(code - zero);
  });
}
