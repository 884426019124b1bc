import { createHash } from 'node:crypto';
import type {
  ConfirmationWanted,
  FollowStopped,
  SubscriberConfirmed,
  SubscriberUnsubscribed,
} from '../../../functions/contract/messages.ts';
import type { AddressChange } from '../../../functions/domain/account/address-change.ts';
import type { Erasure } from '../../../functions/domain/account/erase.ts';
import type { Session } from '../../../functions/domain/account/session.ts';
import type { SignIn } from '../../../functions/domain/account/sign-in.ts';
import { remindersOf } from '../../../functions/domain/notices/confirmation-budgets.ts';
import type { Notice } from '../../../functions/domain/notices/notice.ts';
import type { NoticeMailer, SendOutcome } from '../../../functions/domain/notices/ports.ts';
import type { TakenShares } from '../../../functions/domain/notices/rolling-budget.ts';
import type { DueMail, NotMeMailboxes, SignUps, WaitingAs } from '../../../functions/domain/signing-up/ports.ts';
import type { SignUp } from '../../../functions/domain/signing-up/sign-up.ts';
import { makeAddressHasher } from '../../../functions/domain/subscriber/address/address-hash.ts';
import type { HashedNetwork, NetworkHasher } from '../../../functions/domain/subscriber/address/network.ts';
import { ownAddresses } from '../../../functions/domain/subscriber/address/own-addresses.ts';
import type { Ending, SignUpEnding, SignUpEndings } from '../../../functions/domain/subscriber/ending.ts';
import type { CaseName, CaseNaming } from '../../../functions/domain/subscriber/follows/case-name.ts';
import type { StoppedFollow, StoppedFollows } from '../../../functions/domain/subscriber/follows/stopped-follow.ts';
import type { Subscribers, TopicRows } from '../../../functions/domain/subscriber/ports.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { daysInMs, utcDayOf } from '../../../functions/domain/time/spans.ts';
import { changeIdOf, signInIdOf, signUpIdOf } from '../../../functions/domain/tokens/hashing-keys.ts';
import { newestTokenKey } from '../../../functions/domain/tokens/token-keys.ts';
import { someHashingKeys, someTokenKeys } from '../builders.ts';
import { memoryAddressChanges, memorySessions, memorySignIns } from './memory-account.ts';
import {
  type ConfirmationsNoted,
  type DueRemoval,
  type LedgerEntry,
  memoryBudgets,
  memoryBudgetsOf,
  memoryConfirmations,
  memoryHeldRemovals,
  memoryNotices,
  memoryRollingBudgets,
} from './memory-limits.ts';

interface Row {
  readonly revision: number;
  readonly isStale: boolean;
}

const hashedOn = (day: string, network: string): HashedNetwork => ({
  day,
  hash: createHash('sha256').update(`${day} ${network}`).digest('hex'),
});

/** Everything that subscribing keeps and sends, in memory, with the conditions of the real table. */
export class MemoryPorts {
  /** How cases may be named; there is no other one. */
  readonly cases = new Map<string, CaseName>();
  readonly people = new Map<string, Subscriber>();
  /** When the sweep finishes an erasure that has begun. */
  readonly erasuresDueAtMs = new Map<string, number>();
  /** Of erased people: what receipts have still to forget. */
  readonly erasureJobs: { readonly subscriberId: string; readonly erasedAtMs: number }[] = [];
  /** Changes that moved a subscriber, after which something may be left to do. */
  readonly unsettledMoves = new Set<string>();
  readonly peopleExpireAtMs = new Map<string, number | undefined>();
  readonly idOfAddress = new Map<string, string>();
  readonly waitingSignUps = new Map<string, SignUp>();
  readonly waitingAs = new Map<string, WaitingAs>();
  readonly notMeUntilMs = new Map<string, number>();
  readonly waitingChanges = new Map<string, AddressChange>();
  readonly askedChanges: string[] = [];
  readonly toldChanges: string[] = [];
  readonly links = new Map<string, SignIn>();
  readonly openSessions = new Map<string, Session>();
  readonly rows = new Map<string, Map<string, Row>>();
  readonly ledger = new Map<string, LedgerEntry>();
  readonly taken = new Map<string, number>();
  readonly takenShares = new Map<string, TakenShares>();
  readonly confirmationsNoted: ConfirmationsNoted = { sent: [], returned: [], stopped: [] };
  readonly held = new Map<string, DueRemoval>();
  /** By person, when the mails were sent that bounced for now. */
  readonly bouncedMails = new Map<string, number[]>();
  readonly mails: Notice[] = [];
  readonly joinedSlots: string[] = [];
  readonly announced: SubscriberUnsubscribed[] = [];
  readonly announcedStops: FollowStopped[] = [];
  readonly stopped = new Map<string, StoppedFollow>();
  /** The record of what ended, in the order in which it was written. */
  readonly endings: { readonly subscriberId: string; readonly revision: number; readonly ending: Ending }[] = [];
  readonly signUpsEnded: { readonly signUpId: string; readonly ending: SignUpEnding }[] = [];
  readonly announcedConfirming: (ConfirmationWanted | SubscriberConfirmed)[] = [];
  /** What the mail provider answers; accepted unless a test says otherwise. */
  answerOfProvider: () => SendOutcome | Promise<SendOutcome> = () => ({ kind: 'accepted' });
  /** Runs before each save: where a test lets another writer write first. */
  beforeSave: () => void | Promise<void> = () => {};
  writes = 0;
  private ids = 0;
  private wishes = 0;

