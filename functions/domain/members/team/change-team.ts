import type { AtDesk } from '../at-desk.ts';
import { type Entry, newEntry } from '../entry.ts';
import type { ActToTell } from '../mail-colleague-acted.ts';
import { findMember, type Member, type Office, type OwnedKey } from '../office.ts';
import { withoutDeadKeys } from '../owned-keys.ts';
import { inOrder } from '../permission.ts';
import { type InvitePorts, type Mailed, mailOnce } from './invite.ts';
import { confirmersOf, type ProposalToMail } from './mail-proposal.ts';
import { toldOf, withOpenProposals } from './open-proposals.ts';
import { MOST_PROPOSALS, type Proposal, type Proposed, sensitiveOf } from './proposal.ts';
import { type Changed, changeOf, type TeamChange, type TeamRefusal } from './team-change.ts';
import { allowedToTell } from './tell-allowed.ts';

export type TeamOutcome =
  /** `proposed`: it waits for a second manager. */
  | { readonly kind: 'changed' | 'same' | 'proposed' }
  | { readonly kind: 'refused'; readonly because: TeamRefusal }
  /** The member who asked may not do this any more. */
  | { readonly kind: 'not-allowed' };

/** What is to be kept of an act, and what it is called. */
export interface TeamStep {
  readonly kind: 'changed' | 'proposed';
  readonly office: Office;
  readonly entries: readonly Entry[];
  readonly mailed?: Mailed;
  /** Which proposal is new, where one is and its office mails it. */
  readonly proposal?: Proposal;
}

/** What changing a team needs of the world. */
export interface TeamPorts extends InvitePorts {
  /** Asks for the mails to those who may confirm a proposal. */
  enqueueProposed(proposals: readonly ProposalToMail[]): Promise<void>;
  /** Asks for the mails to colleagues who are told what was done. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** Two people who change one office at once need a few tries. */
const MOST_TRIES = 5;

/** Does something to the team as it is now, if who asks still manages it. @param step - what it makes of the office, or why nothing. */
export async function actOnTeam(
  { office, member: asking }: Pick<AtDesk, 'office' | 'member'>,
  step: (current: Office, author: Member) => TeamStep | TeamRefusal | 'same',
  ports: TeamPorts,
  nowMs: number,
): Promise<TeamOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await ports.offices.find(office.publisherId);
    const current = found && withOpenProposals(found, nowMs);
    const author = current && findMember(current, asking.memberId);
    if (!current || author?.standing !== asking.standing || !author.permissions.includes('manage'))
      return { kind: 'not-allowed' };
    const next = step(current, author);
    if (next === 'same') return { kind: 'same' };
    if (typeof next === 'string') return { kind: 'refused', because: next };
    const { office: kept, ended } = withoutDeadKeys(withOpenProposals(next.office, nowMs));
    const entries = [...next.entries, ...ended.map((key) => keyEnded(key, current, author, ports, nowMs))];
    const endedKeys = { keyIds: ended.map(({ keyId }) => keyId), atMs: nowMs };
    if ((await ports.offices.save(kept, entries, endedKeys)) !== 'saved') continue;
    const { publisherId } = current;
    const { proposal } = next;
    if (proposal) {
      const { proposalId } = proposal;
      const confirmers = confirmersOf(next.office, proposal);
      await ports.enqueueProposed(confirmers.map(({ memberId }) => ({ publisherId, proposalId, memberId })));
    }
    await tellAllowed(next, author, ports);
    if (next.mailed) await ports.enqueueInvited({ publisherId, ...next.mailed });
    return { kind: next.kind };
  }
  throw new Error(`The office ${office.publisherId} is changed by others again and again`);
}

/** Colleagues are mailed what lets one person do more alone. Where two are asked for, no one lets themselves do more: what they want waits for another. */
async function tellAllowed({ office, entries }: TeamStep, author: Member, ports: TeamPorts): Promise<void> {
  const alone = entries.find((entry) => entry.act === 'sends-alone' && entry.isOn);
  if (alone) await ports.enqueueActed(allowedToTell(office, author, 'allowed-alone', alone.entryId));
  const now = findMember(office, author.memberId)?.permissions ?? [];
  const gained = sensitiveOf(now.filter((one) => !author.permissions.includes(one)));
  const changed = entries.find(({ act }) => act === 'changed');
  if (changed && gained.length > 0)
    await ports.enqueueActed(allowedToTell(office, author, 'allowed-self', changed.entryId));
}

