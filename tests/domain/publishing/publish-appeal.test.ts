import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { MAX_APPEAL_CONTENT_BYTES } from '../../../functions/contract/limits.ts';
import { type PublishOutcome, publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { aRequest, NOW_MS, PAGE, PAGE_FROM_NOWHERE } from '../../support/publishing/builders.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';

const OBSERVATORY = { publisherId: 'publisher-1', name: 'Example Observatory' };

function aDesk(appeals = new MemoryAppeals()) {
  let made = 0;
  const ports = { appeals, nowMs: () => NOW_MS, newId: () => `id-${++made}`, startDispatchAfterMs: 60_000 };
  const send = (given: Partial<AppealRequest> = {}, party = OBSERVATORY) =>
    publishAppeal(aRequest(given), party, ports);
  return { appeals, send };
}

const page = (content: string) => ({ page: { content, format: 'auto' as const } });
const CHANGED = page(PAGE.replace('on Monday', 'on Tuesday'));

const kindsOf = (outcomes: readonly PublishOutcome[]) => outcomes.map(({ kind }) => kind);

describe('a page that says it all', () => {
  test('becomes version 1, with a dispatch that the sweep starts if the stream does not', async () => {
    const { appeals, send } = aDesk();
    expect(await send()).toEqual({
      kind: 'published',
      externalId: expect.stringMatching(/^[0-9a-f]{32}$/),
      published: { appealId: 'id-1', version: 1, dispatchId: 'id-2' },
    });
    expect(appeals.dispatches).toEqual([{ dispatchId: 'id-2', createdAtMs: NOW_MS, dueAtMs: NOW_MS + 60_000 }]);
    const [version] = appeals.versions;
    expect(version).toMatchObject({
      appealId: 'id-1',
      version: 1,
      kind: 'new',
      publisherName: 'Example Observatory',
      datedOn: '2024-03-15',
      subject: { countries: ['RU'] },
      edition: { title: 'RUSSIA: lawyer Ivan Example beaten in prison' },
      publishedAtMs: NOW_MS,
    });
    expect(version?.subject.themes).toContain('lawyers');
  });

  test('sent again it is unchanged, and names the first dispatch', async () => {
    const { appeals, send } = aDesk();
    const first = await send();
    expect(await send()).toEqual({ ...first, kind: 'unchanged' });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('however often and in whatever order the same few pages are sent, each is mailed once', async () => {
    const pages = [{}, page(PAGE_FROM_NOWHERE), { ...page(PAGE_FROM_NOWHERE), countries: ['MX'] }];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pages), { maxLength: 8 }), async (sent) => {
        const { appeals, send } = aDesk();
        for (const one of sent) await send(one);
        const publishable = new Set(sent.filter((one) => one !== pages[1]));
        expect(appeals.dispatches).toHaveLength(publishable.size);
      }),
      { numRuns: 30 },
    );
  });

  test('another publisher’s page of the same title and date is another appeal', async () => {
    const { appeals, send } = aDesk();
    await send();
    await send({}, { publisherId: 'publisher-2', name: 'Another Observatory' });
    expect(appeals.versions.map(({ appealId, publisherName }) => [appealId, publisherName])).toEqual([
      ['id-1', 'Example Observatory'],
      ['id-3', 'Another Observatory'],
    ]);
  });
});

