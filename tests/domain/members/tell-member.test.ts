import { expect, test } from 'vitest';
import { tellMember } from '../../../functions/domain/members/tell-member.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { MemoryOffices } from '../../support/members/memory-offices.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const told = {
  publisherId: AN_OFFICE_ID,
  memberId: aMember().memberId,
  entryId: 'cccccccc-0000-4000-8000-000000000001',
  told: 'passkey-added',
} as const;

test('a member is told once, at the address that the office has', async () => {
  const offices = new MemoryOffices();
  await offices.save(anOffice({ members: [aMember({ address: 'ana.new@example.org', language: 'ar' })] }), []);
  const ports = Object.assign(new MemoryPorts(), { offices });
  expect([await tellMember(told, ports, NOW_MS), await tellMember(told, ports, NOW_MS)]).toEqual(['sent', undefined]);
  expect(ports.mails).toEqual([
    {
      kind: 'member-told',
      address: 'ana.new@example.org',
      language: 'ar',
      isDiscreet: false,
      office: 'Example Observatory',
      name: 'Ana Example',
      told: 'passkey-added',
    },
  ]);
});

test('who was removed is told nothing', async () => {
  const offices = new MemoryOffices();
  await offices.save(anOffice({ members: [] }), []);
  const ports = Object.assign(new MemoryPorts(), { offices });
  expect([await tellMember(told, ports, NOW_MS), ports.mails]).toEqual(['not-needed', []]);
});