  readonly hashingKeys = async () => someHashingKeys;
  readonly tokenKeys = async () => someTokenKeys;
  readonly signUpIdOf = async (requestId: string) => signUpIdOf(requestId, someHashingKeys);
  readonly hashOfAddress = makeAddressHasher(async () => someHashingKeys);
  readonly networks: NetworkHasher = {
    hash: async (network, nowMs) => hashedOn(utcDayOf(nowMs), network),
    hashesOfLate: async (network, nowMs) => [
      hashedOn(utcDayOf(nowMs), network),
      hashedOn(utcDayOf(nowMs - daysInMs(1)), network),
    ],
    isSame: async (network, { day, hash }) => hash === hashedOn(day, network).hash,
  };
  readonly newSubscriberId = () => {
    this.ids += 1;
    return `${String(this.ids).padStart(8, '0')}-0000-4000-8000-000000000000`;
  };

  readonly namesOfCases: CaseNaming['namesOfCases'] = async (appealIds) =>
    new Map([...this.cases].filter(([appealId]) => appealIds.includes(appealId)));

  readonly subscribers: Subscribers = {
    find: async (id) => this.people.get(id),
    findIdByAddress: async (hash) => this.idOfAddress.get(hash),
    nextRevision: async ({ revision = 0 }) => revision + 1,
    save: async (whole) => {
      const { subscriber, addressHash, ending, expiresAtMs, finishErasingAtMs, confirmed, moved, stopped, restored } =
        whole;
      await this.beforeSave();
      const id = subscriber.subscriberId;
      const waiting = confirmed && this.waitingSignUps.get(confirmed.signUpId);
      const change = moved && this.waitingChanges.get(moved.changeId);
      const isFirst =
        this.people.get(id)?.revision === whole.seenRevision &&
        (this.idOfAddress.get(addressHash) ?? id) === id &&
        (confirmed === undefined || waiting?.status === 'pending') &&
        (change === undefined || change.status === 'pending');
      if (!isFirst) return 'changed';
      this.writes += 1;
      this.people.set(id, subscriber);
      if (ending) this.endings.push({ subscriberId: id, revision: subscriber.revision, ending });
      this.peopleExpireAtMs.set(id, expiresAtMs);
      if (stopped) this.stopped.set(`${id}#${stopped.follow.followId}`, stopped);
      if (restored) this.stopped.delete(`${id}#${restored.follow.followId}`);
      if (moved) this.idOfAddress.delete(moved.formerAddressHash);
      this.idOfAddress.set(addressHash, id);
      if (change) {
        this.waitingChanges.set(change.changeId, { ...change, status: 'changed' });
        this.unsettledMoves.add(change.changeId);
      }
      this.erasuresDueAtMs.delete(id);
      if (finishErasingAtMs !== undefined) this.erasuresDueAtMs.set(id, finishErasingAtMs);
      if (waiting) this.waitingSignUps.set(waiting.signUpId, { ...waiting, status: 'confirmed' });
      return 'saved';
    },
  };

  readonly stoppedFollows: StoppedFollows = {
    find: async ({ subscriberId, followId, stoppedAtMs }) => {
      const stopped = this.stopped.get(`${subscriberId}#${followId}`);
      return stopped?.stoppedAtMs === stoppedAtMs ? stopped : undefined;
    },
    listOf: async (subscriberId) =>
      [...this.stopped].filter(([name]) => name.startsWith(`${subscriberId}#`)).map(([, stopped]) => stopped),
  };

