import { styleText } from 'node:util';
import type { DnsRecord } from '../../infra/mail-dns.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { Examined } from './check.ts';
import type { Finding, FindingState } from './finding.ts';

const WORDS = {
  ok: ['ok', 'green'],
  warning: ['warning', 'yellow'],
  fault: ['FAULT', 'red'],
  'not-looked': ['not looked', 'yellow'],
  'look-failed': ["can't look", 'red'],
  'not-checkable-here': ['not checkable here', 'gray'],
} as const satisfies Record<FindingState, readonly [string, Parameters<typeof styleText>[0]]>;

const STATE_WIDTH = Math.max(...Object.values(WORDS).map(([word]) => word.length));

/** A line for each check, the records to paste, and how many there are of each kind. */
export function describeReport(examined: readonly Examined[]): string {
  const idWidth = Math.max(...examined.map(({ check }) => check.id.length));
  const repeated = reasonsThatRepeat(examined);
  const lines = examined.map(({ check, finding }) => {
    const [word, colour] = WORDS[finding.state];
    const sentence = sentenceOf(finding);
    const shown = repeated.includes(sentence) ? 'as said above' : sentence;
    return `${styleText(colour, word.padEnd(STATE_WIDTH))}  ${check.id.padEnd(idWidth)}  ${shown}`;
  });
  const records = recordsOf(examined);
  const table = records.length === 0 ? [] : ['', 'DNS records of the mail domain, to paste:', ...tableOf(records)];
  return [...repeated.flatMap((reason) => [reason, '']), ...lines, ...table, '', totalOf(examined)].join('\n');
}

/** Why several were not looked at: before the first deployment one reason holds for most checks, and is told once. */
function reasonsThatRepeat(examined: readonly Examined[]): string[] {
  const reasons = examined.flatMap(({ finding }) => (finding.state === 'not-looked' ? [sentenceOf(finding)] : []));
  return [...new Set(reasons.filter((reason, index) => reasons.indexOf(reason) !== index))];
}

function sentenceOf(finding: Finding): string {
  const todo = 'todo' in finding ? ` → ${finding.todo}` : '';
  // Names and addresses in it were typed by people.
  return safeText(`${finding.saw}${todo}`);
}

const recordsOf = (examined: readonly Examined[]): DnsRecord[] =>
  examined.flatMap(({ finding }) => ('records' in finding ? (finding.records ?? []) : []));

function tableOf(records: readonly DnsRecord[]): string[] {
  const rows = [
    ['name', 'type', 'value', 'for'],
    ...records.map(({ name, type, value, purpose }) => [name, type, value, purpose]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function totalOf(examined: readonly Examined[]): string {
  const counts = Object.entries(WORDS).flatMap(([state, [word]]) => {
    const howMany = examined.filter(({ finding }) => finding.state === state).length;
    return howMany === 0 ? [] : [`${howMany} ${word}`];
  });
  return counts.join(', ');
}

/** The same for programs: an object for each check. */
export function reportAsJson(examined: readonly Examined[]): string {
  const rows = examined.map(({ check: { id, asks }, finding }) => ({ id, asks, ...finding }));
  return JSON.stringify(rows, undefined, 2);
}

/** What ends with 1: always, or when it is asked to be strict. */
const FAILS = {
  ok: 'never',
  warning: 'strict',
  fault: 'always',
  'not-looked': 'strict',
  'look-failed': 'always',
  'not-checkable-here': 'never',
} as const satisfies Record<FindingState, 'always' | 'strict' | 'never'>;

/** 0 when all is well, 1 when something is not. */
export function exitCodeOf(examined: readonly Examined[], isStrict: boolean): 0 | 1 {
  const fails = ({ finding }: Examined) =>
    FAILS[finding.state] === 'always' || (isStrict && FAILS[finding.state] === 'strict');
  return examined.some(fails) ? 1 : 0;
}
