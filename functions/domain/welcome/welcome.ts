import type { SubscriberConfirmed } from '../../contract/messages.ts';
import { type AppealVersion, hasEnded, isPast } from '../appeal/appeal.ts';
import type { NewestVersions, ReachedPorts, WelcomeOutcome, WelcomeReceipts } from '../dispatch/dispatch.ts';
import { wasReached } from '../dispatch/dispatch.ts';
import { matchingAppeals, type RecentAppeals } from '../matching/matching.ts';
import type {
  ComposedNotice,
  NoticeMailer,
  NoticeOutcome,
  SendOncePorts,
  SendOutcome,
  SubscriberNoticeId,
} from '../notices/notices.ts';
import { NoticeNotSentError, sendOnce } from '../notices/notices.ts';
import type { CaseNaming, Subscriber, SubscriberReads } from '../subscriber/subscriber.ts';
import { cadenceOf, hasToWait, namesFor, untilSaved } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';

export interface WelcomePorts extends SendOncePorts, OpenAppealPorts, CaseNaming {
  readonly subscribers: SubscriberReads;
  readonly welcomeReceipts: WelcomeReceipts;
}

/** A subscriber who adds follows long after they came is not welcomed again, though the ledger has forgotten their welcome. */
const WELCOMED_WITHIN_DAYS = 7;

/** One welcome for one coming: a subscriber who adds follows later has had it, one who unsubscribes and comes back gets another. */
const welcomeId = ({ subscriberId, confirmedAtMs }: Subscriber): SubscriberNoticeId => ({
  subscriberId,
  name: `welcome#${confirmedAtMs}`,
});

const OUTCOME_OF = {
  accepted: 'accepted',
  throttled: 'throttled',
  refused: 'refused',
  'not-allowed': 'not-sent',
} as const satisfies Record<SendOutcome['kind'], WelcomeOutcome>;

/** Then the next attempt tells of the same appeals, and no subscriber is mailed a correction of what they never got. */
const isSurelyUnsent = (error: unknown) => error instanceof NoticeNotSentError && !error.mayHaveLeft;

/**
 * Welcomes a subscriber who just confirmed, and tells them of the open appeals that they came too late for. Receipts say so before the mail
 * leaves and after: a second attempt tells of none that the first may have told of, and what follows an appeal up reaches them.
 * @throws as {@link sendOnce}, and {SubscriberContendedError} when new versions keep coming.
 */
export async function sendWelcome(
  { subscriberId }: SubscriberConfirmed,
  ports: WelcomePorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const confirmed = await ports.subscribers.find(subscriberId);
  if (!confirmed || nowMs - confirmed.confirmedAtMs > daysInMs(WELCOMED_WITHIN_DAYS)) return 'not-needed';
  let told: readonly AppealVersion[] = [];
  const settle = (outcome: WelcomeOutcome) => ports.welcomeReceipts.settle(subscriberId, told, outcome);

  const compose = async (): Promise<ComposedNotice> => {
    const subscriber = await ports.subscribers.find(subscriberId);
    const isStillSo = subscriber?.status === 'active' && subscriber.confirmedAtMs === confirmed.confirmedAtMs;
    if (!isStillSo) return { kind: 'none', because: 'not-needed' };
    told = await chooseAndIntend(subscriber, ports, nowMs);
    const { address, addressSinceMs, language, otherLanguages, isDiscreet, follows } = subscriber;
    const cadence = cadenceOf(subscriber);
    const reader = { subscriberId, address, addressSinceMs, language, isDiscreet };
    const notice = {
      kind: 'welcome',
      ...reader,
      otherLanguages,
      follows,
      cases: await namesFor(follows, ports),
      cadence,
      appeals: told,
      mailedAtMs: nowMs,
    } as const;
    return { kind: 'notice', notice };
  };

  const mailer: NoticeMailer = {
    async send(notice) {
      const outcome = await ports.mailer.send(notice).catch(async (error: unknown) => {
        await settle(isSurelyUnsent(error) ? 'not-sent' : 'uncertain');
        throw error;
      });
      await settle(OUTCOME_OF[outcome.kind]);
      return outcome;
    },
  };
  return sendOnce(welcomeId(confirmed), compose, { ...ports, mailer }, nowMs);
}

/** Between choosing and writing down, an appeal may be corrected or taken back; and an earlier attempt may have told of it. */
function chooseAndIntend(subscriber: Subscriber, ports: WelcomePorts, nowMs: number): Promise<AppealVersion[]> {
  const { subscriberId, firstConfirmedAtMs } = subscriber;
  let isFirstTry = true;
  return untilSaved(subscriberId, async () => {
    // What was published before their first coming reached them by no alert.
    const mayHaveSome = firstConfirmedAtMs !== undefined || !isFirstTry;
    isFirstTry = false;
    const appeals = await openAppealsFor(subscriber, mayHaveSome, ports, nowMs);
    if (appeals.length === 0) return appeals;
    return (await ports.welcomeReceipts.intend(subscriberId, appeals, nowMs)) ? appeals : undefined;
  });
}

interface OpenAppealPorts extends ReachedPorts {
  readonly recentAppeals: RecentAppeals;
  readonly newestVersions: NewestVersions;
}

/** A welcome is a beginning, not an archive. */
const MOST_APPEALS = 5;
const PUBLISHED_WITHIN_DAYS = 90;
/** A subscriber who comes back after years of following everything has had more than a person looks through. */
const MOST_LOOKED_AT = 50;

/**
 * The newest appeals that help a subscriber who just confirmed, and that no dispatch brings them: published before they confirmed, not
 * withdrawn, not ended, not past, never sent to them, and in a language of theirs if they wait for that.
 * @param mayHaveSome - whether receipts can name them at all; no new subscriber is in any.
 */
async function openAppealsFor(
  subscriber: Subscriber,
  mayHaveSome: boolean,
  ports: OpenAppealPorts,
  nowMs: number,
): Promise<AppealVersion[]> {
  const { subscriberId, confirmedAtMs, follows } = subscriber;
  const recent = await ports.recentAppeals.since(nowMs - daysInMs(PUBLISHED_WITHIN_DAYS), confirmedAtMs);
  const isOpen = (appeal: Pick<AppealVersion, 'kind' | 'ended' | 'expiresOn' | 'actByZone'>) =>
    appeal.kind !== 'retraction' && !hasEnded(appeal) && !isPast(appeal, nowMs);
  const matching = matchingAppeals(follows, recent).filter(isOpen);
  const chosen: AppealVersion[] = [];
  for (const { appealId } of matching.slice(0, MOST_LOOKED_AT)) {
    if (chosen.length === MOST_APPEALS) break;
    const newest = await ports.newestVersions.findNewest(appealId);
    // A version from after their confirmation has a dispatch of its own, and they are in its audience.
    if (!newest || newest.publishedAtMs >= confirmedAtMs || !isOpen(newest) || hasToWait(newest, subscriber)) continue;
    if (mayHaveSome && (await wasReached(subscriberId, appealId, ports))) continue;
    chosen.push(newest);
  }
  return chosen;
}
