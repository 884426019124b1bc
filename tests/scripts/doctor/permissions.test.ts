import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What looks at AWS for it. */
const PORTS = 'scripts/doctor/ports';
const FILES = [...readdirSync(PORTS).map((name) => join(PORTS, name)), 'scripts/deployment/action-history.ts'];

/** IAM names its actions as AWS names its operations, which the SDK's commands and paginators carry. */
const operationsIn = (source: string) =>
  [...source.matchAll(/\b(?:paginate([A-Z]\w+)|([A-Z]\w+)Command)\b/g)].map(([, paged, single]) => paged ?? single);

/** What publishers are read by, and what everyone may. */
const ASKED_ELSEWHERE = ['Query', 'GetItem'];
const EVERYONE_MAY = ['GetCallerIdentity'];

test('what doctor asks of AWS is what operations.md lists for it, and reads only', () => {
  const sources = FILES.map((file) => readFileSync(file, 'utf8'));
  const asked = new Set([...sources.flatMap(operationsIn), ...ASKED_ELSEWHERE]);
  const [, section = ''] = /## Ask the doctor\n(.*?)\n## /s.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| `') && line.includes(':'));
  const listed = rows.flatMap((row) => [...row.matchAll(/`[a-z]+:([A-Z]\w+)`/g)].map(([, action]) => action));
  expect([...asked].filter((one) => !EVERYONE_MAY.includes(one ?? '')).toSorted()).toEqual(listed.toSorted());
  const changing = listed.filter((action) => !/^(Get|List|Describe|Query|Scan)/.test(action ?? ''));
  expect(changing).toEqual([]);
});
