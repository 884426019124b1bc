import type { AtDesk } from '../at-desk.ts';
import { type Entry, newClockEntry, newEntry } from '../entry.ts';
import { findMember, type Member, type Office, type OwnedKey } from '../office.ts';
import { withoutDeadKeys } from '../owned-keys.ts';
import { inOrder, lostBy } from '../permission.ts';
import { confirmersOf } from './confirmers.ts';
import { type InvitePorts, type Mailed, mailOnce } from './invite.ts';
import type { ProposalToMail } from './mail-proposal.ts';
import { settle, toldOf } from './office-at.ts';
import { isTaking, MOST_PROPOSALS, type Proposal, type Proposed, sensitiveOf } from './proposal.ts';
import { isFrozen, suspendedIn, withoutSuspension } from './suspending.ts';
import {
  type Change,
  type ChangeContext,
  changeOf,
  isWithoutManager,
  type TeamChange,
  type TeamRefusal,
} from './team-change.ts';
import { type TeamChangeToMail, type Told, teamToTell } from './tell-team.ts';

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
  readonly told: readonly Told[];
  readonly mailed?: Mailed;
  /** Which proposals are new and mailed. */
  readonly proposals?: readonly Proposal[];
}

/** What changing a team needs of the world. */
export interface TeamPorts extends InvitePorts {
  /** Asks for the mails to those who may confirm a proposal. */
  enqueueProposed(proposals: readonly ProposalToMail[]): Promise<void>;
  /** Asks for the mails to colleagues who are told what was done. */
  enqueueTeamChanged(changes: readonly TeamChangeToMail[]): Promise<void>;
}

/** Two people who change one office at once need a few tries. */
const MOST_TRIES = 5;

/** Who may do something to a team: who manages it, or every member. */
type Actors = 'managers' | 'everyone';

/** Does something to the team as it is now, if who asks still may. @param step - what it makes of the office, or why nothing. */
export async function actOnTeam(
  { office, member: asking }: Pick<AtDesk, 'office' | 'member'>,
  step: (current: Office, author: Member) => TeamStep | TeamRefusal | 'same',
  ports: TeamPorts,
  nowMs: number,
  actors: Actors = 'managers',
): Promise<TeamOutcome> {
  const { publisherId } = office;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await ports.offices.find(publisherId);
    const settled = found && settle(found, nowMs);
    const current = settled?.office;
    const author = current && findMember(current, asking.memberId);
    if (!settled || !current || author?.standing !== asking.standing) return { kind: 'not-allowed' };
    if (actors === 'managers' && !author.permissions.includes('manage')) return { kind: 'not-allowed' };
    const next = step(current, author);
    if (next === 'same') return { kind: 'same' };
    if (typeof next === 'string') return { kind: 'refused', because: next };
    const after = settle(next.office, nowMs);
    const { office: kept, ended } = withoutDeadKeys(after.office);
    const clock = [...settled.acts, ...after.acts].map((act) => ({ entry: newClockEntry(act, ports.newId(), nowMs) }));
    const told: readonly Told[] = [...next.told, ...clock];
    const entries = [
      ...told.map(({ entry }) => entry),
      ...ended.map((key) => keyEnded(key, current, author, ports, nowMs)),
    ];
    const endedKeys = { keyIds: ended.map(({ keyId }) => keyId), atMs: nowMs };
    if ((await ports.offices.save(kept, entries, endedKeys)) !== 'saved') continue;
    const proposed = (next.proposals ?? []).flatMap((one) =>
      confirmersOf(kept, one, nowMs).map(({ memberId }) => ({ publisherId, proposalId: one.proposalId, memberId })),
    );
    if (proposed.length > 0) await ports.enqueueProposed(proposed);
    const changes = told.flatMap((one) => teamToTell(kept, one));
    if (changes.length > 0) await ports.enqueueTeamChanged(changes);
    if (next.mailed) await ports.enqueueInvited({ publisherId, ...next.mailed });
    return { kind: next.kind };
  }
  throw new Error(`The office ${publisherId} is changed by others again and again`);
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
 * someone do less is done at once, for a day, and for good once a second manager confirms it.
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
      if (isFrozen(office)) return 'frozen';
      const context = { author, newId: ports.newId, nowMs };
      if (!office.needsTwo) return stepOf(changeOf(office, change, context), context);
      const { proposed, atOnce } = split(office, change);
      if (proposed.length === 0) return stepOf(changeOf(office, change, context), context);
      const refusal = refusalOf(office, change, context);
      if (refusal) return refusal;
      const first = atOnce && stepOf(changeOf(office, atOnce, context), context);
      const begun: TeamStep = typeof first === 'object' ? first : { kind: 'proposed', office, told: [] };
      return proposed.reduce<TeamStep | TeamRefusal | 'same'>(
        (step, one) => (typeof step === 'string' ? step : propose(step, one, context)),
        begun,
      );
    },
    ports,
    nowMs,
  );

/** Why a change that needs two can't even be proposed. What takes something from a manager is decided on when it is confirmed. */
function refusalOf(office: Office, change: TeamChange, context: ChangeContext): TeamRefusal | 'same' | undefined {
  const changed = changeOf(office, change, context);
  return typeof changed === 'string' && changed !== 'last-two' && changed !== 'last-manager' ? changed : undefined;
}

