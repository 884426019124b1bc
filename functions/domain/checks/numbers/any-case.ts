/** Escapes and the signs of groups stay as they are. */
const PARTS = /\\p\{[^}]*\}|\\.|\[[^\]]*\]|\p{L}/giu;

/**
 * A pattern whose letters match in either case, for a part of a pattern that tells cases apart. V8 has `(?i:…)` for it, and in Node 24 loses it beside
 * alternatives, now and then: https://github.com/nodejs/node/issues/60030. Ranges of letters are not for it.
 * @example anyCase('c[ée]d\\b') // '[cC][éÉeE][dD]\\b'
 */
export const anyCase = (pattern: string): string =>
  pattern.replace(PARTS, (part) => {
    if (part.startsWith('\\')) return part;
    if (part.startsWith('[')) return part.replace(/\p{L}/gu, bothCases);
    const both = bothCases(part);
    return both === part ? part : `[${both}]`;
  });

function bothCases(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  return lower === upper || upper.length !== letter.length ? letter : `${lower}${upper}`;
}
