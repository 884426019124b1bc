import type { Missing } from '../../contract/api.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import type { AlertDispatch, Dispatch } from '../dispatch/dispatch.ts';
import type { BudgetDraw, DraftDraw } from './publishing-budgets.ts';
import type { Superseding } from './supersede.ts';
import type { TakenAppeal } from './taken.ts';

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
}

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
}

/** An appeal that waits for a person. */
export interface AppealDraft {
  readonly id: ExternalId;
  readonly known: KnownAppeal | undefined;
  readonly appealId: string;
  readonly taken: TakenAppeal;
  readonly missing: readonly Missing[];
  readonly contentHash: string;
  readonly savedAtMs: number;
  /** From then on it is forgotten, in epoch milliseconds. */
  readonly keptUntilMs: number;
  /** Taken out with it; left out for one that is not new. */
  readonly draw?: DraftDraw;
}

/** `refused`: the budgets that had no room. */
export type PublicationEnd = 'published' | 'changed meanwhile' | { readonly refused: readonly BudgetDraw[] };

/** Where appeals are kept. */
export interface AppealStore {
  findKnown(id: ExternalId): Promise<KnownAppeal | undefined>;
  /** @throws when there is no such version. */
  getVersion(appealId: string, version: number): Promise<AppealVersion>;
  /** Dispatches that carry a version of an appeal and are not finished, read consistently. */
  openDispatches(appealId: string): Promise<readonly Dispatch[]>;
  /** Lets digests under way leave an appeal out from now on; those that have ended, or do so already, stay as they are. */
  leaveOut(appealId: string, digestIds: readonly string[]): Promise<void>;
  /** Those of some draws whose budgets have no room now, read consistently. */
  findUsedUp(draws: readonly BudgetDraw[]): Promise<readonly BudgetDraw[]>;
  publish(publication: Publication): Promise<PublicationEnd>;
  /** `too many`: its budget is used up, and it is not kept; those that are stay. */
  saveDraft(draft: AppealDraft): Promise<'saved' | 'changed meanwhile' | 'too many'>;
}
