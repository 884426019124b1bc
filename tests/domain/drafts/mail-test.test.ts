import { expect, test } from 'vitest';
import { mailTest } from '../../../functions/domain/drafts/mail-test.ts';
import { newEntry } from '../../../functions/domain/members/entry.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const { memberId, name } = aMember();
const testId = 'cccccccc-0000-4000-8000-000000000001';
const draftId = 'dddddddd-0000-4000-8000-000000000001';
const mail = { subject: 'TEST: Free Ivan Example', html: '<p>He is held.</p>', text: 'He is held.\n' };

async function aWorld(members = [aMember({ address: 'ana@example.org', language: 'fr' })], memberIds = [memberId]) {
  const { offices, draftTests } = new OfficeTable();
  await offices.save(anOffice({ members }), []);
  const kept = { draftId, revision: 1, language: 'ar', isDiscreet: true, sentAtMs: NOW_MS, names: [name] } as const;
  const act = { act: 'test-sent', draftId, revision: 1, digest: 'd', names: [name] } as const;
  const entry = newEntry(act, { memberId, name }, testId, NOW_MS);
  await draftTests.keep({ publisherId: AN_OFFICE_ID, testId, memberIds, ...kept, ...mail }, entry);
  return Object.assign(new MemoryPorts(), { offices, draftTests });
}
const wanted = { publisherId: AN_OFFICE_ID, testId, memberId };

test('a member gets the kept mail once, in its own language and as discreet as it is', async () => {
  const ports = await aWorld();
  expect([await mailTest(wanted, ports, NOW_MS), await mailTest(wanted, ports, NOW_MS)]).toEqual(['sent', undefined]);
  expect(ports.mails).toEqual([
    { kind: 'draft-test', address: 'ana@example.org', language: 'ar', isDiscreet: true, mail },
  ]);
});

test.each([
  ['who was removed', () => aWorld([])],
  ['whom the test was not for', () => aWorld(undefined, [])],
])('a member %s gets none', async (_, world) => {
  const ports = await world();
  expect([await mailTest(wanted, ports, NOW_MS), ports.mails]).toEqual(['not-needed', []]);
});