  readonly topicRows: TopicRows = {
    put: async (id, topics, revision) => {
      this.writes += 1;
      for (const topic of topics) this.rowsOf(id).set(topic, { revision, isStale: false });
    },
    retire: async (id, topics, revision) => {
      this.writes += 1;
      for (const topic of topics) {
        const row = this.rowsOf(id).get(topic);
        if (row && row.revision <= revision) this.rowsOf(id).set(topic, { ...row, isStale: true });
      }
    },
  };

  private readonly noteWrite = () => {
    this.writes += 1;
  };
  readonly signIns = memorySignIns(this.links, this.noteWrite);
  readonly sessions = memorySessions(this.openSessions, this.noteWrite);
  readonly addressChanges = memoryAddressChanges(this.waitingChanges, this.unsettledMoves, this.people, this.noteWrite);
  readonly notices = memoryNotices(this.ledger, (id) => this.people.has(id));
  readonly budgets = memoryBudgets(this.taken);
  readonly budgetsOf = memoryBudgetsOf(this.taken);
  readonly rollingBudgets = memoryRollingBudgets(this.takenShares);
  readonly heldRemovals = memoryHeldRemovals(this.held);
  readonly transientBounces = { listOf: async (subscriberId: string) => this.bouncedMails.get(subscriberId) ?? [] };
  readonly confirmations = memoryConfirmations(this.confirmationsNoted);

  readonly newSessionSecret = () => `secret-${this.openSessions.size}`;
  readonly newFollowId = () => crypto.randomUUID();

  readonly digestSlots = {
    join: async (slot: string) => {
      this.writes += 1;
      this.joinedSlots.push(slot);
    },
    find: async () => undefined,
  };

  readonly signUps = {
    find: async (id: string) => this.waitingSignUps.get(id),
    create: async (signUp: SignUp, waiting?: WaitingAs) => {
      this.writes += 1;
      if (this.waitingSignUps.has(signUp.signUpId)) return;
      this.waitingSignUps.set(signUp.signUpId, signUp);
      if (waiting) this.waitingAs.set(signUp.signUpId, waiting);
    },
    countMail: async (id: string, nowMs: number) => {
      const signUp = this.waitingSignUps.get(id);
      if (signUp?.status !== 'pending' || signUp.expiresAtMs <= nowMs) return undefined;
      this.writes += 1;
      const mailsSent = signUp.mailsSent + 1;
      this.waitingSignUps.set(id, { ...signUp, mailsSent, mailedAtMs: nowMs });
      return mailsSent;
    },
    keepUntil: async (id: string, untilMs: number) => {
      const signUp = this.waitingSignUps.get(id);
      if (signUp?.status !== 'pending' || signUp.expiresAtMs >= untilMs) return;
      this.writes += 1;
      this.waitingSignUps.set(id, { ...signUp, expiresAtMs: untilMs });
    },
    mailAt: async (id: string, due: DueMail) => {
      const waiting = this.waitingAs.get(id);
      if (waiting) this.waitingAs.set(id, { ...waiting, due });
    },
  } satisfies SignUps;

  readonly signUpEndings: SignUpEndings = {
    record: async (signUpIds, ending) => {
      this.signUpsEnded.push(...signUpIds.map((signUpId) => ({ signUpId, ending })));
    },
  };

  readonly notMe: NotMeMailboxes = {
    findEnd: async (mailboxHash) => this.notMeUntilMs.get(mailboxHash),
    has: async (mailboxHash, nowMs) => nowMs < (this.notMeUntilMs.get(mailboxHash) ?? 0),
    add: async (mailboxHash, untilMs) => {
      this.writes += 1;
      this.notMeUntilMs.set(mailboxHash, untilMs);
    },
    remove: async (mailboxHash) => {
      this.writes += 1;
      this.notMeUntilMs.delete(mailboxHash);
    },
  };

  readonly changeQueue = {
    enqueueChangeRequested: async (changeId: string) => {
      this.askedChanges.push(changeId);
    },
    enqueueChanged: async (changeId: string) => {
      this.toldChanges.push(changeId);
    },
  };

  readonly signInIdOf = async (requestId: string) => signInIdOf(requestId, someHashingKeys);
  readonly changeIdOf = async (subscriberId: string, formId: string) =>
    changeIdOf(subscriberId, formId, someHashingKeys);
  readonly newChangeId = () => crypto.randomUUID();

  readonly signUpsOfAddress = async (signUpsHash: string) => {
    const hashed = [...this.waitingSignUps.values()].map(async (signUp) => ({
      signUp,
      hash: await this.hashOfAddress(signUp.address, 'sign-ups'),
    }));
    return (await Promise.all(hashed)).filter(({ hash }) => hash === signUpsHash).map(({ signUp }) => signUp);
  };

