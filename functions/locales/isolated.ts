/** An address stays in its own order within a sentence from right to left. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export const isolated = (address: string): string => `\u2066${address}\u2069`;
