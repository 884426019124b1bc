import type { Missing } from '../../contract/api.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import type { AlertDispatch, DispatchesOfAppeals, Superseding } from '../dispatch/dispatch.ts';
import type { Entry } from '../members/members.ts';
import type { Approval } from './approval.ts';
import type { ConsentChanges, ConsentRecord } from './consents.ts';
import type { ImageFile } from './images/take-image.ts';
import type { AppealInput } from './input/appeal-input.ts';
import type { Likeness } from './likely-same.ts';
import type { Publisher, PublisherKey } from './publishers/publisher.ts';
import type { PublisherProfile } from './publishers/publisher-profile.ts';
import type { BudgetDraw, BudgetWindow, DraftDraw, PublishingLimits } from './publishing-budgets.ts';

/** What is known of an appeal under its publisher's own id. */
export interface KnownAppeal {
  readonly appealId: string;
  /** 0 while it is a draft. */
  readonly latestVersion: number;
  /** Hash of the content of the latest version, or of the draft. */
  readonly contentHash: string;
  /** Dispatch of the latest version. */
  readonly dispatchId?: string;
  /** When its first version was published, for what was since this was kept: its entry among what was published lies there. */
  readonly firstPublishedAtMs?: number;
  /** Kind and content of each follow-up so far: one that comes again was sent already. */
  readonly followUps: readonly string[];
  /** It is another publisher's, which this one joined: nothing of it was mailed for this one, and the other follows it up. */
  readonly isJoined?: true;
  /** How often versions were written again in their places since the latest one: a writer that read them before writes nothing. */
  readonly rewrites?: number;
}

/** What is known of an appeal once versions of it were written again in their places. */
export const rewritten = (known: KnownAppeal): KnownAppeal => ({ ...known, rewrites: (known.rewrites ?? 0) + 1 });

/** Names an appeal as its publisher does. */
export interface ExternalId {
  readonly publisherId: string;
  readonly externalId: string;
}

/** One version to be published: all of it is written, or nothing. */
export interface Publication {
  readonly id: ExternalId;
  /** What was known when this was decided: when it is no longer so, nothing is written. */
  readonly known: KnownAppeal | undefined;
  readonly version: AppealVersion;
  readonly contentHash: string;
  readonly followUps: readonly string[];
  /** To be planned: the stream of the table, or else the sweep, takes it from there. */
  readonly dispatch: AlertDispatch;
  /** When the sweep starts it, should the stream not have. */
  readonly dueAtMs: number;
  /** Stopped with it; when one of these has ended meanwhile, nothing is written. */
  readonly superseding: Superseding;
  /** Taken out with it: when one of these budgets is used up, nothing is written. */
  readonly draws: readonly BudgetDraw[];
  /** Place of a new case in its series of references; when it is not the next any more, nothing is written. */
  readonly newCase?: CaseNumber;
  /** An image that its page shows from then on. */
  readonly image?: ImageFile;
  /** Digest of the one that no page shows any more. */
  readonly goneImage?: string;
  /** Who agreed to be listed, or does no more; left out where nothing changes. */
  readonly consents?: ConsentChanges;
  /** The draft of its publisher's desk that it was. */
  readonly draftId?: string;
  /** What must hold of the proposal that it carries out; left out where none was asked for. */
  readonly approval?: Approval;
  /** What the history tells of it: that it went out by a key, or that a member took it back. */
  readonly entry?: Entry;
}

/** Editions that a published version gains: all of it is written, or nothing. */
export type AddedEditions = Pick<
  Publication,
  | 'id'
  | 'known'
  | 'version'
  | 'contentHash'
  | 'dispatch'
  | 'dueAtMs'
  | 'draws'
  | 'consents'
  | 'draftId'
  | 'approval'
  | 'entry'
> & {
  readonly known: KnownAppeal;
};

/** How the case of a published version ended, or that it is open again: all of it is written, or nothing. */
export type EndedCase = Pick<Publication, 'id' | 'version' | 'contentHash'> & {
  readonly known: KnownAppeal;
  readonly entry: Entry;
};

/** Versions of an appeal that was taken back, to be written in their own places: all of them, or nothing. */
export type RewrittenVersions = Pick<Publication, 'id' | 'contentHash' | 'consents'> & {
  readonly known: KnownAppeal;
  readonly versions: readonly AppealVersion[];
};

/** A number in a series of case references, from 1 on. */
export interface CaseNumber {
  readonly series: string;
  readonly number: number;
}

/** An appeal that waits for a person. */
export interface AppealDraft {
  readonly id: ExternalId;
  readonly known: KnownAppeal | undefined;
  readonly appealId: string;
  readonly input: AppealInput;
  readonly missing: readonly Missing[];
  readonly image?: ImageFile;
  readonly contentHash: string;
  readonly savedAtMs: number;
  /** From then on it is forgotten, in epoch milliseconds. */
  readonly keptUntilMs: number;
  /** Taken out with it; left out for one that is not new. */
  readonly draw?: DraftDraw;
  /** By which the desk of its publisher lists it: that of the draft that it was there, or one that what it says makes. */
  readonly draftId: string;
  /** When it was asked to come out, ISO 8601 with its offset; left out for at once. */
  readonly releaseAt?: string;
}

