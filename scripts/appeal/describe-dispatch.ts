import { styleText } from 'node:util';
import type { DispatchAnswer } from '../../functions/contract/api.ts';

/** Where a dispatch stands, on one line. */
export function progressLine({ status, counts, slices }: DispatchAnswer, elapsedMs: number): string {
  const seconds = `${Math.floor(elapsedMs / 1_000)} s`;
  if (status === 'planned') return `Finding who asked for it · ${seconds}`;
  const parts = slices.total > 1 ? `part ${Math.min(slices.closed + 1, slices.total)} of ${slices.total} · ` : '';
  return `Sending · ${number(counts.accepted)} accepted · ${parts}${seconds}`;
}

/** How a dispatch ended. */
export function summaryOf({ publishedAtMs, finishedAtMs, counts }: DispatchAnswer): string {
  const took = finishedAtMs === undefined ? '' : ` in ${secondsInWords(finishedAtMs - publishedAtMs)}`;
  const main = [
    styleText('green', `${number(counts.accepted)} accepted`),
    alarming(counts.terminal, 'refused'),
    alarming(counts.uncertain, 'uncertain'),
  ];
  const rest = [
    some(counts.notAllowed, 'outside the allow-list of this deployment'),
    some(counts.unreadable, 'unreadable'),
    some(counts.retrying, 'to be tried again'),
  ];
  const line = `${styleText('bold', `Sent${took}:`)} ${[...main, ...rest.filter((part) => part !== undefined)].join(', ')}.`;
  return counts.uncertain
    ? `${line}\n${styleText('dim', 'Uncertain: the mail service gave no clear answer. They may have it, and are not mailed twice.')}`
    : line;
}

const number = (count = 0) => count.toLocaleString('en');
const some = (count: number | undefined, what: string) => (count ? `${number(count)} ${what}` : undefined);
const alarming = (count = 0, what: string) =>
  count > 0 ? styleText('yellow', `${number(count)} ${what}`) : `0 ${what}`;

/** @example secondsInWords(3_240) // '3.2 seconds' */
function secondsInWords(ms: number): string {
  return `${(Math.max(ms, 0) / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} seconds`;
}
