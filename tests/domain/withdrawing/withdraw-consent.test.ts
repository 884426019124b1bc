import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import type { CasePerson } from '../../../functions/contract/part-schemas.ts';
import { makeNameFinder } from '../../../functions/domain/appeal/unnamed-people.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { contentWithout } from '../../../functions/domain/withdrawing/content-without.ts';
import { partsLeft } from '../../../functions/domain/withdrawing/parts-left.ts';
import { withdrawConsent } from '../../../functions/domain/withdrawing/withdraw-consent.ts';
import { aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS, PAGE } from '../../support/publishing/builders.ts';
import { A_CONSENT } from '../../support/publishing/consents.ts';
import { anImage } from '../../support/publishing/images.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const IVAN: CasePerson = { name: 'Ivan Example', nativeName: 'Иван Пример', role: 'lawyer', mayBeNamed: true };
const ANA: CasePerson = { name: 'Ana Other', mayBeNamed: true };
const OBSERVATORY = { publisherId: 'publisher-1', name: 'Example Observatory' };
const NO_ROOM = { ...AMPLE_LIMITS, correctionsPerDay: 0, correctionsPerAppealPerDay: 0, appealsPerDay: 1 };

function aDesk(limits = AMPLE_LIMITS) {
  const appeals = new MemoryAppeals();
  const ports = {
    ...{ appeals, addressees: new MemoryAddressees(), nowMs: () => NOW_MS, newId: () => crypto.randomUUID() },
    ...{ randomBytes, asksForTwo: async () => false, startDispatchAfterMs: 60_000, limits, readPage: readHere },
  };
  return {
    appeals,
    newest: () => appeals.versions.at(-1),
    send: (given: Partial<AppealRequest> = {}) =>
      publishAppeal(aRequest({ externalId: 'case-1', people: [IVAN, ANA], ...given }), OBSERVATORY, ports),
    withdraw: (
      person = 'Ivan Example',
      appeal = 'case-1',
      publisher = OBSERVATORY,
      spellings: string[] = [],
      places: ReadonlySet<string> = new Set(),
    ) => withdrawConsent({ appeal, person, spellings, places }, publisher, ports),
  };
}

test('the next version names them nowhere, keeps who else is named, and says only that a name was taken out', async () => {
  const { send, withdraw, newest } = aDesk();
  await send({
    image: anImage(),
    summary: 'Ivan Example was beaten.',
    sources: [{ title: 'Ivan Example: file', url: 'https://example.org/' }],
  });
  expect(await withdraw()).toMatchObject({ kind: 'withdrawn', published: { version: 2 }, stopped: 1 });
  const { people, ...told } = newest() ?? {};
  expect(people).toEqual([{ name: IVAN.name, nativeName: IVAN.nativeName, mayBeNamed: false }, ANA]);
  expect(JSON.stringify(told)).not.toMatch(/Ivan|Example beaten|Иван/);
  expect(told).toMatchObject({
    kind: 'correction',
    edition: {
      title: 'RUSSIA: lawyer [name taken out] beaten in prison',
      summary: '[name taken out] was beaten.',
      whatChanged: expect.stringContaining('no longer wishes to be named'),
    },
  });
  expect(told).not.toHaveProperty('image');
});

test('it stops what is under way at once, and takes from no budget', async () => {
  const { appeals, send, withdraw } = aDesk(NO_ROOM);
  await send();
  expect(await withdraw()).toMatchObject({ kind: 'withdrawn' });
  expect(appeals.dispatches).toMatchObject([
    { halt: { kind: 'superseded' }, supersededBy: appeals.dispatches[1]?.dispatchId },
    { version: 2, hidesMore: true, reach: 'matching-and-reached', waitsFor: [appeals.dispatches[0]?.dispatchId] },
  ]);
});

test('any listed spelling finds them, by our id or the publisher’s; pressing twice changes nothing more', async () => {
  const { appeals, send, withdraw } = aDesk();
  await send();
  expect((await withdraw('ИВАН ПРИМЕР', appeals.versions[0]?.appealId)).kind).toBe('withdrawn');
  expect(await withdraw()).toMatchObject({ kind: 'not named' });
  expect(appeals.versions).toHaveLength(2);
});

test('no one is found whom the appeal does not list, and no appeal that is not theirs', async () => {
  const { send, withdraw } = aDesk();
  await send();
  expect(await withdraw('Olga Example')).toEqual({ kind: 'no such person' });
  expect(await withdraw('Ivan Example', 'case-2')).toEqual({ kind: 'no such appeal' });
  expect(await withdraw('Ivan Example', 'case-1', { ...OBSERVATORY, publisherId: 'publisher-2' })).toEqual({
    kind: 'no such appeal',
  });
});

