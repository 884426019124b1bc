import type { AppealKind, AppealVersion } from './appeal.ts';
import { makeNameFinder, peopleAsLastSaid } from './unnamed-people.ts';

/** Kinds whose title stands for the case until another of them comes. */
const NAMES_THE_CASE: ReadonlySet<AppealKind> = new Set(['new', 'correction', 'retraction']);

/**
 * The version under whose title readers know the case that a version follows up. Undefined where that title must not be repeated: a retraction repeats
 * nothing, what was withdrawn stays so, and a person who may no longer be named may stand in it.
 * @param versions - of the appeal, oldest first.
 */
export function followedUp(version: AppealVersion, versions: readonly AppealVersion[]): AppealVersion | undefined {
  if (version.kind === 'new' || version.kind === 'retraction') return undefined;
  const earlier = versions.filter((one) => one.version < version.version);
  const named = earlier.findLast(({ kind }) => NAMES_THE_CASE.has(kind));
  if (!named || named.kind === 'retraction') return undefined;
  const findName = makeNameFinder(peopleAsLastSaid([...earlier, version]));
  const titles = [named.edition, ...(named.translations ?? [])].map(({ title }) => title);
  return titles.some(findName) ? undefined : named;
}
