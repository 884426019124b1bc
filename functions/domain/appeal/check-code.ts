/** Crockford's 32 signs: no letter that reads like a digit. https://www.crockford.com/base32.html */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/** Random bytes of a code: eight of their bits make five of a sign. 12 signs hold 60 bits. */
export const CHECK_CODE_BYTES = 12;

/** The code by which a version's mails can be checked. @param bytes - {@link CHECK_CODE_BYTES} random ones. */
export const checkCodeOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');

/** A code as mails show it. @example shownCheckCode('7KQ4M2XD9PRT') // '7KQ4-M2XD-9PRT' */
export const shownCheckCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** The code that a reader typed: without case, spaces and hyphens, and with the digits that O, I and L were meant for. */
export function readCheckCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
}
