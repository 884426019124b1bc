import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { DISTINCT_FROM_ALL } from '../../../functions/contract/api.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { takeBack } from '../../../functions/domain/publishing/taking-back/take-back.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const SHOWN = { digest: 'shown', type: 'image/png', width: 1, height: 1 } as const;
const AN_IMAGE = { ...SHOWN, alt: 'A', credit: 'B', consentNote: 'C' };

async function published() {
  const appeals = new MemoryAppeals();
  const ports = {
    ...{ appeals, addressees: new MemoryAddressees(), readPage: readHere, nowMs: () => NOW_MS, randomBytes },
    ...{ newId: () => crypto.randomUUID(), asksForTwo: async () => false },
    ...{ startDispatchAfterMs: 60_000, limits: AMPLE_LIMITS },
  };
  const member = aMember();
  const office = anOffice({ members: [member] });
  const { publisherId, name } = office;
  const send = (given: Parameters<typeof aRequest>[0] = {}) =>
    publishAppeal(aRequest({ externalId: 'case-1', ...given }), { publisherId, name }, ports);
  await send({ distinctFrom: DISTINCT_FROM_ALL });
  const appealId = appeals.versions[0]?.appealId ?? '';
  const takes = (mails: boolean, seenVersion = 1) =>
    takeBack({ office, member }, { appealId, seenVersion, mails, reason: 'Asked for.' }, ports);
  const asOther = () =>
    takeBack(
      { office: anOffice({ publisherId: 'publisher-2', members: [member] }), member },
      { appealId, seenVersion: 1, mails: true, reason: 'Not ours.' },
      ports,
    );
  return { appeals, send, takes, asOther, member };
}

test('of what was taken down without mail, a key may tell readers later; of what was withdrawn, no more', async () => {
  const { send, takes } = await published();
  await takes(false);
  const retraction = { kind: 'retraction', page: { content: 'It was not so.', format: 'text' } } as const;
  const news = {
    kind: 'update',
    title: 'News',
    datedOn: '2024-06-20',
    page: { content: 'News.', format: 'text' },
  } as const;
  expect((await send(news)).kind).toBe('withdrawn');
  expect(await send(retraction)).toMatchObject({ kind: 'published', mailedAs: 'retraction' });
  expect((await send({ ...retraction, page: { content: 'Nor so.', format: 'text' } })).kind).toBe('withdrawn');
});

test('a version that comes in between is not taken back before its member saw it', async () => {
  const { appeals, send, takes } = await published();
  let isFirst = true;
  appeals.beforeWrite = async () => {
    if (!isFirst) return;
    isFirst = false;
    await send({
      kind: 'correction',
      page: { content: 'RUSSIA: another text\n\n16 March 2024\n\nOf Russia.', format: 'auto' },
    });
  };
  expect([await takes(true), appeals.versions.at(-1)?.kind]).toEqual([{ kind: 'changed meanwhile' }, 'correction']);
  expect(await takes(true, 2)).toMatchObject({ kind: 'taken back', published: { version: 3 } });
  expect(appeals.versions.at(-1)).toMatchObject({ version: 3, kind: 'retraction' });
  expect(appeals.entries.filter(({ act }) => act === 'appeal-withdrawn')).toMatchObject([{ version: 3 }]);
});

test('an appeal is taken back in our words by one member, with one line of the history that says why', async () => {
  const { appeals, takes, member } = await published();
  const outcome = await takes(true);
  expect(outcome).toMatchObject({ kind: 'taken back', published: { version: 2 } });
  expect(appeals.entries.at(-1)).toMatchObject({
    ...{ act: 'appeal-withdrawn', version: 2, reason: 'Asked for.', author: { memberId: member.memberId } },
    entryId: outcome.kind === 'taken back' && outcome.entryId,
  });
  expect(appeals.versions[1]).toMatchObject({ kind: 'retraction', edition: { footnotes: [] } });
  expect(appeals.versions[1]).not.toHaveProperty('isTakenDown');
  // Once more, it is what it was.
  expect(await takes(true, 2)).toEqual({ kind: 'taken back before' });
  expect(await takes(false, 2)).toEqual({ kind: 'taken back before' });
});

test('what is taken down without mail can be told later, and once', async () => {
  const { appeals, takes } = await published();
  expect(await takes(false)).toMatchObject({ kind: 'taken back' });
  expect(appeals.versions[1]).toMatchObject({ isTakenDown: true });
  expect(appeals.entries.at(-1)).toMatchObject({ act: 'appeal-taken-down' });
  expect(await takes(false, 2)).toEqual({ kind: 'taken back before' });
  expect(await takes(true, 2)).toMatchObject({ kind: 'taken back', published: { version: 3 } });
  expect(await takes(true, 3)).toEqual({ kind: 'taken back before' });
});

test('it is known as a withdrawal from then on, takes from no budget, and its image goes', async () => {
  const { appeals, takes } = await published();
  const [version] = appeals.versions;
  if (version) appeals.versions[0] = { ...version, image: AN_IMAGE };
  appeals.images.set(`${version?.appealId}/shown`, new Uint8Array());
  await takes(true);
  const [known] = appeals.known.values();
  expect(known?.followUps).toEqual([`retraction:${known?.contentHash}`]);
  expect([...appeals.taken.keys()].filter((name) => name.startsWith('corrections'))).toEqual([]);
  expect(appeals.images.size).toBe(0);
  expect(appeals.dispatches.at(-1)).toMatchObject({ reach: 'reached' });
});

test('no office takes back what is another’s', async () => {
  const { appeals, asOther } = await published();
  expect(await asOther()).toEqual({ kind: 'no such appeal' });
  expect(appeals.versions).toHaveLength(1);
});

test('where others keep coming in between, the member is told to come back after twenty times', async () => {
  const { appeals, takes } = await published();
  let tries = 0;
  appeals.beforeWrite = async () => {
    tries += 1;
    for (const [name, known] of appeals.known)
      appeals.known.set(name, { ...known, rewrites: (known.rewrites ?? 0) + 1 });
  };
  expect([await takes(true), tries]).toEqual([{ kind: 'busy' }, 20]);
});