const keyEnded = (
  { keyId, ownerId }: OwnedKey,
  before: Office,
  author: Member,
  { newId }: Pick<InvitePorts, 'newId'>,
  nowMs: number,
): Entry =>
  newEntry({ act: 'key-ended', keyId, name: findMember(before, ownerId)?.name ?? '' }, author, newId(), nowMs);

/**
 * Changes the team of an office. Where the office asks for two people, what lets someone in, or lets them do more, waits for a second manager; what lets
 * someone do less is done at once.
 */
export const changeTeam = (
  at: Pick<AtDesk, 'office' | 'member'>,
  change: TeamChange,
  ports: TeamPorts,
  nowMs: number,
): Promise<TeamOutcome> =>
  actOnTeam(
    at,
    (office, author) => {
      const context = { author, newId: ports.newId, nowMs };
      const changed = changeOf(office, change, context);
      if (typeof changed === 'string') return changed;
      const { proposed, atOnce } = office.needsTwo ? split(office, change) : { proposed: undefined, atOnce: change };
      if (!proposed) return stepOf(changed, author, ports, nowMs);
      const done = atOnce && changeOf(office, atOnce, context);
      const first = done && typeof done !== 'string' ? stepOf(done, author, ports, nowMs) : undefined;
      return propose(first?.office ?? office, proposed, first?.entries ?? [], { ...context, author });
    },
    ports,
    nowMs,
  );

export const stepOf = (
  { office, act, mailed }: Exclude<Changed, string>,
  author: Member,
  { newId }: Pick<InvitePorts, 'newId'>,
  nowMs: number,
): TeamStep => ({ kind: 'changed', office, entries: [newEntry(act, author, newId(), nowMs)], mailed });

interface Split {
  /** What waits for a second manager. */
  readonly proposed?: Proposed;
  /** What is done at once beside it. */
  readonly atOnce?: TeamChange;
}

function split(office: Office, change: TeamChange): Split {
  switch (change.kind) {
    case 'permissions': {
      const { memberId } = change;
      const before = findMember(office, memberId)?.permissions ?? [];
      const gained = sensitiveOf(change.permissions.filter((one) => !before.includes(one)));
      if (gained.length === 0) return {};
      const permissions = inOrder(change.permissions.filter((one) => !gained.includes(one)));
      const proposed = { kind: 'grant', memberId, permissions: gained } as const;
      return { proposed, atOnce: { kind: 'permissions', memberId, permissions } };
    }
    case 'invite':
      return sensitiveOf(change.permissions).length > 0 ? { proposed: change } : {};
    case 'sends-alone':
      // To turn it on is refused before, where the office asks for two.
      return {};
    case 'two-decide':
      return change.isOn ? {} : { proposed: { kind: 'one-decides' } };
    default:
      return { proposed: change };
  }
}

function propose(
  office: Office,
  proposed: Proposed,
  entries: readonly Entry[],
  { author, newId, nowMs }: { readonly author: Member; newId(): string; readonly nowMs: number },
): TeamStep | TeamRefusal {
  const { proposals = [] } = office;
  if (proposals.length >= MOST_PROPOSALS) return 'too-many';
  const proposal = { proposalId: newId(), authorId: author.memberId, atMs: nowMs, proposed };
  const entry = newEntry({ act: 'proposed', ...toldOf(proposed, office) }, author, newId(), nowMs);
  // Proposed and taken back again and again, it floods no mailbox: it stands on the pages all the same.
  const mailing = mailOnce(office, nowMs);
  return {
    kind: 'proposed',
    office: { ...(mailing ?? office), proposals: [...proposals, proposal] },
    entries: [...entries, entry],
    ...(mailing && { proposal }),
  };
}
