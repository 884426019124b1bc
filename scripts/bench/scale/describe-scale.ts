import { DEFAULTS } from '../../../infra/stages/defaults.ts';
import { markdownTable } from '../../terminal/markdown-table.ts';
import { LIMITS, type Limit, reachOf, shareOf } from './limits.ts';
import { type Load, loadOf, type Step } from './load.ts';

export const STEPS: readonly Step[] = [
  { subscribers: 100, publishers: 1, quota: 14 },
  { subscribers: 10_000, publishers: 10, quota: 14 },
  { subscribers: 100_000, publishers: 100, quota: 50 },
  { subscribers: 1_000_000, publishers: 1_000, quota: 500 },
  { subscribers: 10_000_000, publishers: 10_000, quota: 5_000 },
];
const LARGEST = STEPS.at(-1) as Step; // there are some

/** What docs/scale.md says from its first heading on. */
export const describeScale = (): string =>
  [
    '## What an alert to everyone takes',
    markdownTable([['', ...STEPS.map((_, index) => `step ${index + 1}`)], ...TAKEN.map(rowOf)]),
    '## What that is of each limit',
    markdownTable([
      ['limit', 'of', ...STEPS.map((_, index) => `step ${index + 1}`), 'reached at'],
      ...LIMITS.map((limit) => [
        limit.name,
        `${whole(limit.most)} ${limit.unit}`,
        ...STEPS.map((step) => shareInWords(shareOf(limit, step))),
        reachInWords(limit),
      ]),
    ]),
    '## Step by step',
    ...STEPS.map(stepInWords),
    '## What answers each limit',
    LIMITS.map(({ name, answer, source }) => `- **${name}**: ${answer}.${source ? ` <${source}>` : ''}`).join('\n'),
  ].join('\n\n');

const whole = (count: number) => Math.round(count).toLocaleString('en');
const figures = (count: number) =>
  count < 10 ? count.toLocaleString('en', { maximumFractionDigits: count < 1 ? 2 : 1 }) : whole(count);
const dollars = (amount: number) => `$${amount < 100 ? amount.toFixed(2) : whole(amount)}`;

type Taken = readonly [name: string, of: (step: Step, load: Load) => string];

const TAKEN: readonly Taken[] = [
  ['subscribers', ({ subscribers }) => whole(subscribers)],
  ['publishers', ({ publishers }) => whole(publishers)],
  ['quota, mails a second', ({ quota }) => whole(quota)],
  ['people in a call', (_, load) => whole(load.entriesPerCall)],
  ['calls a second', (_, load) => figures(load.calls)],
  ['slices', (_, load) => whole(load.slices)],
  ['workers that fill the quota', (_, load) => whole(load.workers)],
  ['minutes', (_, load) => figures(load.minutes)],
  ['write units a second, table', (_, load) => figures(load.tableWrites)],
  ['of them in the dispatch’s partition', (_, load) => figures(load.dispatchWrites)],
  ['USD, table, queues and functions', (_, load) => dollars(load.dollars)],
  ['USD, SES', (_, load) => dollars(load.dollarsOfSes)],
  ['such alerts in a day', (_, load) => figures((24 * 60) / load.minutes)],
  [
    `days of confirmations at ${whole(DEFAULTS.notices.confirmationsPerHour)} an hour`,
    ({ subscribers }) => figures(subscribers / DEFAULTS.notices.confirmationsPerHour / 24),
  ],
];

const rowOf = ([name, of]: Taken) => [name, ...STEPS.map((step) => of(step, loadOf(step)))];

const shareInWords = (share: number) =>
  share > 1 ? `**${figures(share)} ×**` : share < 0.01 ? '< 1 %' : `${whole(share * 100)} %`;

const UNIT_OF = { quota: '/s', subscribers: ' subscribers', publishers: ' publishers' } as const;

function reachInWords(limit: Limit): string {
  const reach = reachOf(limit, LARGEST);
  return reach === undefined
    ? 'never'
    : `${Number(reach.toPrecision(2)).toLocaleString('en')}${UNIT_OF[limit.growsBy]}`;
}

/** Which limits have to be answered before a step, and which comes next. */
function stepInWords(step: Step, index: number): string {
  const before = STEPS[index - 1];
  const isOver = (limit: Limit, at: Step | undefined) => at !== undefined && shareOf(limit, at) > 1;
  const passed = LIMITS.filter((limit) => isOver(limit, step) && !isOver(limit, before));
  const [next] = LIMITS.filter((limit) => !isOver(limit, step)).toSorted((a, b) => shareOf(b, step) - shareOf(a, step));
  const size = `${whole(step.subscribers)} subscribers, ${whole(step.publishers)} ${step.publishers === 1 ? 'publisher' : 'publishers'}, ${whole(step.quota)} mails a second`;
  const answered =
    passed.length === 0
      ? 'Nothing has to change first.'
      : `To be answered first: ${passed.map((limit) => `${limit.name} (at ${reachInWords(limit)})`).join(', ')}.`;
  const then = next ? ` Next: ${next.name}, ${shareInWords(shareOf(next, step))} of it used.` : '';
  return `**Step ${index + 1}: ${size}.** ${answered}${then}`;
}
