import type { AtDesk } from '../at-desk.ts';
import { newEntry } from '../entry.ts';
import { findMember, type Member, type Office } from '../office.ts';
import { actOnTeam, stepOf, type TeamOutcome, type TeamPorts, type TeamStep } from './change-team.ts';
import type { InvitePorts } from './invite.ts';
import { toldOf } from './open-proposals.ts';
import { mayConfirm, type Proposal, type Proposed } from './proposal.ts';
import { changeOf, type TeamChange, type TeamRefusal } from './team-change.ts';

interface Decision {
  readonly proposalId: string;
  /** `confirm`: a second manager has it done. `decline`: any manager, its author too, takes it back. */
  readonly answer: 'confirm' | 'decline';
}

/** Answers a proposal, as long as it is open. */
export const decideProposal = (
  at: Pick<AtDesk, 'office' | 'member'>,
  { proposalId, answer }: Decision,
  ports: TeamPorts,
  nowMs: number,
): Promise<TeamOutcome> =>
  actOnTeam(
    at,
    (office, decider) => {
      const proposal = office.proposals?.find((one) => one.proposalId === proposalId);
      const proposer = proposal && findMember(office, proposal.authorId);
      if (!proposal || !proposer) return 'gone';
      const proposals = office.proposals?.filter((one) => one !== proposal);
      const rest = { ...office, proposals };
      return answer === 'confirm'
        ? confirmed(rest, proposal, { decider, proposer }, ports, nowMs)
        : declined(rest, proposal, decider, ports, nowMs);
    },
    ports,
    nowMs,
  );

function declined(
  office: Office,
  { proposed }: Proposal,
  decider: Member,
  { newId }: InvitePorts,
  nowMs: number,
): TeamStep {
  const entry = newEntry({ act: 'declined', ...toldOf(proposed, office) }, decider, newId(), nowMs);
  return { kind: 'changed', office, entries: [entry] };
}

interface Two {
  readonly decider: Member;
  readonly proposer: Member;
}

function confirmed(
  office: Office,
  { proposed }: Proposal,
  { decider, proposer }: Two,
  ports: InvitePorts,
  nowMs: number,
): TeamStep | TeamRefusal | 'same' {
  if (!mayConfirm(proposed, proposer.memberId, decider.memberId)) return 'own';
  const changed = changeOf(office, changeIn(proposed, office), { author: proposer, newId: ports.newId, nowMs });
  const told = toldOf(proposed, office);
  if (changed !== 'same' && typeof changed === 'string') return changed;
  const entry = newEntry({ act: 'confirmed', proposer: proposer.name, ...told }, decider, ports.newId(), nowMs);
  if (changed === 'same') return { kind: 'changed', office, entries: [entry] };
  const step = stepOf(changed, proposer, ports, nowMs);
  return { ...step, entries: [entry, ...step.entries] };
}

/** What was taken away meanwhile is not given back: a grant adds to what the member may do now. */
function changeIn(proposed: Proposed, office: Office): TeamChange {
  if (proposed.kind === 'one-decides') return { kind: 'two-decide', isOn: false };
  if (proposed.kind !== 'grant') return proposed;
  const { memberId } = proposed;
  const now = findMember(office, memberId)?.permissions ?? [];
  return { kind: 'permissions', memberId, permissions: [...now, ...proposed.permissions] };
}
