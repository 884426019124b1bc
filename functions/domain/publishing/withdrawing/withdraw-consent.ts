import type { CasePerson } from '../../../contract/appeal-parts.ts';
import type { Script } from '../../../contract/scripts.ts';
import type { AppealVersion } from '../../appeal/appeal.ts';
import { foldedText } from '../../appeal/folded-text.ts';
import { hashOfContent } from '../appeal-content.ts';
import type { Busy } from '../consider-request.ts';
import { faultsOfNames } from '../faults/faults-of-names.ts';
import { findOwnAppeal } from '../own-appeal.ts';
import type { KnownAppeal } from '../ports.ts';
import { type PublishedAppeal, type Publishing, type VersionPorts, writeNextVersion } from '../write-next-version.ts';
import { contentWithout } from './content-without.ts';
import {
  type EditionTitle,
  type UnspelledEdition,
  unspelledEditions,
  untouchedEditions,
  withSpellings,
} from './unspelled-editions.ts';

/** Who no longer agrees to be named, and where. */
export interface WithdrawnConsent {
  /** Our id of the appeal, the address of its page, or its publisher's own id. */
  readonly appeal: string;
  /** Any listed spelling of their name. */
  readonly person: string;
  /** How their name is written where no listed spelling is. */
  readonly spellings?: readonly string[] | undefined;
  /** Scripts of the appeal in which it does not stand. */
  readonly notWrittenIn?: readonly Script[] | undefined;
}

export type WithdrawalOutcome =
  | {
      readonly kind: 'withdrawn';
      readonly published: PublishedAppeal;
      /** Mailings of versions before that were under way, and were stopped. */
      readonly stopped: number;
      /** Editions in which nothing was found to take out. */
      readonly untouched: readonly EditionTitle[];
    }
  /** Nothing was changed: the name can't be looked for in these editions before its spelling is given, or said not to stand there. */
  | { readonly kind: 'unspelled'; readonly editions: readonly UnspelledEdition[] }
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
  { appeal, person, spellings = [], notWrittenIn }: WithdrawnConsent,
  publisher: Pick<Publishing, 'publisherId' | 'name' | 'author'>,
  ports: VersionPorts & {
    /** Of the person as the appeal lists them, before anything is written. */
    remember?(person: CasePerson): Promise<void>;
  },
): Promise<WithdrawalOutcome> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const found = await findOwnAppeal(appeal, publisher.publisherId, ports);
    if (!found) return { kind: 'no such appeal' };
    const { known, newest } = found;
    const all = (newest.people ?? []).filter((one) => isCalled(one, person));
    const meant = all.map((one) => withSpellings(one, spellings));
    const named = meant.find(({ mayBeNamed }) => mayBeNamed) ?? meant.find((one) => isStillNamed(newest, one));
    const [first] = meant;
    if (!first) return { kind: 'no such person' };
    const editions = unspelledEditions(newest, named ?? first, notWrittenIn);
    if (editions.length > 0) return { kind: 'unspelled', editions };
    for (const one of named ? [named] : meant) await ports.remember?.(one);
    if (!named) return { kind: 'not named', appealId: known.appealId };
    const decision = decisionOf(newest, named, known);
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
    return { ...outcome, kind: 'withdrawn', untouched: untouchedEditions(newest, decision.content) };
  }
  return { kind: 'busy' };
}

const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] => [
  ...[name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings],
];

/** Taken out before, and found now by a spelling that was not known then. */
const isStillNamed = (newest: AppealVersion, person: CasePerson): boolean =>
  faultsOfNames({ ...newest, people: [{ ...person, mayBeNamed: false }] }, { isFirst: false }).length > 0;

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
