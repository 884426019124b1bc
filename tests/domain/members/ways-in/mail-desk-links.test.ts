import { beforeEach, expect, test } from 'vitest';
import { mailDeskLinks } from '../../../../functions/domain/members/ways-in/mail-desk-links.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../../support/members/builders.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { NOW_MS, someLimits } from '../../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../../support/subscribing/memory-ports.ts';

const ID = 'cccccccc-0000-4000-8000-000000000001';
const OTHER_OFFICE = '0d0d0d0d-1111-4222-8333-444444444444';

let offices: MemoryOffices;
let ports: MemoryPorts;
beforeEach(async () => {
  offices = new MemoryOffices();
  ports = new MemoryPorts();
  await offices.save(anOffice(), []);
});

const asks = (address: string, requestId = ID, network = '192.0.2.1') =>
  mailDeskLinks(
    requestId,
    { address, language: 'fr', network },
    Object.assign(ports, { membersOf: (of: string) => offices.membersOf(of) }),
    someLimits(),
    NOW_MS,
  );
const linksMailed = () => ports.mails.flatMap((notice) => (notice.kind === 'desk-sign-in' ? [notice.link] : []));

test('a member with an app is mailed a link, once however often the message comes', async () => {
  expect([await asks('ANA@example.org'), await asks('ana@example.org')]).toEqual(['sent', undefined]);
  expect(ports.mails).toMatchObject([
    {
      kind: 'desk-sign-in',
      address: 'ana@example.org',
      language: 'fr',
      link: { publisherId: AN_OFFICE_ID, standing: 0 },
    },
  ]);
});

test.each([
  ['of no member', 'eve@example.org'],
  ['of a member who has a passkey alone', 'omar@example.org'],
])('an address %s is mailed nothing, and leaves the same line in the ledger', async (_, address) => {
  const omar = aMember({ memberId: ID, address: 'omar@example.org', authenticator: undefined });
  await offices.save(anOffice({ revision: 1, members: [aMember(), omar] }), []);
  expect(await asks(address)).toBe('not-needed');
  expect([ports.mails, ports.ledger.size]).toEqual([[], 1]);
});

test('who works at two offices gets a link to each', async () => {
  await offices.save(anOffice({ publisherId: OTHER_OFFICE }), []);
  await asks('ana@example.org');
  expect(linksMailed().map(({ publisherId }) => publisherId)).toEqual([AN_OFFICE_ID, OTHER_OFFICE]);
  expect(new Set(linksMailed().map(({ linkId }) => linkId)).size).toBe(2);
});

test('a mailbox gets a few links an hour, and a network asks for a few, whether the address is known or not', async () => {
  const outcomes = [];
  for (let n = 0; n < 12; n += 1)
    outcomes.push(await asks('eve@example.org', `cccccccc-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`));
  expect([outcomes[0], outcomes.at(-1), outcomes.includes('over-budget')]).toEqual(['not-needed', 'over-budget', true]);
});
