import { randomBytes, randomUUID } from 'node:crypto';
import { cardItem, makeDeskSessions, makeDrafts, makeOffices } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../functions/adapters/kms/kms.ts';
import { type StoredItem, type Table, writeItems } from '../../functions/adapters/table/table.ts';
import { publisherPublishedKey } from '../../functions/contract/table-keys.ts';
import { PERMISSIONS } from '../../functions/contract/team-acts.ts';
import { sessionHashOf } from '../../functions/domain/account/account.ts';
import { type Member, newDeskSession } from '../../functions/domain/members/members.ts';
import { atMost, barOfMachine, type Figure, median, waitFigure } from './figure.ts';
import { SAMPLE_DRAFT, sampleAppeal } from './sample-appeal.ts';

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

/** How long the desk takes to answer a member whose office sent and wrote much, with the function warm: its home, and the preview of a draft. */
export async function deskFigures(deployed: Deployed, hmacMicroseconds: number): Promise<Figure[]> {
  const { cookie, draftId } = await memberOfBusyOffice(deployed);
  const lookAt = async (path: string, shows: string): Promise<readonly number[]> => {
    const waits: number[] = [];
    for (let look = 0; look < WARM_UP_LOOKS + LOOKS; look += 1) {
      const startedAt = performance.now();
      const response = await fetch(`${deployed.publicUrl}${path}`, { headers: { cookie }, redirect: 'manual' });
      const text = await response.text();
      if (response.status !== 200 || !text.includes(shows))
        throw new Error(`${path} was answered ${response.status}: ${text.slice(0, 500)}`);
      if (look >= WARM_UP_LOOKS) waits.push(performance.now() - startedAt);
    }
    return waits;
  };
  const home = await lookAt('/desk?lang=en', '/desk/sent');
  const preview = await lookAt(`/desk/write/${draftId}/mail?lang=en`, '<iframe');
  return [
    {
      ...waitFigure(`home of a desk with ${APPEALS} appeals`, home),
      bar: atMost(median(home), 300, '300 ms'),
    },
    { ...waitFigure('preview of a draft', preview), bar: barOfMachine(median(preview), 150, hmacMicroseconds) },
  ];
}

/** Writes an office of one member, and what it sent and wrote. @returns the cookie of its member's session, and a draft that could be sent. */
async function memberOfBusyOffice({ table, keyring }: Deployed) {
  const publisherId = randomUUID();
  const draftId = randomUUID();
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
  for (let n = 0; n < DRAFTS; n += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, one) =>
        drafts.save(
          {
            publisherId,
            draftId: n + one === 0 ? draftId : randomUUID(),
            revision: 0,
            fields: SAMPLE_DRAFT,
            savedAtMs: nowMs - n,
            savedBy,
          },
          [],
        ),
      ),
    );
  const secret = randomBytes(32).toString('base64url');
  const session = newDeskSession(office, member, 'whole', nowMs);
  await makeDeskSessions(table, keyring).create(sessionHashOf(secret), session);
  return { cookie: `__Host-desk=${secret}`, draftId };
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
