import { expect, test } from 'vitest';
import type { Office } from '../../../functions/domain/members/office.ts';
import { mailProposal } from '../../../functions/domain/members/team/mail-proposal.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { MemoryOffices } from '../../support/members/memory-offices.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const idOf = (n: number) => `cccccccc-0000-4000-8000-00000000000${n}`;
const ana = aMember({ name: 'Ana', permissions: ['manage'] });
const omar = aMember({
  memberId: idOf(2),
  name: 'Omar',
  address: 'omar@example.org',
  language: 'ar',
  permissions: ['manage'],
});
const proposal = {
  proposalId: idOf(9),
  authorId: ana.memberId,
  atMs: NOW_MS,
  proposed: { kind: 'one-decides' },
} as const;
const toOmar = { publisherId: AN_OFFICE_ID, proposalId: proposal.proposalId, memberId: omar.memberId };

async function mailed(office: Partial<Office>, to = toOmar, nowMs = NOW_MS) {
  const offices = new MemoryOffices();
  await offices.save(anOffice({ members: [ana, omar], proposals: [proposal], ...office }), []);
  const ports = Object.assign(new MemoryPorts(), { offices });
  const outcomes = [await mailProposal(to, ports, nowMs), await mailProposal(to, ports, nowMs)];
  return { outcomes, mails: ports.mails };
}

test('a manager who may confirm a proposal is mailed once what it is, in their language', async () => {
  expect(await mailed({})).toEqual({
    outcomes: ['sent', undefined],
    mails: [
      {
        kind: 'team-proposed',
        address: 'omar@example.org',
        language: 'ar',
        isDiscreet: false,
        office: 'Example Observatory',
        name: 'Omar',
        proposer: 'Ana',
        proposed: { what: 'one-decides' },
        untilMs: NOW_MS + 7 * DAY_MS,
      },
    ],
  });
});

test('the mail of a proposal that lets someone in names them with their address', async () => {
  const proposed = {
    kind: 'invite',
    name: 'Jane',
    address: 'jane@example.net',
    language: 'en',
    permissions: ['manage'],
  } as const;
  expect((await mailed({ proposals: [{ ...proposal, proposed }] })).mails).toMatchObject([
    { proposed: { what: 'invite', name: 'Jane', address: 'jane@example.net', permissions: ['manage'] } },
  ]);
});

test.each([
  ['answered meanwhile', { proposals: [] }, toOmar, NOW_MS],
  ['over', {}, toOmar, NOW_MS + 8 * DAY_MS],
  ['the reader’s own', {}, { ...toOmar, memberId: ana.memberId }, NOW_MS],
  [
    'to one whom its author let in this week',
    { members: [ana, { ...omar, letIn: { by: [ana.memberId], atMs: NOW_MS } }] },
    toOmar,
    NOW_MS,
  ],
  ['to one who manages the team no more', { members: [ana, { ...omar, permissions: [] }] }, toOmar, NOW_MS],
])('no mail tells of a proposal that is %s', async (_, office, to, nowMs) => {
  expect((await mailed(office, to, nowMs)).mails).toEqual([]);
});
