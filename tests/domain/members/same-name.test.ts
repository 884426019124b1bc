import { expect, test } from 'vitest';
import { invite } from '../../../functions/domain/members/team/invite.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { MemoryOffices } from '../../support/members/memory-offices.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const OMAR_ID = '0f0f0f0f-1111-4222-8333-444444444444';
const invitation = { invitationId: OMAR_ID, expiresAtMs: NOW_MS + DAY_MS };
const omar = aMember({ memberId: OMAR_ID, name: 'Omar Sámple', address: 'omar@example.org', invitation });

const invites = async (name: string, address = 'other@example.org') => {
  const offices = new MemoryOffices();
  await offices.save(anOffice({ members: [aMember(), omar] }), []);
  const ports = { offices, enqueueInvited: async () => {}, newId: () => 'dddddddd-0000-4000-8000-000000000001' };
  const office = offices.kept.get(AN_OFFICE_ID) ?? anOffice();
  const invited = { name, address, language: 'en', permissions: [] } as const;
  return (await invite(office, invited, { kind: 'operator' }, ports, NOW_MS)).kind;
};

test('no one is invited under a name that colleagues take for that of a member or of someone invited', async () => {
  const taken = ['Ana Example', 'ana  EXAMPLE', 'Ána Exámple', 'Аna Example', 'Omar Sample', 'Omar-Sample'];
  expect(await Promise.all(taken.map((name) => invites(name)))).toEqual(taken.map(() => 'same-name'));
  expect(await invites('Omar Sample the Younger')).toBe('invited');
  expect(await invites('Omar Sample', 'omar@example.org')).toBe('same-address');
});
