import { describe, expect, test } from 'vitest';
import { listVersions } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { DYNAMODB_MAX_ITEM_BYTES } from '../../../functions/contract/limits.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { digestOfMails, type RenderedMail } from '../../../functions/domain/dispatch/rendered-mail.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { NONE_TICKED } from '../../../functions/domain/drafts/fields.ts';
import {
  findPreview,
  missingParts,
  type PreviewDraftPorts,
  previewDraft,
} from '../../../functions/domain/drafts/preview-draft.ts';
import type { Reading } from '../../../functions/domain/reading/readings.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { aCountryFound, aDayFound, aReading, readsAs } from '../../support/reading/a-reading.ts';

const { publisherId, draftId } = aDraft();
const OFFICE = 'Example Observatory';
const DATED = { 'datedOn-day': '20', 'datedOn-month': '6', 'datedOn-year': '2024' };
const WHOLE: DraftFields = {
  language: 'en',
  title: 'Free Ivan Example',
  text: 'He is held.',
  countries: 'RU',
  ...DATED,
};
const BLOCKS = aReading().blocks;

/** In place of the mails that are rendered: the words by which a version and those that it follows up are known. */
const mailOf = (version: AppealVersion, followed: readonly AppealVersion[]): RenderedMail => ({
  form: { kind: 'open', part: 'first', editionLanguage: 'en', language: 'en' },
  subject: version.edition.title,
  html: '',
  text: followed.map((one) => one.edition.title).join('\n'),
  preheader: '',
  personDefaults: {},
});

function ports(given: Partial<PreviewDraftPorts> = {}, { appeals, table } = new OfficeTable()): PreviewDraftPorts {
  return {
    appeals,
    addressees: new MemoryAddressees(),
    readPage: readsAs(),
    nowMs: () => NOW_MS,
    versions: { list: (appealId) => listVersions(table, appealId) },
    renderMails: async (version, followed) => [mailOf(version, followed)],
    ...given,
  };
}

/** An appeal of the publisher's, with its versions. */
async function published(...versions: readonly Partial<AppealVersion>[]) {
  const world = new OfficeTable();
  for (const [index, given] of versions.entries()) {
    const edition = { language: 'en', title: `Version ${index + 1}`, blocks: BLOCKS, footnotes: [] } as const;
    await world.publish(aVersion({ publisherId, version: index + 1, edition, ...given }), 'case-1');
  }
  return ports({}, world);
}

const previewOf = (fields: DraftFields, given = ports(), looking = {}) =>
  previewDraft(aDraft({ fields }), OFFICE, given, looking);

describe('the mails of a draft', () => {
  test('are those of the version that publishing it now would make, with one digest over all', async () => {
    const preview = await previewOf(WHOLE);
    if (preview.kind !== 'mails') throw new Error(preview.kind);
    const { version, mails, digest, considered } = preview;
    expect(version).toMatchObject({
      ...{ version: 1, kind: 'new', publisherId, publisherName: OFFICE, publishedAtMs: NOW_MS },
      ...{ datedOn: '2024-06-20', subject: { countries: ['RU'], themes: [] }, edition: { title: 'Free Ivan Example' } },
    });
    expect([mails, digest, considered.kind]).toEqual([[mailOf(version, [])], digestOfMails(mails), 'considered']);
  });

  test('are those of the time at which it is to come out', async () => {
    const atMs = NOW_MS + 86_400_000;
    expect(await previewOf(WHOLE, ports(), { atMs })).toMatchObject({ version: { publishedAtMs: atMs } });
  });

  test('of a first version are made without a look at versions before it', async () => {
    const noVersions = { list: () => Promise.reject(new Error('there are none')) };
    expect(await previewOf(WHOLE, ports({ versions: noVersions }))).toMatchObject({ kind: 'mails' });
  });

  test.each([
    ['have room for a reference that publishing gives', {}, { caseReference: '', isReferenceNew: true }],
    ['show the reference that their writer gives', { caseReference: 'RUS-0147' }, { caseReference: 'RUS-0147' }],
  ])('%s', async (_, fields, reference) => {
    const preview = await previewOf({ ...WHOLE, ...fields });
    if (preview.kind !== 'mails') throw new Error(preview.kind);
    const { caseReference, isReferenceNew } = preview.version;
    expect({ caseReference, isReferenceNew }).toEqual({ isReferenceNew: undefined, ...reference });
  });

  test('are shown, too, where the draft is likely an appeal that is published', async () => {
    const blocks = [{ kind: 'paragraph', html: 'He is held, and no one may see him. '.repeat(4) } as const];
    const world = new OfficeTable();
    const edition = { language: 'en', title: 'T', blocks, footnotes: [] } as const;
    await world.publish(aVersion({ publisherId: 'publisher-2', edition }), 'case-1');
    const preview = await previewOf(WHOLE, ports({ readPage: readsAs({ blocks }) }, world));
    expect(preview).toMatchObject({
      kind: 'mails',
      considered: { decision: { kind: 'likely the same' } },
      version: { version: 1, edition: { title: 'Free Ivan Example' } },
    });
  });
});

