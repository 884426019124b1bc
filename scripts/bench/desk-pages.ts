import { randomUUID } from 'node:crypto';
import { cardItem, makeDeskSessions, makeDrafts, makeOffices } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../functions/adapters/kms/kms.ts';
import { type StoredItem, type Table, writeItems } from '../../functions/adapters/table/table.ts';
import { publisherPublishedKey } from '../../functions/contract/table-keys.ts';
import { PERMISSIONS } from '../../functions/contract/team-acts.ts';
import { sessionHashOf } from '../../functions/domain/account/account.ts';
import { type Member, newDeskSession } from '../../functions/domain/members/members.ts';
import { DESK_RIGHTS, type DeskRoutePath, deskPath, pathWithIds } from '../../functions/web/desk/desk.ts';
import { UnexpectedAnswerError, Visitor } from '../program/visitor.ts';
import { atMost, barOfMachine, type Figure, median, type Section, waitFigure } from './figure.ts';
import { SAMPLE_DRAFT, sampleAppeal } from './sample-appeal.ts';

const APPEALS = 2_000;
const DRAFTS = 500;
const LOOKS = 7;
const WARM_UP_LOOKS = 2;
const AT_ONCE = 25;
/** docs/performance.md says where they come from. */
const PAGE_BAR_MS = 300;
const SAVE_BAR_MS = 500;
const PREVIEW_BAR_MS = 250;
const SAMPLE = sampleAppeal();

const PREVIEW = '/desk/write/{draftId}/mail';
/** They take a member who is not in yet or an organisation's sign-in, or are no page. */
const NO_PAGES: readonly RegExp[] = [/^\/desk\/(join|you\/identity)/, /\/(image\/\{digest\}|table\.csv)$/];

interface Deployed {
  readonly publicUrl: string;
  readonly table: Table;
  readonly keyring: Keyring;
  /** Whose office it is to be: what it published before is on its pages. */
  readonly publisherId: string;
}

interface Sent {
  readonly appealId: string;
  readonly dispatchId: string;
}

/**
 * How long the desk takes to answer a member whose office sent and wrote much, with the function warm: each page, and a save with the page that it leads to.
 * @throws when a page can't be opened.
 */
export async function measureDesk(deployed: Deployed, sent: Sent, hmacMicroseconds: number): Promise<Section> {
  const { visitor, draftId, memberId } = await memberOfBusyOffice(deployed);
  const ask = deskPath('/desk/write/{draftId}/ask', { draftId });
  const asked = await visitor.submits(ask, ask, { when: 'at-once' });
  const ids = { ...sent, draftId, memberId, proposalId: new URL(asked.url).pathname.split('/').at(-1) };
  const paths = (Object.keys(DESK_RIGHTS) as DeskRoutePath[]) // Object.keys forgets its keys' type
    .filter((path) => 'GET' in DESK_RIGHTS[path] && !NO_PAGES.some((one) => one.test(path)));
  const figures: Figure[] = [];
  for (const path of paths) {
    const waits = await waitsOf(visitor, pathWithIds(path, ids));
    if (waits === undefined) continue;
    const bar =
      path === PREVIEW
        ? barOfMachine(median(waits), PREVIEW_BAR_MS, hmacMicroseconds)
        : atMost(median(waits), PAGE_BAR_MS, `${PAGE_BAR_MS} ms`);
    figures.push({ ...waitFigure(path, waits), bar });
  }
  const saves = await waitsOfSaves(visitor, deskPath('/desk/write/{draftId}', { draftId }));
  const slowestFirst = figures.toSorted((a, b) => (b.raw.ms ?? 0) - (a.raw.ms ?? 0));
  return {
    title: `The desk of an office with ${APPEALS} appeals and ${DRAFTS} drafts, warm`,
    figures: [
      {
        ...waitFigure('a save, and the page after it', saves),
        bar: atMost(median(saves), SAVE_BAR_MS, `${SAVE_BAR_MS} ms`),
      },
      ...slowestFirst,
    ],
  };
}

/** Undefined where the address leads to another page. */
async function waitsOf(visitor: Visitor, path: string): Promise<readonly number[] | undefined> {
  const first = await visitor.opens(`${path}?lang=en`).catch((error: unknown) => {
    if (error instanceof UnexpectedAnswerError) throw new Error(`${path} could not be measured`, { cause: error });
    throw error;
  });
  if (new URL(first.url).pathname !== path) return undefined;
  return timed(() => visitor.opens(`${path}?lang=en`));
}

/** Each saves another text, over what the one before it saved. */
async function waitsOfSaves(visitor: Visitor, path: string): Promise<readonly number[]> {
  let page = await visitor.opens(path);
  let saves = 0;
  return timed(async () => {
    saves += 1;
    page = await visitor.posts(page, path, { do: 'save', text: `${SAMPLE_DRAFT.text} This is save ${saves}.` });
  });
}

async function timed(look: () => Promise<unknown>): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let looks = 0; looks < WARM_UP_LOOKS + LOOKS; looks += 1) {
    const startedAt = performance.now();
    await look();
    if (looks >= WARM_UP_LOOKS) waits.push(performance.now() - startedAt);
  }
  return waits;
}

/** Writes an office of two members, and what it sent and wrote. @returns one of them at the desk, the other's id, and a draft that could be sent. */
async function memberOfBusyOffice({ publicUrl, table, keyring, publisherId }: Deployed) {
  const draftId = randomUUID();
  const nowMs = Date.now();
  const member = aMember('Ana Example', nowMs);
  const colleague = aMember('Omar Example', nowMs);
  const office = { publisherId, name: 'Example Observatory', revision: 0, members: [member, colleague] };
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
  const secret = randomUUID();
  await makeDeskSessions(table, keyring).create(sessionHashOf(secret), newDeskSession(office, member, 'whole', nowMs));
  const visitor = new Visitor(publicUrl, { '__Host-desk': secret });
  return { visitor, draftId, memberId: colleague.memberId };
}

const aMember = (name: string, nowMs: number): Member => ({
  memberId: randomUUID(),
  name,
  address: `${name.split(' ', 1).join().toLowerCase()}@example.org`,
  language: 'en',
  permissions: PERMISSIONS,
  standing: 0,
  passkeys: [],
  authenticator: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', lastStep: 0, addedAtMs: nowMs },
});

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
