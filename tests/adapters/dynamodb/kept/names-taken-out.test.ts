import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeAppealStore } from '../../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makeArchiveIndex } from '../../../../functions/adapters/dynamodb/archive/archive-index.ts';
import { makeSendingProposals } from '../../../../functions/adapters/dynamodb/deciding/sending-proposals.ts';
import { makeDrafts } from '../../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../../../functions/adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeDraftNotes } from '../../../../functions/adapters/dynamodb/drafts/draft-notes.ts';
import { makeDraftTests } from '../../../../functions/adapters/dynamodb/drafts/draft-tests.ts';
import { makeKeptTexts } from '../../../../functions/adapters/dynamodb/kept/kept-texts.ts';
import { consentWrites } from '../../../../functions/adapters/dynamodb/members/consents.ts';
import { makeOfficeEntries } from '../../../../functions/adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../../../functions/adapters/dynamodb/members/offices.ts';
import { packed } from '../../../../functions/adapters/dynamodb/packed.ts';
import { makeAddresseeBook } from '../../../../functions/adapters/dynamodb/publishing/addressees.ts';
import { makeReleases } from '../../../../functions/adapters/dynamodb/publishing/releases.ts';
import { write } from '../../../../functions/adapters/table/writes.ts';
import { KEPT_TEXTS, type KeptKind } from '../../../../functions/contract/kept-texts.ts';
import { DYNAMODB_MAX_ITEM_BYTES } from '../../../../functions/contract/limits.ts';
import { indexAppeal } from '../../../../functions/domain/archive/index-appeal.ts';
import type { AskedSending } from '../../../../functions/domain/deciding/sending-proposal.ts';
import { type Act, newEntry } from '../../../../functions/domain/members/entry.ts';
import { consentsGiven } from '../../../../functions/domain/publishing/consents.ts';
import { readInput } from '../../../../functions/domain/publishing/input/read-input.ts';
import { publishAppeal } from '../../../../functions/domain/publishing/publish-appeal.ts';
import { WORDS_OF } from '../../../../functions/domain/withdrawing/kept/case-texts.ts';
import { withdrawEverywhere } from '../../../../functions/domain/withdrawing/withdraw-everywhere.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { type OpenedItem, openedTable } from '../../../support/aws/opened-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aMail, anAsked } from '../../../support/deciding/builders.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { anOffice } from '../../../support/members/builders.ts';
import { AMPLE_LIMITS, aRelease, aRequest, NOW_MS } from '../../../support/publishing/builders.ts';
import { A_CONSENT } from '../../../support/publishing/consents.ts';
import { anImage } from '../../../support/publishing/images.ts';
import { readHere } from '../../../support/publishing/read-here.ts';

const NAME = 'Zqana Example';
const table = tableOfTest();
const { publisherId, draftId, savedBy } = aDraft();
const BO = { memberId: '0e0e0e0e-1111-4222-8333-444444444444', name: 'Bo' };
const appeals = () => makeAppealStore(table, table.name, aKeyring);
const proposals = () => makeSendingProposals(table, aKeyring);
const history = () => makeOfficeEntries(table, aKeyring);
const newId = () => randomUUID();
const unnamed = { title: 'Free her', note: 'The family agreed.', named: [] } as const;

const ports = () => ({
  ...{ appeals: appeals(), addressees: makeAddresseeBook(table), nowMs: () => NOW_MS, newId, randomBytes },
  ...{ asksForTwo: async () => false, startDispatchAfterMs: 60_000, limits: AMPLE_LIMITS, readPage: readHere },
  drafts: makeDraftCleaning(table, aKeyring),
  keptTexts: makeKeptTexts(table, aKeyring, () => NOW_MS),
});
const OBSERVATORY = { publisherId, name: 'Example Observatory', author: { kind: 'key' } } as const;
const page = (title: string) =>
  ({ content: `${title}\n\n15 March 2024\n\nShe is held in Russia.`, format: 'text' }) as const;
