import type { ConfirmationWanted, SubscriberConfirmed, SubscriberLeft } from '../../../functions/contract/messages.ts';
import type { AddressChange, AddressChanges } from '../../../functions/domain/subscribing/address-change.ts';
import { makeAddressHasher } from '../../../functions/domain/subscribing/address-hash.ts';
import {
  type ConfirmationCounts,
  type Confirmations,
  type CountedConfirmation,
  daysOfBreaker,
  NO_CONFIRMATIONS,
} from '../../../functions/domain/subscribing/breaker.ts';
import type { Erasure } from '../../../functions/domain/subscribing/erase.ts';
import type { HeldRemoval, HeldRemovals, Removal } from '../../../functions/domain/subscribing/held-removals.ts';
import type { NetworkHasher } from '../../../functions/domain/subscribing/network.ts';
import type { Notice } from '../../../functions/domain/subscribing/notice.ts';
import type {
  Budgets,
  DisownedMailboxes,
  NoticeMailer,
  NoticeOutcome,
  Notices,
  SendOutcome,
  SignUps,
  Subscribers,
  TopicRows,
  WaitingAs,
} from '../../../functions/domain/subscribing/ports.ts';
import type { Session, Sessions } from '../../../functions/domain/subscribing/session.ts';
import type { SignIn, SignIns } from '../../../functions/domain/subscribing/sign-in.ts';
import type { SignUp } from '../../../functions/domain/subscribing/sign-up.ts';
import type { Subscriber } from '../../../functions/domain/subscribing/subscriber.ts';
import { someHashingKeys } from '../builders.ts';

interface Row {
  readonly revision: number;
  readonly isStale: boolean;
}

interface LedgerEntry {
  readonly claimedUntilMs: number;
  readonly outcome?: NoticeOutcome;
}

const CLAIM_MS = 60_000;

const nameOfRemoval = ({ subscriberId, followId = 'all' }: Removal) => `${subscriberId}#${followId}`;

/** Everything that subscribing keeps and sends, in memory, with the conditions of the real table. */
export class MemoryPorts {
  readonly people = new Map<string, Subscriber>();
  readonly peopleExpireAtMs = new Map<string, number | undefined>();
  readonly idOfAddress = new Map<string, string>();
  readonly waitingSignUps = new Map<string, SignUp>();
  readonly waitingAs = new Map<string, WaitingAs>();
  readonly disownedUntilMs = new Map<string, number>();
  readonly waitingChanges = new Map<string, AddressChange>();
  readonly askedChanges: string[] = [];
  readonly toldChanges: string[] = [];
  readonly links = new Map<string, SignIn>();
  readonly openSessions = new Map<string, Session>();
  readonly rows = new Map<string, Map<string, Row>>();
  readonly ledger = new Map<string, LedgerEntry>();
  readonly taken = new Map<string, number>();
  readonly confirmationsOf = new Map<string, ConfirmationCounts>();
  readonly held = new Map<string, HeldRemoval & { readonly dueAtMs: number }>();
  readonly countedEvents = new Set<string>();
  readonly mails: Notice[] = [];
  readonly joinedSlots: string[] = [];
  readonly announced: SubscriberLeft[] = [];
  readonly announcedConfirming: (ConfirmationWanted | SubscriberConfirmed)[] = [];
  /** What the mail provider answers; accepted unless a test says otherwise. */
  answerOfProvider: () => SendOutcome | Promise<SendOutcome> = () => ({ kind: 'accepted' });
  /** Runs before each save: where a test lets somebody else write first. */
  beforeSave: () => void | Promise<void> = () => {};
  writes = 0;
  private ids = 0;
  private wishes = 0;

  readonly hashingKeys = async () => someHashingKeys;
  readonly hashOfAddress = makeAddressHasher(async () => someHashingKeys);
  readonly networks: NetworkHasher = {
    hash: async (network, nowMs) => ({ day: new Date(nowMs).toISOString().slice(0, 10), hash: `hash of ${network}` }),
    isSame: async (network, { hash }) => hash === `hash of ${network}`,
  };
  readonly newSubscriberId = () => {
    this.ids += 1;
    return `${String(this.ids).padStart(8, '0')}-0000-4000-8000-000000000000`;
  };

