import { describe, expect, test } from 'vitest';
import type { BroughtDraft } from '../../../../functions/domain/drafts/brought/brought-draft.ts';
import { takeOnDraft } from '../../../../functions/domain/drafts/brought/take-on-draft.ts';
import type { Drafts } from '../../../../functions/domain/drafts/ports.ts';
import type { PersonConsent } from '../../../../functions/domain/publishing/consents.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { aMember, anOffice } from '../../../support/members/builders.ts';
import { OfficeTable } from '../../../support/members/office-table.ts';
import { A_CONSENT } from '../../../support/publishing/consents.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const { draftId } = aDraft();
const [office, member] = [anOffice(), aMember()];
const { publisherId } = office;
const FROM = { confidence: 'sure', from: 'person', evidence: [] } as const;
const PERSON = { name: 'Ana Example', mayBeNamed: true };
const IMAGE = { digest: 'a1', type: 'image/png', bytes: new Uint8Array(3) } as const;

const aBroughtDraft = (
  input: Partial<BroughtDraft['input']> = {},
  given: Partial<BroughtDraft> = {},
): BroughtDraft => ({
  ...{ publisherId, draftId, externalId: 'case-1', appealId: 'appeal-1' },
  input: {
    language: 'en',
    title: { ...FROM, value: 'Free Ana Example' },
    blocks: [{ kind: 'paragraph', html: 'She spoke on Red Square.' }],
    footnotes: [],
    parts: { people: { ...FROM, value: [PERSON] } },
    kind: { ...FROM, value: 'new' },
    countries: [],
    addressesNoCountry: false,
    themes: [],
    isUrgent: false,
    drops: [],
    leaveOut: [],
    unanswered: [],
    answered: { countries: false, themes: false },
    ...input,
  },
  ...given,
});

function aDesk(found: BroughtDraft | 'gone' = aBroughtDraft(), given: Partial<Drafts> = {}) {
  const world = new OfficeTable();
  const drafts = Object.assign(world.drafts, given);
  const kept: PersonConsent[] = [{ name: PERSON.name, because: { withoutConsent: 'as before' } }];
  const ports = {
    ...{ drafts, newId: world.newId },
    brought: { find: async () => (found === 'gone' ? undefined : found) },
    consents: { findOf: async () => kept.map((one) => ({ ...one, consentId: 'c1' })) },
  };
  const takeOn = (...said: [said?: readonly PersonConsent[], notNames?: readonly string[]]) =>
    takeOnDraft({ office, member }, draftId, ports, NOW_MS, ...said);
  const draft = () => drafts.find(publisherId, draftId);
  return {
    drafts,
    takeOn,
    draft,
    fields: async () => (await draft())?.fields,
    entries: () => world.entries(publisherId),
  };
}

describe('a draft that came by a key', () => {
  test('becomes one of the desk, once, by the member who took it on', async () => {
    const { takeOn, draft, entries } = aDesk();
    expect([await takeOn(), await takeOn()]).toEqual(['taken on', 'taken on']);
    const savedBy = { memberId: member.memberId, name: member.name };
    const taken = await draft();
    expect(taken).toMatchObject({
      ...{ publisherId, draftId, revision: 1, savedAtMs: NOW_MS, savedBy },
      fields: { title: 'Free Ana Example', externalId: 'case-1', 'people.1.name': 'Ana Example' },
    });
    expect(await entries()).toMatchObject([
      { act: 'draft-taken-on', draftId, revision: 1, author: { name: 'Ana Example' } },
    ]);
    expect(taken?.fields).not.toHaveProperty('notNames');
  });

  test('is gone, once it was published or forgotten', async () => {
    const { takeOn, draft } = aDesk('gone');
    expect([await takeOn(), await draft()]).toEqual(['gone', undefined]);
  });

  test('brings its image', async () => {
    const { drafts, takeOn } = aDesk(aBroughtDraft({}, { image: IMAGE }));
    await takeOn();
    expect(await drafts.findImage(publisherId, draftId, 'a1')).toEqual({ ...IMAGE, bytes: Buffer.from(IMAGE.bytes) });
  });

  test('brings who agreed and what is no name, where the request that brought it says so', async () => {
    const { takeOn, fields } = aDesk();
    await takeOn([{ name: 'Ana Example', because: { consent: A_CONSENT } }], ['Red Square', 'Nowhere']);
    expect(await fields()).toMatchObject({ 'people.1.consentBy': A_CONSENT.by, notNames: 'Red Square' });
  });

  test('has, as a follow-up, what was kept of the version before, and what is said of it now comes first', async () => {
    const update = { kind: { ...FROM, value: 'update' }, follows: 1 } as const;
    const kept = aDesk(aBroughtDraft(update));
    await kept.takeOn();
    expect(await kept.fields()).toMatchObject({ followUp: 'appeal-1', 'people.1.withoutConsent': 'as before' });
    const said = aDesk(aBroughtDraft(update));
    await said.takeOn([{ name: 'Ana Example', because: { withoutConsent: 'as now' } }]);
    expect(await said.fields()).toMatchObject({ 'people.1.withoutConsent': 'as now' });
    const first = aDesk();
    await first.takeOn();
    expect(await first.fields()).not.toHaveProperty(['people.1.withoutConsent']);
  });

  test('names no one who withdrew their consent since', async () => {
    const { drafts, takeOn, fields } = aDesk();
    const person = { name: 'Ana Example', spellings: [], withdrawnAtMs: NOW_MS };
    await drafts.keepWithdrawn(publisherId, { revision: 0, people: [person] }, NOW_MS);
    await takeOn();
    expect(JSON.stringify(await fields())).not.toContain('Ana');
  });
});

describe('a draft that is taken on while another member does the same', () => {
  test('is taken on, as theirs is', async () => {
    const { takeOn, draft, entries } = aDesk();
    expect(await Promise.all([takeOn(), takeOn()])).toEqual(['taken on', 'taken on']);
    expect([await draft(), await entries()]).toMatchObject([{ revision: 1 }, [{ act: 'draft-taken-on', revision: 1 }]]);
  });

  test('is gone, if it was deleted', async () => {
    const { drafts, takeOn, draft } = aDesk();
    await drafts.save(aDraft(), []);
    await drafts.remove(aDraft({ revision: 1 }), []);
    expect([await takeOn(), await draft()]).toEqual(['gone', undefined]);
  });

  test('is not taken on, where its table has no room for it', async () => {
    expect(await aDesk(undefined, { save: async () => 'too large' }).takeOn()).toBe('too large');
  });
});
