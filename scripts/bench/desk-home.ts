import { randomBytes, randomUUID } from 'node:crypto';
import { cardItem, makeDeskSessions, makeDrafts, makeOffices } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../functions/adapters/kms/kms.ts';
import { type StoredItem, type Table, writeItems } from '../../functions/adapters/table/table.ts';
import { publisherPublishedKey } from '../../functions/contract/table-keys.ts';
import { PERMISSIONS } from '../../functions/contract/team-acts.ts';
import { sessionHashOf } from '../../functions/domain/account/account.ts';
import { type Member, newDeskSession } from '../../functions/domain/members/members.ts';
import { atMost, type Figure, median } from './figure.ts';
import { sampleAppeal } from './sample-appeal.ts';

const APPEALS = 2_000;
const DRAFTS = 500;
const LOOKS = 15;
const WARM_UP_LOOKS = 3;
const AT_ONCE = 25;
const SAMPLE = sampleAppeal();

interface Deployed {
  readonly publicUrl: string;
  readonly table: Table;
  readonly keyring: Keyring;
}

/** How long the desk's home takes to answer a member whose office sent and wrote much, with the function warm. */
export async function deskHomeFigure(deployed: Deployed): Promise<Figure> {
  const cookie = await memberOfBusyOffice(deployed);
  const waits: number[] = [];
  for (let look = 0; look < WARM_UP_LOOKS + LOOKS; look += 1) {
    const startedAt = performance.now();
    const response = await fetch(`${deployed.publicUrl}/desk?lang=en`, { headers: { cookie }, redirect: 'manual' });
    const text = await response.text();
    if (response.status !== 200 || !text.includes('/desk/sent'))
      throw new Error(`the desk was answered ${response.status}: ${text.slice(0, 500)}`);
    if (look >= WARM_UP_LOOKS) waits.push(performance.now() - startedAt);
  }
  const ms = Math.round(median(waits));
  return {
    name: `home of a desk with ${APPEALS} appeals`,
    value: `${ms} ms`,
    bar: atMost(ms, 300, '300 ms'),
    note: `median of ${LOOKS}, from ${Math.round(Math.min(...waits))} to ${Math.round(Math.max(...waits))} ms; ${DRAFTS} drafts`,
    raw: { ms, fastestMs: Math.min(...waits), slowestMs: Math.max(...waits) },
  };
}

/** Writes an office of one member, and what it sent and wrote. @returns the cookie of its member's session. */
async function memberOfBusyOffice({ table, keyring }: Deployed): Promise<string> {
  const publisherId = randomUUID();
  const nowMs = Date.now();
  const member: Member = {
    memberId: randomUUID(),
    name: 'Ana Example',
    address: 'ana@example.org',
    language: 'en',
    permissions: PERMISSIONS,
    standing: 0,
    passkeys: [],
    authenticator: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', lastStep: 0, addedAtMs: nowMs },
  };
  const office = { publisherId, name: 'Example Observatory', revision: 0, members: [member] };
  await makeOffices(table, keyring).save(office, []);
  await writeItems(
    table,
    appealsOf(publisherId, nowMs).map((put) => ({ put })),
  );
  const drafts = makeDrafts(table, keyring);
  const savedBy = { memberId: member.memberId, name: member.name };
  const fields = { language: 'en', title: 'Free Ivan Example' };
  for (let n = 0; n < DRAFTS; n += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        drafts.save({ publisherId, draftId: randomUUID(), revision: 0, fields, savedAtMs: nowMs - n, savedBy }, []),
      ),
    );
  const secret = randomBytes(32).toString('base64url');
  const session = newDeskSession(office, member, 'whole', nowMs);
  await makeDeskSessions(table, keyring).create(sessionHashOf(secret), session);
  return `__Host-desk=${secret}`;
}

/** What the desk reads of published appeals: their rows and cards. */
const appealsOf = (publisherId: string, nowMs: number): StoredItem[] =>
  Array.from({ length: APPEALS }, (_, n) => ({
    ...SAMPLE,
    appealId: randomUUID(),
    publisherId,
    publishedAtMs: nowMs - n * 60_000,
  })).flatMap((version) => [
    { ...publisherPublishedKey(publisherId, version.publishedAtMs, version.appealId), appealId: version.appealId },
    cardItem(version),
  ]);
