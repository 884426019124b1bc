import { expect, test } from 'vitest';
import { type Act, newEntry } from '../../../functions/domain/members/entry.ts';
import { runsOf } from '../../../functions/domain/members/entry-runs.ts';

const ANA = { memberId: 'ana', name: 'Ana' };
const OMAR = { memberId: 'omar', name: 'Omar' };
const changed = (draftId: string, revision = 2): Act => ({ act: 'draft-changed', draftId, revision });
const at = (atMs: number, act: Act, member = ANA) => newEntry(act, member, `entry-${atMs}`, atMs);

test('changes of one draft by one member, with nothing between them, are one line', () => {
  const entries = [at(9, changed('a', 4)), at(8, changed('a', 3)), at(7, changed('a'))];
  expect(runsOf(entries)).toEqual([{ entry: entries[0], count: 3, firstAtMs: 7 }]);
});

test('another draft, another member or another act begins a line', () => {
  const entries = [
    at(9, changed('a')),
    at(8, changed('b')),
    at(7, changed('b'), OMAR),
    at(6, { act: 'joined' }),
    at(5, { act: 'joined' }),
  ];
  expect(runsOf(entries)).toEqual(entries.map((entry) => ({ entry, count: 1, firstAtMs: entry.atMs })));
});
