import type { CasePerson } from '../../../contract/appeal-parts.ts';
import { appealIdIn } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../appeal/appeal.ts';
import { foldedText } from '../../appeal/folded-text.ts';
import { hashOfContent } from '../appeal-content.ts';
import type { Busy } from '../consider-request.ts';
import type { ExternalId, KnownAppeal } from '../ports.ts';
import { type PublishedAppeal, type Publishing, type VersionPorts, writeNextVersion } from '../write-next-version.ts';
import { contentWithout } from './content-without.ts';

/** Who no longer agrees to be named, and where. */
export interface WithdrawnConsent {
  /** Our id of the appeal, the address of its page, or its publisher's own id. */
  readonly appeal: string;
  /** Any listed spelling of their name. */
  readonly person: string;
}

export type WithdrawalOutcome =
  | {
      readonly kind: 'withdrawn';
      readonly published: PublishedAppeal;
      /** Mailings of versions before that were under way, and were stopped. */
      readonly stopped: number;
    }
  /** They are not named any more already. */
  | { readonly kind: 'not named'; readonly appealId: string }
  | { readonly kind: 'no such appeal' | 'no such person' }
  | Busy;

/** Of requests for one appeal that meet one is written each time. */
const MAX_ATTEMPTS = 20;

/**
 * Takes a person's name out of an appeal: a version without it is published in place of the one that has it, and stops every mailing of those before. It takes
 * from no budget and asks no second person. Pressing twice changes nothing more.
 */
export async function withdrawConsent(
  { appeal, person }: WithdrawnConsent,
  publisher: Pick<Publishing, 'publisherId' | 'name' | 'author'>,
  ports: VersionPorts & {
    /** Of the person as the appeal lists them, before anything is written. */
    remember?(person: CasePerson): Promise<void>;
  },
): Promise<WithdrawalOutcome> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const found = await findOwn(appeal, publisher.publisherId, ports);
    if (!found) return { kind: 'no such appeal' };
    const { known, newest } = found;
    const meant = (newest.people ?? []).filter((one) => isCalled(one, person));
    if (meant.length === 0) return { kind: 'no such person' };
    const named = meant.find(({ mayBeNamed }) => mayBeNamed);
    for (const one of named ? [named] : meant) await ports.remember?.(one);
    if (!named) return { kind: 'not named', appealId: known.appealId };
    const outcome = await writeNextVersion(
      {
        ...found,
        consents: [],
        withdrawn: spellingsOf(named),
        ...(newest.image && { imageBefore: newest.image.digest }),
      },
      decisionOf(newest, named, known),
      { ...publisher, isFree: true },
      ports,
    );
    if (outcome === 'changed meanwhile') continue;
    if (outcome.kind === 'refused') throw new Error('a withdrawal takes from no budget, and one refused it');
    return outcome.kind === 'written' ? { ...outcome, kind: 'withdrawn' } : outcome;
  }
  return { kind: 'busy' };
}

interface Own {
  readonly id: ExternalId;
  readonly known: KnownAppeal;
  readonly newest: AppealVersion;
}

async function findOwn(appeal: string, publisherId: string, { appeals }: VersionPorts): Promise<Own | undefined> {
  const byOwnId = { publisherId, externalId: appeal };
  const id = (await appeals.findKnown(byOwnId)) ? byOwnId : await appeals.findExternalId(appealIdIn(appeal));
  if (id?.publisherId !== publisherId) return undefined;
  const known = await appeals.findKnown(id);
  if (!known || known.latestVersion === 0 || known.isJoined) return undefined;
  return { id, known, newest: await appeals.getVersion(known.appealId, known.latestVersion) };
}

const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] => [
  ...[name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings],
];

const isCalled = (one: CasePerson, person: string): boolean =>
  spellingsOf(one).some((spelling) => foldedText(spelling) === foldedText(person.trim()));

function decisionOf(newest: AppealVersion, person: CasePerson, known: KnownAppeal) {
  const content = contentWithout(newest, person);
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
