/**
 * Scripts that living languages are written in, by their codes of ISO 15924. A letter of none of them is of `Zzzz`.
 * https://www.unicode.org/reports/tr31/#Table_Recommended_Scripts and #Table_Limited_Use_Scripts
 */
export const SCRIPTS = [
  ...['Arab', 'Armn', 'Beng', 'Cyrl', 'Deva', 'Ethi', 'Geor', 'Grek', 'Gujr', 'Guru', 'Hang', 'Hani', 'Hebr', 'Kana'],
  ...['Khmr', 'Knda', 'Laoo', 'Latn', 'Mlym', 'Mong', 'Mymr', 'Nkoo', 'Orya', 'Sinh', 'Syrc', 'Taml', 'Telu', 'Tfng'],
  ...['Thaa', 'Thai', 'Tibt', 'Zzzz'],
] as const;
export type Script = (typeof SCRIPTS)[number];