describe('the same id with other words', () => {
  test('is a conflict, and nothing is sent', async () => {
    const { appeals, send } = aDesk();
    await send();
    expect(kindsOf([await send(CHANGED), await send({ themes: ['torture'] })])).toEqual(['conflict', 'conflict']);
    expect(appeals.dispatches).toHaveLength(1);
  });

  test.each(['update', 'correction'] as const)(
    'as %s it is the next version, with a dispatch of its own',
    async (kind) => {
      const { appeals, send } = aDesk();
      await send();
      expect(await send({ ...CHANGED, kind })).toMatchObject({
        kind: 'published',
        published: { appealId: 'id-1', version: 2, dispatchId: 'id-3' },
      });
      expect(appeals.versions.map((version) => version.kind)).toEqual(['new', kind]);
    },
  );

  test('a follow-up sent twice is mailed once', async () => {
    const { appeals, send } = aDesk();
    await send();
    expect(kindsOf([await send({ ...CHANGED, kind: 'update' }), await send({ ...CHANGED, kind: 'update' })])).toEqual([
      'published',
      'unchanged',
    ]);
    expect(appeals.dispatches).toHaveLength(2);
  });

  test('an update that is retried after a correction does not bring back what the correction put right', async () => {
    const { appeals, send } = aDesk();
    const update = { ...CHANGED, kind: 'update' as const };
    const correction = { themes: ['torture'], kind: 'correction' as const };
    await send();
    expect(kindsOf([await send(update), await send(correction), await send(update)])).toEqual([
      'published',
      'published',
      'unchanged',
    ]);
    expect(appeals.dispatches).toHaveLength(3);
  });

  test('a follow-up of nothing is refused, and says whether a draft waits', async () => {
    const { send } = aDesk();
    expect(await send({ kind: 'update' })).toMatchObject({ kind: 'nothing to follow up', hasDraft: false });
    await send(page(PAGE_FROM_NOWHERE));
    const ofDraft = await send({ ...page(PAGE_FROM_NOWHERE), countries: ['MX'], kind: 'correction' });
    expect(ofDraft).toMatchObject({ kind: 'nothing to follow up', hasDraft: true });
  });

  test('a follow-up whose page names no country is about the countries of the version before', async () => {
    const { appeals, send } = aDesk();
    await send({ ...page(PAGE_FROM_NOWHERE), countries: ['MX'] });
    await send({ ...page(PAGE_FROM_NOWHERE.replace('Monday', 'Sunday')), kind: 'correction' });
    expect(appeals.versions.map(({ subject }) => subject.countries)).toEqual([['MX'], ['MX']]);
  });
});

describe('a page that does not say which country', () => {
  test('is kept as a draft, and nobody is mailed', async () => {
    const { appeals, send } = aDesk();
    const outcome = await send(page(PAGE_FROM_NOWHERE));
    expect(outcome).toMatchObject({ kind: 'draft', appealId: 'id-1', missing: [{ field: 'countries' }] });
    expect([appeals.versions, appeals.dispatches, appeals.drafts.size]).toEqual([[], [], 1]);
  });

  test('is published by the answer, under the id of its draft, which is gone then', async () => {
    const { appeals, send } = aDesk();
    await send(page(PAGE_FROM_NOWHERE));
    const outcome = await send({ ...page(PAGE_FROM_NOWHERE), countries: ['mx'] });
    expect(outcome).toMatchObject({ kind: 'published', published: { appealId: 'id-1', version: 1 } });
    expect([appeals.versions[0]?.subject.countries, appeals.drafts.size]).toEqual([['MX'], 0]);
  });

  test('needs the answer only once: sent again without it, it is unchanged', async () => {
    const { send } = aDesk();
    await send({
      ...page(PAGE_FROM_NOWHERE),
      countries: ['MX'],
      themes: ['lawyers'],
      sourceUrl: 'https://example.org/1',
    });
    expect(await send(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'unchanged' });
  });

  test('may address none, if a person says so', async () => {
    const { appeals, send } = aDesk();
    const none = { ...page(PAGE_FROM_NOWHERE), addressesNoCountry: true as const };
    expect(kindsOf([await send(none), await send(page(PAGE_FROM_NOWHERE))])).toEqual(['published', 'unchanged']);
    expect(appeals.versions[0]?.subject.countries).toEqual([]);
  });

  test('sent again as it was it stays one draft', async () => {
    const { appeals, send } = aDesk();
    await send(page(PAGE_FROM_NOWHERE));
    expect(await send(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'draft', appealId: 'id-1' });
    expect(appeals.drafts.size).toBe(1);
  });
});

