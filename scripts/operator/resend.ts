import { KMSClient } from '@aws-sdk/client-kms';
import {
  findNewestVersion,
  makeDispatches,
  makeReceipts,
  makeReopening,
  makeSteering,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../functions/adapters/kms/kms.ts';
import type { LeftInDoubt, ResendingPorts, ResendRefusal } from '../../functions/domain/dispatch/dispatch.ts';
import { findLeftInDoubt, resendDoubtful } from '../../functions/domain/dispatch/dispatch.ts';
import type { Deployment } from '../deployment/find-deployment.ts';
import { EXIT } from '../program/exit-codes.ts';
import { RefusedError } from '../program/run-program.ts';
import { stagedCommand } from '../program/staged-command.ts';
import { agrees } from '../terminal/agrees.ts';
import { findAsker } from '../terminal/terminal.ts';
import { describeDoubt } from './describe-dispatches.ts';

const portsOf = ({ table, sealingKeyArn, clientSettings }: Deployment): ResendingPorts => ({
  dispatches: makeDispatches(table),
  steering: makeSteering(table),
  // KMS is asked only where a call is in doubt: nothing else is opened.
  receipts: makeReceipts(table, makeKeyring(table, sealingKeyArn, new KMSClient(clientSettings))),
  newestVersions: { findNewest: (appealId) => findNewestVersion(table, appealId) },
  reopening: makeReopening(table),
  nowMs: Date.now,
});

export const leftInDoubt = (deployment: Deployment, dispatchId: string): Promise<LeftInDoubt> =>
  findLeftInDoubt(dispatchId, portsOf(deployment));

const WHY_NOT: Readonly<Record<ResendRefusal, string>> = {
  unknown: 'There is no such dispatch.',
  paused: 'It is paused: resume it first, and ask again when it has ended.',
  'not-finished': 'It is not finished: who is in doubt is still being decided. Ask again when it is.',
  cancelled: 'It was cancelled: it mails no one any more.',
  superseded: 'A correction or a retraction superseded it: the people in doubt got that.',
  'newer-version': 'A later version of its appeal was published: the earlier one is sent to no one now.',
};

const whyNot = (because: ResendRefusal, stage: string): string =>
  because === 'unknown'
    ? `${WHY_NOT.unknown} See what is under way with: ${stagedCommand('operator', 'dispatches', stage)}`
    : WHY_NOT[because];

/**
 * Mails the people of a dispatch again who were left in doubt, after asking.
 * @param isAgreed - the operator said yes beforehand: do not ask.
 * @returns what the command ends with.
 * @throws {RefusedError} when they can't be mailed again.
 */
export async function resendAsAsked(
  isAgreed: boolean,
  deployment: Deployment,
  dispatchId: string,
  stage: string,
): Promise<number> {
  const left = await leftInDoubt(deployment, dispatchId);
  if (left.kind === 'refused') throw new RefusedError(whyNot(left.because, stage));
  if (left.people === 0) {
    console.log(describeDoubt(left, stage) ?? 'It left no one in doubt.');
    return EXIT.ok;
  }
  const asker = isAgreed ? undefined : findAsker(false);
  const message = `Mail ${left.people} people again? SES may have taken their first mail: some may get it twice.`;
  if (!isAgreed) {
    if (!asker) return giveUp('Nothing was sent: there is no terminal to ask at. Say yes beforehand with --yes.');
    if (!(await agrees(message, asker))) return giveUp('Nothing was sent.');
  }
  const opened = await resendDoubtful(left, portsOf(deployment));
  const show = stagedCommand('operator', `show ${dispatchId}`, stage);
  if (opened === 0) throw new RefusedError(`It changed meanwhile. See where it stands with: ${show}`);
  console.log(
    `${opened} of its parts are open again; the next sweep takes them up, within a minute. A person of whom an event tells by then is not mailed again. Follow it with: ${show}`,
  );
  return EXIT.ok;
}

function giveUp(because: string): number {
  console.error(because);
  return EXIT.notAsked;
}