test('of an appeal that comes again in a further language, the mails are those of its version with that edition', async () => {
  const fields = { ...WHOLE, caseReference: 'RUS-0147' };
  const first = await previewOf(fields);
  if (first.kind !== 'mails' || first.considered.decision.kind !== 'publish') throw new Error(first.kind);
  const { version, considered } = first;
  const { contentHash } = first.considered.decision;
  const world = new OfficeTable();
  await world.publish(version, considered.id.externalId, { contentHash });
  const again = { ...fields, editions: 'fr', 'fr.title': 'Libérez-le', 'fr.text': 'Il est détenu.' };
  expect(await previewOf(again, ports({}, world))).toMatchObject({
    kind: 'mails',
    version: { version: 1, lateLanguages: ['fr'] },
    considered: { decision: { kind: 'add editions' } },
  });
  expect(await previewOf(fields, ports({}, world))).toMatchObject({
    kind: 'nothing to send',
    considered: { decision: { kind: 'unchanged' } },
  });
});

describe('the mails of a follow-up', () => {
  const UPDATE = { ...WHOLE, kind: 'update', followUp: 'appeal-1', whatChanged: 'He is ill.' };

  test('are of the next version of its appeal, and name what they follow up', async () => {
    expect(await previewOf(UPDATE, await published({}))).toMatchObject({
      kind: 'mails',
      version: { appealId: 'appeal-1', version: 2, kind: 'update' },
      mails: [{ subject: 'Free Ivan Example', text: 'Version 1' }],
    });
  });

  test('keep, of a correction, how the case ended as the last version before withdrawals said it', async () => {
    const ended = { how: 'released', on: '2024-06-01' } as const;
    const earlier = { how: 'died', on: '2024-05-01' } as const;
    const correction = { ...UPDATE, kind: 'correction' };
    const of = async (fields: DraftFields, ...versions: Partial<AppealVersion>[]) => {
      const preview = await previewOf(fields, await published(...versions));
      return preview.kind === 'mails' ? preview.version.ended : preview;
    };
    expect(await of(correction, { ended: earlier }, { kind: 'outcome', ended }, { kind: 'retraction' })).toEqual(ended);
    expect(await of(correction, {}, { kind: 'update' })).toBeUndefined();
    expect(await of(UPDATE, {}, { kind: 'outcome', ended })).toBeUndefined();
  });
});

describe('a draft has no mails', () => {
  test('while it is no request: what is wrong is told, and what it lacks besides, each field once', async () => {
    expect(await previewOf({ title: 'T', actByZone: 'Europe/Nowhere' })).toEqual({
      kind: 'unready',
      problems: [
        { field: 'actByZone', what: 'no-zone' },
        { field: 'text', what: 'no-text' },
        { field: 'datedOn', what: 'no-date' },
        { field: 'countries', what: 'no-country' },
      ],
    });
  });

  test('where publishing refuses it: what it lacks is told with that', async () => {
    const { title: _, ...noTitle } = WHOLE;
    const person = { 'people.1.name': 'Ivan Example', 'people.1.mayBeNamed': 'yes' };
    const faults = [expect.objectContaining({ field: 'people[0].consent' })];
    expect(await previewOf({ ...noTitle, ...person })).toEqual({
      ...{ kind: 'refused', faults, missing: [{ field: 'title', what: 'no-title' }] },
    });
    expect(await previewOf({ ...WHOLE, ...person })).toEqual({ kind: 'refused', faults, missing: [] });
  });

  test('where no one can read its text now', async () => {
    expect(await previewOf(WHOLE, ports({ readPage: async () => ({ kind: 'busy' }) }))).toEqual({ kind: 'busy' });
  });

  test('where publishing it would mail nothing, and what was considered says why', async () => {
    const { countries: _, ...nowhere } = WHOLE;
    expect(await previewOf(nowhere)).toMatchObject({
      kind: 'nothing to send',
      considered: { decision: { kind: 'draft', missing: [{ field: 'countries' }] } },
    });
    const followsNothing = { ...WHOLE, kind: 'update', followUp: 'appeal-1' };
    expect(await previewOf(followsNothing)).toMatchObject({
      kind: 'nothing to send',
      considered: { decision: { kind: 'nothing to follow up' } },
    });
  });

  test('where more would be stored of it than there is room for', async () => {
    const footnotes = [{ mark: '1', html: '…'.repeat(DYNAMODB_MAX_ITEM_BYTES / 3) }];
    expect(await previewOf(WHOLE, ports({ readPage: readsAs({ footnotes }) }))).toMatchObject({
      kind: 'too large',
      maxBytes: DYNAMODB_MAX_ITEM_BYTES,
    });
  });

  test('where it is no request, its text is read in the language that it says', async () => {
    const readPage = readsAs();
    await previewOf({ language: 'fr', text: 'x', 'people.1.name': 'Ivan Example' }, ports({ readPage }));
    await previewOf({ language: 'de', text: 'x', 'people.1.name': 'Ivan Example' }, ports({ readPage }));
    expect(readPage.pages.map(({ hints }) => hints?.language)).toEqual(['fr', undefined]);
  });
});

