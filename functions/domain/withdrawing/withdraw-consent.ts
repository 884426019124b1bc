import type { CasePerson } from '../../contract/part-schemas.ts';
import { type AppealVersion, foldedText, isCalled, spellingsOf } from '../appeal/appeal.ts';
import type { KnownAppeal, Publishing, VersionPorts } from '../publishing/publishing.ts';
import { findOwnAppeal, hashOfContent, writeNextVersion } from '../publishing/publishing.ts';
import { contentWithout } from './content-without.ts';
import { hasPlaces } from './parts-left.ts';
import { takeOutOfEarlier } from './take-out-of-earlier.ts';
import { eachOnce, unlisted, unspelledEditions, untouchedEditions, withSpellings } from './unspelled-editions.ts';
import { versionsBefore } from './versions-before.ts';
import { isStillNamed } from './whose-name.ts';
import { unspelledBefore, withdrawFromRetracted } from './withdraw-from-retracted.ts';
import type { WithdrawalOutcome, WithdrawnConsent } from './withdrawal.ts';

/** Of requests for one appeal that meet one is written each time. */
const MAX_ATTEMPTS = 20;
const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * Takes a person's name out of an appeal: a version without it is published in place of the one that has it, and stops every mailing of those before. It takes
 * from no budget and asks no second person. Pressing twice changes nothing more.
 */
export async function withdrawConsent(
  wanted: WithdrawnConsent,
  publisher: Pick<Publishing, 'publisherId' | 'name' | 'author'>,
  ports: VersionPorts & {
    /** Of the person as the appeal lists them, before anything is written. */
    remember?(person: CasePerson): Promise<void>;
  },
): Promise<WithdrawalOutcome> {
  const { appeal, person, spellings = [], notWrittenIn, places = NO_PLACES } = wanted;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const found = await findOwnAppeal(appeal, publisher.publisherId, ports);
    if (!found) return { kind: 'no such appeal' };
    const { known } = found;
    const asked = { ...wanted, isUnlisted: wanted.isUnlisted || (await isRecorded(person, publisher, known, ports)) };
    const newest = asked.isUnlisted ? listing(found.newest, asked) : found.newest;
    const all = (newest.people ?? []).filter((one) => isCalled(one, person));
    const meant = all.map((one) => withSpellings(one, spellings));
    const named =
      meant.find(({ mayBeNamed }) => mayBeNamed) ??
      meant.find((one) => isStillNamed(newest, one) || hasPlaces(newest, one, places));
    if (newest.kind === 'retraction' && !named) {
      const outcome = await withdrawFromRetracted(found, asked, publisher, ports);
      if (outcome === 'changed meanwhile') continue;
      return outcome;
    }
    const [first] = meant;
    if (!first) return { kind: 'no such person' };
    const isOver = newest.kind === 'retraction';
    const before = isOver ? await versionsBefore(newest, ports.appeals) : [];
    const editions = eachOnce([
      ...unspelledEditions(newest, named ?? first, notWrittenIn),
      ...unspelledBefore(before, named ?? first, notWrittenIn),
    ]);
    if (editions.length > 0) return { kind: 'unspelled', editions };
    for (const one of named ? [named] : meant) await ports.remember?.(one);
    const { appealId } = known;
    const earlier = { publisherId: publisher.publisherId, appealId };
    if (!named) {
      const end = await takeOutOfEarlier(earlier, { person: first, places }, ports);
      return end === 'busy' ? { kind: 'busy' } : { kind: 'not named', appealId };
    }
    const decision = decisionOf(newest, named, known, places);
    const outcome = await writeNextVersion(
      {
        ...found,
        consents: [],
        withdrawn: spellingsOf(named),
        ...(newest.image && { imageBefore: newest.image.digest }),
      },
      decision,
      { ...publisher, isFree: true },
      ports,
    );
    if (outcome === 'changed meanwhile') continue;
    if (outcome.kind === 'refused') throw new Error('a withdrawal takes from no budget, and one refused it');
    if (outcome.kind !== 'written') return outcome;
    // What was said before it was taken back names them still.
    const rest = isOver ? await withdrawConsent(asked, publisher, ports) : undefined;
    if (rest?.kind === 'busy') return rest;
    if (!isOver && (await takeOutOfEarlier(earlier, { person: named, places }, ports)) === 'busy')
      return { kind: 'busy' };
    return { ...outcome, kind: 'withdrawn', untouched: untouchedEditions(newest, decision.content) };
  }
  return { kind: 'busy' };
}

/** Whether the office recorded why a name may be given that its appeal does not list. */
async function isRecorded(
  person: string,
  { publisherId }: Pick<Publishing, 'publisherId'>,
  { appealId }: KnownAppeal,
  { appeals }: Pick<VersionPorts, 'appeals'>,
): Promise<boolean> {
  const recorded = await appeals.findConsents(publisherId, appealId);
  return recorded.some(({ name }) => foldedText(name) === foldedText(person.trim()));
}

function decisionOf(newest: AppealVersion, person: CasePerson, known: KnownAppeal, places: ReadonlySet<string>) {
  const content = contentWithout(newest, person, places);
  const contentHash = hashOfContent(content);
  return {
    version: known.latestVersion + 1,
    content,
    contentHash,
    followUps: [...known.followUps, `${content.kind}:${contentHash}`],
    reachesMore: false,
    hidesMore: true,
    wasRetracted: newest.kind === 'retraction',
  } as const;
}

/** A version that lists someone whom its words name; as it is where they are listed already, or not named. */
function listing(
  version: AppealVersion,
  { person, spellings = [], places = NO_PLACES }: WithdrawnConsent,
): AppealVersion {
  const { people = [] } = version;
  if (people.some((one) => isCalled(one, person))) return version;
  const listed = unlisted(person, spellings);
  const isThere = isStillNamed(version, listed) || hasPlaces(version, listed, places);
  return isThere ? { ...version, people: [...people, listed] } : version;
}