const people = [{ name: NAME, mayBeNamed: true, consent: A_CONSENT }];

/** An appeal that names her, as each test needs one to take the name out of. */
async function publish(): Promise<string> {
  const request = aRequest({ page: page(`RUSSIA: free ${NAME}`), externalId: 'case-1', people, image: anImage() });
  const outcome = await publishAppeal(request, OBSERVATORY, ports());
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  await indexAppeal(outcome.published.appealId, makeArchiveIndex(table));
  return outcome.published.appealId;
}

/** As one member asks, from behind their desk, until nothing is left. */
async function withdraw() {
  const consent = { appeal: 'case-1', person: NAME };
  const publisher = { ...OBSERVATORY, author: { kind: 'member', ...BO } } as const;
  let outcome = await withdrawEverywhere(consent, publisher, ports());
  const { appealId } = (await appeals().findKnown({ publisherId, externalId: 'case-1' })) ?? { appealId: '' };
  await indexAppeal(appealId, makeArchiveIndex(table));
  for (let calls = 1; outcome.hasDraftsLeft && calls < 10; calls += 1)
    outcome = await withdrawEverywhere(consent, publisher, ports());
  expect(outcome.hasDraftsLeft).toBe(false);
}

const tell = (act: Act) => history().add(publisherId, newEntry(act, savedBy, newId(), NOW_MS));

const aMailOf = (words: string) => aMail({ subject: words, preheader: words, html: `<p>${words}</p>`, text: words });

async function ask(changes: Partial<AskedSending>, mails = [aMailOf('Free her')], text = 'Free her') {
  const asked = anAsked({ publisherId, proposalId: newId(), digest: newId(), ...unnamed, ...changes });
  const offices = makeOffices(table, aKeyring);
  if (!(await offices.find(publisherId))) await offices.save(anOffice({ publisherId }), []);
  const drafts = makeDrafts(table, aKeyring);
  if (!(await drafts.find(publisherId, draftId))) await drafts.save(aDraft({ fields: { title: 'Free her' } }), []);
  const entry = newEntry(
    { act: 'sending-asked', draftId, revision: 1, digest: asked.digest },
    savedBy,
    newId(),
    NOW_MS,
  );
  const shown = [{ language: 'en', subject: text, text, letter: text }] as const;
  const unchanged = { officeRevision: 1, draft: { draftId, revision: 1 } };
  expect(await proposals().ask(asked, mails, shown, entry, unchanged)).toBe('asked');
  return { ...asked, status: 'open' } as const;
}

async function decideOn(changes: Partial<AskedSending>, to: 'returned' | 'stopped' | 'looked') {
  const proposal = await ask(changes);
  const reason = { by: BO, atMs: NOW_MS, reason: `${NAME} asked us.` };
  const plain = { by: BO, atMs: NOW_MS };
  if (to === 'returned') await proposals().move(proposal, { to, decision: reason }, undefined);
  if (to === 'stopped') await proposals().move(proposal, { to, stopped: reason }, undefined);
  if (to !== 'looked') return;
  await proposals().move(proposal, { to: 'approved', decision: plain, goesOutAtMs: NOW_MS }, undefined);
  const entry = newEntry(
    { act: 'sending-looked-at', draftId, revision: 1, digest: proposal.digest },
    BO,
    newId(),
    NOW_MS,
  );
  await proposals().look({ ...proposal, status: 'approved' }, reason, entry);
}

async function agreesForAnother(): Promise<void> {
  const because = { consent: { by: `${NAME}, her sister`, for: `what ${NAME} said`, on: '2024-03-10' } };
  const listed = [
    { name: 'Vera Other', because },
    { name: 'Olga Other', because: { withoutConsent: `${NAME} advises against asking` } },
  ];
  const by = { publisherId, appealId: 'another', author: { kind: 'key' }, atMs: NOW_MS, newId } as const;
  await write(table, ...(await consentWrites(consentsGiven(listed, [], by), aKeyring)));
}

