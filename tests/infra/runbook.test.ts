import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ALARM_OF_COUNT } from '../../functions/contract/deployment/alarm-counts.ts';
import { propertiesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const Told = z.object({ AlarmName: z.string(), AlarmDescription: z.string() });
const alarms = propertiesOf(synthesized('prod').service, 'AWS::CloudWatch::Alarm').map((it) => Told.parse(it));
const entryOf = (description: string) => / Runbook, docs\/operations\.md: (\S+)$/.exec(description)?.[1];

/** The entries of the runbook: the headings below "When an alarm rings", each with what it means and what to do first. */
function entriesIn(document: string): Map<string, string> {
  const chapter = document.split(/^## /m).find((it) => it.startsWith('When an alarm rings')) ?? '';
  const entries = chapter.split(/^### /m).slice(1);
  return new Map(entries.map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n'))]));
}
const runbook = entriesIn(readFileSync('docs/operations.md', 'utf8'));

test('every alarm’s description ends with the name of its entry in the runbook', () => {
  expect(alarms.filter(({ AlarmDescription }) => entryOf(AlarmDescription) === undefined)).toEqual([]);
});

test('every alarm has an entry in the runbook, and every entry an alarm', () => {
  const named = new Set(alarms.map(({ AlarmDescription }) => entryOf(AlarmDescription)));
  expect([...runbook.keys()].toSorted()).toEqual([...named].toSorted());
});

test('what an alarm of several counts tells of is below it, count by count', () => {
  const below = Object.fromEntries(
    [...runbook].flatMap(([alarm, words]) => [...words.matchAll(/^#### (\S+)$/gm)].map(([, count]) => [count, alarm])),
  );
  expect(below).toEqual(ALARM_OF_COUNT);
});

test('every entry of the runbook says what to do first', () => {
  const silent = [...runbook].filter(([, words]) => !words.includes('**First:**')).map(([name]) => name);
  expect(silent).toEqual([]);
});

const COMMANDS = /npm run (?:operator|publisher|doctor|smoke)\b[^`;.]*/g;

test.each(['dev', 'prod'] as const)('every command in an alarm of %s names that stage', (stage) => {
  const commands = propertiesOf(synthesized(stage).service, 'AWS::CloudWatch::Alarm').flatMap(
    (it) => Told.parse(it).AlarmDescription.match(COMMANDS) ?? [],
  );
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((command) => !new RegExp(`--stage ${stage}\\b`).test(command))).toEqual([]);
});

test('every command in the runbook names its stage', () => {
  const commands = [...runbook.values()].flatMap((words) => words.match(COMMANDS) ?? []);
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((command) => !command.includes('--stage prod'))).toEqual([]);
});

test('alarms have names that tell their stage and their part, and no two have the same', () => {
  const names = alarms.map(({ AlarmName }) => AlarmName);
  expect(names.filter((name) => !/^AppealAlerts-prod-[A-Za-z-]+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