test('a later version that names them again is refused, and a retry of the first one is no way back', async () => {
  const { send, withdraw } = aDesk();
  await send();
  await withdraw();
  const later = { page: { content: PAGE.replace('not allowed', 'still not allowed'), format: 'auto' as const } };
  expect(await send({ ...later, kind: 'update', people: [ANA] })).toMatchObject({ kind: 'refused' });
  expect((await send()).kind).toBe('conflict');
});

test('the name goes out of each version before in its place, and parts of it where they were chosen; a version that was overtaken is looked at again', async () => {
  const { appeals, send, withdraw } = aDesk();
  await send({ summary: 'Mr Example was beaten. Mr Example is a lawyer.' });
  await send({ kind: 'update', summary: 'Ivan Example is free.', whatChanged: 'Mr Example is free.' });
  const called = partsLeft(appeals.versions.toReversed(), IVAN).filter(({ before }) => before.endsWith('Mr '));
  const places = new Set(called.map(({ key }) => key));
  expect(places.size).toBe(3);
  let writes = 0;
  appeals.beforeWrite = async () => {
    writes += 1;
    // The first write is the version. Someone else changes the appeal before those before it are written.
    if (writes === 2)
      for (const [name, known] of appeals.known) appeals.known.set(name, { ...known, contentHash: 'another' });
  };
  expect(await withdraw('Ivan Example', 'case-1', OBSERVATORY, [], places)).toMatchObject({ kind: 'withdrawn' });
  expect(writes).toBe(3);
  const told = appeals.versions.map(({ people: _, ...version }) => version);
  expect(JSON.stringify(told)).not.toContain('Ivan');
  expect(appeals.versions.map(({ edition }) => edition.title)).toEqual(
    Array.from({ length: 3 }, () => 'RUSSIA: lawyer [name taken out] beaten in prison'),
  );
  expect(appeals.versions[1]?.edition.whatChanged).toBe('Mr [name taken out] is free.');
  expect(appeals.versions[0]?.edition.summary).toBe('Mr [name taken out] was beaten. Mr [name taken out] is a lawyer.');
});

test('pressing again goes on with the versions before where it stopped, and takes out a part that was left', async () => {
  const { appeals, send, withdraw, newest } = aDesk();
  await send({ summary: 'Mr Example was beaten.' });
  await withdraw();
  expect(newest()?.edition.summary).toBe('Mr Example was beaten.');
  const place = partsLeft(appeals.versions.toReversed(), IVAN).find(({ before }) => before === 'Mr ');
  const again = await withdraw('Ivan Example', 'case-1', OBSERVATORY, [], new Set([place?.key ?? '']));
  expect(again).toMatchObject({ kind: 'withdrawn', published: { version: 3 } });
  expect(appeals.versions.map(({ edition }) => edition.summary)).toEqual(
    Array.from({ length: 3 }, () => 'Mr [name taken out] was beaten.'),
  );
  const left = partsLeft(appeals.versions.toReversed(), IVAN);
  expect(left.map(({ before, quote, after }) => before + quote + after)).toEqual([
    'The Example Observatory urges the Russian authorities',
  ]);
});

test('another request that comes in between is not lost, and the name goes out of what it published', async () => {
  const { appeals, send, withdraw, newest } = aDesk();
  await send();
  appeals.beforeWrite = async () => {
    appeals.beforeWrite = async () => {};
    await send({ kind: 'update', summary: 'Ivan Example is in hospital.' });
  };
  expect(await withdraw()).toMatchObject({ kind: 'withdrawn', published: { version: 3 } });
  expect(newest()?.edition.summary).toBe('[name taken out] is in hospital.');
});

test('whom a retraction in its publisher’s own words names goes out of it by a mail, and out of what it took back, told once', async () => {
  const { appeals, send, withdraw } = aDesk();
  await send();
  await send({ kind: 'retraction', page: { content: 'Ivan Example was not beaten.', format: 'text' } });
  const before = appeals.entries.length;
  expect(await withdraw()).toMatchObject({ kind: 'withdrawn', published: { version: 3 } });
  expect(appeals.versions.map(({ version, kind }) => [version, kind])).toEqual([
    [1, 'new'],
    [2, 'retraction'],
    [3, 'retraction'],
  ]);
  const told = appeals.versions.map(({ people: _, ...version }) => version);
  expect(JSON.stringify(told)).not.toContain('Ivan');
  expect(appeals.entries.slice(before).map(({ act }) => act)).toEqual(['consent-withdrawn']);
});

