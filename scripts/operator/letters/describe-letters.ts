import { styleText } from 'node:util';
import type { LetterQueueName } from '../../../functions/contract/deployment/letter-queues.ts';
import { stagedCommand } from '../../program/staged-command.ts';
import { inWords } from '../../terminal/in-words.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { LetterCounts } from './letter.ts';
import { LETTERS } from './letter-queues.ts';
import type { Look } from './look.ts';

export interface SeenQueue {
  readonly name: LetterQueueName;
  readonly counts: LetterCounts;
  readonly look: Look;
}

/** Every queue with letters in a few lines, those without in one. No letter's body is shown, since it may tell of a person. */
export function describeLetters(
  seen: readonly SeenQueue[],
  empty: readonly LetterQueueName[],
  stage: string,
  nowMs: number,
): string {
  const blocks = seen.map((queue) => describeQueue(queue, stage, nowMs));
  if (empty.length > 0) blocks.push(`No letters in: ${empty.join(', ')}.`);
  return blocks.join('\n\n');
}

function describeQueue({ name, counts, look }: SeenQueue, stage: string, nowMs: number): string {
  const { holds, redriving, otherwise } = LETTERS[name];
  const lines = [
    ...[...look.kinds].map(([kind, count]) => ['', `${count} × ${safeText(kind)}`] as const),
    ...(look.looked < counts.waiting ? [['', `${look.looked} of them were looked at`] as const] : []),
    ...(counts.held > 0 ? [['', `about ${number(counts.held)} more are held by another command`] as const] : []),
    ...(look.oldestSentAtMs === undefined ? [] : [['oldest', ageInWords(look.oldestSentAtMs, counts, nowMs)] as const]),
    ['redrive', `${redriving.safe ? 'safe' : 'not possible'}: ${redriving.because}`] as const,
    ['otherwise', otherwise] as const,
    ['next', nextCommand(name, look, stage)] as const,
  ];
  return [
    `${styleText('bold', name)}  about ${number(counts.waiting)}: ${holds}`,
    ...lines.map(([label, text]) => `  ${label.padEnd(11)}${text}`),
  ].join('\n');
}

function ageInWords(sentAtMs: number, { keptForMs }: LetterCounts, nowMs: number): string {
  return `${inWords(nowMs - sentAtMs)} ago; SQS forgets it in ${inWords(sentAtMs + keptForMs - nowMs)}`;
}

/** Redriving sends back what this version can read: where it saw none such, redriving would send nothing. */
function nextCommand(name: LetterQueueName, { looked, unreadable }: Look, stage: string): string {
  if (!LETTERS[name].redriving.safe) return discardCommand(name, stage);
  return looked > 0 && unreadable === looked
    ? discardUnreadableCommand(name, stage)
    : stagedCommand('operator', `redrive ${name}`, stage);
}

export const discardCommand = (name: LetterQueueName, stage: string): string =>
  stagedCommand('operator', `discard ${name}`, stage);

/** Drops those that redriving leaves. */
export const discardUnreadableCommand = (name: LetterQueueName, stage: string): string =>
  stagedCommand('operator', `discard ${name} --unreadable`, stage);

const number = (count: number) => count.toLocaleString('en');