  readonly subscribers: Subscribers = {
    find: async (id) => this.people.get(id),
    findIdByAddress: async (hash) => this.idOfAddress.get(hash),
    save: async ({ subscriber, addressHash, expiresAtMs, confirmedSignUpId, moved }) => {
      await this.beforeSave();
      const id = subscriber.subscriberId;
      const waiting = confirmedSignUpId === undefined ? undefined : this.waitingSignUps.get(confirmedSignUpId);
      const change = moved && this.waitingChanges.get(moved.changeId);
      const isFirst =
        (this.people.get(id)?.revision ?? 0) === subscriber.revision - 1 &&
        (this.idOfAddress.get(addressHash) ?? id) === id &&
        (confirmedSignUpId === undefined || waiting?.status === 'pending') &&
        (change === undefined || change.status === 'pending');
      if (!isFirst) return 'changed';
      this.writes += 1;
      this.people.set(id, subscriber);
      this.peopleExpireAtMs.set(id, expiresAtMs);
      if (moved) this.idOfAddress.delete(moved.formerAddressHash);
      this.idOfAddress.set(addressHash, id);
      if (change) this.waitingChanges.set(change.changeId, { ...change, status: 'changed' });
      if (waiting) this.waitingSignUps.set(waiting.signUpId, { ...waiting, status: 'confirmed' });
      return 'saved';
    },
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

  readonly signIns: SignIns = {
    find: async (id) => this.links.get(id),
    put: async (signIn) => {
      this.writes += 1;
      if (!this.links.get(signIn.signInId)?.isSpent) this.links.set(signIn.signInId, signIn);
    },
    spend: async (id) => {
      this.writes += 1;
      const link = this.links.get(id);
      if (!link || link.isSpent) return false;
      this.links.set(id, { ...link, isSpent: true });
      return true;
    },
  };

  readonly sessions: Sessions = {
    find: async (hash) => this.openSessions.get(hash),
    create: async (hash, session) => {
      this.writes += 1;
      this.openSessions.set(hash, session);
    },
    end: async (hash) => {
      this.writes += 1;
      this.openSessions.delete(hash);
    },
  };

  readonly newSessionSecret = () => `secret-${this.openSessions.size}`;
  readonly newFollowId = () => crypto.randomUUID();

  readonly digestSlots = {
    join: async (slot: string) => {
      this.writes += 1;
      this.joinedSlots.push(slot);
    },
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
    remindAt: async (id: string, remindAtMs: number) => {
      const waiting = this.waitingAs.get(id);
      if (waiting && this.waitingSignUps.get(id)?.status === 'pending')
        this.waitingAs.set(id, { ...waiting, remindAtMs });
    },
  } satisfies SignUps;

  readonly disowned: DisownedMailboxes = {
    has: async (mailboxHash, nowMs) => nowMs < (this.disownedUntilMs.get(mailboxHash) ?? 0),
    add: async (mailboxHash, untilMs) => {
      this.writes += 1;
      this.disownedUntilMs.set(mailboxHash, untilMs);
    },
    remove: async (mailboxHash) => {
      this.writes += 1;
      this.disownedUntilMs.delete(mailboxHash);
    },
  };

  readonly notices: Notices = {
    claim: async (id, nowMs) => {
      const entry = this.ledger.get(id);
      if (entry?.outcome) return 'finished';
      if (entry && entry.claimedUntilMs > nowMs) return 'busy';
      this.ledger.set(id, { claimedUntilMs: nowMs + CLAIM_MS });
      return 'claimed';
    },
    release: async (id) => {
      this.ledger.set(id, { claimedUntilMs: 0 });
    },
    finish: async (id, outcome) => {
      this.ledger.set(id, { claimedUntilMs: 0, outcome });
    },
  };

  readonly budgets: Budgets = {
    take: async (scope, window, limit) => {
      const key = `${scope}#${window.name}`;
      const taken = this.taken.get(key) ?? 0;
      if (taken >= limit) return false;
      this.taken.set(key, taken + 1);
      return true;
    },
  };

  readonly heldRemovals: HeldRemovals = {
    hold: async (removal, dueAtMs) => {
      if (!this.held.has(nameOfRemoval(removal))) this.held.set(nameOfRemoval(removal), { ...removal, dueAtMs });
    },
    due: async (nowMs) =>
      [...this.held.values()].filter(({ dueAtMs }) => dueAtMs <= nowMs).map(({ dueAtMs: _, ...removal }) => removal),
    drop: async (removal) => {
      this.held.delete(nameOfRemoval(removal));
    },
  };

  readonly confirmations: Confirmations = {
    count: async (what, nowMs) => this.countConfirmation(what, nowMs),
    countOnce: async (what, mailId, nowMs) => {
      if (this.countedEvents.has(`${what} ${mailId}`)) return;
      this.countedEvents.add(`${what} ${mailId}`);
      this.countConfirmation(what, nowMs);
    },
    lately: async (nowMs) => {
      const days = daysOfBreaker(nowMs).map((day) => this.confirmationsOf.get(day) ?? NO_CONFIRMATIONS);
      const sum = (what: CountedConfirmation) => days.reduce((total, counts) => total + counts[what], 0);
      return { sent: sum('sent'), bounced: sum('bounced'), complained: sum('complained'), stopped: sum('stopped') };
    },
  };

  readonly addressChanges: AddressChanges = {
    find: async (id) => this.waitingChanges.get(id),
    listOf: async (id) => [...this.waitingChanges.values()].filter(({ subscriberId }) => subscriberId === id),
    create: async (change) => {
      this.writes += 1;
      if (!this.waitingChanges.has(change.changeId)) this.waitingChanges.set(change.changeId, change);
    },
    noteMailed: async (id, mailsSent, mailedAtMs) => {
      this.writes += 1;
      const change = this.waitingChanges.get(id);
      if (change) this.waitingChanges.set(id, { ...change, mailsSent, mailedAtMs });
    },
  };

  readonly changeAnnouncer = {
    announceChangeRequested: async (changeId: string) => {
      this.askedChanges.push(changeId);
    },
    announceChanged: async (changeId: string) => {
      this.toldChanges.push(changeId);
    },
  };

  readonly newChangeId = () => crypto.randomUUID();

  readonly signUpsOfAddress = async (addressHash: string) => {
    const hashed = [...this.waitingSignUps.values()].map(async (signUp) => ({
      signUp,
      hash: await this.hashOfAddress(signUp.address),
    }));
    return (await Promise.all(hashed)).filter(({ hash }) => hash === addressHash).map(({ signUp }) => signUp);
  };

  readonly erasure: Erasure = {
    deleteTraces: async ({ subscriberId, addressHash, topics }) => {
      this.writes += 1;
      for (const topic of topics) this.rowsOf(subscriberId).delete(topic);
      await this.erasure.deleteSignUpsOf(addressHash);
      for (const change of this.waitingChanges.values())
        if (change.subscriberId === subscriberId) this.waitingChanges.delete(change.changeId);
    },
    deleteSignUpsOf: async (addressHash) => {
      this.writes += 1;
      for (const signUp of this.waitingSignUps.values())
        if ((await this.hashOfAddress(signUp.address)) === addressHash) this.waitingSignUps.delete(signUp.signUpId);
    },
    deleteSubscriber: async (id, addressHash, revision) => {
      if ((this.people.get(id)?.revision ?? revision) !== revision) return 'changed';
      this.writes += 1;
      this.people.delete(id);
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

  readonly newWishId = () => {
    this.wishes += 1;
    return `${String(this.wishes).padStart(8, '0')}-1111-4000-8000-000000000000`;
  };
  readonly announceConfirming = async (message: ConfirmationWanted | SubscriberConfirmed) => {
    this.announcedConfirming.push(message);
  };

  readonly announcer = {
    announceLeft: async (left: SubscriberLeft) => {
      this.announced.push(left);
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

  private countConfirmation(what: CountedConfirmation, nowMs: number): void {
    const [today] = daysOfBreaker(nowMs);
    const counts = this.confirmationsOf.get(today) ?? NO_CONFIRMATIONS;
    this.confirmationsOf.set(today, { ...counts, [what]: counts[what] + 1 });
  }

  private rowsOf(subscriberId: string): Map<string, Row> {
    const known = this.rows.get(subscriberId);
    if (known) return known;
    const rows = new Map<string, Row>();
    this.rows.set(subscriberId, rows);
    return rows;
  }
}