async function brings(title: string, body: string): Promise<void> {
  const outcome = await readInput(aRequest({ page: page(title), summary: body, people }), NOW_MS, readHere);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  const id = { publisherId, externalId: 'case-2' };
  const kept = { id, draftId: newId(), appealId: newId(), known: undefined, missing: [], contentHash: 'hash' };
  await appeals().saveDraft({ ...kept, input: outcome.input, savedAtMs: NOW_MS, keptUntilMs: NOW_MS + 1 });
}

const schedules = (given: Partial<ReturnType<typeof aRelease>>) =>
  makeReleases(table, aKeyring).add({
    ...aRelease({ publisherId, title: 'RUSSIA: free her', ...given }),
    request: aRequest({ page: page('RUSSIA: free her'), summary: `${NAME} was beaten.`, people, image: anImage() }),
  });

type Cleaned = { [K in KeptKind]: (typeof KEPT_TEXTS)[K]['how'] extends 'cut' | 'dropped' | 'rewritten' ? K : never };
type CleanedKind = Cleaned[KeptKind];
const byPublishing = async () => {};

/** How the name comes to each place out of which it goes: one that is new on the list does not compile without. */
const PLANTS: Readonly<Record<CleanedKind, () => Promise<unknown>>> = {
  'desk-draft-revision': () => makeDrafts(table, aKeyring).save(aDraft({ fields: { text: `${NAME} is ill.` } }), []),
  'desk-draft-row': () => makeDrafts(table, aKeyring).save(aDraft({ fields: { title: `Free ${NAME}` } }), []),
  'draft-note': () =>
    makeDraftNotes(table, aKeyring).keep(
      { publisherId, draftId },
      { noteId: newId(), by: BO, atMs: NOW_MS, revision: 1, text: `Did ${NAME} agree?` },
    ),
  'draft-test': () =>
    makeDraftTests(table, aKeyring).keep(
      {
        ...{ publisherId, draftId, testId: newId(), revision: 1, language: 'en', isDiscreet: false },
        ...{ subject: `TEST: ${NAME}`, html: `<p>${NAME}</p>`, text: NAME },
        ...{ memberIds: [BO.memberId], names: ['Bo'], sentAtMs: NOW_MS },
      },
      newEntry({ act: 'test-sent', draftId, revision: 1, digest: 'd', names: ['Bo'] }, savedBy, newId(), NOW_MS),
    ),
  'office-entry': async () => {
    await tell({ act: 'appeal-taken-down', appealId: 'another', version: 2, reason: `${NAME} asked us to.` });
    await tell({ act: 'appeal-withdrawn', appealId: 'another', version: 2, reason: `About ${NAME}.` });
    await agreesForAnother();
  },
  consent: agreesForAnother,
  'sending-proposal': async () => {
    const alone = { reason: `${NAME} is in danger.`, standings: {} };
    const withoutConsent = [{ name: NAME, because: `${NAME} is known` }];
    const named = { named: [NAME, 'Vera Other'], withoutConsent };
    await decideOn({ title: `Free ${NAME}`, note: `${NAME} agreed.`, ...named, alone }, 'returned');
    await decideOn({}, 'stopped');
    await decideOn({}, 'looked');
  },
  'sending-texts': () => ask({}, undefined, `${NAME} is held.`),
  rendering: () => ask({}, [aMailOf(`Free ${NAME}`)]),
  'appeal-draft': () => brings('RUSSIA: free her', `${NAME} was beaten.`),
  'publisher-draft': () => brings(`RUSSIA: free ${NAME}`, 'She was beaten.'),
  release: () => schedules({ title: `RUSSIA: free ${NAME}`, status: 'cancelled' }),
  'release-request': () => schedules({}),
  'appeal-version': byPublishing,
  'appeal-card': byPublishing,
  'recent-appeal': byPublishing,
  listing: byPublishing,
  shelved: byPublishing,
  image: byPublishing,
};

