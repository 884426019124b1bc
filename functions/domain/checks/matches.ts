/**
 * All matches of a pattern in a text. `matchAll` copies the pattern first, which takes longer than looking through a line: a draft may have a hundred thousand lines, and each is looked
 * through by some forty patterns.
 * @param pattern - global; nothing else may be matching with it.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1;
  }
  return matches;
}

const LAST_OF_ONE_UNIT = 0xffff;
