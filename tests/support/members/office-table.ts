import { randomUUID } from 'node:crypto';
import { appealVersionFrom } from '../../../functions/adapters/dynamodb/appeal/appeal-version-item.ts';
import { makeAppealStore } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makeSendingProposals } from '../../../functions/adapters/dynamodb/deciding/sending-proposals.ts';
import { dispatchFrom } from '../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDrafts } from '../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../../functions/adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeDraftTests } from '../../../functions/adapters/dynamodb/drafts/draft-tests.ts';
import { makeKeptDrafts } from '../../../functions/adapters/dynamodb/drafts/kept-drafts.ts';
import { makeKeptTexts } from '../../../functions/adapters/dynamodb/kept/kept-texts.ts';
import { makeOfficeEntries } from '../../../functions/adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../../functions/adapters/dynamodb/members/offices.ts';
import { makeOwnAppeals } from '../../../functions/adapters/dynamodb/publishing/own-appeals.ts';
import type { StoredItem } from '../../../functions/adapters/table/batches.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { AloneMove, SendingMove } from '../../../functions/domain/deciding/ports.ts';
import type { AskedSending, SendingProposal, SendingRef } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import { planAlert } from '../../../functions/domain/dispatch/planning/plan-alert.ts';
import { NOTHING_SUPERSEDED } from '../../../functions/domain/dispatch/superseding/supersede.ts';
import type { Draft } from '../../../functions/domain/drafts/draft.ts';
import type { DraftCleaning, Drafts } from '../../../functions/domain/drafts/ports.ts';
import { type Entry, newEntry } from '../../../functions/domain/members/entry.ts';
import type { Office } from '../../../functions/domain/members/office.ts';
import type { Approval } from '../../../functions/domain/publishing/approval.ts';
import type { Publication } from '../../../functions/domain/publishing/ports.ts';
import { aKeyring } from '../aws/fixed-keyring.ts';
import { everyItemOf } from '../aws/restored-table.ts';
import { ENDED_NAME, tableInProcess } from '../aws/table-in-process.ts';
import { anAsked } from '../deciding/builders.ts';
import { aVersion } from '../publishing/builders.ts';
import { NOW_MS } from '../subscribing/builders.ts';

/** More than any test writes. */
const ALL = 1_000;

/** The offices of a test in a table of their own: the adapters that are deployed, and what a test looks at in it. */
export class OfficeTable {
  readonly table = tableInProcess();
  readonly offices = makeOffices(this.table, aKeyring);
  readonly officeEntries = makeOfficeEntries(this.table, aKeyring);
  readonly drafts: Drafts & DraftCleaning = {
    ...makeDrafts(this.table, aKeyring),
    ...makeKeptDrafts(this.table),
    ...makeDraftCleaning(this.table, aKeyring),
  };
  readonly draftTests = makeDraftTests(this.table, aKeyring);
  readonly proposals = makeSendingProposals(this.table, aKeyring);
  readonly appeals = makeAppealStore(this.table, ENDED_NAME, aKeyring);
  readonly keptTexts = makeKeptTexts(this.table, aKeyring, () => NOW_MS);

  /** An office's history, oldest first. */
  async entries(publisherId: string): Promise<Entry[]> {
    const newest = await this.officeEntries.newest(publisherId, ALL);
    return newest.toReversed() as Entry[]; // no test here takes an entry out
  }

  async versions(): Promise<AppealVersion[]> {
    return (await this.itemsOf('appeal-version')).map(appealVersionFrom);
  }

  async dispatches(): Promise<Dispatch[]> {
    return (await this.itemsOf('dispatch')).map(dispatchFrom);
  }

  private async itemsOf(entity: string): Promise<StoredItem[]> {
    return (await everyItemOf(this.table)).filter((item) => item.entity === entity);
  }

  readonly ownAppeals = makeOwnAppeals(this.table);

  async changeOffice(publisherId: string, given: Partial<Office>): Promise<void> {
    const office = await this.offices.find(publisherId);
    if (office) await this.offices.save({ ...office, ...given }, []);
  }

