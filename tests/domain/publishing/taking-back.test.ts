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
  return { appeals, send, takes };
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
