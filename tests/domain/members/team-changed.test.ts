import { beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { Office } from '../../../functions/domain/members/office.ts';
import { settleDueOffices } from '../../../functions/domain/members/team/settle-due-offices.ts';
import { mailTeamChanged, type TeamChangeToMail } from '../../../functions/domain/members/team/tell-team.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { MemoryOffices } from '../../support/members/memory-offices.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const idOf = (n: number) => `cccccccc-0000-4000-8000-00000000000${n}`;
const ana = aMember({ name: 'Ana' });
const omar = aMember({ memberId: idOf(2), name: 'Omar', address: 'omar@example.org', language: 'ar' });
const lea = {
  memberId: idOf(3),
  name: 'Lea',
  address: 'lea@example.org',
  language: 'fr',
  removedAtMs: NOW_MS,
} as const;
const removed: Entry = {
  ...{ entryId: idOf(8), atMs: NOW_MS, act: 'removed', name: 'Lea', permissions: ['decide'] },
  author: { kind: 'member', memberId: ana.memberId, name: 'Ana' },
};

let offices: MemoryOffices;
let queued: TeamChangeToMail[];
beforeEach(() => {
  offices = new MemoryOffices();
  queued = [];
});

async function mailed(memberId: string, office: Partial<Office> = {}, entry: Entry = removed) {
  await offices.save(anOffice({ members: [ana, omar], former: [lea], ...office }), [entry]);
  const officeEntries = {
    find: async (_: string, line: Pick<Entry, 'entryId'>) =>
      offices.entries.find(({ entryId }) => entryId === line.entryId),
  };
  const ports = Object.assign(new MemoryPorts(), { offices, officeEntries });
  const change = { publisherId: AN_OFFICE_ID, memberId, entryId: removed.entryId, atMs: NOW_MS };
  return {
    outcomes: [await mailTeamChanged(change, ports, NOW_MS), await mailTeamChanged(change, ports, NOW_MS)],
    mails: ports.mails,
  };
}

test.each([
  ['a colleague', omar.memberId, omar],
  ['who was removed a moment ago', lea.memberId, lea],
])('%s is mailed the line of the history, once', async (_, memberId, { address, language, name }) => {
  const mail = {
    kind: 'team-changed',
    address,
    language,
    isDiscreet: false,
    office: 'Example Observatory',
    name,
    entry: removed,
  };
  expect(await mailed(memberId)).toEqual({ outcomes: ['sent', undefined], mails: [mail] });
});

test.each([
  ['who is no member, nor was one lately', idOf(7), {}, removed],
  ['of a line that is about no team', omar.memberId, {}, { ...removed, act: 'joined' } as Entry],
])('no mail goes to one %s', async (_, memberId, office, entry) => {
  expect((await mailed(memberId, office, entry)).mails).toEqual([]);
});

const settles = (nowMs: number) => {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `dddddddd-0000-4000-8000-${String(ids).padStart(12, '0')}`;
  };
  const enqueueTeamChanged = async (changes: readonly TeamChangeToMail[]) => void queued.push(...changes);
  return settleDueOffices(
    { offices, dueOffices: { list: async () => [AN_OFFICE_ID] }, enqueueTeamChanged, newId },
    nowMs,
  );
};
const acts = () => offices.entries.map(({ act, author }) => [act, author.kind]);

test('once its day is over an office asks for two no more, with a line of the history and a mail to all', async () => {
  await offices.save(anOffice({ members: [ana, omar], needsTwo: true, twoEnds: { dueAtMs: NOW_MS + DAY_MS } }), []);
  expect(await settles(NOW_MS + DAY_MS - 1)).toEqual({ done: 0, errors: [] });
  expect(await settles(NOW_MS + DAY_MS)).toEqual({ done: 1, errors: [] });
  expect(offices.kept.get(AN_OFFICE_ID)).toEqual(anOffice({ revision: 2, members: [ana, omar] }));
  expect([acts(), queued.map(({ memberId }) => memberId)]).toEqual([
    [['two-decide', 'clock']],
    [ana.memberId, omar.memberId],
  ]);
});

test('who was suspended has their rights back once the day is over, and is spared for a week', async () => {
  const proposal = {
    proposalId: idOf(9),
    authorId: ana.memberId,
    atMs: NOW_MS,
    proposed: { kind: 'remove', memberId: omar.memberId },
  } as const;
  const suspended = {
    ...omar,
    permissions: ['propose'],
    suspended: { proposalId: idOf(9), permissions: ['decide', 'manage'] },
  } as const;
  await offices.save(anOffice({ members: [ana, suspended], needsTwo: true, proposals: [proposal] }), []);
  await settles(NOW_MS + DAY_MS - 1);
  expect(acts()).toEqual([]);
  await settles(NOW_MS + DAY_MS);
  const back = { ...omar, permissions: ['propose', 'decide', 'manage'], sparedUntilMs: NOW_MS + 8 * DAY_MS };
  expect(offices.kept.get(AN_OFFICE_ID)?.members).toEqual([ana, back]);
  expect([acts(), queued.map(({ memberId }) => memberId)]).toEqual([
    [['given-back', 'clock']],
    [ana.memberId, omar.memberId],
  ]);
});
