import { styleText } from 'node:util';
import { type DispatchView, dispatchState } from '../../functions/api/dispatch-answer.ts';
import type { Dispatch, LeftInDoubt } from '../../functions/domain/dispatch/dispatch.ts';
import { giveUpCommand } from '../deployment/left-by-a-restore.ts';
import { stagedCommand } from '../program/staged-command.ts';
import { inWords } from '../terminal/in-words.ts';
import { safeText } from '../terminal/safe-text.ts';

export function describeOpenDispatches(
  views: readonly DispatchView[],
  nowMs: number,
  stage: string,
  { isSandboxed = false, isHeld = false } = {},
): string {
  const parts = views.length === 0 ? ['Nothing is being mailed.'] : views.map((view) => describeDispatch(view, nowMs));
  const warnings = [isSandboxed && SANDBOXED, isHeld && mailIsHeld(stage)].filter((text) => text !== false);
  return [...warnings.map((text) => styleText('yellow', text)), ...parts].join('\n\n');
}

export const mailIsHeld = (stage: string) =>
  `Mail is held by a restore; nothing leaves until it ends. If no restore is under way, run the same restore command again, or give it up before it copies back: ${giveUpCommand(stage)}`;

const SANDBOXED =
  'SES has this account in its sandbox: it takes mail to verified addresses and to its simulator only, and a call with anyone else in it fails.\nAsk for production access: docs/deploying.md, "Leave the sandbox".';

/** One dispatch in a few lines. @param doubt - whom it left in doubt, in words, where that was looked up. */
export function describeDispatch(view: DispatchView, nowMs: number, doubt?: string): string {
  const { dispatch } = view;
  const { status, halt, callsUnderWay, waits, slices, estimatedPeople, counts, deliveries } = dispatchState(
    view,
    nowMs,
  );
  const age = `${status}, planned ${inWords(nowMs - dispatch.createdAtMs)} ago`;
  const of = estimatedPeople === undefined ? '' : ` of about ${number(estimatedPeople)}`;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['state', halt ? `${age}; ${styleText('yellow', halt.kind)} ${inWords(nowMs - halt.atMs)} ago` : age],
    ['waits', waits.length === 0 ? undefined : waits.map((wait) => `${wait.words} (${wait.slices})`).join('; ')],
    ['parts', `${slices.closed} of ${slices.total} closed, ${callsUnderWay} at work`],
    ['people', `${number(counts.accepted)} accepted${of}, ${counted(counts)}`],
    ['mailboxes', counted(deliveries)],
    ['in doubt', doubt],
  ];
  return [
    `${styleText('bold', dispatch.dispatchId)}  ${safeText(subjectOf(dispatch))}`,
    ...lines.flatMap(([name, text]) => (text === undefined ? [] : [`  ${name.padEnd(10)}${text}`])),
  ].join('\n');
}

/** Whom a finished dispatch left in doubt, and what can be done; undefined when no one is. */
export function describeDoubt(left: LeftInDoubt, stage: string): string | undefined {
  if (left.kind === 'refused') return undefined;
  const { people, peopleMailedAgain, dispatch } = left;
  const some = [
    people > 0 &&
      `${number(people)} without an answer or an event of SES; mail them again with: ${stagedCommand('operator', `resend ${dispatch.dispatchId}`, stage)}`,
    peopleMailedAgain > 0 && `${number(peopleMailedAgain)} still after a second mail, and so for good`,
  ].filter((text) => text !== false);
  return some.length === 0 ? undefined : some.join('; ');
}

function subjectOf(dispatch: Dispatch): string {
  if (dispatch.kind === 'digest') return `digest ${dispatch.slot}, ${dispatch.appeals.length} appeals`;
  const { lane, appealId, version, publisherId } = dispatch;
  return `${lane} alert, appeal ${appealId} version ${version}, publisher ${publisherId}`;
}

const number = (count = 0) => count.toLocaleString('en');

/** Every count but zeros and the accepted ones, which have been told. */
function counted(counts: object): string {
  const told = Object.entries(counts).flatMap(([name, count]) =>
    typeof count === 'number' && count > 0 && name !== 'accepted' ? [`${number(count)} ${name}`] : [],
  );
  return told.length === 0 ? 'nothing else yet' : told.join(', ');
}
