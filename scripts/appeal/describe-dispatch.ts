import { styleText } from 'node:util';
import { type DispatchAnswer, MAIL_HELD } from '../../functions/contract/api.ts';
import { type Band, LOWEST_BAND } from '../../functions/contract/bands.ts';

export function progressLine(dispatch: DispatchAnswer, elapsedMs: number): string {
  const seconds = `${Math.floor(elapsedMs / 1_000)} s`;
  const { status, halt, counts, slices } = dispatch;
  if (halt) return `${HALTED[halt.kind] ?? 'Stopped'} · ${mailedSoFar(counts)} · ${seconds}`;
  if (status === 'planned') return `Finding who asked for it · ${seconds}`;
  const part = slices.total > 1 ? `part ${Math.min(slices.closed + 1, slices.total)} of ${slices.total}` : undefined;
  return ['Sending', mailedSoFar(counts), part, waitingFor(dispatch), seconds]
    .filter((piece) => piece !== undefined)
    .join(' · ');
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

export function summaryOf(dispatch: DispatchAnswer): string {
  const { counts } = dispatch;
  const rest = [
    some(counts.terminal, 'refused'),
    some(counts.uncertain, 'uncertain'),
    some(counts.freed, 'freed to be mailed again, perhaps twice'),
    some(counts.notAllowed, 'outside the allow-list of this deployment'),
    some(counts.unreadable, 'unreadable'),
    some(counts.retrying, 'to be tried again'),
  ];
  const people = [styleText('green', mailed(counts)), ...rest].filter((part) => part !== undefined);
  const lines = [
    `${styleText('bold', `${ending(dispatch)}:`)} ${people.join(', ')}.`,
    deliveriesOf(dispatch),
    isTold(counts.uncertain)
      ? styleText(
          'dim',
          'Uncertain: the mail service gave no clear answer. They may have it, and are not mailed twice.',
        )
      : undefined,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** @example 'Sent in 3.2 seconds' */
function ending({ publishedAtMs, finishedAtMs, halt }: DispatchAnswer): string {
  const took = finishedAtMs === undefined ? undefined : secondsInWords(finishedAtMs - publishedAtMs);
  const ended = halt && ENDED[halt.kind];
  if (ended) return took === undefined ? ended.replace(/ after$/, '') : `${ended} ${took}`;
  return took === undefined ? 'Sent' : `Sent in ${took}`;
}

function deliveriesOf({ deliveries }: DispatchAnswer): string | undefined {
  const { delivered, bounced, complained, delayed, rejected } = deliveries;
  const parts = [
    isTold(delivered) ? `${delivered} delivered` : undefined,
    some(bounced, 'bounced'),
    some(complained, 'complained'),
    some(delayed, 'delayed'),
    some(rejected, 'rejected by the mail service'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `Mailboxes so far: ${parts.join(', ')}.`;
}

/**
 * The lowest band has none in it too: of it no one says that people were mailed.
 * @example mailed({ accepted: '10 to 49' }) // 'mailed to 10 to 49 people'
 */
const mailed = ({ accepted }: DispatchAnswer['counts'], when = '') =>
  isTold(accepted) ? `mailed to ${accepted} people` : `${LOWEST_BAND} people${when}, perhaps none`;

export const mailedSoFar = (counts: DispatchAnswer['counts']) => mailed(counts, ' so far');

const isTold = (band: Band | undefined): band is Band => band !== undefined && band !== LOWEST_BAND;
const some = (band: Band | undefined, what: string) =>
  isTold(band) ? styleText('yellow', `${band} ${what}`) : undefined;

/** @example secondsInWords(3_240) // '3.2 seconds' */
function secondsInWords(ms: number): string {
  return `${(Math.max(ms, 0) / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} seconds`;
}
