import { beforeEach, expect, test } from 'vitest';
import { askRecovery } from '../../../../functions/domain/members/recovery/ask-recovery.ts';
import { carryOutRecoveries } from '../../../../functions/domain/members/recovery/carry-out-recoveries.ts';
import { mailRecovery } from '../../../../functions/domain/members/recovery/mail-recovery.ts';
import type { RecoveryToMail } from '../../../../functions/domain/members/recovery/recovery.ts';
import { stopRecovery } from '../../../../functions/domain/members/recovery/stop-recovery.ts';
import type { InvitationToMail } from '../../../../functions/domain/members/team/mail-invitation.ts';
import { A_MEMBER_ID, AN_OFFICE_ID, aMember, anOffice } from '../../../support/members/builders.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../../support/subscribing/memory-ports.ts';

const OMAR_ID = '0f0f0f0f-1111-4222-8333-444444444444';
const omar = aMember({ memberId: OMAR_ID, name: 'Omar Sample', address: 'omar@example.org', language: 'ar' });

let offices: MemoryOffices;
let asked: RecoveryToMail[];
let invited: InvitationToMail[];
let ports: Parameters<typeof carryOutRecoveries>[0] & Parameters<typeof askRecovery>[2];
beforeEach(async () => {
  offices = new MemoryOffices();
  await offices.save(anOffice({ members: [aMember(), omar] }), []);
  [asked, invited] = [[], []];
  let ids = 0;
  ports = {
    offices,
    enqueueRecovery: async (mails) => void asked.push(...mails),
    enqueueInvited: async (invitation) => void invited.push(invitation),
    dueOffices: { list: async () => [AN_OFFICE_ID] },
    newId: () => {
      ids += 1;
      return `dddddddd-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
  };
});

const asks = (address = 'ANA@example.org', atMs = NOW_MS) =>
  askRecovery(AN_OFFICE_ID, { address, waitMs: DAY_MS }, ports, atMs);
const sweeps = (atMs: number) => carryOutRecoveries(ports, atMs);
const office = () => offices.kept.get(AN_OFFICE_ID);
const ana = () => office()?.members[0];
const acts = () => offices.entries.map(({ act, author }) => [act, author.kind]);
const theRecovery = () => ({ publisherId: AN_OFFICE_ID, recoveryId: office()?.recovery?.recoveryId ?? '' });

test('what an operator asks changes nothing for a day, and every address of the office is mailed', async () => {
  expect(await asks()).toMatchObject({ kind: 'asked', dueAtMs: NOW_MS + DAY_MS });
  expect(asked.map(({ to }) => to)).toEqual([A_MEMBER_ID, OMAR_ID, 'contact']);
  expect(await sweeps(NOW_MS + DAY_MS - 1)).toEqual({ done: 0, errors: [] });
  expect([ana(), invited, acts()]).toEqual([aMember(), [], [['recovery-asked', 'operator']]]);
});

test('after the day all that the member signed in with ends, and they are invited', async () => {
  await asks();
  const { recoveryId } = theRecovery();
  expect(await sweeps(NOW_MS + DAY_MS)).toEqual({ done: 1, errors: [] });
  expect(ana()).toEqual({
    ...aMember({ standing: 1, authenticator: undefined }),
    invitation: { invitationId: recoveryId, expiresAtMs: NOW_MS + 8 * DAY_MS, isAgain: true },
  });
  expect(invited).toEqual([{ publisherId: AN_OFFICE_ID, memberId: A_MEMBER_ID, invitationId: recoveryId }]);
  expect([office()?.recovery, acts().at(-1)]).toEqual([undefined, ['invited-again', 'operator']]);
  expect(await sweeps(NOW_MS + 2 * DAY_MS)).toEqual({ done: 0, errors: [] });
});

test.each([
  ['a member at the desk', { kind: 'member', memberId: OMAR_ID, name: 'Omar Sample' } as const],
  ['a reader of the mail', { kind: 'mail-reader' } as const],
])('%s stops it once, and then nothing happens', async (_, author) => {
  await asks();
  const named = theRecovery();
  expect(await stopRecovery(named, author, ports, NOW_MS)).toBe(true);
  expect(await stopRecovery(named, author, ports, NOW_MS)).toBe(false);
  await sweeps(NOW_MS + DAY_MS);
  expect([ana(), invited, acts().at(-1)]).toEqual([aMember(), [], ['recovery-stopped', author.kind]]);
});

test('a worker that died before it asked for the mail is followed by one that does, and the member is reset once', async () => {
  await asks();
  const { enqueueInvited } = ports;
  Object.assign(ports, { enqueueInvited: () => Promise.reject(new Error('died')) });
  expect((await sweeps(NOW_MS + DAY_MS)).errors).toHaveLength(1);
  // She joined by an invitation that left in spite of it.
  const current = office();
  const joined = aMember({ standing: 1, authenticator: { secret: 'NEW', lastStep: 1, addedAtMs: NOW_MS } });
  if (current) await offices.save({ ...current, members: [joined, omar] }, []);
  Object.assign(ports, { enqueueInvited });
  expect(await sweeps(NOW_MS + DAY_MS)).toEqual({ done: 1, errors: [] });
  expect([ana(), invited.length, office()?.recovery]).toEqual([joined, 1, undefined]);
});

test('asked for again it waits no longer, and has one entry; another member’s has to wait', async () => {
  await asks();
  expect(await asks('ana@example.org', NOW_MS + 1)).toMatchObject({ kind: 'asked', dueAtMs: NOW_MS + DAY_MS });
  expect([acts().length, asked.length]).toEqual([1, 6]);
  expect((await asks('omar@example.org')).kind).toBe('other-under-way');
  expect((await asks('eve@example.org')).kind).toBe('no-such-member');
});

test('who was removed meanwhile is not invited', async () => {
  await asks();
  const current = office();
  if (current) await offices.save({ ...current, members: [omar] }, []);
  expect(await sweeps(NOW_MS + DAY_MS)).toEqual({ done: 0, errors: [] });
  expect([invited, office()?.recovery]).toEqual([[], undefined]);
});

test('each reader is mailed once, in their language; the contact too, unless it is a member', async () => {
  await asks();
  const mailing = Object.assign(new MemoryPorts(), { offices, contactOf: async () => 'contact@example.org' });
  for (const mail of [...asked, ...asked]) await mailRecovery(mail, mailing, NOW_MS);
  expect(mailing.mails.map(({ address, language }) => [address, language])).toEqual([
    ['ana@example.org', 'en'],
    ['omar@example.org', 'ar'],
    ['contact@example.org', 'en'],
  ]);
  expect(mailing.mails[0]).toMatchObject({ kind: 'recovery-asked', name: 'Ana Example', dueAtMs: NOW_MS + DAY_MS });
  const same = Object.assign(new MemoryPorts(), { offices, contactOf: async () => 'OMAR@example.org' });
  expect(await mailRecovery({ ...theRecovery(), to: 'contact' }, same, NOW_MS)).toBe('not-needed');
});

test('what was stopped before its mail left is told to no one', async () => {
  await asks();
  await stopRecovery(theRecovery(), { kind: 'mail-reader' }, ports, NOW_MS);
  const mailing = Object.assign(new MemoryPorts(), { offices, contactOf: async () => undefined });
  const [mail] = asked;
  expect([mail && (await mailRecovery(mail, mailing, NOW_MS)), mailing.mails]).toEqual(['not-needed', []]);
});
