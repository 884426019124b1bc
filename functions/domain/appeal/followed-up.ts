import type { Language } from '../../contract/languages.ts';
import { holdsEncodedWord } from '../encoded-word.ts';
import { makeNameFinder, peopleAsLastSaid } from './unnamed-people.ts';
import type { AppealKind, AppealVersion, Edition } from './versions.ts';

/** Kinds whose title stands for the case until another of them comes. */
const NAMES_THE_CASE: ReadonlySet<AppealKind> = new Set(['new', 'correction', 'retraction']);

/**
 * The versions under whose titles readers know the case that a version follows up, newest first. None where a title must not be repeated: a retraction
 * repeats nothing, what was withdrawn stays so, and a person who may no longer be named may stand in it, and so may what mail programs decode
 * to other words.
 * @param versions - of the appeal, oldest first.
 */
export function followedUp(version: AppealVersion, versions: readonly AppealVersion[]): AppealVersion[] {
  if (version.kind === 'new' || version.kind === 'retraction') return [];
  const earlier = versions.filter((one) => one.version < version.version);
  const naming = earlier.filter(({ version: number, kind }) => number === 1 || NAMES_THE_CASE.has(kind));
  const standing = naming.slice(naming.findLastIndex(({ kind }) => kind === 'retraction') + 1);
  const findName = makeNameFinder(peopleAsLastSaid([...earlier, version]));
  const mayBeRepeated = ({ title }: Edition) => !findName(title) && !holdsEncodedWord(title);
  return standing.filter((one) => editionsOf(one).every(mayBeRepeated)).reverse();
}

/**
 * The version that a reader's mail follows up, with the edition that they were sent: the newest one in their language, else the newest original.
 * @param followed - newest first.
 * @param languages - of the reader, those that count most first.
 */
export function findFollowed(
  followed: readonly AppealVersion[],
  languages: readonly Language[],
): { readonly version: AppealVersion; readonly edition: Edition } | undefined {
  for (const language of languages)
    for (const version of followed) {
      const edition = editionsOf(version).find((one) => one.language === language);
      if (edition) return { version, edition };
    }
  const [newest] = followed;
  return newest && { version: newest, edition: newest.edition };
}

const editionsOf = ({ edition, translations = [] }: AppealVersion): Edition[] => [edition, ...translations];
