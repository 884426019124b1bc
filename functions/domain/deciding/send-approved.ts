import { type Drafts, imageOf, namingFields, requestOf } from '../drafts/drafts.ts';
import { type Entry, memberAuthor, newEntry, type Offices } from '../members/members.ts';
import type {
  Approval,
  Considered,
  ConsideringPorts,
  PublishedAppeal,
  PublisherStore,
  Publishing,
  VersionPorts,
} from '../publishing/publishing.ts';
import { considerRequest, writeEditions, writeNextVersion } from '../publishing/publishing.ts';
import { canToldStop, holdsStill } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import {
  isUnlooked,
  type NamedMember,
  type SendingHold,
  type SendingProposal,
  type SendingRef,
} from './sending-proposal.ts';
import { isLate } from './sending-time.ts';

export interface SendApprovedPorts extends ConsideringPorts, VersionPorts {
  readonly appeals: VersionPorts['appeals'];
  readonly nowMs: () => number;
  readonly proposals: Pick<SendingProposals, 'find' | 'move'>;
  readonly drafts: Pick<Drafts, 'find' | 'findImage' | 'withdrawn'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly publishers: Pick<PublisherStore, 'findPublisher'>;
}

/** `early`: it is not its time yet. `nothing-to-do`: it went out, was stopped, or was never approved. `busy`: try again. */
export type SentOutcome =
  | { readonly kind: 'sent'; readonly published: PublishedAppeal }
  | { readonly kind: 'held'; readonly because: SendingHold }
  | { readonly kind: 'early'; readonly atMs: number }
  | { readonly kind: 'nothing-to-do' | 'busy' };

const MAX_ATTEMPTS = 5;

/**
 * Publishes what was approved, once its time has come, if all that was approved still holds. May be asked again: it goes out once. What can't go out is held, and
 * members ask for it again.
 */
export async function sendApproved(ref: SendingRef, ports: SendApprovedPorts): Promise<SentOutcome> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const proposal = await ports.proposals.find(ref);
    if (proposal?.status !== 'approved' || proposal.goesOutAtMs === undefined) return { kind: 'nothing-to-do' };
    const nowMs = ports.nowMs();
    if (nowMs < proposal.goesOutAtMs) return { kind: 'early', atMs: proposal.goesOutAtMs };
    const outcome = isLate(proposal.goesOutAtMs, nowMs) ? 'late' : await tryToSend(proposal, ports, nowMs);
    if (outcome === 'busy') return { kind: 'busy' };
    if (outcome === 'changed meanwhile') continue;
    if (typeof outcome === 'object') return { kind: 'sent', published: outcome };
    const entry = outcome === 'told-changed' ? heldEntry(proposal, ports.newId(), nowMs) : undefined;
    if (await ports.proposals.move(proposal, { to: 'held', held: outcome }, entry))
      return { kind: 'held', because: outcome };
  }
  return { kind: 'busy' };
}

/** Who takes away the people who could stop it stands in the history, beside what they did. */
const heldEntry = ({ draftId, revision, digest, author }: SendingProposal, entryId: string, atMs: number) =>
  newEntry({ act: 'sending-alone-held', draftId, revision, digest }, author, entryId, atMs);

type Tried = PublishedAppeal | SendingHold | 'busy' | 'changed meanwhile';

async function tryToSend(proposal: SendingProposal, ports: SendApprovedPorts, nowMs: number): Promise<Tried> {
  const { publisherId, draftId, revision, proposalId, digest, decision: approved } = proposal;
  const [office, publisher, newest, withdrawn] = await Promise.all([
    ports.offices.find(publisherId),
    ports.publishers.findPublisher(publisherId),
    ports.drafts.find(publisherId, draftId),
    ports.drafts.withdrawn(publisherId),
  ]);
  if (!office || !publisher || !approved || !holdsStill(proposal, office)) return 'no-decider';
  if (!canToldStop(proposal, office)) return 'told-changed';
  if (newest?.revision !== revision) return 'changed';
  if (withdrawn.people.some((person) => namingFields(newest.fields, person).length > 0)) return 'changed';
  const image = await imageOf(newest, ports.drafts);
  const { request } = requestOf(newest, image?.bytes);
  if (!request) return 'changed';
  const considered = await considerRequest(request, publisherId, ports, nowMs, 'own');
  if (considered.kind === 'busy') return 'busy';
  if (considered.kind !== 'considered') return 'other';
  const author = memberAuthor(approved.by);
  const act = isUnlooked(proposal) ? 'sending-alone-sent' : 'sending-sent';
  const approval: Approval = {
    ...{ publisherId, proposalId, digest, draft: { draftId, revision } },
    officeRevision: office.revision,
    withdrawnRevision: withdrawn.revision,
    entry: { entryId: ports.newId(), atMs: nowMs, author, act, draftId, revision, digest },
  };
  const closes = entryOfEnd(considered, approved.by, { entryId: ports.newId(), nowMs });
  // The member who asks answers for who agreed: a colleague who approves recorded none of it.
  const vouching = memberAuthor(proposal.author);
  const party = { ...publisher, author, vouching, approval, ...(closes && { entry: closes }) };
  return write(considered, proposal, party, ports);
}

/** An outcome closes its case: the history tells it as it does where that is said without mail. */
function entryOfEnd(
  { known, decision }: Considered,
  by: NamedMember,
  { entryId, nowMs }: { readonly entryId: string; readonly nowMs: number },
): Entry | undefined {
  if (!known || decision.kind !== 'publish' || !decision.content.ended) return undefined;
  const { ended } = decision.content;
  const { appealId } = known;
  const act = { act: 'case-ended', appealId, version: decision.version, ended, byOutcome: true } as const;
  return newEntry(act, by, entryId, nowMs);
}

async function write(
  considered: Considered,
  { contentHash, version }: SendingProposal,
  party: Publishing,
  ports: SendApprovedPorts,
): Promise<Tried> {
  const { decision } = considered;
  if (decision.kind === 'likely the same') return 'likely-the-same';
  if (decision.kind !== 'publish' && decision.kind !== 'add editions') return 'other';
  const number = decision.kind === 'publish' ? decision.version : decision.version.version;
  // The mails say which version they are of, and what the page shows has to be what was looked at.
  if (decision.contentHash !== contentHash || number !== version.version) return 'changed';
  const outcome =
    decision.kind === 'publish'
      ? await writeNextVersion(considered, decision, party, ports)
      : await writeEditions(considered, decision, party, ports);
  if (outcome === 'changed meanwhile') return outcome;
  if (outcome.kind === 'busy') return 'busy';
  return outcome.kind === 'refused' ? 'over-budget' : outcome.published;
}
