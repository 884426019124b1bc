import { expect, test } from 'vitest';
import type { CaseEnd } from '../../../../functions/contract/case-endings.ts';
import { endCase } from '../../../../functions/domain/publishing/ending/end-case.ts';
import { findOwnAppeal } from '../../../../functions/domain/publishing/own-appeal.ts';
import type { KnownAppeal } from '../../../../functions/domain/publishing/ports.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../../support/members/builders.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';
import { MemoryAppeals } from '../../../support/publishing/memory-appeals.ts';

const RELEASED: CaseEnd = { how: 'released', on: '2024-06-02' };

function anAppeal(given: Parameters<typeof aVersion>[0] = {}, known: Partial<KnownAppeal> = {}) {
  const appeals = new MemoryAppeals();
  const version = aVersion({ publisherId: AN_OFFICE_ID, ...given });
  const { appealId } = version;
  appeals.versions.push(version);
  appeals.known.set(`${AN_OFFICE_ID}/case-1`, {
    ...{ appealId, latestVersion: version.version, contentHash: 'hash-1', followUps: [] },
    ...known,
  });
  let made = 0;
  const ports = { appeals, nowMs: () => NOW_MS, newId: () => `id-${++made}` };
  const member = aMember();
  const end = (ended?: CaseEnd, id = appealId, office = anOffice()) => endCase({ office, member }, id, ended, ports);
  return {
    appeals,
    end,
    find: (id: string, publisherId = AN_OFFICE_ID) => findOwnAppeal(id, publisherId, { appeals }),
  };
}

test('an office says how its case ended, with one line of the history, and mails no one', async () => {
  const { appeals, end } = anAppeal();
  expect(await end(RELEASED)).toEqual({ kind: 'written', entryId: 'id-1' });
  expect(appeals.versions).toMatchObject([{ version: 1, ended: RELEASED }]);
  expect(appeals.entries).toMatchObject([
    { entryId: 'id-1', act: 'case-ended', appealId: 'appeal-1', version: 1, ended: RELEASED, atMs: NOW_MS },
  ]);
  expect(appeals.dispatches).toEqual([]);
});

test('said once more the same way it is the same; another way or day is written', async () => {
  const { appeals, end } = anAppeal({ ended: RELEASED });
  expect(await end(RELEASED)).toEqual({ kind: 'same' });
  expect(await end({ ...RELEASED, on: '2024-06-03' })).toMatchObject({ kind: 'written' });
  expect(await end({ how: 'died', on: '2024-06-03' })).toMatchObject({ kind: 'written' });
  expect(appeals.versions[0]?.ended).toEqual({ how: 'died', on: '2024-06-03' });
  expect(appeals.entries).toHaveLength(2);
});

test('a case is open again, and one that is open is the same', async () => {
  const { appeals, end } = anAppeal({ ended: RELEASED });
  expect(await end()).toMatchObject({ kind: 'written' });
  expect(appeals.versions[0]).not.toHaveProperty('ended');
  expect(appeals.entries[0]).not.toHaveProperty('ended');
  expect(await end()).toEqual({ kind: 'same' });
});

test('nothing is said of what was withdrawn, of another office’s, or of what is not there', async () => {
  expect(await anAppeal({ kind: 'retraction' }).end(RELEASED)).toEqual({ kind: 'not now' });
  const other = anOffice({ publisherId: 'publisher-2' });
  expect(await anAppeal().end(RELEASED, 'appeal-1', other)).toEqual({ kind: 'no such appeal' });
  expect(await anAppeal().end(RELEASED, 'appeal-2')).toEqual({ kind: 'no such appeal' });
});

test('what comes in between is read, and after twenty of them the office is told to come back', async () => {
  const { appeals, end } = anAppeal();
  let left = 19;
  let written = 0;
  appeals.beforeWrite = async () => {
    written += 1;
    if (left-- <= 0) return;
    for (const [name, known] of appeals.known)
      appeals.known.set(name, { ...known, rewrites: (known.rewrites ?? 0) + 1 });
  };
  expect(await end(RELEASED)).toMatchObject({ kind: 'written' });
  [left, written] = [Number.POSITIVE_INFINITY, 0];
  expect([await end(), written]).toEqual([{ kind: 'busy' }, 20]);
});

test('an office finds its own appeal by each of its names, and none that was joined or never published', async () => {
  const { find } = anAppeal();
  for (const name of ['appeal-1', 'https://alerts.example.org/appeals/appeal-1', 'case-1'])
    expect(await find(name)).toMatchObject({ id: { externalId: 'case-1' }, newest: { appealId: 'appeal-1' } });
  for (const name of ['appeal-1', 'case-1']) expect(await find(name, 'publisher-2')).toBeUndefined();
  expect(await anAppeal({}, { isJoined: true }).find('case-1')).toBeUndefined();
  expect(await anAppeal({}, { latestVersion: 0 }).find('case-1')).toBeUndefined();
});
