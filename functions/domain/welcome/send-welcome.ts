import type { SubscriberConfirmed } from '../../contract/messages.ts';
import type { AppealVersion } from '../appeal/versions.ts';
import type { WelcomeOutcome, WelcomeReceipts } from '../dispatch/welcome-dispatch.ts';
import { NoticeNotSentError } from '../notices/notice-not-sent.ts';
import type { NoticeMailer, NoticeOutcome, SendOutcome, SubscriberNoticeId } from '../notices/ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from '../notices/send-once.ts';
import { cadenceOf } from '../subscriber/cadence/cadence-of.ts';
import { type CaseNaming, namesFor } from '../subscriber/follows/case-name.ts';
import type { SubscriberReads } from '../subscriber/ports.ts';
import type { Subscriber } from '../subscriber/subscribers.ts';
import { untilSaved } from '../subscriber/until-saved.ts';
import { daysInMs } from '../time/spans.ts';
import { type OpenAppealPorts, openAppealsFor } from './open-appeals.ts';

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
