import type { Language } from '../../functions/contract/languages.ts';
import type { Permission } from '../../functions/contract/team-acts.ts';
import type { Invited } from '../../functions/domain/members/members.ts';
import { INVITATION_DAYS, MOST_MEMBERS, memberName } from '../../functions/domain/members/members.ts';
import type { Publisher } from '../../functions/domain/publishing/publishing.ts';
import { parseAddress } from '../../functions/domain/subscriber/subscriber.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { findDeployment } from '../deployment/find-deployment.ts';
import { inviteAsOperator, invitePortsOf } from '../deployment/invite-ports.ts';
import { RefusedError } from '../program/run-program.ts';
import { safeText } from '../terminal/safe-text.ts';

/** What an operator says of a person who is to join an office. */
export interface GivenMember {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly may: readonly Permission[];
}

/** Before anything is looked up. @throws {RefusedError} which says what to write instead. */
export function invitedFrom({ name: typed, address: typedAddress, language, may }: GivenMember): Invited {
  const name = memberName(typed);
  if (name === undefined)
    throw new RefusedError('A member’s name has a letter, at most 80 characters and no line end.');
  const reading = parseAddress(typedAddress);
  if (reading.kind === 'refused')
    throw new RefusedError(`"${safeText(typedAddress)}" is no e-mail address: write it like ana@example.org.`);
  return { name, address: reading.address, language, permissions: may };
}

/** Has an invitation mailed. @throws {RefusedError} */
export async function inviteMember(
  publisher: Pick<Publisher, 'publisherId' | 'name'>,
  invited: Invited,
  stage: StageName,
): Promise<string> {
  const { outputs, ...deployment } = await findDeployment(stage);
  const ports = invitePortsOf({ ...deployment, noticesQueueUrl: outputs.NoticesQueueUrl ?? '' });
  const outcome = await inviteAsOperator(publisher, invited, ports);
  if (outcome.kind === 'invited') return invitedInWords(invited, publisher.name);
  throw new RefusedError(WHY_NOT[outcome.kind]);
}

const invitedInWords = ({ name, address }: Invited, office: string): string =>
  `${safeText(name)} is invited to the desk of ${safeText(office)}: ${address} gets a link that works once, for ${INVITATION_DAYS} days.`;

const WHY_NOT = {
  'same-address': 'A member of this office, or a person who is invited to it, has this address.',
  'same-name':
    'A member of this office, or a person who is invited to it, has this name or one that looks like it. Tell them apart, as by a second name.',
  'too-many': `An office has ${MOST_MEMBERS} people at most.`,
  'changed-meanwhile': 'The office was changed at the same moment. Try again.',
} as const;
