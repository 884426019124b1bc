import type { Follow, PlacedSubject } from './follow.ts';

const shareOne = (asked: readonly string[], has: readonly string[]) => asked.some((code) => has.includes(code));

/** Whether a follow asks for this subject: for a case by its id; else AND between places and themes, OR inside each. */
export function matches(follow: Follow, subject: PlacedSubject): boolean {
  if (subject.practiceOf !== undefined) return follow.kind === 'case' && follow.appealId === subject.practiceOf;
  if (follow.kind === 'everything') return true;
  if (follow.kind === 'case') return follow.appealId === subject.caseId;
  const asksForPlace = follow.countries.length + follow.regions.length > 0;
  const asksForTheme = follow.themes.length > 0;
  if (!asksForPlace && !asksForTheme) return false;
  const isThere =
    !asksForPlace || shareOne(follow.countries, subject.countries) || shareOne(follow.regions, subject.regions);
  return isThere && (!asksForTheme || shareOne(follow.themes, subject.themes));
}

/** The follows that are reasons to send this subject; none means: do not send. */
export function matchingFollows(follows: readonly Follow[], subject: PlacedSubject): Follow[] {
  return follows.filter((follow) => matches(follow, subject));
}
