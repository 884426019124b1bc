import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeAppealStore } from '../../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makeArchive } from '../../../../functions/adapters/dynamodb/archive/archive.ts';
import { makeArchiveIndex } from '../../../../functions/adapters/dynamodb/archive/archive-index.ts';
import { APPEAL_PREFIX } from '../../../../functions/contract/table-keys.ts';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import { browse } from '../../../../functions/domain/archive/browse.ts';
import { indexAppeal } from '../../../../functions/domain/archive/index-appeal.ts';
import { NOTHING_SUPERSEDED } from '../../../../functions/domain/dispatch/superseding/supersede.ts';
import type { KnownAppeal } from '../../../../functions/domain/publishing/ports.ts';
import { idOf } from '../../../support/archive/builders.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';
import { aDispatch } from '../../../support/sending/builders.ts';

const NAME = 'Zqana';
const table = tableOfTest();
const APPEAL_ID = idOf(1);

const naming = aVersion({
  appealId: APPEAL_ID,
  edition: { ...aVersion().edition, title: `RUSSIA: ${NAME} beaten`, summary: `${NAME} was beaten in prison.` },
  translations: [{ language: 'fr', title: `RUSSIE : ${NAME} battue`, blocks: [], footnotes: [] }],
});
const without = { title: 'RUSSIA: witness beaten', summary: 'A witness was beaten in prison.' };

/** Publishes a version as the API does, and has it indexed as the stream does. */
async function publish(version: AppealVersion): Promise<void> {
  const { appealId, version: number } = version;
  const known: KnownAppeal | undefined =
    number === 1
      ? undefined
      : { appealId, latestVersion: number - 1, contentHash: '', followUps: [], firstPublishedAtMs: NOW_MS };
  const end = await makeAppealStore(table, table.name, aKeyring).publish({
    id: { publisherId: 'publisher-1', externalId: 'case-1' },
    known,
    version,
    contentHash: '',
    followUps: [],
    dispatch: aDispatch({ appealId, version: number, dispatchId: idOf(100 + number) }),
    dueAtMs: NOW_MS,
    superseding: NOTHING_SUPERSEDED,
    draws: [],
  });
  expect(end).toBe('published');
  await indexAppeal(appealId, makeArchiveIndex(table));
}

/** Every item of the table but the appeal's own, which its pages read with care. */
async function tableAsText(): Promise<string> {
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  return JSON.stringify(Items.filter(({ pk }) => !String(pk).startsWith(APPEAL_PREFIX))).toLowerCase();
}

const titlesWith = async (words: string) =>
  (await browse({ words }, makeArchive(table), NOW_MS)).cards.flatMap(({ editions }) =>
    editions.map(({ title }) => title),
  );

test.each<[string, Partial<AppealVersion>, string[]]>([
  ['corrected', { kind: 'correction', edition: { ...naming.edition, ...without } }, [without.title]],
  ['withdrawn', { kind: 'retraction', edition: { ...naming.edition, ...without } }, []],
])('a name that a version no longer holds is in no row, shelf or card of one that was %s', async (_, given, left) => {
  await publish(naming);
  expect(await titlesWith(`${NAME} prison`)).toHaveLength(2);
  expect(await tableAsText()).toContain(NAME.toLowerCase());

  const { translations: __, ...original } = naming;
  await publish({ ...original, ...given, version: 2, publishedAtMs: NOW_MS + 1_000 });
  expect(await tableAsText()).not.toContain(NAME.toLowerCase());
  expect([await titlesWith(NAME), await titlesWith('prison')]).toEqual([[], left]);
});
