import { expect, test } from 'vitest';
import { mailColleagueActed } from '../../../functions/domain/members/mail-colleague-acted.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { MemoryOffices } from '../../support/members/memory-offices.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ABOUT = 'dddddddd-0000-4000-8000-000000000001';

async function mailed(did: 'published-by-key' | 'case-ended', names: readonly string[], title?: string) {
  const offices = new MemoryOffices();
  await offices.save(anOffice({ members: [aMember()] }), []);
  const unansweredNames = async (publisherId: string, appealId: string) =>
    publisherId === AN_OFFICE_ID && appealId === ABOUT ? names : [];
  const ports = Object.assign(new MemoryPorts(), { offices, unansweredNames, titleOf: async () => title });
  const acted = { publisherId: AN_OFFICE_ID, memberId: aMember().memberId, actId: 'act-1', about: ABOUT, did };
  await mailColleagueActed(acted, ports, NOW_MS);
  return ports.mails;
}

test('of what a key published, colleagues are mailed the names that no one answered for', async () => {
  expect(await mailed('published-by-key', ['Anna Invented'])).toMatchObject([{ unanswered: ['Anna Invented'] }]);
  expect(await mailed('published-by-key', [])).toEqual([
    expect.not.objectContaining({ unanswered: expect.anything() }),
  ]);
  expect(await mailed('case-ended', ['Anna Invented'])).toEqual([
    expect.not.objectContaining({ unanswered: expect.anything() }),
  ]);
});

test('which appeal it is about is said where that is known', async () => {
  expect(await mailed('case-ended', [], 'Russia: a lawyer is free')).toMatchObject([
    { title: 'Russia: a lawyer is free' },
  ]);
  expect(await mailed('case-ended', [])).toEqual([expect.not.objectContaining({ title: expect.anything() })]);
});
