import { DYNAMODB_MAX_BATCH_GET } from '../../../contract/limits.ts';
import { inChunks } from '../../in-chunks.ts';
import type { IdRange } from '../../matching/matching.ts';
import { type Follow, isPaused, matchingFollows, type Subscriber, slotTopic } from '../../subscriber/subscriber.ts';
import type { DigestDispatch } from '../dispatches.ts';
import type { MailEntry, Mailing, MailSending, MailVerdict } from '../mailing.ts';
import { idOf } from '../planning/audience.ts';
import type { Appeals, Candidates, People } from '../ports.ts';
import { carriesOf } from '../sending/carries.ts';
import { type NewestVersions, type StandingAppeal, standingAppeals } from './digest-appeals.ts';
import { makeCarriers, type Question } from './digest-carriers.ts';
import { dueAppeals } from './digest-due.ts';
import type { ReachedPorts } from './reached.ts';

/** An appeal in a reader's digest, with the follows that ask for it: it is shown under the first. */
export interface DigestItem {
  readonly appeal: StandingAppeal['appeal'];
  readonly reasons: readonly Follow[];
}

/** A slot's digests as mail. */
export interface DigestMail extends MailSending {
  /**
   * @param items - newest first.
   * @returns the mail, and how many of the items, from the first on, it holds.
   */
  entryFor(
    subscriber: Subscriber,
    items: readonly DigestItem[],
  ): { readonly entry: MailEntry; readonly itemsHeld: number };
}

export interface DigestMailingPorts extends ReachedPorts {
  readonly appeals: Appeals;
  readonly newestVersions: NewestVersions;
  readonly candidates: Pick<Candidates, 'pages'>;
  readonly people: People;
  openDigestMail(digest: DigestDispatch): Promise<DigestMail>;
  allows(address: string): boolean;
  nowMs(): number;
}

const SKIPPED: MailVerdict = { kind: 'skipped' };

/**
 * What one slice of a digest mails: to each reader of the slot those of its appeals that they follow and that nothing else has brought
 * them. Candidates are the slot's readers: all the followers of all the appeals are many times as many.
 */
export async function openDigestMailing(
  digest: DigestDispatch,
  range: IdRange,
  ports: DigestMailingPorts,
): Promise<Mailing> {
  const appeals = await standingAppeals(digest, { ...ports.newestVersions, ...ports.appeals }, ports.nowMs());
  const mail = await ports.openDigestMail(digest);
  const carriers = makeCarriers(digest.dispatchId, ports);
  /** Of each candidate, the appeals that receipts leave to be sent. */
  const unsent = new Map<string, Set<StandingAppeal>>();

  /** Receipts are asked before judging, which waits for nothing. */
  async function askReceipts(subscriberIds: readonly string[]): Promise<void> {
    const found = new Map((await ports.people.read(subscriberIds)).map((person) => [idOf(person), person]));
    const questions = subscriberIds.flatMap((subscriberId): Question[] => {
      const person = found.get(subscriberId);
      if (person?.kind !== 'subscriber') return [];
      return dueAppeals(person.subscriber, digest, appeals).map((due) => ({ subscriberId, ...due }));
    });
    const answered = await carriers.answered(questions);
    for (const question of questions) {
      if (answered.has(question)) continue;
      const { subscriberId, standing } = question;
      unsent.set(subscriberId, (unsent.get(subscriberId) ?? new Set()).add(standing));
    }
  }

  function itemsFor(subscriber: Subscriber): { readonly places: number[]; readonly items: DigestItem[] } {
    const left = unsent.get(subscriber.subscriberId);
    const due = dueAppeals(subscriber, digest, appeals)
      .map(({ standing }) => standing)
      .filter((standing) => left?.has(standing))
      .toSorted((a, b) => b.planned.publishedAtMs - a.planned.publishedAtMs);
    return {
      places: due.map(({ place }) => place),
      items: due.map(({ appeal, subject }) => ({ appeal, reasons: matchingFollows(subscriber.follows, subject) })),
    };
  }

  return {
    async *candidates() {
      if (appeals.length === 0) return;
      for await (const page of ports.candidates.pages(slotTopic(digest.slot), range)) {
        for (const ids of inChunks(page, DYNAMODB_MAX_BATCH_GET)) {
          await askReceipts(ids);
          yield ids;
        }
      }
    },
    judge(person) {
      if (!person) return SKIPPED;
      if (person.kind === 'unreadable') return { kind: 'unreadable' };
      const { subscriber } = person;
      if (isPaused(subscriber, ports.nowMs())) return SKIPPED;
      const { places, items } = itemsFor(subscriber);
      if (items.length === 0) return SKIPPED;
      if (!ports.allows(subscriber.address)) return { kind: 'not-allowed' };
      const { entry, itemsHeld } = mail.entryFor(subscriber, items);
      return { kind: 'recipient', entry: { ...entry, carries: carriesOf(places.slice(0, itemsHeld)) } };
    },
    templateBytes: mail.templateBytes,
    entryBytes: mail.entryBytes,
    send: mail.send,
    isOutdatedBy: (dispatch) =>
      dispatch.kind === 'digest' && dispatch.supersededAppeals.length > digest.supersededAppeals.length,
  };
}