  /** A member asks for a sending, or sends without a colleague, with no mails. @throws where the draft has another revision. */
  async ask(given: Partial<AskedSending> = {}, alone?: AloneMove): Promise<AskedSending> {
    const asked = anAsked(given);
    const { publisherId, draftId, revision, digest, author, askedAtMs } = asked;
    const act = alone ? 'sending-alone' : 'sending-asked';
    const entry = newEntry({ act, draftId, revision, digest }, author, randomUUID(), askedAtMs);
    const unchanged = { officeRevision: await this.officeRevision(publisherId), draft: { draftId, revision } };
    const outcome = await this.proposals.ask(asked, [], [], entry, unchanged, alone);
    if (outcome !== 'asked') throw new Error(`The proposal is ${outcome}`);
    return asked;
  }

  /** Moves a proposal on from where it is, without a line in the history. @throws where it can’t be moved. */
  async move(ref: SendingRef, given: MoveInLine): Promise<void> {
    const proposal = await this.getProposal(ref);
    const { revision: lineRevision } = await this.proposals.waiting(ref.publisherId);
    const move = given.to === 'waits' ? { ...given, lineRevision } : given;
    if (!(await this.proposals.move(proposal, move, undefined))) throw new Error('It did not move');
  }

  async getProposal(ref: SendingRef): Promise<SendingProposal> {
    const proposal = await this.proposals.find(ref);
    if (!proposal) throw new Error('There is no proposal');
    return proposal;
  }

  /** Publishes a draft, and with it what was approved of it. @returns the appeal that it becomes. */
  async publishDraft({ publisherId, draftId }: OfDraft, approved?: SendingProposal): Promise<string> {
    const version = aVersion({ appealId: randomUUID(), publisherId });
    const approval = approved && (await this.approvalOf(approved));
    await this.publish(version, draftId, { draftId, ...(approval && { approval }) });
    return version.appealId;
  }

  private async approvalOf(proposal: SendingProposal): Promise<Approval> {
    const { publisherId, proposalId, draftId, revision, digest, author, goesOutAtMs = NOW_MS } = proposal;
    return {
      ...{ publisherId, proposalId, digest, goesOutAtMs, draft: { draftId, revision } },
      officeRevision: await this.officeRevision(publisherId),
      withdrawnRevision: (await this.drafts.withdrawn(publisherId)).revision,
      entry: newEntry({ act: 'sending-sent', draftId, revision, digest }, author, randomUUID(), NOW_MS),
    };
  }

  private async officeRevision(publisherId: string): Promise<number> {
    return (await this.offices.find(publisherId))?.revision ?? 0;
  }

  readonly nowMs = (): number => NOW_MS;

  private idsGiven = 0;

  /** Ids in the order in which they are given: a history is read in it where its lines are of one moment. */
  readonly newId = (): string => {
    this.idsGiven += 1;
    return `id-${String(this.idsGiven).padStart(6, '0')}`;
  };

  /** Publishes a version behind those that its appeal has. */
  async publish(version: AppealVersion, externalId: string, given: Partial<Publication> = {}): Promise<void> {
    const id = { publisherId: version.publisherId, externalId };
    const outcome = await this.appeals.publish({
      ...{ id, version, known: await this.appeals.findKnown(id), contentHash: '', followUps: [], draws: [] },
      ...{ dispatch: planAlert(version, this.newId(), NOTHING_SUPERSEDED), superseding: NOTHING_SUPERSEDED },
      ...{ dueAtMs: version.publishedAtMs, ...given },
    });
    if (outcome !== 'published') throw new Error(JSON.stringify(outcome));
  }

  /** Every revision of an office's drafts that is kept, oldest first of each. */
  async revisions(publisherId: string): Promise<Draft[]> {
    const revisions: Draft[] = [];
    let page: Awaited<ReturnType<DraftCleaning['revisions']>> | undefined;
    do {
      page = await this.drafts.revisions(publisherId, page?.next);
      revisions.push(...page.shown);
    } while (page.next !== undefined);
    return revisions;
  }
}

type Waits = Extract<SendingMove, { readonly to: 'waits' }>;
/** One that waits is moved in the line as it is. */
type MoveInLine = Exclude<SendingMove, Waits> | Omit<Waits, 'lineRevision'>;

type OfDraft = Pick<Draft, 'publisherId' | 'draftId'>;

/** Lets something come in between, once, before a port is next asked for something. */
export function meanwhile<Port extends object>(port: Port, method: keyof Port, act: () => Promise<unknown>): void {
  const asks = port[method] as (...given: unknown[]) => unknown; // every port is made of functions
  Object.assign(port, {
    [method]: async (...given: unknown[]) => {
      Object.assign(port, { [method]: asks });
      await act();
      return asks(...given);
    },
  });
}