describe('what a person has to put right', () => {
  test.each([
    ['a page without a date', page(PAGE.replace('15 March 2024', '')), 'datedOn'],
    ['a page that is dated tomorrow’s year', page(PAGE.replace('2024', '2025')), 'datedOn'],
  ])('%s waits as a draft that says so', async (_, request, field) => {
    const { appeals, send } = aDesk();
    expect(await send(request)).toMatchObject({ kind: 'draft', missing: [{ field }] });
    expect(appeals.dispatches).toEqual([]);
  });

  test('an unknown country, an unknown theme and a day to come are named together', async () => {
    const { send } = aDesk();
    expect(await send({ countries: ['Mexico', 'RU'], themes: ['tortur'], datedOn: '2024-06-22' })).toEqual({
      kind: 'refused',
      faults: [
        {
          field: 'countries[0]',
          message: '"Mexico" is no ISO 3166-1 alpha-2 code of a country: did you mean "MX" (Mexico)?',
        },
        { field: 'themes[0]', message: '"tortur" is no theme: did you mean "torture"?' },
        { field: 'datedOn', message: '2024-06-22 lies in the future' },
      ],
    });
  });

  test('the day that it is already somewhere on earth is not the future', async () => {
    const { send } = aDesk();
    expect(await send({ datedOn: '2024-06-21' })).toMatchObject({ kind: 'published' });
  });

  test('a text above the limit is refused with its size, and one just below is not', async () => {
    const { send } = aDesk();
    const padded = (bytes: number) => page(PAGE.padEnd(bytes, ' '));
    expect(await send(padded(MAX_APPEAL_CONTENT_BYTES))).toMatchObject({ kind: 'published' });
    expect(await send(padded(MAX_APPEAL_CONTENT_BYTES + 1))).toEqual({
      kind: 'too large',
      what: 'The text of this appeal',
      bytes: MAX_APPEAL_CONTENT_BYTES + 1,
      maxBytes: MAX_APPEAL_CONTENT_BYTES,
    });
  });

  test('a text that grows above one item when it is escaped is refused before anything is written', async () => {
    const { appeals, send } = aDesk();
    const outcome = await send(page(`${PAGE}\n${'& '.repeat(MAX_APPEAL_CONTENT_BYTES / 2 - 1_000)}`));
    expect(outcome).toMatchObject({ kind: 'too large', what: 'What would be stored of this appeal' });
    expect(appeals.known.size).toBe(0);
  });

  test('markup and nothing else is no appeal', async () => {
    const { send } = aDesk();
    expect(await send({ page: { content: '<script>alert(1)</script>', format: 'html' } })).toMatchObject({
      kind: 'refused',
      faults: [{ field: 'page.content' }],
    });
  });
});

describe('untrusted text', () => {
  test('a title keeps its braces and loses its line breaks', async () => {
    const { appeals, send } = aDesk();
    await send({ title: 'Mali: {{name}}\r\nBcc: x@example.org', countries: ['ML'] });
    expect(appeals.versions[0]?.edition.title).toBe('Mali: {{name}} Bcc: x@example.org');
  });

  test('scripts, handlers and script links are not stored', async () => {
    const { appeals, send } = aDesk();
    const html = `<h1>x</h1><p onclick="evil()">Guards beat <a href="javascript:evil()">him</a>.<script>evil()</script></p>`;
    await send({ body: { html }, page: undefined, title: 'Mali: beaten', datedOn: '2024-06-01', countries: ['ML'] });
    expect(JSON.stringify(appeals.versions)).not.toMatch(/evil|onclick|script/);
    expect(JSON.stringify(appeals.versions)).toContain('Guards beat');
  });
});

describe('requests for the same appeal at the same time', () => {
  test('a double click publishes once', async () => {
    const { appeals, send } = aDesk();
    let isFirst = true;
    appeals.beforeWrite = async () => {
      if (!isFirst) return;
      isFirst = false;
      await send();
    };
    expect(await send()).toMatchObject({ kind: 'unchanged' });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('who is overtaken again and again is told so, and has published nothing', async () => {
    const { appeals, send } = aDesk();
    await send();
    const [name] = appeals.known.keys();
    appeals.beforeWrite = async () => {
      const known = appeals.known.get(name ?? '');
      if (known) appeals.known.set(name ?? '', { ...known, contentHash: `${known.contentHash}!` });
    };
    expect(await send({ ...CHANGED, kind: 'update' })).toEqual({ kind: 'busy' });
    expect(appeals.versions).toHaveLength(1);
  });
});