const holdsName = (value: unknown) => JSON.stringify(value).toLowerCase().includes('zqana');
/** An item may hold what is a kind of its own: what a release publishes. */
const isOf = (kind: string) => (kind === 'release-request' ? 'release' : kind);
/** Her own row of the people of a version, which hides her, and the spellings that no save may use. */
function besidesHiddenRows({ entity, value }: OpenedItem): unknown {
  if (KEPT_TEXTS[entity as KeptKind]?.how === 'stays') return {};
  if (entity !== 'appeal-version') return value;
  const hidden = (value.people as readonly { mayBeNamed: boolean }[]).filter(({ mayBeNamed }) => mayBeNamed);
  return { ...value, people: hidden };
}

const cleaned = Object.keys(PLANTS) as CleanedKind[];

test.each(cleaned)('a name that is withdrawn is in no %s', async (kind) => {
  await publish();
  await PLANTS[kind]();
  const before = await openedTable(table);
  // The picture is none that a text could be looked for in.
  if (kind !== 'image') expect(before.filter(holdsName).map(({ entity }) => entity)).toContain(isOf(kind));
  expect(before.some(({ entity }) => entity === isOf(kind))).toBe(true);
  await withdraw();
  const after = await openedTable(table);
  expect(after.filter((item) => holdsName(besidesHiddenRows(item)))).toEqual([]);
  if (kind === 'image') expect(after.filter(({ entity }) => entity === kind)).toEqual([]);
});

const WITH_FIELDS = ['office-entry', 'consent', 'sending-proposal', 'sending-texts', 'rendering'] as const;

/** Fields of a value in which the name stands, as the list of texts calls them. */
function fieldsNaming(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return holdsName(value) ? [path.join('.')] : [];
  if (Array.isArray(value)) return value.flatMap((one) => fieldsNaming(one, path));
  return Object.entries(value ?? {}).flatMap(([name, one]) => fieldsNaming(one, [...path, name]));
}

test.each(WITH_FIELDS)('each text of a case that a %s can hold is planted above', async (kind) => {
  await PLANTS[kind]();
  const found = (await openedTable(table)).filter(({ entity }) => entity === kind);
  const opened = found.flatMap(({ value: { sealed, ...parts } }) =>
    fieldsNaming({ ...(Array.isArray(sealed) ? { sealed } : (sealed as object)), ...parts }),
  );
  const named = opened.map((field) =>
    field.replace(/^(?:told|sealed)\.|(?<=^(?:decision|looked|stopped)\.)sealed\./g, ''),
  );
  const listed = Object.entries(WORDS_OF[kind]).flatMap(([field, words]) => (/case$/.test(words) ? [field] : []));
  expect([...new Set(named)].toSorted()).toEqual(listed.toSorted());
});

test('what was decided, by whom, and what it was about stays, with fixed words in place of the name', async () => {
  await publish();
  await PLANTS['office-entry']();
  await PLANTS['sending-proposal']();
  const before = await proposals().list(publisherId);
  await withdraw();
  const after = await proposals().list(publisherId);
  expect(after.map(({ digest, status, askedAtMs }) => [digest, status, askedAtMs])).toEqual(
    before.map(({ digest, status, askedAtMs }) => [digest, status, askedAtMs]),
  );
  expect(after.find(({ status }) => status === 'returned')).toMatchObject({
    title: 'Free [name taken out]',
    note: '[name taken out] agreed.',
    named: ['[name taken out]', 'Vera Other'],
    withoutConsent: [{ name: '[name taken out]', because: '[name taken out] is known' }],
    alone: { reason: '[name taken out] is in danger.' },
    decision: { by: BO, reason: '[name taken out] asked us.' },
  });
  const told = (await history().newest(publisherId, 100)).filter((one) => 'reason' in one);
  expect(told.map(({ reason }) => reason).toSorted()).toEqual([
    'About [name taken out].',
    '[name taken out] asked us to.',
  ]);
});

