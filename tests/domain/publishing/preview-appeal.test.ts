import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { type PreviewPorts, previewAppeal } from '../../../functions/domain/publishing/preview-appeal.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS, PAGE } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';
import { noNoise } from '../../support/showing/builders.ts';

const OFFICE = { publisherId: 'publisher-1', name: 'Example Observatory' };
const FRENCH = { language: 'fr', title: 'RUSSIE : un avocat battu', body: { text: 'Il a été battu.' } } as const;

/** A desk that previews, and what it asked of the world. */
function aDesk({ mayCount = true } = {}) {
  const appeals = new MemoryAppeals();
  const counted: Parameters<PreviewPorts['countAudience']>[] = [];
  let made = 0;
  const considering = { appeals, addressees: new MemoryAddressees(), readPage: readHere, nowMs: () => NOW_MS };
  const ports: PreviewPorts = {
    ...considering,
    countAudience: async (...of) => {
      counted.push(of);
      return { kind: 'exact', people: 7, weight: 1 };
    },
    takeCount: async () => mayCount,
    random: noNoise,
    isSandboxed: async () => true,
  };
  const preview = (given: Partial<AppealRequest> = {}) =>
    previewAppeal(aRequest({ externalId: 'case-1', ...given }), OFFICE.publisherId, ports);
  const publish = (given: Partial<AppealRequest> = {}) =>
    publishAppeal(aRequest({ externalId: 'case-1', ...given }), OFFICE, {
      ...{ ...considering, newId: () => `id-${++made}`, randomBytes: (size: number) => new Uint8Array(size) },
      ...{ asksForTwo: async () => false, startDispatchAfterMs: 60_000, limits: AMPLE_LIMITS },
    });
  return { preview, publish, counted };
}

test('a first version is counted for its own subject, now', async () => {
  const { preview, counted } = aDesk();
  expect(await preview()).toMatchObject({ audience: { people: 50 }, isSandboxed: true });
  expect(counted).toMatchObject([[{ countries: ['RU'] }, NOW_MS]]);
});

test('what waits for its time is counted at that time, and a time that cannot be is refused', async () => {
  const { preview, counted } = aDesk();
  await preview({ releaseAt: '2024-06-22T12:00Z' });
  expect(counted[0]?.[1]).toBe(Date.UTC(2024, 5, 22, 12));
  expect(await preview({ releaseAt: '2024-06-19T12:00Z' })).toMatchObject({
    ...{ kind: 'refused', faults: [{ field: 'releaseAt' }] },
  });
});

test('a follow-up is counted with its case', async () => {
  const { preview, publish, counted } = aDesk();
  await publish();
  const update = { page: { content: PAGE.replace('on Monday', 'on Friday'), format: 'auto' as const } };
  expect(await preview({ ...update, kind: 'update' })).toHaveProperty('audience');
  expect(JSON.stringify(counted[0]?.[0])).toContain('id-1');
});

test('no one is counted for what mails no one new: editions, withdrawals, drafts, and beyond what a key may ask', async () => {
  const { preview, publish, counted } = aDesk();
  await publish();
  const editions = await preview({ translations: [FRENCH] });
  expect(editions).toMatchObject({ isSandboxed: true, decision: { kind: 'add editions' } });
  const withdrawal = await preview({ kind: 'retraction', page: { content: 'It was not so.', format: 'text' } });
  expect(withdrawal).toMatchObject({ isSandboxed: true, decision: { kind: 'publish' } });
  const undated = { content: PAGE.replace('15 March 2024', 'Later'), format: 'auto' as const };
  const draft = await preview({ externalId: 'case-2', page: undated });
  expect(draft).toMatchObject({ decision: { kind: 'draft' } });
  expect(draft).not.toHaveProperty('isSandboxed');
  const spent = await aDesk({ mayCount: false }).preview();
  expect(spent).toMatchObject({ isSandboxed: true });
  for (const one of [editions, withdrawal, draft, spent]) expect(one).not.toHaveProperty('audience');
  expect(counted).toEqual([]);
});

test('what can be published by no route is refused', async () => {
  const { preview } = aDesk();
  const long = { content: `${PAGE}\n${'& '.repeat(50_000)}`, format: 'auto' as const };
  const translations = (['fr', 'es', 'ar'] as const).map((language) => ({
    ...{ ...FRENCH, language, body: { text: '& '.repeat(50_000) } },
  }));
  expect(await preview({ page: long, translations })).toMatchObject({ kind: 'too large' });
  expect(await preview({ title: '!!' })).toMatchObject({ kind: 'refused' });
});
