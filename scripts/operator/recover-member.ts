import { type AskedRecovery, askRecovery } from '../../functions/domain/members/members.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';
import { recoveryMsOf } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { findDeployment } from '../deployment/find-deployment.ts';
import { recoveryPortsOf } from '../deployment/recovery-ports.ts';
import { RefusedError } from '../program/run-program.ts';
import { safeText } from '../terminal/safe-text.ts';

/** For whom an operator asks for a new invitation. */
export interface GivenRecovery {
  /** Its id. */
  readonly publisher: string;
  readonly address: string;
}

/** Asks for a recovery, and says what follows. @throws {RefusedError} which says why not. */
export async function recoverMember({ publisher, address }: GivenRecovery, stage: StageName): Promise<string> {
  const terms = { address: address.trim(), waitMs: recoveryMsOf(stage) };
  const { outputs, ...deployment } = await findDeployment(stage);
  const ports = recoveryPortsOf({ ...deployment, noticesQueueUrl: outputs.NoticesQueueUrl ?? '' });
  const asked = await askRecovery(publisher, terms, ports, Date.now());
  if (asked.kind !== 'asked') throw new RefusedError(WHY_NOT[asked.kind]);
  const { name, address: to } = asked.member;
  return [
    'Nothing has changed yet. Every address of the office is mailed that this is asked for, and how to stop it.',
    `If no one stops it by ${momentInWords('en', asked.dueAtMs)}, all that ${safeText(name)} signs in with ends, and ${safeText(to)} gets an invitation.`,
  ].join('\n');
}

const WHY_NOT = {
  'no-such-office': 'There is no desk of this publisher: no one was invited to it yet.',
  'no-such-member': 'No member of this office goes by that address.',
  'other-under-way':
    'A new invitation for another member of this office is on its way. One at a time: stop that, or wait for it.',
  'changed-meanwhile': 'The office was changed at the same moment. Try again.',
} as const satisfies Record<Exclude<AskedRecovery['kind'], 'asked'>, string>;