  readonly erasure: Erasure = {
    deleteTraces: async ({ subscriberId, signUpsHash, mailboxHash }) => {
      this.writes += 1;
      this.rowsOf(subscriberId).clear();
      const { scope, windowName } = remindersOf(mailboxHash);
      this.taken.delete(`${scope}#${windowName}`);
      await this.erasure.deleteSignUpsOf(signUpsHash);
      for (const change of this.waitingChanges.values())
        if (change.subscriberId === subscriberId) this.waitingChanges.delete(change.changeId);
      for (const name of this.stopped.keys()) if (name.startsWith(`${subscriberId}#`)) this.stopped.delete(name);
      await this.erasure.deleteLateTraces(subscriberId);
    },
    deleteSignUpsOf: async (signUpsHash) => {
      this.writes += 1;
      for (const signUp of this.waitingSignUps.values())
        if ((await this.hashOfAddress(signUp.address, 'sign-ups')) === signUpsHash) {
          this.waitingSignUps.delete(signUp.signUpId);
          for (const traces of [this.ledger, this.taken])
            for (const name of traces.keys()) if (name.startsWith(`${signUp.signUpId}#`)) traces.delete(name);
        }
    },
    deleteLateTraces: async (id) => {
      for (const name of this.ledger.keys()) if (name.startsWith(`${id}#`)) this.ledger.delete(name);
    },
    deleteRest: async (id) => {
      this.rowsOf(id).clear();
      await this.erasure.deleteLateTraces(id);
    },
    deleteSubscriber: async (id, addressHash, revision, nowMs) => {
      if (this.people.get(id)?.revision !== revision) return 'changed';
      this.erasureJobs.push({ subscriberId: id, erasedAtMs: nowMs });
      this.writes += 1;
      this.people.delete(id);
      this.erasuresDueAtMs.delete(id);
      if (this.idOfAddress.get(addressHash) === id) this.idOfAddress.delete(addressHash);
      return 'deleted';
    },
  };

  readonly mailer: NoticeMailer = {
    send: async (notice) => {
      const outcome = await this.answerOfProvider();
      if (outcome.kind === 'accepted') this.mails.push(notice);
      return outcome;
    },
  };

  /** Mails that stayed out, in whose place what the table shows of a mail was done. */
  imitated = 0;
  readonly imitateMail = async () => {
    this.imitated += 1;
  };

  readonly isOwnAddress = ownAddresses(['alerts@mail.example.org', 'desk@example.org', '@bounce.mail.example.org']);
  readonly formKey = async () => newestTokenKey(await this.tokenKeys()).signing;
  readonly newFormId = () => {
    this.wishes += 1;
    return `${String(this.wishes).padStart(8, '0')}-1111-4000-8000-000000000000`;
  };
  readonly enqueueConfirming = async (message: ConfirmationWanted | SubscriberConfirmed) => {
    this.announcedConfirming.push(message);
  };

  readonly noticeQueue = {
    enqueueUnsubscribed: async (left: SubscriberUnsubscribed) => {
      this.announced.push(left);
    },
    enqueueStopped: async (stopped: FollowStopped) => {
      this.announcedStops.push(stopped);
    },
  };

  /** Topics under which a subscriber is found, sorted, without those that wait for their end. */
  wantedTopicsOf(subscriberId: string): string[] {
    const wanted = [...this.rowsOf(subscriberId)].filter(([, row]) => !row.isStale);
    return wanted.map(([topic]) => topic).sort();
  }

  staleTopicsOf(subscriberId: string): string[] {
    const stale = [...this.rowsOf(subscriberId)].filter(([, row]) => row.isStale);
    return stale.map(([topic]) => topic).sort();
  }

  /** Puts a subscriber in, as if they had confirmed before. */
  async holds(subscriber: Subscriber, topics: readonly string[]): Promise<void> {
    this.people.set(subscriber.subscriberId, subscriber);
    this.idOfAddress.set(await this.hashOfAddress(subscriber.address), subscriber.subscriberId);
    await this.topicRows.put(subscriber.subscriberId, topics, subscriber.revision);
    this.writes = 0;
  }

  private rowsOf(subscriberId: string): Map<string, Row> {
    const known = this.rows.get(subscriberId);
    if (known) return known;
    const rows = new Map<string, Row>();
    this.rows.set(subscriberId, rows);
    return rows;
  }
}
