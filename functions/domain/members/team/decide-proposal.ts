import type { AtDesk } from '../at-desk.ts';
import { newEntry } from '../entry.ts';
import { findMember, type Member, type Office } from '../office.ts';
import { isSecondManager } from '../second-person.ts';
import { actOnTeam, stepOf, type TeamOutcome, type TeamPorts, type TeamStep } from './change-team.ts';
import { mayConfirm, mayDecline } from './confirmers.ts';
import type { InvitePorts } from './invite.ts';
import { toldOf } from './office-at.ts';
import type { Proposal, Proposed } from './proposal.ts';
import { givenBack, withoutSuspension } from './suspending.ts';
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
      if (answer === 'decline')
        return mayDecline(proposal, office, decider, nowMs)
          ? declined(without(office, proposal), proposal, decider, ports, nowMs)
          : 'accused';
      if (!mayConfirm(proposal, office, decider, nowMs))
        return proposer !== decider && !isSecondManager(proposer, decider, nowMs) ? 'not-second' : 'own';
      return confirmed(without(office, proposal), proposal, { decider, proposer }, ports, nowMs);
    },
    ports,
    nowMs,
  );

const without = (office: Office, proposal: Proposal): Office => ({
  ...office,
  proposals: office.proposals?.filter((one) => one !== proposal),
});

function declined(
  office: Office,
  { proposed }: Proposal,
  decider: Member,
  { newId }: InvitePorts,
  nowMs: number,
): TeamStep {
  const entry = newEntry({ act: 'declined', ...toldOf(proposed, office) }, decider, newId(), nowMs);
  const back = givenBack(office, nowMs);
  const given = back.acts.map((act) => ({ entry: newEntry(act, decider, newId(), nowMs) }));
  return { kind: 'changed', office: back.office, told: [{ entry }, ...given] };
}

interface Two {
  readonly decider: Member;
  readonly proposer: Member;
}

function confirmed(
  before: Office,
  { proposalId, proposed }: Proposal,
  { decider, proposer }: Two,
  { newId }: InvitePorts,
  nowMs: number,
): TeamStep | TeamRefusal | 'same' {
  const context = { author: proposer, confirmer: decider, newId, nowMs };
  // What was taken until now is taken by the change itself.
  const office = withoutSuspension(before, proposalId);
  const step = stepOf(changeOf(office, changeIn(proposed, office), context), context);
  const told = toldOf(proposed, before);
  if (typeof step === 'string' && step !== 'same') return step;
  const entry = newEntry({ act: 'confirmed', proposer: proposer.name, ...told }, decider, newId(), nowMs);
  if (step === 'same') return { kind: 'changed', office: before, told: [{ entry }] };
  return { ...step, told: [{ entry }, ...step.told] };
}

/** What was taken away or given meanwhile stays so: a proposal adds to what the member may do now, or takes from it. */
function changeIn(proposed: Proposed, office: Office): TeamChange {
  if (proposed.kind === 'one-decides') return { kind: 'two-decide', isOn: false };
  if (proposed.kind !== 'grant' && proposed.kind !== 'take') return proposed;
  const { memberId } = proposed;
  const now = findMember(office, memberId)?.permissions ?? [];
  const permissions =
    proposed.kind === 'grant'
      ? [...now, ...proposed.permissions]
      : now.filter((one) => !proposed.permissions.includes(one));
  return { kind: 'permissions', memberId, permissions };
}