export const stepOf = (
  changed: Change | TeamRefusal | 'same',
  { author, newId, nowMs }: Pick<ChangeContext, 'author' | 'newId' | 'nowMs'>,
): TeamStep | TeamRefusal | 'same' => {
  if (typeof changed === 'string') return changed;
  const { office, act, whom, mailed } = changed;
  const entry = newEntry(act, author, newId(), nowMs);
  return { kind: 'changed', office, told: [{ entry, whom }], ...(mailed && { mailed }) };
};

interface Split {
  /** What waits for a second manager. */
  readonly proposed: readonly Proposed[];
  /** What is done at once beside it. */
  readonly atOnce?: TeamChange;
}

function split(office: Office, change: TeamChange): Split {
  switch (change.kind) {
    case 'permissions': {
      const { memberId } = change;
      const before = findMember(office, memberId)?.permissions ?? [];
      const given = lostBy(change.permissions, before);
      const [gained, lost] = [sensitiveOf(given), lostBy(before, change.permissions)];
      const harmless = given.filter((one) => !gained.includes(one));
      return {
        proposed: [
          ...(gained.length > 0 ? [{ kind: 'grant', memberId, permissions: gained } as const] : []),
          ...(lost.length > 0 ? [{ kind: 'take', memberId, permissions: lost } as const] : []),
        ],
        ...(harmless.length > 0 && {
          atOnce: { kind: 'permissions', memberId, permissions: inOrder([...before, ...harmless]) },
        }),
      };
    }
    case 'invite': {
      const { name, address, language, permissions } = change;
      const proposed = { kind: 'invite', name, address, language, permissions } as const;
      return { proposed: sensitiveOf(permissions).length > 0 ? [proposed] : [] };
    }
    case 'clock':
    case 'sends-alone':
      // To turn this on is refused before, where the office asks for two.
      return { proposed: [] };
    case 'two-decide':
      return { proposed: change.isOn ? [] : [{ kind: 'one-decides' }] };
    default:
      return { proposed: [change] };
  }
}

/** The step with one proposal more. What it would take from a member is taken at once, until it ends. */
function propose(
  step: TeamStep,
  proposed: Proposed,
  { author, newId, nowMs }: ChangeContext,
): TeamStep | TeamRefusal | 'same' {
  const { proposals = [] } = step.office;
  const own = proposals.filter(({ authorId }) => authorId === author.memberId);
  // What takes something from a member always has a place, once for each of them: a removal in the place of less.
  const less = isTaking(proposed) ? own.find((one) => takesFrom(one.proposed, proposed.memberId)) : undefined;
  if (less && (proposed.kind === 'take' || less.proposed.kind === 'remove')) return 'same';
  if (!isTaking(proposed) && own.filter((one) => !isTaking(one.proposed)).length >= MOST_PROPOSALS)
    return 'too-many-open';
  const proposal = { proposalId: newId(), authorId: author.memberId, atMs: less?.atMs ?? nowMs, proposed };
  const before = less ? withoutSuspension(step.office, less.proposalId) : step.office;
  const told = [{ entry: newEntry({ act: 'proposed', ...toldOf(proposed, step.office) }, author, newId(), nowMs) }];
  // Who gives up their own rights has to be able to take that back.
  const taking = takenBy(proposed, before, author);
  const suspended = taking && suspendedIn(before, taking, proposal.proposalId, nowMs);
  const others = proposals.filter((one) => one !== less);
  const office = { ...(suspended?.office ?? before), proposals: [...others, proposal] };
  if (isWithoutManager(step.office, office)) return 'last-manager';
  // Proposed and taken back again and again, it floods no mailbox: it stands on the pages all the same.
  const mailing = mailOnce(office, nowMs);
  return {
    ...step,
    kind: 'proposed',
    office: mailing ?? office,
    told: [
      ...step.told,
      ...(suspended
        ? [{ entry: newEntry(suspended.act, author, newId(), nowMs), whom: taking?.memberId }, ...told]
        : told),
    ],
    proposals: [...(step.proposals ?? []), ...(mailing ? [proposal] : [])],
  };
}

const takesFrom = (proposed: Proposed, memberId: string): boolean =>
  isTaking(proposed) && proposed.memberId === memberId;

/** Whether a member is suspended by what another proposed: they do not end it by suspending that one. */
const isAccusedBy = ({ proposals = [] }: Office, { suspended }: Member, memberId: string): boolean =>
  suspended !== undefined &&
  proposals.some((one) => one.proposalId === suspended.proposalId && one.authorId === memberId);

function takenBy(proposed: Proposed, office: Office, author: Member) {
  if (!isTaking(proposed)) return undefined;
  const { memberId } = proposed;
  const { permissions = [] } = proposed.kind === 'take' ? proposed : (findMember(office, memberId) ?? {});
  return memberId === author.memberId || isAccusedBy(office, author, memberId) ? undefined : { memberId, permissions };
}

/** Stops that one person is enough again, as long as its day is not over. Every member may. */
export const keepTwo = (at: Pick<AtDesk, 'office' | 'member'>, ports: TeamPorts, nowMs: number): Promise<TeamOutcome> =>
  actOnTeam(
    at,
    ({ twoEnds, ...office }, author) =>
      twoEnds ? stepOf({ office, act: { act: 'two-kept' } }, { author, newId: ports.newId, nowMs }) : 'same',
    ports,
    nowMs,
    'everyone',
  );