test('an entry keeps the digest of what it told at first, by which a later chain runs, and its text opens no more', async () => {
  await publish();
  await tell({ act: 'appeal-taken-down', appealId: 'another', version: 2, reason: `${NAME} asked us to.` });
  const entry = async () =>
    (await openedTable(table)).find(({ value }) => JSON.stringify(value).includes('appeal-taken-down'))?.value;
  const before = await entry();
  await withdraw();
  const after = await entry();
  expect([after?.digest, after?.entryId, after?.atMs]).toEqual([before?.digest, before?.entryId, before?.atMs]);
  expect(after?.cutDigest).not.toBe(before?.digest);
  expect(after?.wrapped ?? after?.dataKeyId).toBeDefined();
});

test('her own consent for another appeal stays: it goes with the key of that appeal', async () => {
  await publish();
  const by = { publisherId, appealId: 'another', author: { kind: 'key' }, atMs: NOW_MS, newId } as const;
  const own = { name: NAME, because: { consent: { ...A_CONSENT, by: NAME } } };
  await write(table, ...(await consentWrites(consentsGiven([own], [], by), aKeyring)));
  await withdraw();
  expect(await appeals().findConsents(publisherId, 'another')).toMatchObject([own]);
  expect(await history().newest(publisherId, 100)).toContainEqual(
    expect.objectContaining({ ...own, act: 'consent-given' }),
  );
});

test('what waits for its time and names her is cancelled, and what is being published is looked at once more', async () => {
  await publish();
  const releases = makeReleases(table, aKeyring);
  const ref = { publisherId, releaseId: 'release-1' };
  await schedules({});
  await releases.move({ ...ref, status: 'waiting' }, { status: 'releasing', dueAtMs: NOW_MS });
  const consent = { appeal: 'case-1', person: NAME };
  expect(await withdrawEverywhere(consent, OBSERVATORY, ports())).toMatchObject({ hasDraftsLeft: true });
  await releases.move({ ...ref, status: 'releasing' }, { status: 'held', held: 'late' });
  expect(await withdrawEverywhere(consent, OBSERVATORY, ports())).toMatchObject({ hasDraftsLeft: false });
  expect(await releases.find(ref)).toMatchObject({ status: 'cancelled' });
});

test('a mail out of which the name can’t be cut goes, and no other is sent in its place', async () => {
  await publish();
  const { proposalId } = await ask({}, [aMailOf('Zq<b>ana</b> Exam<i>ple</i>')]);
  await withdraw();
  expect(await proposals().mails({ publisherId, proposalId })).toEqual([]);
});

test('a mail that is as long as an item can be goes where the fixed words don’t fit into it', async () => {
  await publish();
  const filler = randomBytes(310_000).toString('base64');
  const { form: _, ...mail } = aMail();
  const sizeOf = (length: number) => packed({ ...mail, text: `${NAME} ${filler.slice(0, length)}` }).length;
  // As its item seals it: in steps of 512 bytes, with its nonce and its tag.
  const sealedAs = (length: number) => Math.ceil((sizeOf(length) + 1) / 512) * 512 + 28;
  let [most, tooMany] = [0, filler.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (sealedAs(middle) <= DYNAMODB_MAX_ITEM_BYTES - 2_000) most = middle;
    else tooMany = middle;
  }
  const { proposalId } = await ask({}, [aMail({ text: `${NAME} ${filler.slice(0, most)}` })]);
  expect((await proposals().mails({ publisherId, proposalId })).length).toBe(1);
  await withdraw();
  expect(await proposals().mails({ publisherId, proposalId })).toEqual([]);
});
