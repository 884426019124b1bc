/** An Arabic word without vowel signs and with one form of alef and ta. The final ya stays as it is: "على" is on, "علي" a name. */
export const foldedArabic = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ة', 'ه');
