import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MAX_APPEAL_CONTENT_BYTES, MAX_IMAGE_BYTES } from '../../../functions/contract/limits.ts';
import { practiceId } from '../../../functions/domain/appeal/practice.ts';
import type { DigestDispatch, Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import { planAlert, planLateEdition } from '../../../functions/domain/dispatch/planning/plan-alert.ts';
import type { Dispatches } from '../../../functions/domain/dispatch/ports.ts';
import { NOTHING_SUPERSEDED, type Superseding } from '../../../functions/domain/dispatch/superseding/supersede.ts';
import type { RecentAppeals } from '../../../functions/domain/matching/recent-appeals.ts';
import { findUsedUp } from '../../../functions/domain/publishing/budget-room.ts';
import { likenessOf } from '../../../functions/domain/publishing/likely-same.ts';
import type { AppealStore, Publication } from '../../../functions/domain/publishing/ports.ts';
import type { BudgetDraw } from '../../../functions/domain/publishing/publishing-budgets.ts';
import type { Releases } from '../../../functions/domain/publishing/releases/ports.ts';
import type { ReleaseRequest, WholeRelease } from '../../../functions/domain/publishing/releases/release.ts';
import { aDispatch } from '../sending/builders.ts';
import { aRequest, aVersion } from './builders.ts';
import { anImage, aTakenImage } from './images.ts';

/** The part of a table that appeals are published and released by, in memory or in DynamoDB. */
export interface PublishingTable {
  readonly appeals: AppealStore;
  readonly recentAppeals: RecentAppeals;
  readonly releases: Releases;
  readonly dispatches: Pick<Dispatches, 'find'>;
  /** The bytes of an image that an appeal's page shows. */
  readonly findImage: (appealId: string, digest: string) => Promise<Uint8Array | undefined>;
  /** Adds a dispatch that carries an appeal. */
  addDispatch(dispatch: Dispatch, appealId: string): Promise<void>;
}

/** Long before anything of today, so that no sweep of the same table is meant. */
const NOW = Date.UTC(2020, 0, 2);
const MANY = 500;

/** A second version, as a correction of what no subscriber follows. */
function aPublication(superseding: Partial<Superseding> = {}): Publication {
  const version = aVersion({
    appealId: randomUUID(),
    version: 2,
    kind: 'correction',
    isUrgent: true,
    expiresOn: '2020-02-01',
    publishedAtMs: NOW,
    subject: { countries: ['AQ'], themes: [] },
  });
  const stopped = { ...NOTHING_SUPERSEDED, ...superseding };
  return {
    id: { publisherId: version.publisherId, externalId: randomUUID() },
    known: undefined,
    version,
    contentHash: 'hash',
    followUps: ['correction:hash'],
    dispatch: planAlert(version, randomUUID(), stopped),
    dueAtMs: NOW,
    superseding: stopped,
    draws: [],
  };
}

/** The rules that publishing rests on: every store of its state is held to the same ones. */
export function checkPublishingContract(tableOf: () => PublishingTable): void {
  async function withAlert(given: Partial<Dispatch> = {}) {
    const table = tableOf();
    const dispatchId = randomUUID();
    const publication = aPublication({ alerts: [dispatchId], waitsFor: [dispatchId] });
    const { appealId } = publication.version;
    const alert = { ...aDispatch({ dispatchId, appealId, status: 'sending', sliceBits: 0 }), ...given } as Dispatch; // an alert stays one
    await table.addDispatch(alert, appealId);
    return { ...table, publication, alert, appealId };
  }

  test('a number of a series of cases is given once, and the next one after it', async () => {
    const { appeals } = tableOf();
    const series = `X${randomUUID()}`;
    const publish = (number: number) => appeals.publish({ ...aPublication(), newCase: { series, number } });
    expect(await appeals.lastCaseNumber(series)).toBe(0);
    expect(await publish(1)).toBe('published');
    expect(await publish(1)).toBe('changed meanwhile');
    expect(await publish(3)).toBe('changed meanwhile');
    expect(await publish(2)).toBe('published');
    expect(await appeals.lastCaseNumber(series)).toBe(2);
  });

  test('a version is read back with all of its parts and editions', async () => {
    const { appeals } = tableOf();
    const publication = aPublication();
    const version = {
      ...publication.version,
      caseReference: 'RUS-0147',
      checkCode: '7KQ4M2XD9PRT',
      staleEditions: [{ language: 'es' as const, version: 1 }],
      people: [{ name: 'Ivan Example', role: { en: 'lawyer', fr: 'avocat' }, mayBeNamed: false }],
      addressees: [{ office: 'Prosecutor General', languages: ['ru'], checkedOn: '2020-01-01' }],
      actions: [{ kind: 'letter' as const, to: 1 }],
      sources: [{ title: 'Court file', url: 'https://court.example.org/12' }],
      edition: { ...publication.version.edition, summary: 'He was beaten.', demands: ['release him'] },
      translations: [{ ...publication.version.edition, language: 'fr' as const, letter: 'Monsieur,' }],
    };
    expect(await appeals.publish({ ...publication, version })).toBe('published');
    expect(await appeals.getVersion(version.appealId, 2)).toEqual(version);
  });

  test('an image is read back with its version, until a later one shows another', async () => {
    const { appeals, findImage } = tableOf();
    const [first, other] = [aTakenImage(), aTakenImage('with-author.png')];
    const publication = aPublication();
    const { appealId } = publication.version;
    const shown = async () =>
      Promise.all([first, other].map(async ({ file }) => (await findImage(appealId, file.digest))?.byteLength));
    const version = { ...publication.version, image: first.image };
    expect(await appeals.publish({ ...publication, version, image: first.file })).toBe('published');
    expect(await appeals.getVersion(appealId, 2)).toEqual(version);
    expect(Buffer.from((await findImage(appealId, first.file.digest)) ?? [])).toEqual(Buffer.from(first.file.bytes));
    const next = { ...aPublication(), known: await appeals.findKnown(publication.id), id: publication.id };
    expect(
      await appeals.publish({
        ...next,
        version: { ...next.version, appealId, version: 3, image: other.image },
        image: other.file,
        goneImage: first.file.digest,
      }),
    ).toBe('published');
    expect(await shown()).toEqual([undefined, other.file.bytes.byteLength]);
  });

  test('an appeal is found by our id from its first version on', async () => {
    const { appeals } = tableOf();
    const publication = aPublication();
    const first = { ...publication.version, version: 1 };
    expect(await appeals.findExternalId(first.appealId)).toBeUndefined();
    await appeals.publish({ ...publication, version: first });
    expect(await appeals.findExternalId(first.appealId)).toEqual(publication.id);
  });

  test('what was published is recognised by its newest title and text, until its moment is looked back at no more', async () => {
    const { appeals } = tableOf();
    const atMs = Date.UTC(2019, 0, 2);
    const publication = aPublication();
    const first = { ...publication.version, version: 1, kind: 'new' as const, publishedAtMs: atMs };
    await appeals.publish({ ...publication, version: first, followUps: [] });
    const since = async (fromMs: number) =>
      (await appeals.likenessesSince(fromMs, atMs + 1)).filter(({ appealId }) => appealId === first.appealId);
    expect(await since(atMs)).toEqual([likenessOf(first, atMs)]);
    expect(await since(atMs + 1)).toEqual([]);
  });

  test('a publisher joins an appeal under its own id once, while that is as it was read, and in its room for drafts', async () => {
    const { appeals } = tableOf();
    const { version } = aPublication();
    const id = { publisherId: randomUUID(), externalId: 'ours' };
    const draw = { scope: `drafts#${id.publisherId}`, windowName: '2020-01-02', windowEndsAtMs: NOW, limit: 1 };
    const joining = { id, known: undefined, version, draw };
    expect(await appeals.join(joining)).toBe('joined');
    expect(await appeals.findKnown(id)).toEqual({
      appealId: version.appealId,
      latestVersion: 2,
      contentHash: '',
      followUps: [],
      isJoined: true,
    });
    expect(await appeals.join({ ...joining, draw: { ...draw, limit: 9 } })).toBe('changed meanwhile');
    expect(await appeals.join({ ...joining, id: { ...id, externalId: 'more' } })).toBe('too many');
  });

  test('what is published is read back whole, and is known from then on', async () => {
    const { appeals } = tableOf();
    const publication = aPublication();
    const { id, version, contentHash, followUps, dispatch } = publication;
    expect(await appeals.publish(publication)).toBe('published');
    expect(await appeals.getVersion(version.appealId, 2)).toEqual(version);
    expect(await appeals.findKnown(id)).toEqual({
      appealId: version.appealId,
      latestVersion: 2,
      contentHash,
      followUps,
      dispatchId: dispatch.dispatchId,
    });
  });

  const aDraw = (limit: number, scope = randomUUID()): BudgetDraw => ({
    budget: 'appealsPerHour',
    scope,
    windowName: '2020-01-02T00',
    windowEndsAtMs: Date.now() + 3_600_000,
    limit,
  });

  test('editions that a version gains are read back with it, with the dispatch that mails them, and the version is as before else', async () => {
    const { appeals, dispatches } = tableOf();
    const publication = aPublication();
    await appeals.publish(publication);
    const { id, version: before, dispatch: first } = publication;
    const known = await appeals.findKnown(id);
    if (!known) throw new Error('it was published');
    const french = { ...before.edition, language: 'fr' as const };
    const version = { ...before, translations: [french], lateLanguages: ['fr' as const] };
    const late = { dispatchId: randomUUID(), createdAtMs: NOW + 1, addedLanguages: ['fr' as const] };
    const dispatch = planLateEdition(version, { ...late, waitsFor: [first.dispatchId] });
    const draw = aDraw(1);
    const added = { id, known, version, contentHash: 'with French', dispatch, dueAtMs: NOW, draws: [draw] };
    const told = { name: 'Ana Example', because: { unanswered: true as const } };
    const given = [{ ...told, consentId: 'consent-1' }];
    const consents = { publisherId: id.publisherId, appealId: version.appealId, given, ended: [], entries: [] };
    expect(await appeals.addEditions({ ...added, consents })).toBe('published');
    expect(await appeals.findConsents(id.publisherId, version.appealId)).toMatchObject(given);
    expect(await appeals.findNewestVersion(before.appealId)).toEqual(version);
    expect(await dispatches.find(dispatch.dispatchId)).toEqual(dispatch);
    expect((await appeals.openDispatches(before.appealId)).map(({ dispatchId }) => dispatchId).toSorted()).toEqual(
      [first.dispatchId, dispatch.dispatchId].toSorted(),
    );
    const now = { ...known, contentHash: 'with French', dispatchId: dispatch.dispatchId };
    expect(await appeals.findKnown(id)).toEqual(now);
    expect(await appeals.addEditions(added)).toBe('changed meanwhile');
    const again = { ...added, known: now, dispatch: { ...dispatch, dispatchId: randomUUID() } };
    expect(await appeals.addEditions(again)).toEqual({ refused: [draw] });
  });

  test('how a case ended is read back with its version, while that is as it was read; what was read before writes no more', async () => {
    const { appeals } = tableOf();
    const publication = aPublication();
    await appeals.publish(publication);
    const { id, contentHash } = publication;
    const known = await appeals.findKnown(id);
    if (!known) throw new Error('it is not known');
    const version = { ...publication.version, ended: { how: 'released', on: '2024-03-14' } } as const;
    const { appealId } = version;
    const author = { kind: 'member', memberId: randomUUID(), name: 'Ana' } as const;
    const told = { act: 'case-ended', appealId, version: 2, ended: version.ended } as const;
    const entry = { entryId: randomUUID(), atMs: Date.now(), author, ...told };
    const ended = { id, known, version, contentHash, entry };
    expect(await appeals.endCase({ ...ended, known: { ...known, latestVersion: 1 } })).toBe('changed meanwhile');
    expect(await appeals.endCase(ended)).toBe('written');
    expect([await appeals.getVersion(appealId, 2), await appeals.findKnown(id)]).toEqual([
      version,
      { ...known, rewrites: 1 },
    ]);
    const dispatch = planLateEdition(version, {
      dispatchId: randomUUID(),
      waitsFor: [],
      createdAtMs: NOW,
      addedLanguages: ['fr'],
    });
    const added = {
      id,
      known,
      version: publication.version,
      contentHash: 'with French',
      dispatch,
      dueAtMs: NOW,
      draws: [],
    };
    expect(await appeals.addEditions(added)).toBe('changed meanwhile');
    expect(await appeals.endCase({ ...ended, version: publication.version })).toBe('changed meanwhile');
    expect(await appeals.getVersion(appealId, 2)).toEqual(version);
  });

  test('versions are rewritten in their places, all or none, while the appeal is as it was read; then it is another', async () => {
    const { appeals } = tableOf();
    const publication = aPublication();
    await appeals.publish(publication);
    const { id, version } = publication;
    const known = await appeals.findKnown(id);
    if (!known) throw new Error('it is not known');
    const { appealId } = version;
    const people = [{ name: 'Ivan Example', mayBeNamed: false }];
    const versions = [{ ...version, people }];
    const author = { kind: 'member', memberId: randomUUID(), name: 'Ana' } as const;
    const told = { entryId: randomUUID(), atMs: Date.now(), author, act: 'consent-withdrawn', appealId } as const;
    const consents = { publisherId: id.publisherId, appealId, given: [], ended: [], entries: [told] };
    const rewritten = { id, known, versions, contentHash: 'another', consents };
    const other = { ...known, contentHash: 'of-another' };
    expect(await appeals.rewrite({ ...rewritten, known: other })).toBe('changed meanwhile');
    expect(await appeals.getVersion(appealId, 2)).toEqual(version);
    expect(await appeals.rewrite(rewritten)).toBe('written');
    expect([await appeals.getVersion(appealId, 2), await appeals.findKnown(id)]).toEqual([
      versions[0],
      { ...known, contentHash: 'another', rewrites: 1 },
    ]);
    expect(await appeals.rewrite(rewritten)).toBe('changed meanwhile');
    const now = await appeals.findKnown(id);
    if (!now) throw new Error('it is not known');
    const asBefore = { id, known: now, versions: [version], contentHash: 'another' };
    expect(await appeals.rewrite(asBefore)).toBe('written');
    expect(await appeals.rewrite({ ...asBefore, versions })).toBe('changed meanwhile');
    expect(await appeals.getVersion(appealId, 2)).toEqual(version);
  });

  test('a publication takes one out of each of its budgets, and is not written where one has no room', async () => {
    const { appeals } = tableOf();
    const [narrow, wide] = [aDraw(1), aDraw(2)];
    const publish = (draws: readonly BudgetDraw[]) => appeals.publish({ ...aPublication(), draws });
    expect(await publish([narrow, wide])).toBe('published');
    const refused = { ...aPublication(), draws: [narrow, wide] };
    expect(await appeals.publish(refused)).toEqual({ refused: [narrow] });
    expect(await appeals.findKnown(refused.id)).toBeUndefined();
    expect(await publish([wide])).toBe('published');
    expect(await publish([wide])).toEqual({ refused: [wide] });
  });

  test('of many publications at once, a budget lets through as many as it has room for', async () => {
    const { appeals } = tableOf();
    const draw = aDraw(2);
    const ends = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const publication = { ...aPublication(), draws: [draw] };
        let end = await appeals.publish(publication);
        for (let tries = 0; end === 'changed meanwhile' && tries < 10; tries += 1)
          end = await appeals.publish(publication);
        return end;
      }),
    );
    expect(ends.filter((end) => end === 'published')).toHaveLength(2);
  });

  const DAY = 86_400_000;

  /** Each test has days of its own, as they share a table. */
  function aFirst(publishedAtMs: number, expiresOn?: string): Publication {
    const { version, ...rest } = aPublication();
    const { expiresOn: _, ...first } = { ...version, version: 1, kind: 'new' as const, publishedAtMs };
    return { ...rest, version: { ...first, ...(expiresOn ? { expiresOn } : {}) } };
  }

  const entryOf = ({ version: { appealId, publishedAtMs, subject } }: Publication) => ({
    appealId,
    version: 1,
    kind: 'new',
    publishedAtMs,
    ...subject,
  });

  test('what was published is listed from its moment on, newest first, over the end of a month', async () => {
    const { appeals, recentAppeals } = tableOf();
    const endOfMonth = Date.UTC(2019, 4, 31, 23, 59);
    const [older, newer] = [aFirst(endOfMonth), aFirst(endOfMonth + DAY, '2019-07-01')];
    for (const publication of [older, newer]) expect(await appeals.publish(publication)).toBe('published');
    const [first, second] = [entryOf(older), { ...entryOf(newer), expiresOn: '2019-07-01' }];
    const since = (fromMs: number, nowMs: number) => recentAppeals.since(fromMs, nowMs);
    expect(await since(endOfMonth, endOfMonth + DAY + 1)).toEqual([second, first]);
    expect(await since(endOfMonth + 1, endOfMonth + DAY + 1)).toEqual([second]);
    expect(await since(endOfMonth - 90 * DAY, endOfMonth + DAY)).toEqual([first]);
  });

  test('a follow-up takes the place of what it follows in the list of what was published', async () => {
    const { appeals, recentAppeals } = tableOf();
    const publication = aFirst(Date.UTC(2019, 7, 3));
    expect(await appeals.publish(publication)).toBe('published');
    for (const [number, kind] of [
      [2, 'correction'],
      [3, 'retraction'],
    ] as const) {
      const known = await appeals.findKnown(publication.id);
      const version = { ...publication.version, version: number, kind, publishedAtMs: Date.UTC(2019, 9, 3) + number };
      const dispatch = planAlert(version, randomUUID(), NOTHING_SUPERSEDED);
      const next = { ...publication, known, version, dispatch, contentHash: `hash ${number}` };
      expect(await appeals.publish(next)).toBe('published');
      const listed = await recentAppeals.since(Date.UTC(2019, 7, 1), Date.UTC(2019, 10, 1));
      expect(listed).toEqual([{ ...entryOf(publication), version: number, kind }]);
    }
  });

  test('what is published for practice is not in the list of what was published', async () => {
    const { appeals, recentAppeals } = tableOf();
    const publication = aFirst(Date.UTC(2019, 9, 20));
    const version = { ...publication.version, publisherId: practiceId(randomUUID()) };
    expect(await appeals.publish({ ...publication, version })).toBe('published');
    expect(await recentAppeals.since(Date.UTC(2019, 9, 19), Date.UTC(2019, 9, 21))).toEqual([]);
  });

  test('of two that know nothing of each other one is published', async () => {
    const { appeals } = tableOf();
    const one = aPublication();
    const other = { ...aPublication(), id: one.id };
    const outcomes = [await appeals.publish(one), await appeals.publish(other)];
    expect(outcomes).toEqual(['published', 'changed meanwhile']);
  });

  test.each([undefined, { kind: 'paused' as const, atMs: NOW - 1 }])(
    'an alert under way (halt: %j) is stopped with it, and named as what it waits for',
    async (halt) => {
      const { appeals, dispatches, publication, alert } = await withAlert(halt ? { halt } : {});
      expect(await appeals.publish(publication)).toBe('published');
      const { dispatchId } = publication.dispatch;
      expect(await dispatches.find(alert.dispatchId)).toEqual({
        ...alert,
        halt: { kind: 'superseded', atMs: NOW },
        supersededBy: dispatchId,
      });
      expect(await dispatches.find(dispatchId)).toMatchObject({
        waitsFor: [alert.dispatchId],
        reach: 'matching-and-reached',
      });
    },
  );

  test.each<[string, Partial<Dispatch>]>([
    ['finished', { status: 'finished', finishedAtMs: NOW }],
    ['was cancelled', { halt: { kind: 'cancelled', atMs: NOW } }],
    ['was stopped by another', { halt: { kind: 'superseded', atMs: NOW } }],
  ])('when an alert %s meanwhile, nothing at all is written', async (_, given) => {
    const { appeals, dispatches, publication, alert } = await withAlert(given);
    expect(await appeals.publish(publication)).toBe('changed meanwhile');
    expect(await dispatches.find(alert.dispatchId)).toEqual(alert);
    expect([await appeals.findKnown(publication.id), await dispatches.find(publication.dispatch.dispatchId)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  const aDigest = (appealId: string, given: Partial<DigestDispatch> = {}): DigestDispatch => ({
    kind: 'digest',
    dispatchId: randomUUID(),
    lane: 'bulk',
    status: 'sending',
    createdAtMs: NOW,
    uncertain: 'leave-in-doubt',
    closedSlices: 0,
    slot: 'daily@08@UTC',
    fromMs: NOW - 1,
    toMs: NOW,
    appeals: [{ appealId, version: 1, publishedAtMs: NOW, finishedAtMs: NOW, reachedEveryone: false }],
    supersededAppeals: ['another'],
    ...given,
  });

  test('a digest under way leaves the appeal out from then on, beside others; one that ended is not touched', async () => {
    const { appeals, dispatches, addDispatch } = tableOf();
    for (const status of ['sending', 'finished'] as const) {
      const dispatchId = randomUUID();
      const publication = aPublication({ digests: [dispatchId], isInDigest: true });
      const { appealId } = publication.version;
      const digest = aDigest(appealId, { dispatchId, status });
      await addDispatch(digest, appealId);
      const isOpen = status === 'sending';
      expect(await appeals.publish(publication)).toBe(isOpen ? 'published' : 'changed meanwhile');
      const supersededAppeals = isOpen ? ['another', appealId] : ['another'];
      expect(await dispatches.find(dispatchId)).toEqual({ ...digest, supersededAppeals });
    }
  });

  test('digests leave an appeal out before its publication too: once each, and none that ended', async () => {
    const { appeals, dispatches, addDispatch } = tableOf();
    const appealId = randomUUID();
    const open = Array.from({ length: 30 }, () => aDigest(appealId, { dispatchId: randomUUID() }));
    const ended = aDigest(appealId, { dispatchId: randomUUID(), status: 'finished' });
    for (const digest of [...open, ended]) await addDispatch(digest, appealId);
    const ids = [...open, ended].map(({ dispatchId }) => dispatchId);
    for (const _ of ['once', 'again']) await appeals.leaveOut(appealId, ids);
    expect(await Promise.all(ids.map((id) => dispatches.find(id)))).toEqual([
      ...open.map((digest) => ({ ...digest, supersededAppeals: ['another', appealId] })),
      ended,
    ]);
  });

  test('the open dispatches of an appeal are all that carry it and are not finished', async () => {
    const { appeals, addDispatch, alert, appealId } = await withAlert();
    await addDispatch(aDispatch({ dispatchId: randomUUID(), appealId, status: 'finished' }), appealId);
    expect(await appeals.openDispatches(appealId)).toEqual([alert]);
    expect(await appeals.openDispatches(randomUUID())).toEqual([]);
  });

  const aRelease = (given: Partial<WholeRelease> = {}): WholeRelease & { readonly request: ReleaseRequest } => ({
    publisherId: randomUUID(),
    releaseId: randomUUID(),
    status: 'waiting',
    title: 'An invented appeal',
    externalId: 'case-1',
    kind: 'new',
    releaseAt: '2020-01-02T00:00Z',
    releaseAtMs: NOW,
    maxLatenessMinutes: 60,
    createdAtMs: NOW - 1,
    keyId: '00ff',
    afterVersion: 0,
    draws: ['appealsPerDay#publisher-1#2020-01-02'],
    request: aRequest({ countries: ['AQ'], urgent: true }),
    ...given,
  });

  async function withRelease(given: Partial<WholeRelease> = {}) {
    const { releases } = tableOf();
    const release = aRelease(given);
    await releases.add(release);
    const isDue = async (nowMs: number) =>
      (await releases.due(nowMs, MANY)).some(({ releaseId }) => releaseId === release.releaseId);
    return { releases, release, isDue };
  }

  test('a release is read back whole, listed without its text, and due at its time', async () => {
    const { releases, release, isDue } = await withRelease();
    const { request: _, ...shown } = release;
    expect(await releases.find(release)).toEqual(release);
    expect(await releases.list(release.publisherId)).toEqual([shown]);
    await expect.poll(() => isDue(NOW)).toBe(true);
    expect(await isDue(NOW - 1)).toBe(false);
  });

  test('a release is read back with its image, beside the longest text, and with none once it has ended', async () => {
    const content = 'word '.repeat(MAX_APPEAL_CONTENT_BYTES / 5);
    const data = Buffer.alloc(MAX_IMAGE_BYTES, 7).toString('base64');
    const request = aRequest({ page: { content, format: 'text' }, image: anImage({ data }) });
    const { releases, release } = await withRelease({ request });
    expect(await releases.find(release)).toEqual(release);
    await releases.move(release, { status: 'cancelled', atMs: NOW });
    expect((await releases.find(release))?.request).toBeUndefined();
  });

  test('a release that is added again takes the place of itself, until it comes out', async () => {
    const { releases, release } = await withRelease();
    const again = { ...release, keyId: '00fe' };
    const added = async () => {
      await releases.add(again);
      return releases.find(release);
    };
    expect(await added()).toEqual(again);
    await releases.move(release, { status: 'held', held: 'key-ended' });
    expect(await added()).toEqual(again);
    await releases.move(release, { status: 'cancelled', atMs: NOW });
    expect(await added()).toEqual(again);
    await releases.move(release, { status: 'releasing', dueAtMs: NOW });
    expect(await added()).toEqual({ ...again, status: 'releasing' });
    const published = { appealId: randomUUID(), version: 1, dispatchId: randomUUID() };
    await releases.move({ ...release, status: 'releasing' }, { status: 'released', published, atMs: NOW });
    expect(await added()).toMatchObject({ status: 'released' });
  });

  test('a budget is used up once its limit is taken out of it, and not before', async () => {
    const { appeals } = tableOf();
    const draw = {
      budget: 'appealsPerHour',
      scope: randomUUID(),
      windowName: 'w',
      windowEndsAtMs: NOW,
      limit: 1,
    } as const;
    expect(await appeals.takenOf([draw])).toEqual([0]);
    expect(await appeals.publish({ ...aPublication(), draws: [draw] })).toBe('published');
    const larger = { ...draw, limit: 2 };
    expect(await findUsedUp([draw, larger], appeals)).toEqual([draw]);
  });

  test('nothing is taken out of a budget that leaves no room, also where nothing was yet', async () => {
    const { appeals } = tableOf();
    const draw = { budget: 'appealsPerHour', scope: randomUUID(), windowName: 'w', windowEndsAtMs: NOW } as const;
    for (const limit of [0, -1])
      expect(await appeals.publish({ ...aPublication(), draws: [{ ...draw, limit }] })).toEqual({
        refused: [{ ...draw, limit }],
      });
  });

  test('a release moves only from where it was seen', async () => {
    const { releases, release, isDue } = await withRelease();
    expect(await releases.move({ ...release, status: 'held' }, { status: 'cancelled', atMs: NOW })).toBe(false);
    expect(await releases.move(release, { status: 'releasing', dueAtMs: NOW + 1 })).toBe(true);
    expect(await releases.move(release, { status: 'cancelled', atMs: NOW })).toBe(false);
    expect(await releases.find(release)).toEqual({ ...release, status: 'releasing' });
    await expect.poll(() => isDue(NOW)).toBe(false);
    expect(await isDue(NOW + 1)).toBe(true);
  });

  test('held, a release keeps its text and its reason, and is due no more; taken up again, it has no reason', async () => {
    const { releases, release, isDue } = await withRelease();
    await releases.move(release, { status: 'held', held: 'late' });
    expect(await releases.find(release)).toEqual({ ...release, status: 'held', held: 'late' });
    await expect.poll(() => isDue(NOW + 1)).toBe(false);
    await releases.move({ ...release, status: 'held' }, { status: 'releasing', dueAtMs: NOW });
    expect(await releases.find(release)).toEqual({ ...release, status: 'releasing' });
  });

  test('released or cancelled, a release keeps no text', async () => {
    const published = { appealId: 'appeal-1', version: 1, dispatchId: 'dispatch-1' };
    for (const move of [
      { status: 'released', published, atMs: NOW },
      { status: 'cancelled', atMs: NOW },
    ] as const) {
      const { releases, release, isDue } = await withRelease();
      const { request: _, ...rest } = release;
      await releases.move(release, move);
      const { atMs: __, ...shown } = move;
      expect(await releases.find(release)).toEqual({ ...rest, ...shown });
      await expect.poll(() => isDue(NOW + 1)).toBe(false);
    }
  });
}
