import { expect, test } from 'vitest';
import type { AppealKind } from '../../../../functions/domain/appeal/versions.ts';
import { subjectOf } from '../../../../functions/domain/dispatch/planning/subject-of.ts';
import { anAppealVersion } from '../../../support/sending/builders.ts';

/** The case that the last of some versions is news of, by their kinds. */
async function caseOf(...kinds: AppealKind[]): Promise<string | undefined> {
  const versions = kinds.map((kind, index) => anAppealVersion({ kind, version: index + 1 }));
  const getVersion = async (_: string, version: number) => versions[version - 1] ?? anAppealVersion();
  return (await subjectOf(await getVersion('', kinds.length), { getVersion })).caseId;
}

const { appealId } = anAppealVersion();

test.each<[AppealKind[], string | undefined]>([
  [['new'], undefined],
  [['new', 'update'], appealId],
  [['new', 'outcome'], appealId],
  [['new', 'correction'], undefined],
  [['new', 'retraction'], undefined],
  [['new', 'update', 'retraction'], undefined],
  [['new', 'update', 'correction'], appealId],
  [['new', 'outcome', 'correction', 'correction'], appealId],
  [['new', 'update', 'retraction', 'correction'], undefined],
])('of %j, the last one is for those who follow the case: %s', async (kinds, expected) => {
  expect(await caseOf(...kinds)).toBe(expected);
});
