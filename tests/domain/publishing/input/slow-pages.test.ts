import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../../functions/contract/api.ts';
import { previewAppeal } from '../../../../functions/domain/publishing/preview-appeal.ts';
import { publishAppeal } from '../../../../functions/domain/publishing/publish-appeal.ts';
import type { PageInput } from '../../../../functions/domain/reading/page/page-input.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS } from '../../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../../support/publishing/memory-appeals.ts';
import { readHere } from '../../../support/publishing/read-here.ts';
import { noNoise } from '../../../support/showing/builders.ts';

const PUBLISHER = { publisherId: 'publisher-1', keyId: '00ff', name: 'Example Observatory' };
const EDITIONS: Partial<AppealRequest> = {
  translations: [
    { language: 'fr', title: 'RUSSIE : avocat battu', body: { text: 'Il a été battu.' } },
    { language: 'es', title: 'RUSIA: abogado golpeado', body: { text: 'Fue golpeado.' } },
    { language: 'ar', title: 'روسيا: محام يتعرض للضرب', body: { text: 'تعرض للضرب.' } },
  ],
};

/** A machine on which each page takes so long to read. */
function aMachine(pageTakesMs: number) {
  let [nowMs, pagesRead, made] = [NOW_MS, 0, 0];
  const ports = {
    appeals: new MemoryAppeals(),
    addressees: new MemoryAddressees(),
    nowMs: () => nowMs,
    readPage: async (page: PageInput) => {
      pagesRead += 1;
      nowMs += pageTakesMs;
      return readHere(page);
    },
    newId: () => `id-${++made}`,
    randomBytes: (size: number) => new Uint8Array(size),
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: AMPLE_LIMITS,
    countAudience: () => Promise.reject(new Error('a page that is not read has no audience')),
    takeCount: async () => false,
    random: noNoise,
    isSandboxed: async () => false,
  };
  return { ports, pagesRead: () => pagesRead };
}

test.each([
  [4_999, 2],
  [5_000, 1],
])(
  'when a page takes %i ms, publishing an appeal of four editions stops after %i, and nothing is written',
  async (takesMs, pages) => {
    const { ports, pagesRead } = aMachine(takesMs);
    expect(await publishAppeal(aRequest(EDITIONS), PUBLISHER, ports)).toEqual({ kind: 'busy' });
    expect([pagesRead(), ports.appeals.versions, ports.appeals.drafts.size]).toEqual([pages, [], 0]);
  },
);

test('so does its preview', async () => {
  const { ports, pagesRead } = aMachine(2_500);
  expect(await previewAppeal(aRequest(EDITIONS), PUBLISHER.publisherId, ports)).toEqual({ kind: 'busy' });
  expect(pagesRead()).toBe(2);
});

test('four editions of pages that take as long as a page may are read', async () => {
  const { ports, pagesRead } = aMachine(1_500);
  expect(await previewAppeal(aRequest(EDITIONS), PUBLISHER.publisherId, ports)).toMatchObject({
    decision: { kind: 'publish' },
  });
  expect(await publishAppeal(aRequest(EDITIONS), PUBLISHER, ports)).toMatchObject({ kind: 'published' });
  expect(pagesRead()).toBe(8);
});

test('one page is read and published, however long it takes', async () => {
  const { ports } = aMachine(9_000);
  expect(await publishAppeal(aRequest(), PUBLISHER, ports)).toMatchObject({ kind: 'published' });
});