describe('the preview of a revision', () => {
  async function aDesk() {
    const world = new OfficeTable();
    const { drafts } = world;
    await drafts.save(aDraft({ fields: { ...WHOLE, title: 'First' } }), []);
    await drafts.save(aDraft({ fields: { ...WHOLE, title: 'Second' }, revision: 1 }), []);
    const find = (wanted: { revision?: number; draftId?: string }) =>
      findPreview({ publisherId, draftId, ...wanted }, OFFICE, { ...ports({}, world), drafts });
    return { drafts, find };
  }

  test('is of the newest one, or of the one that is asked for', async () => {
    const { find } = await aDesk();
    expect(await find({})).toMatchObject({
      draft: { revision: 2 },
      preview: { kind: 'mails', version: { edition: { title: 'Second' } } },
    });
    expect(await find({ revision: 1 })).toMatchObject({
      draft: { revision: 1 },
      preview: { kind: 'mails', version: { edition: { title: 'First' } } },
    });
  });

  test('is none where there is no such draft, or revision of it', async () => {
    const { find } = await aDesk();
    expect(await find({ draftId: 'd2' })).toBeUndefined();
    expect(await find({ revision: 7 })).toBeUndefined();
  });

  test('is none of a draft that was deleted, though earlier revisions of it still lie there', async () => {
    const { drafts, find } = await aDesk();
    await drafts.remove(aDraft({ revision: 2 }), []);
    expect(await find({ revision: 1 })).toBeUndefined();
    expect(await find({})).toBeUndefined();
  });
});

describe('a draft lacks', () => {
  const SURE: Partial<Reading> = {
    title: { value: 'T', confidence: 'sure', evidence: [] },
    datedOn: aDayFound('2024-03-15'),
    countries: [aCountryFound('RU')],
  };
  const UNSURE: Partial<Reading> = {
    title: { value: 'T', confidence: 'unsure', evidence: [] },
    datedOn: aDayFound('2024-03-15', { confidence: 'unsure' }),
    countries: [aCountryFound('RU', 'unsure')],
  };
  const RETRACTED = { value: 'retraction', confidence: 'unsure', evidence: [] } as const;
  const ALL = ['title no-title', 'text no-text', 'datedOn no-date', 'countries no-country'];
  const AFTER = { followUp: 'appeal-1', text: 'T' };

  test.each<[what: string, fields: DraftFields, found: Partial<Reading> | undefined, missing: string[]]>([
    ['all, where it says nothing', {}, undefined, ALL],
    ['nothing that its writer says', WHOLE, undefined, []],
    ['nothing that its text says surely', { text: 'T' }, SURE, []],
    [
      'what its text does not say surely',
      { text: 'T' },
      UNSURE,
      ['title no-title', 'datedOn no-date', 'countries no-country'],
    ],
    [
      'no country, where one of several is sure',
      { text: 'T' },
      { ...SURE, countries: [aCountryFound('BY'), aCountryFound('RU', 'unsure')] },
      [],
    ],
    [
      'no country, where its writer says that it addresses none',
      { ...WHOLE, countries: '', addressesNoCountry: 'yes' },
      undefined,
      [],
    ],
    [
      'no country twice: that none is ticked is a problem of its own',
      { ...WHOLE, countries: NONE_TICKED },
      undefined,
      [],
    ],
    [
      'no date, where half a day is said: its own problem says so',
      { text: 'T', title: 'T', countries: 'RU', 'datedOn-day': '3' },
      undefined,
      [],
    ],
    [
      'as an update no country, which its case has',
      { ...AFTER, kind: 'update' },
      undefined,
      ['title no-title', 'datedOn no-date'],
    ],
    ['as a retraction neither title nor date either', { ...AFTER, kind: 'retraction' }, undefined, []],
    ['its text, as a retraction too', { followUp: 'appeal-1', kind: 'retraction' }, undefined, ['text no-text']],
    ['all, where it retracts nothing', { kind: 'retraction' }, undefined, ALL],
    ['its kind, where its text takes an appeal back', WHOLE, { kind: RETRACTED }, ['kind no-kind']],
    ['no kind that its writer says', { ...WHOLE, kind: 'new' }, { kind: RETRACTED }, []],
    ['no kind otherwise', WHOLE, SURE, []],
  ])('%s', (_, fields, found, missing) => {
    const reading = found && aReading(found);
    expect(missingParts(fields, reading).map(({ field, what }) => `${field} ${what}`)).toEqual(missing);
  });
});
