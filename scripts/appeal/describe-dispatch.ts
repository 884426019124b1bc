import { styleText } from 'node:util';
import { type DispatchAnswer, MAIL_HELD } from '../../functions/contract/api.ts';
import { numberInWords } from './people-in-words.ts';

export function progressLine(dispatch: DispatchAnswer, elapsedMs: number): string {
  const seconds = `${Math.floor(elapsedMs / 1_000)} s`;
  const { status, halt } = dispatch;
  if (halt) return `${HALTED[halt.kind] ?? 'Stopped'} · ${seconds}`;
  if (status === 'planned') return `Finding who asked for it · ${seconds}`;
  return ['Sending', waitingFor(dispatch), seconds].filter((piece) => piece !== undefined).join(' · ');
}

/** Whether the operator of the deployment holds all mail: nothing of it moves before that ends. */
export const isHeld = ({ waits }: DispatchAnswer) => waits.some(({ because }) => because === MAIL_HELD);

export function waitingFor({ waits, callsUnderWay }: DispatchAnswer): string | undefined {
  return callsUnderWay > 0 ? undefined : waits[0]?.words;
}

const HALTED: Readonly<Record<string, string>> = {
  paused: 'Paused',
  cancelled: 'Cancelled, closing',
  superseded: 'Stopped by a later version, closing',
};

const ENDED: Readonly<Record<string, string>> = {
  cancelled: 'Cancelled after',
  superseded: 'Stopped by a later version after',
};

/** How a sending ended, and its numbers, or when they come. */
export function summaryOf(dispatch: DispatchAnswer): string {
  return [`${styleText('bold', ending(dispatch))}.`, numbersOf(dispatch)].join('\n');
}

const NUMBERS_COME = {
  later: 'Its numbers come a day after its end, once mailboxes have answered.',
  none: 'It has no numbers: a month has those of its first 30 sendings.',
} as const;

function numbersOf({ people, numbers }: DispatchAnswer): string {
  if (!people) return NUMBERS_COME[numbers === 'none' ? 'none' : 'later'];
  const told = Object.entries(people).map(([part, count]) => `${part} ${numberInWords(count)}`);
  return `${told.join(', ')}.`;
}

/** @example 'Sent in 3.2 seconds' */
function ending({ publishedAtMs, finishedAtMs, halt }: DispatchAnswer): string {
  const took = finishedAtMs === undefined ? undefined : secondsInWords(finishedAtMs - publishedAtMs);
  const ended = halt && ENDED[halt.kind];
  if (ended) return took === undefined ? ended.replace(/ after$/, '') : `${ended} ${took}`;
  return took === undefined ? 'Sent' : `Sent in ${took}`;
}

/** @example secondsInWords(3_240) // '3.2 seconds' */
function secondsInWords(ms: number): string {
  return `${(Math.max(ms, 0) / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} seconds`;
}