/** A publisher that stands behind another one's appeal. */
export interface Joining {
  readonly id: ExternalId;
  readonly known: KnownAppeal | undefined;
  /** The newest version of what it joins. */
  readonly version: AppealVersion;
  /** Taken out with it. */
  readonly draw: DraftDraw;
  readonly draftId?: string;
}

/** `refused`: the budgets that had no room. */
export type PublicationEnd = 'published' | 'changed meanwhile' | { readonly refused: readonly BudgetDraw[] };

/** Where appeals are kept. */
export interface AppealStore extends DispatchesOfAppeals {
  findKnown(id: ExternalId): Promise<KnownAppeal | undefined>;
  /** What its publisher calls an appeal that was published. */
  findExternalId(appealId: string): Promise<ExternalId | undefined>;
  /** @throws when there is no such version. */
  getVersion(appealId: string, version: number): Promise<AppealVersion>;
  /** How many were taken out of each window by now, read consistently. */
  takenOf(windows: readonly BudgetWindow[]): Promise<readonly number[]>;
  /** What was published first from the one moment on and before the other, newest first: as many of each month as one read of a megabyte holds. */
  likenessesSince(fromMs: number, beforeMs: number): Promise<readonly Likeness[]>;
  /** Its newest version, read consistently. */
  findNewestVersion(appealId: string): Promise<AppealVersion | undefined>;
  /** The last number that was given in a series of case references, read consistently; 0 before the first. */
  lastCaseNumber(series: string): Promise<number>;
  /** Who agreed that the people of an appeal are listed, read consistently. */
  findConsents(publisherId: string, appealId: string): Promise<readonly ConsentRecord[]>;
  publish(publication: Publication): Promise<PublicationEnd>;
  addEditions(added: AddedEditions): Promise<PublicationEnd>;
  /** Writes a version, with its card, in its own place, and what is {@link rewritten} of the appeal. */
  endCase(ended: EndedCase): Promise<'written' | 'changed meanwhile'>;
  /** Writes versions in their places, and what is {@link rewritten} of the appeal with the new hash; cards of what was taken back hold no text. */
  rewrite(rewritten: RewrittenVersions): Promise<'written' | 'changed meanwhile'>;
  join(joining: Joining): Promise<'joined' | 'changed meanwhile' | 'too many'>;
  /** `too many`: its budget is used up, and it is not kept; those that are stay. */
  saveDraft(draft: AppealDraft): Promise<'saved' | 'changed meanwhile' | 'too many'>;
}

/** Where publishers and their keys are kept. */
export interface PublisherStore {
  create(publisher: Publisher, key: PublisherKey, profile: PublisherProfile): Promise<void>;
  addKey(key: PublisherKey): Promise<'added' | 'no such publisher'>;
  /** Marks a key as revoked from `revokedAtMs`; one that was revoked before keeps its time. */
  revokeKey(keyId: string, revokedAtMs: number): Promise<'revoked' | 'no such key'>;
  /** Lets a key expire at a moment, if it does not do so earlier. @param nextKeyId - the key that takes its place. */
  expireKey(keyId: string, atMs: number, nextKeyId?: string): Promise<void>;
  findKey(keyId: string): Promise<PublisherKey | undefined>;
  /** Notes that a key was used on a UTC day, such as `2024-03-15`; a later day that is noted already stays. */
  recordUse(keyId: string, day: string): Promise<void>;
  setLimits(publisherId: string, limits: Partial<PublishingLimits>): Promise<'set' | 'no such publisher'>;
  findPublisher(publisherId: string): Promise<Publisher | undefined>;
  /** Without the limits that an operator gave them. */
  list(): Promise<readonly Publisher[]>;
}

/** Where it is kept what everyone may know of publishers. */
export interface PublisherProfiles {
  /** None of a publisher that was made before there were profiles. */
  find(publisherId: string): Promise<PublisherProfile | undefined>;
  save(profile: PublisherProfile): Promise<void>;
  /** Whether it ever brought an appeal, published or not. */
  hasBroughtAppeals(publisherId: string): Promise<boolean>;
}

/** What a request with a key asks of them. */
export type PublisherKeys = Pick<PublisherStore, 'findKey' | 'recordUse'>;

/** Where it is recorded how a key ends, so that no restored backup opens it again, or for longer. Each may be recorded twice. */
export interface KeyEndings {
  recordRevoked(keyId: string, atMs: number): Promise<void>;
  /** @param end - when it was decided, and when the key is to expire by then. */
  recordExpiry(keyId: string, end: { readonly atMs: number; readonly keyExpiresAtMs: number }): Promise<void>;
}