test('of a retracted appeal too, it is asked how a name is written in a script in which it is not known, before anything is kept', async () => {
  const { appeals, send, withdraw } = aDesk();
  await send({
    people: [{ name: 'Ivan Example', mayBeNamed: true }],
    translations: [{ language: 'ar', title: 'الحرية لإيفان مثال', body: { text: 'ضُرب إيفان مثال.' } }],
  });
  await send({ kind: 'retraction', page: { content: 'It was not so.', format: 'text' }, people: undefined });
  const asked = { kind: 'unspelled', editions: [{ script: 'Arab', language: 'ar', title: 'الحرية لإيفان مثال' }] };
  expect(await withdraw()).toEqual(asked);
  expect(JSON.stringify(appeals.versions[0])).toContain('Ivan');
  expect((await withdraw('Ivan Example', 'case-1', OBSERVATORY, ['إيفان مثال'])).kind).toBe('withdrawn');
  expect(JSON.stringify(appeals.versions[0]?.translations)).not.toContain('إيفان');
});

test('who agreed is kept once, told in the history, and gone with the withdrawal, which is told without the name', async () => {
  const { appeals, send, withdraw } = aDesk();
  await send();
  const later = { page: { content: PAGE.replace('not allowed', 'still not allowed'), format: 'auto' as const } };
  await send({ ...later, kind: 'update' });
  const told = { author: { kind: 'key' }, act: 'consent-given', because: { consent: A_CONSENT } };
  expect(appeals.entries).toMatchObject([
    { ...told, name: 'Ivan Example' },
    { ...told, name: 'Ana Other' },
  ]);
  expect(appeals.consents).toMatchObject([{ name: 'Ivan Example' }, { name: 'Ana Other' }]);
  await withdraw();
  expect(appeals.consents).toMatchObject([{ name: 'Ana Other' }]);
  const { appealId } = appeals.versions[0] ?? {};
  expect(appeals.entries.slice(2)).toEqual([
    { entryId: expect.any(String), atMs: NOW_MS, author: { kind: 'key' }, act: 'consent-withdrawn', appealId },
  ]);
});

describe('whatever a version says and however a name is written in it', () => {
  const NASTY = [
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => encodeURIComponent(name),
    (name: string) => name.replace(' ', ''),
    (name: string) => [...name].join('\u00ad'),
    (name: string) => name.replace(' ', '</strong> <em>'),
    (name: string) => `<a href="https://example.org/${encodeURIComponent(name)}">his page</a>`,
  ];
  const written = fc
    .tuple(fc.constantFrom('Ivan Example', 'Иван Пример'), fc.constantFrom(...NASTY))
    .map(([name, write]) => write(name));

  test('no text, address or part that is shown names them afterwards', () => {
    fc.assert(
      fc.property(
        written,
        written,
        fc.constantFrom('title', 'summary', 'letter', 'actByReason'),
        (inText, inPart, part) => {
          const version = aWholeVersion();
          const edition = {
            ...version.edition,
            [part]: inPart.replace(/<[^>]*>/g, ''),
            blocks: [{ kind: 'paragraph' as const, html: `They took ${inText}.` }, ...version.edition.blocks],
          };
          const said = { ...version, edition, translations: [{ ...edition, language: 'fr' as const }] };
          const person = said.people?.[0];
          if (!person) throw new Error('it lists no one');
          const { people = [], ...shown } = contentWithout(said, person);
          const find = makeNameFinder([{ ...person, mayBeNamed: false }]);
          const { name: _, nativeName: __, ...told } = people[0] ?? {};
          expect(find(JSON.stringify([shown, told]).replace(/<[^>]*>/g, ' '))).toBeUndefined();
          expect(find(JSON.stringify([shown, told]))).toBeUndefined();
        },
      ),
    );
  });

  test('a version whose title and text leave the name to be read together says that something was taken out, and no more', () => {
    const version = aWholeVersion();
    const edition = { ...version.edition, title: 'Free Ivan', summary: 'Example, a lawyer, was taken.' };
    const person = version.people?.[0];
    if (!person) throw new Error('it lists no one');
    expect(contentWithout({ ...version, edition, translations: [] }, person).edition).toMatchObject({
      title: 'An appeal from which a name was taken out',
      blocks: [{ html: 'This part was taken out, because it named a person who no longer wishes to be named.' }],
    });
  });
});

test('a part that goes as a whole, since the name can’t be cut out of it, is in no version before either', async () => {
  const { appeals, send, withdraw } = aDesk();
  await send({
    sources: [{ title: 'Ivan Example on the web', url: 'https://example.org/?q=Ivan%20Example' }],
    actions: [{ kind: 'petition', url: 'https://example.org/free-ivan-example' }],
  });
  expect((await withdraw()).kind).toBe('withdrawn');
  const told = appeals.versions.map(({ people: _, ...version }) => JSON.stringify(version).toLowerCase());
  expect(told.map((version) => version.includes('ivan'))).toEqual([false, false]);
});
