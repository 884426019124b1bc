import type { CasePerson } from '../../contract/part-schemas.ts';
import type { Script } from '../../contract/scripts.ts';
import { type AppealVersion, isCalled, spellingsOf } from '../appeal/appeal.ts';
import type { OwnAppeal, Publishing, VersionPorts } from '../publishing/publishing.ts';
import { BY_KEY, consentsEnded, hashOfContent, rewritten } from '../publishing/publishing.ts';
import { takenOutOf } from './taken-out-of.ts';
import { eachOnce, type UnspelledEdition, unlisted, unspelledEditions, withSpellings } from './unspelled-editions.ts';
import { versionsBefore } from './versions-before.ts';
import { isNamedIn, withPerson } from './whose-name.ts';
import type { WithdrawalOutcome, WithdrawnConsent } from './withdrawal.ts';

/** Versions hold at most 400 KB each, and a transaction 4 MB: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
const VERSIONS_TOGETHER = 8;

/**
 * Takes a person's name out of an appeal that was taken back. Nothing of it is shown, and a correction begins with what it said before: so the name goes out of each of its
 * versions in their places, and the newest hides them from what follows. No reader is mailed.
 */
export async function withdrawFromRetracted(
  { known, newest, id }: OwnAppeal,
  { person, isUnlisted = false, spellings = [], notWrittenIn, places = new Set() }: WithdrawnConsent,
  { publisherId, author = BY_KEY }: Pick<Publishing, 'publisherId' | 'author'>,
  ports: VersionPorts & { remember?(person: CasePerson): Promise<void> },
): Promise<WithdrawalOutcome | 'changed meanwhile'> {
  const { appeals, nowMs, newId } = ports;
  const { appealId } = known;
  const before = await versionsBefore(newest, appeals);
  const listed = [newest, ...before].flatMap(({ people = [] }) => people.filter((one) => isCalled(one, person)));
  const stranger = unlisted(person, spellings);
  const isTold = isUnlisted && before.some((version) => isNamedIn(version, stranger));
  const [first, ...others] = listed.length === 0 && isTold ? [stranger] : listed;
  if (!first) return { kind: 'no such person' };
  const meant = hiddenAs(withSpellings(first, [...others.flatMap(spellingsOf), ...spellings]));
  const editions = unspelledBefore(before, meant, notWrittenIn);
  if (editions.length > 0) return { kind: 'unspelled', editions };
  await ports.remember?.(meant);

  const people = withPerson(newest.people ?? [], meant);
  const hiding = { ...newest, people };
  const isHidden = JSON.stringify(people) === JSON.stringify(newest.people);
  const cleaned = before.flatMap((version) => takenOutOf(version, people, { person: meant, places }) ?? []);
  if (isHidden && cleaned.length === 0) return { kind: 'not named', appealId };
  const kept = await appeals.findConsents(publisherId, appealId);
  const consents = consentsEnded(spellingsOf(meant), kept, { publisherId, appealId, author, atMs: nowMs(), newId });
  // Another hash of the newest version lets no one else write who read it before.
  const contentHash = isHidden ? known.contentHash : hashOfContent(hiding);
  let now = known;
  if (!isHidden) {
    const outcome = await appeals.rewrite({ id, known, contentHash, versions: [hiding], consents });
    if (outcome !== 'written') return outcome;
    now = rewritten({ ...known, contentHash });
  }
  for (let from = 0; from < cleaned.length; from += VERSIONS_TOGETHER) {
    const versions = cleaned.slice(from, from + VERSIONS_TOGETHER);
    const outcome = await appeals.rewrite({ id, known: now, contentHash, versions });
    if (outcome !== 'written') return outcome;
    now = rewritten(now);
  }
  const { latestVersion: version, dispatchId = '' } = known;
  return { kind: 'withdrawn', published: { appealId, version, dispatchId }, stopped: 0, untouched: [] };
}

/** Nothing is told of them; their spellings stay, so that none is written again. */
const hiddenAs = ({ name, nativeName, spellings }: CasePerson): CasePerson => ({
  ...{ name, ...(nativeName !== undefined && { nativeName }), ...(spellings && { spellings }) },
  mayBeNamed: false,
});

/** Editions of stored versions that name a person, in which the name can't be looked for; each title once. */
export function unspelledBefore(
  versions: readonly AppealVersion[],
  person: CasePerson,
  notWrittenIn: readonly Script[] = [],
): UnspelledEdition[] {
  const naming = versions.filter((version) => isNamedIn(version, person));
  return eachOnce(naming.flatMap((version) => unspelledEditions(version, person, notWrittenIn)));
}
