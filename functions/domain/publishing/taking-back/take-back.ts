import { type AtDesk, memberAuthor, newEntry } from '../../members/members.ts';
import { hashOfContent } from '../appeal-content.ts';
import type { Busy } from '../consider-request.ts';
import { fixedContent } from '../fixed-retraction.ts';
import { findOwnAppeal } from '../own-appeal.ts';
import { type PublishedAppeal, type VersionPorts, writeNextVersion } from '../write-next-version.ts';

export interface WantedTakingBack {
  readonly appealId: string;
  /** The newest version as the member was shown it: of a later one they are asked again. */
  readonly seenVersion: number;
  /** Whether who was sent it is told, in fixed words; else no one is mailed. */
  readonly mails: boolean;
  /** For the history of the office. */
  readonly reason: string;
}

/** `taken back before`: nothing was written. Of one that was taken down without mail, a withdrawal that mails is none. */
export type TakingBackOutcome =
  | { readonly kind: 'taken back'; readonly published: PublishedAppeal; readonly entryId: string }
  | { readonly kind: 'taken back before' }
  | { readonly kind: 'changed meanwhile' }
  | { readonly kind: 'no such appeal' }
  | Busy;

/** Of requests for one appeal that meet one is written each time. */
const MAX_ATTEMPTS = 20;

/**
 * Takes an appeal of an office's own back in fixed words, by one member, out of no budget: its pages, feeds and lists show nothing of it any more, and what is under way of
 * it stops, in one transaction with the line of the history that says why.
 */
export async function takeBack(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { appealId, seenVersion, mails, reason }: WantedTakingBack,
  ports: VersionPorts,
): Promise<TakingBackOutcome> {
  const { publisherId, name } = office;
  const entryId = ports.newId();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const own = await findOwnAppeal(appealId, publisherId, ports);
    if (!own) return { kind: 'no such appeal' };
    const { known, newest } = own;
    if (newest.kind === 'retraction' && !(mails && newest.isTakenDown)) return { kind: 'taken back before' };
    if (newest.version !== seenVersion) return { kind: 'changed meanwhile' };
    const nowMs = ports.nowMs();
    const content = { ...fixedContent(newest), ...(!mails && { isTakenDown: true as const }) };
    const contentHash = hashOfContent(content);
    const version = known.latestVersion + 1;
    const act = { act: mails ? 'appeal-withdrawn' : 'appeal-taken-down', appealId, version, reason } as const;
    const outcome = await writeNextVersion(
      { ...own, consents: [], ...(newest.image && { imageBefore: newest.image.digest }) },
      {
        ...{ version, content, contentHash, followUps: [...known.followUps, `retraction:${contentHash}`] },
        ...{ reachesMore: false, hidesMore: false, wasRetracted: false },
      },
      { publisherId, name, isFree: true, author: memberAuthor(member), entry: newEntry(act, member, entryId, nowMs) },
      ports,
    );
    if (outcome === 'changed meanwhile') continue;
    if (outcome.kind === 'refused') throw new Error('taking back takes from no budget, and one refused it');
    return outcome.kind === 'busy' ? outcome : { kind: 'taken back', published: outcome.published, entryId };
  }
  return { kind: 'busy' };
}
