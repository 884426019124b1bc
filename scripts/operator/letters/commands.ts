import type { LetterQueueName } from '../../../functions/contract/deployment/letter-queues.ts';
import { EXIT } from '../../program/exit-codes.ts';
import { RefusedError } from '../../program/run-program.ts';
import { agrees } from '../../terminal/agrees.ts';
import { findAsker } from '../../terminal/terminal.ts';
import { describeLetters, discardCommand, discardUnreadableCommand } from './describe-letters.ts';
import { type Emptying, emptyBox } from './empty.ts';
import { LETTERS } from './letter-queues.ts';
import { lookAt } from './look.ts';
import { countLetters, type Post } from './post.ts';

export interface EmptyingOptions {
  readonly yes?: boolean;
  /** At most as many. */
  readonly limit?: number;
}

export async function listLetters(post: Post, stage: string): Promise<string> {
  const counted = [...(await countLetters(post))];
  const full = counted.filter(([, { waiting, held }]) => waiting + held > 0);
  const empty = counted.filter(([, { waiting, held }]) => waiting + held === 0).map(([name]) => name);
  const seen = await Promise.all(
    full.map(async ([name, counts]) => ({
      name,
      counts,
      look: await lookAt(post.boxOf(name), LETTERS[name].kindOf),
    })),
  );
  return describeLetters(seen, empty, stage, Date.now());
}

/**
 * Sends letters of a queue back to where they belong, and drops each afterwards. Those that this version can't read stay: they would
 * only be set aside once more.
 * @returns what the command ends with.
 * @throws {RefusedError} where there is nothing to send.
 */
export async function redrive(
  name: LetterQueueName,
  options: EmptyingOptions,
  post: Post,
  stage: string,
): Promise<number> {
  const { redriving, otherwise, kindOf } = LETTERS[name];
  if (!redriving.safe)
    throw new RefusedError(
      `Letters of ${name} can’t be redriven: ${redriving.because}. Instead, ${otherwise}. To be rid of them: ${discardCommand(name, stage)}`,
    );
  const sendBack = post.sendBackTo(redriving.to);
  return emptyAsAsked(name, options, post, {
    question: (count) =>
      `Send about ${count} letters of ${name} back to their queue? It is safe: ${redriving.because}.`,
    did: 'Sent back',
    leftBecause: (left) =>
      `${left === 1 ? '1 stays, as this version can’t read it. To drop it' : `${left} stay, as this version can’t read them. To drop them`}: ${discardUnreadableCommand(name, stage)}`,
    means: ({ body }) => kindOf(body) !== undefined,
    deal: ({ body }) => sendBack(body),
  });
}

/**
 * Drops letters of a queue for good.
 * @returns what the command ends with.
 */
export async function discard(
  name: LetterQueueName,
  { unreadable = false, ...options }: EmptyingOptions & { readonly unreadable?: boolean },
  post: Post,
): Promise<number> {
  const { otherwise, kindOf } = LETTERS[name];
  const which = unreadable ? 'those of about' : 'about';
  const that = unreadable ? ' that this version can’t read' : '';
  return emptyAsAsked(name, options, post, {
    question: (count) => `Drop ${which} ${count} letters of ${name}${that}? It can't be undone: ${otherwise}.`,
    did: 'Dropped',
    leftBecause: (left) => (left === 1 ? '1 stays, as it can be read.' : `${left} stay, as they can be read.`),
    means: ({ body }) => !unreadable || kindOf(body) === undefined,
    deal: async () => {},
  });
}

interface Plan extends Pick<Emptying, 'means' | 'deal'> {
  readonly question: (count: number) => string;
  readonly did: string;
  readonly leftBecause: (left: number) => string;
}

async function emptyAsAsked(
  name: LetterQueueName,
  { yes = false, limit = Number.POSITIVE_INFINITY }: EmptyingOptions,
  post: Post,
  { question, did, leftBecause, ...plan }: Plan,
): Promise<number> {
  const box = post.boxOf(name);
  const most = Math.min(limit, (await box.count()).waiting);
  if (most === 0) throw new RefusedError(`There are no letters in ${name}.`);
  const asker = findAsker(false);
  if (!yes && !(asker && (await agrees(question(most), asker)))) {
    console.error('Nothing was done. Say yes beforehand with --yes.');
    return EXIT.notAsked;
  }
  const { done, left, stoppedBy } = await emptyBox(box, { ...plan, most });
  console.log(`${did} ${done} of ${name}.${left > 0 ? ` ${leftBecause(left)}` : ''}`);
  if (stoppedBy === undefined) return EXIT.ok;
  console.error('It stopped there; the others wait as they were, and the command may run again:');
  throw stoppedBy;
}
