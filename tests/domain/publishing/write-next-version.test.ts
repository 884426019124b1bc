import { describe, expect, test } from 'vitest';
import type { EntryAuthor } from '../../../functions/contract/team-acts.ts';
import type { AppealContent, AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { AlertDispatch, DigestDispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { Approval } from '../../../functions/domain/publishing/approval.ts';
import type { PersonConsent } from '../../../functions/domain/publishing/consents.ts';
import type { AddedEditions, Publication } from '../../../functions/domain/publishing/ports.ts';
import { MOST_DRAWS } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { writeEditions } from '../../../functions/domain/publishing/write-editions.ts';
import {
  ITEMS_OF_PUBLICATION,
  type Next,
  type Publishing,
  writeNextVersion,
} from '../../../functions/domain/publishing/write-next-version.ts';
import { anEdition } from '../../support/editions.ts';
import { AMPLE_LIMITS, aVersion, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';

const OFFICE = { publisherId: 'publisher-1', name: 'Example Observatory' };
const ID = { publisherId: 'publisher-1', externalId: 'case-1' };
const KEY: EntryAuthor = { kind: 'key', keyId: '00ff' };
const MEMBER: EntryAuthor = { kind: 'member', memberId: 'member-1', name: 'Rosa Example' };
const ENTRY: Entry = { entryId: 'entry-1', atMs: NOW_MS, author: MEMBER, act: 'published', appealId: 'a', version: 1 };
const APPROVAL: Approval = {
  ...{
    publisherId: 'publisher-1',
    proposalId: 'proposal-1',
    digest: 'abc',
    goesOutAtMs: NOW_MS,
    draft: { draftId: 'draft-1', revision: 1 },
  },
  ...{ officeRevision: 1, withdrawnRevision: 0, entry: ENTRY },
};
const IVAN: PersonConsent = { name: 'Ivan Example', because: { withoutConsent: 'in prison' } };
const ANA: PersonConsent = { name: 'Ana Example', because: { unanswered: true } };

const contentOf = (given: Partial<AppealContent> = {}): AppealContent => {
  const { kind, datedOn, subject, edition } = aVersion();
  return { kind, datedOn, subject, edition, ...given };
};

/** Appeals in memory, and what was written to them in one transaction each. */
class Writer {
  readonly appeals = new MemoryAppeals();
  readonly written: Publication[] = [];
  readonly editions: AddedEditions[] = [];
  /** Digests that were told to leave the appeal out before it was published. */
  leftOut: readonly string[] = [];
  private made = 0;
  private readonly ports = {
    ...{ appeals: this.appeals, nowMs: () => NOW_MS, newId: () => `id-${++this.made}` },
    ...{ randomBytes: (size: number) => new Uint8Array(size).fill(++this.made), startDispatchAfterMs: 60_000 },
    limits: { ...AMPLE_LIMITS, appealsPerHour: 3 },
  };

  constructor() {
    const { publish, addEditions, leaveOut } = this.appeals;
    this.appeals.publish = async (one) => {
      this.written.push(one);
      return publish.call(this.appeals, one);
    };
    this.appeals.addEditions = async (one) => {
      this.editions.push(one);
      return addEditions.call(this.appeals, one);
    };
    this.appeals.leaveOut = async (appealId, digests) => {
      this.leftOut = digests;
      return leaveOut.call(this.appeals, appealId, digests);
    };
  }

  async write(
    content: Partial<AppealContent> = {},
    { party = {}, next = {}, decision = {} }: Partial<Given> = {},
  ): Promise<Awaited<ReturnType<typeof writeNextVersion>>> {
    const known = await this.appeals.findKnown(ID);
    const version = (known?.latestVersion ?? 0) + 1;
    return writeNextVersion(
      { id: ID, known, consents: [], ...next },
      {
        ...{ version, content: contentOf(content), contentHash: `hash-${version}`, followUps: [] },
        ...{ reachesMore: version === 1, hidesMore: false, wasRetracted: false },
        ...decision,
      },
      { ...OFFICE, ...party },
      this.ports,
    );
  }

  /** What was written last. */
  get last(): Publication {
    const last = this.written.at(-1);
    if (!last) throw new Error('nothing was written');
    return last;
  }

  async addEditions(party: Partial<Publishing> = {}, next: Partial<Next> = {}, version: Partial<AppealVersion> = {}) {
    const known = await this.appeals.findKnown(ID);
    const [newest = aVersion()] = this.appeals.versions.slice(-1);
    return writeEditions(
      { id: ID, known, consents: [], ...next },
      { version: { ...newest, ...version }, contentHash: 'with French', added: ['fr'] },
      { ...OFFICE, ...party },
      this.ports,
    );
  }

  /** Mailings of the appeal that are under way. */
  begin({ alerts = 0, digests = 0 }): void {
    const appealId = this.appeals.versions[0]?.appealId ?? '';
    const alert = (index: number): AlertDispatch => ({
      ...{ kind: 'alert', dispatchId: `alert-${index}`, appealId, version: 1, publisherId: OFFICE.publisherId },
      ...{ lane: 'bulk', status: 'sending', publishedAtMs: NOW_MS, createdAtMs: NOW_MS, reach: 'matching' },
      ...{ isUrgent: false, uncertain: 'resend', waitsFor: [], closedSlices: 0 },
    });
    const digest = (index: number): DigestDispatch => ({
      ...{ kind: 'digest', dispatchId: `digest-${index}`, lane: 'bulk', status: 'sending', createdAtMs: NOW_MS },
      ...{ uncertain: 'leave-in-doubt', closedSlices: 0, slot: 'daily@08@UTC', fromMs: 0, toMs: NOW_MS },
      ...{ supersededAppeals: [] },
      appeals: [{ appealId, version: 1, publishedAtMs: NOW_MS, finishedAtMs: NOW_MS, reachedEveryone: false }],
    });
    const all = [
      ...Array.from({ length: alerts }, (_, i) => alert(i)),
      ...Array.from({ length: digests }, (_, i) => digest(i)),
    ];
    this.appeals.dispatches.splice(0, Number.POSITIVE_INFINITY, ...all);
  }
}

interface Given {
  readonly party: Partial<Publishing>;
  readonly next: Partial<Next>;
  readonly decision: Partial<Parameters<typeof writeNextVersion>[1]>;
}

/** The history names who vouches for a person, or who acts, or a program. @param writes - something with a person who agreed. */
async function isToldByWho(
  writes: (writer: Writer, party: Partial<Publishing>) => Promise<Pick<Publication, 'consents'> | undefined>,
): Promise<void> {
  const author = async (party: Partial<Publishing>) =>
    (await writes(new Writer(), party))?.consents?.entries[0]?.author;
  expect(await author({ vouching: MEMBER, author: KEY })).toEqual(MEMBER);
  expect(await author({ author: KEY })).toEqual(KEY);
  expect(await author({})).toEqual({ kind: 'key' });
}

describe('the reference of a case', () => {
  test('is the next of its series where its publisher gives none', async () => {
    const writer = new Writer();
    await writer.write();
    expect(writer.last.newCase).toEqual({ series: 'RUS', number: 1 });
    expect(writer.last.version).toMatchObject({ caseReference: 'RUS-0001', isReferenceNew: true });
    writer.appeals.known.clear();
    await writer.write();
    expect(writer.last.newCase).toEqual({ series: 'RUS', number: 2 });
  });

  test('is the one that its publisher gives, and takes no number', async () => {
    const writer = new Writer();
    await writer.write({ caseReference: 'OBS-7' });
    expect(writer.last.newCase).toBeUndefined();
    expect(writer.last.version.caseReference).toBe('OBS-7');
    expect(writer.last.version).not.toHaveProperty('isReferenceNew');
  });
});

describe('the line of the history', () => {
  const lineBy = async (party: Partial<Publishing>) => {
    const writer = new Writer();
    await writer.write({}, { party });
    return writer.last;
  };

  test('is of the key that published', async () => {
    const { entry, version } = await lineBy({ author: KEY });
    expect(entry).toMatchObject({
      author: KEY,
      act: 'published',
      appealId: version.appealId,
      version: 1,
      atMs: NOW_MS,
    });
  });

  test('is the one that a member’s act has, and no other', async () => {
    expect((await lineBy({ author: MEMBER, entry: ENTRY })).entry).toBe(ENTRY);
    expect((await lineBy({ author: KEY, entry: ENTRY })).entry).toBe(ENTRY);
    expect(await lineBy({ author: MEMBER })).not.toHaveProperty('entry');
    expect(await lineBy({})).not.toHaveProperty('entry');
  });
});

describe('who agreed', () => {
  const given = (consents: readonly PersonConsent[], party: Partial<Publishing> = {}) => ({
    next: { consents },
    party,
  });

  test('is written with the version, and told by who vouches, or who acts, or a program', async () => {
    await isToldByWho(async (writer, party) => {
      await writer.write({}, given([IVAN], party));
      return writer.last;
    });
  });

  test('is left out where nothing changes of it', async () => {
    const writer = new Writer();
    await writer.write();
    expect(writer.last).not.toHaveProperty('consents');
    await writer.write({ kind: 'update' }, given([IVAN]));
    expect(writer.last.consents?.given).toMatchObject([IVAN]);
    await writer.write({ kind: 'update' }, given([IVAN]));
    expect(writer.last).not.toHaveProperty('consents');
  });

  test('ends where a person withdrew, in each of their spellings', async () => {
    const writer = new Writer();
    await writer.write({}, given([IVAN, { ...IVAN, name: 'Petr Example' }]));
    const kept = writer.appeals.consents[0]?.consentId;
    await writer.write({ kind: 'correction' }, { next: { withdrawn: ['ivan example', 'Vanya'] } });
    expect(writer.last.consents).toMatchObject({ given: [], ended: [kept], entries: [{ act: 'consent-withdrawn' }] });
    expect(writer.appeals.consents.map(({ name }) => name)).toEqual(['Petr Example']);
  });

  test('is answered with the names that have none', async () => {
    const writer = new Writer();
    expect(await writer.write({}, given([IVAN, ANA]))).toMatchObject({ kind: 'written', unanswered: ['Ana Example'] });
    expect(await writer.write({ kind: 'update' })).toMatchObject({ unanswered: [] });
  });
});

describe('with a version are written', () => {
  test('its draft and its approval, and nothing of them where there is none', async () => {
    const writer = new Writer();
    await writer.write({}, { next: { draftId: 'draft-1' }, party: { approval: APPROVAL } });
    expect(writer.last).toMatchObject({ draftId: 'draft-1', approval: APPROVAL });
    expect(writer.last.version.approvedAs).toBe('proposal-1');
    await writer.write({ kind: 'update' });
    for (const left of ['draftId', 'approval', 'image', 'goneImage']) expect(writer.last).not.toHaveProperty(left);
    for (const left of ['approvedAs', 'ended', 'staleEditions', 'corrected'])
      expect(writer.last.version).not.toHaveProperty(left);
  });

  test('editions that it is without, and what it puts right', async () => {
    const writer = new Writer();
    const corrected = [{ part: 'title', before: 'A', now: 'B' }] as unknown as AppealVersion['corrected'];
    const stale = [{ language: 'fr', version: 1 }] as const;
    await writer.write({}, { next: { stale, ...(corrected && { corrected }) } });
    expect(writer.last.version).toMatchObject({ staleEditions: stale, corrected });
  });

  test('its image, and the one before goes unless it is still shown', async () => {
    const writer = new Writer();
    const image = { digest: 'new', type: 'image/png', bytes: Buffer.from('…') } as const;
    const shown = {
      digest: 'new',
      type: 'image/png',
      width: 1,
      height: 1,
      alt: 'A',
      credit: 'B',
      consentNote: 'C',
    } as const;
    await writer.write({ image: shown }, { next: { image, imageBefore: 'old' } });
    expect(writer.last).toMatchObject({ image, goneImage: 'old' });
    await writer.write({ kind: 'update', image: shown }, { next: { imageBefore: 'new' } });
    expect(writer.last).not.toHaveProperty('goneImage');
    await writer.write({ kind: 'update' }, { next: { imageBefore: 'new' } });
    expect(writer.last.goneImage).toBe('new');
  });

  test('when the sweep starts its mailing', async () => {
    const writer = new Writer();
    expect(await writer.write()).toMatchObject({
      published: { version: 1, dispatchId: writer.last.dispatch.dispatchId },
    });
    expect(writer.last).toMatchObject({ dueAtMs: NOW_MS + 60_000, contentHash: 'hash-1' });
  });
});

describe('how a case ended', () => {
  const ended = { how: 'released', on: '2024-06-02' } as const;

  test('stands on in a correction, and in no other follow-up', async () => {
    const writer = new Writer();
    await writer.write({ ended });
    await writer.write({ kind: 'correction' });
    expect(writer.last.version.ended).toEqual(ended);
    await writer.write({ kind: 'update' });
    expect(writer.last.version).not.toHaveProperty('ended');
    await writer.write({ kind: 'correction' });
    expect(writer.last.version).not.toHaveProperty('ended');
  });

  test('is asked of what a withdrawal took back', async () => {
    const writer = new Writer();
    await writer.write({ ended });
    await writer.write({ kind: 'retraction' });
    await writer.write({ kind: 'correction' });
    expect(writer.last.version.ended).toEqual(ended);
  });

  test('is not known of a correction that comes first', async () => {
    const writer = new Writer();
    await writer.write({ kind: 'correction' });
    expect(writer.last.version).not.toHaveProperty('ended');
  });
});

describe('budgets', () => {
  test('are an office’s own where it has some, and the common ones elsewhere', async () => {
    const limitOf = async (party: Partial<Publishing>) => {
      const writer = new Writer();
      await writer.write({}, { party });
      return writer.last.draws.map(({ budget, limit }) => [budget, limit]);
    };
    expect(await limitOf({})).toEqual([
      ['appealsPerHour', 3],
      ['appealsPerDay', 1_000],
    ]);
    expect(await limitOf({ limits: { appealsPerHour: 9 } })).toEqual([
      ['appealsPerHour', 9],
      ['appealsPerDay', 1_000],
    ]);
    expect(await limitOf({ isFree: true })).toEqual([]);
  });

  test('count whether it reaches more, and whether it was taken back before', async () => {
    const writer = new Writer();
    const budgets = () => writer.last.draws.map(({ budget }) => budget);
    const corrections = ['correctionsPerAppealPerDay', 'correctionsPerDay'];
    await writer.write();
    await writer.write({ kind: 'correction' });
    expect(budgets()).toEqual(corrections);
    await writer.write({ kind: 'correction' }, { decision: { reachesMore: true } });
    expect(budgets()).toEqual([...corrections, 'appealsPerHour', 'appealsPerDay']);
    await writer.write({ kind: 'retraction' });
    expect(budgets()).toEqual([]);
    await writer.write({ kind: 'retraction' }, { decision: { wasRetracted: true } });
    expect(budgets()).toEqual(corrections);
  });

  test('that have no room write nothing, and are named', async () => {
    const writer = new Writer();
    const outcome = await writer.write({}, { party: { limits: { appealsPerHour: 0 } } });
    expect(outcome).toMatchObject({ kind: 'refused', draws: [{ budget: 'appealsPerHour', limit: 0 }] });
    expect(writer.appeals.versions).toEqual([]);
  });

  test('are not asked where another one came in between', async () => {
    const writer = new Writer();
    writer.appeals.beforeWrite = async () => {
      writer.appeals.beforeWrite = async () => {};
      await writer.write();
    };
    expect(await writer.write()).toBe('changed meanwhile');
  });
});

describe('mailings that a version stops', () => {
  /** Beside the version itself, and as many draws as there may be. */
  const ROOM = 100 - ITEMS_OF_PUBLICATION - MOST_DRAWS;
  const correct = async (underWay: { alerts?: number; digests?: number }, given: Partial<Given> = {}) => {
    const writer = new Writer();
    await writer.write({}, { next: { consents: [IVAN] } });
    writer.begin(underWay);
    const outcome = await writer.write({ kind: 'correction' }, given);
    return { writer, outcome, leftOut: writer.leftOut.length };
  };

  test('are stopped with it as far as there is room, and digests beyond that before it', async () => {
    const fits = await correct({ digests: ROOM });
    expect([fits.leftOut, fits.writer.last.superseding.digests.length]).toEqual([0, ROOM]);
    const more = await correct({ digests: ROOM + 2 });
    expect([more.leftOut, more.writer.last.superseding.digests.length]).toEqual([2, ROOM]);
    expect(new Set([...more.writer.leftOut, ...more.writer.last.superseding.digests]).size).toBe(ROOM + 2);
  });

  test('have less room beside alerts, a line, an approval, and who agreed', async () => {
    const leftOut = async (given: Partial<Given>, alerts = 0) =>
      (await correct({ alerts, digests: ROOM }, given)).leftOut;
    expect(await leftOut({}, 3)).toBe(3);
    expect(await leftOut({ party: { author: KEY } })).toBe(1);
    expect(await leftOut({ party: { author: MEMBER } })).toBe(0);
    expect(await leftOut({ party: { entry: ENTRY } })).toBe(1);
    expect(await leftOut({ party: { approval: APPROVAL } })).toBe(6);
    expect(await leftOut({ next: { consents: [ANA] } })).toBe(2);
    expect(await leftOut({ next: { withdrawn: ['Ivan Example'] } })).toBe(2);
    const all = { party: { approval: APPROVAL, author: KEY }, next: { consents: [ANA] } };
    expect(await leftOut(all, 1)).toBe(6 + 1 + 2 + 1);
  });

  test('of alerts, as many are stopped as there is room for, and nothing is written beyond that', async () => {
    const fits = await correct({ alerts: ROOM });
    expect(fits.outcome).toMatchObject({ kind: 'written', stopped: ROOM });
    const more = await correct({ alerts: ROOM + 1 });
    expect(more.outcome).toEqual({ kind: 'busy' });
    expect(more.writer.appeals.versions).toHaveLength(1);
  });

  test('stay as they are where a budget has no room', async () => {
    const party = { limits: { correctionsPerDay: 0 } };
    const { outcome, leftOut } = await correct({ digests: ROOM + 1 }, { party });
    expect(outcome).toMatchObject({ kind: 'refused', draws: [{ budget: 'correctionsPerDay' }] });
    expect(leftOut).toBe(0);
  });

  test('go on beside an update, unless it hides a name', async () => {
    const updated = async (hidesMore: boolean) => {
      const writer = new Writer();
      await writer.write();
      writer.begin({ alerts: 1 });
      const outcome = await writer.write({ kind: 'update' }, { decision: { hidesMore } });
      return outcome !== 'changed meanwhile' && outcome.kind === 'written' && outcome.stopped;
    };
    expect([await updated(false), await updated(true)]).toEqual([0, 1]);
  });
});

describe('further editions', () => {
  const FRENCH = { translations: [anEdition('fr')] };

  test('are written with their draft, their approval, who agreed and the line of a key', async () => {
    const writer = new Writer();
    await writer.write({}, { party: { approval: APPROVAL } });
    const approval = { ...APPROVAL, proposalId: 'proposal-2' };
    const next = { draftId: 'draft-2', consents: [ANA] };
    expect(await writer.addEditions({ approval, author: KEY }, next, FRENCH)).toMatchObject({
      ...{ kind: 'written', added: ['fr'], unanswered: ['Ana Example'], published: { version: 1 } },
    });
    expect(writer.editions.at(-1)).toMatchObject({
      ...{ draftId: 'draft-2', approval, version: { approvedAs: 'proposal-2' }, contentHash: 'with French' },
      ...{ consents: { given: [ANA] }, entry: { act: 'editions-added', author: KEY, version: 1 } },
      ...{ dispatch: { reach: 'waiting', addedLanguages: ['fr'] }, dueAtMs: NOW_MS + 60_000 },
    });
  });

  test('have nothing of what no one gave, and no approval of the version before', async () => {
    const writer = new Writer();
    await writer.write({}, { party: { approval: APPROVAL } });
    await writer.addEditions({}, {}, FRENCH);
    for (const left of ['draftId', 'approval', 'consents', 'entry'])
      expect(writer.editions.at(-1)).not.toHaveProperty(left);
    expect(writer.editions.at(-1)?.version).not.toHaveProperty('approvedAs');
  });

  test('are told by who vouches for their people, or who acts, or a program', async () => {
    await isToldByWho(async (writer, party) => {
      await writer.write();
      await writer.addEditions(party, { consents: [IVAN] }, FRENCH);
      return writer.editions.at(-1);
    });
  });

  test('are taken out of the room for corrections', async () => {
    const writer = new Writer();
    await writer.write();
    expect(await writer.addEditions({ limits: { correctionsPerDay: 0 } }, {}, FRENCH)).toMatchObject({
      ...{ kind: 'refused', draws: [{ budget: 'correctionsPerDay' }] },
    });
    expect(writer.appeals.versions[0]).not.toHaveProperty('translations');
  });

  test('of a version that no publisher knows are a damaged table', async () => {
    await expect(new Writer().addEditions()).rejects.toThrow(
      'appeal appeal-1 has a version, and no publisher knows it',
    );
  });

  test('that come while the version changes are not written', async () => {
    const writer = new Writer();
    await writer.write();
    writer.appeals.beforeWrite = async () => {
      writer.appeals.beforeWrite = async () => {};
      await writer.write({ kind: 'correction' });
    };
    expect(await writer.addEditions({}, {}, FRENCH)).toBe('changed meanwhile');
  });
});
