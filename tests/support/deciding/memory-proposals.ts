import type {
  AloneMove,
  Replaced,
  SendingMove,
  SendingProposals,
  ShownText,
  Unchanged,
} from '../../../functions/domain/deciding/ports.ts';
import {
  type AskedSending,
  type SendingDecision,
  type SendingProposal,
  type SendingRef,
  waitsForRoom,
} from '../../../functions/domain/deciding/sending-proposal.ts';
import type { RenderedMail } from '../../../functions/domain/dispatch/rendered-mail.ts';
import type { Draft } from '../../../functions/domain/drafts/draft.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { Office } from '../../../functions/domain/members/office.ts';
import type { Approval } from '../../../functions/domain/publishing/approval.ts';
import type { PublishedAppeal } from '../../../functions/domain/publishing/write-next-version.ts';

/** What a transaction over proposals checks beside them. */
export interface Beside {
  office(publisherId: string): Office | undefined;
  newestDraft(publisherId: string, draftId: string): Draft | undefined;
  withdrawnRevision(publisherId: string): number;
}

const keyOf = ({ publisherId, proposalId }: SendingRef) => `${publisherId}/${proposalId}`;

/** Proposals on a map, with the conditions of the table. */
export class MemoryProposals implements SendingProposals {
  readonly kept = new Map<string, SendingProposal>();
  readonly mailsKept = new Map<string, readonly RenderedMail[]>();
  readonly texts = new Map<string, readonly ShownText[]>();
  readonly entries: Entry[] = [];
  private lineRevision = 0;
  private readonly beside: Beside;

  constructor(beside: Beside) {
    this.beside = beside;
  }

  async find(ref: SendingRef) {
    return this.kept.get(keyOf(ref));
  }

  async waiting(publisherId: string) {
    const proposals = (await this.list(publisherId)).filter(waitsForRoom);
    return { revision: this.lineRevision, proposals };
  }

  async list(publisherId: string) {
    return [...this.kept.values()]
      .filter((one) => one.publisherId === publisherId)
      .toSorted((one, other) => other.askedAtMs - one.askedAtMs);
  }

  async ofDraft(publisherId: string, draftId: string) {
    return (await this.list(publisherId)).filter((one) => one.draftId === draftId);
  }

  async mails(ref: SendingRef) {
    return this.mailsKept.get(keyOf(ref)) ?? [];
  }

  async shown(ref: SendingRef) {
    return this.texts.get(keyOf(ref)) ?? [];
  }

  async ask(
    asked: AskedSending,
    mails: readonly RenderedMail[],
    shown: readonly ShownText[],
    entry: Entry,
    unchanged: Unchanged,
    alone?: AloneMove,
    replaced: readonly Replaced[] = [],
  ) {
    if (!this.isAsRead(asked.publisherId, unchanged)) return 'changed meanwhile';
    const isOpen = ({ proposal }: Replaced) => this.kept.get(keyOf(proposal))?.status === 'open';
    if (!replaced.every(isOpen)) return 'changed meanwhile';
    for (const { proposal, move, entry: told } of replaced) await this.move(proposal, move, told);
    this.kept.set(
      keyOf(asked),
      alone
        ? { ...asked, status: 'approved', decision: alone.decision, goesOutAtMs: alone.goesOutAtMs }
        : { ...asked, status: 'open' },
    );
    this.mailsKept.set(keyOf(asked), mails);
    this.texts.set(keyOf(asked), shown);
    this.entries.push(entry);
    return 'asked';
  }

  async move(proposal: SendingProposal, { to, ...move }: SendingMove, entry: Entry | undefined, unchanged?: Unchanged) {
    const now = this.kept.get(keyOf(proposal));
    if (now?.status !== proposal.status || now.digest !== proposal.digest) return false;
    if (unchanged && !this.isAsRead(proposal.publisherId, unchanged)) return false;
    if ((to === 'waits' || to === 'held') && now.goesOutAtMs !== proposal.goesOutAtMs) return false;
    const { lineRevision = this.lineRevision, ...changed } = { lineRevision: undefined, ...move };
    if (lineRevision !== this.lineRevision) return false;
    if (to === 'waits') this.lineRevision += 1;
    const status = to === 'waits' ? now.status : to;
    this.kept.set(keyOf(proposal), { ...now, ...changed, status, ...(to === 'held' && { isUntold: true }) });
    if (entry) this.entries.push(entry);
    return true;
  }

  async told(proposal: SendingProposal) {
    const { isUntold: _, ...now } = this.kept.get(keyOf(proposal)) ?? proposal;
    const { status, goesOutAtMs: promisedMs } = proposal;
    if (now.status !== status || now.goesOutAtMs !== promisedMs) return;
    this.kept.set(keyOf(proposal), { ...now, ...(status === 'approved' && { promisedMs }) });
  }

  async look(proposal: SendingProposal, looked: SendingDecision, entry: Entry, unchanged?: Unchanged) {
    const now = this.kept.get(keyOf(proposal));
    if (now?.status !== proposal.status || now.digest !== proposal.digest || now.looked) return false;
    if (unchanged && !this.isAsRead(proposal.publisherId, unchanged)) return false;
    this.kept.set(keyOf(proposal), { ...now, looked });
    this.entries.push(entry);
    return true;
  }

  /** What a publication does of the proposal that it carries out. @returns whether all of it held. */
  carryOut(
    { draft, officeRevision, withdrawnRevision, entry, ...approval }: Approval,
    published: PublishedAppeal,
  ): boolean {
    const now = this.kept.get(keyOf(approval));
    const holds =
      now?.status === 'approved' &&
      now.digest === approval.digest &&
      this.isAsRead(approval.publisherId, { officeRevision, draft }) &&
      this.beside.withdrawnRevision(approval.publisherId) === withdrawnRevision;
    if (!holds) return false;
    this.kept.set(keyOf(approval), { ...now, status: 'sent', published });
    this.entries.push(entry);
    return true;
  }

  private isAsRead(publisherId: string, { officeRevision, draft }: Unchanged): boolean {
    const isOffice = (this.beside.office(publisherId)?.revision ?? 0) === officeRevision;
    return isOffice && this.beside.newestDraft(publisherId, draft.draftId)?.revision === draft.revision;
  }
}
