import { expect, test } from 'vitest';
import { standingAppeals } from '../../../../functions/domain/dispatch/mailings/digest-appeals.ts';
import { anEdition } from '../../../support/editions.ts';
import { aDigest, aDigestAppeal, anAppealVersion, PUBLISHED_AT_MS } from '../../../support/sending/builders.ts';

test('a digest holds the beginning of each edition only: a hundred whole appeals would fill a worker', async () => {
  const block = { kind: 'paragraph', html: 'x' } as const;
  const long = { blocks: Array.from({ length: 40 }, () => block), footnotes: [{ mark: '1', html: 'y' }], letter: 'z' };
  const whole = anAppealVersion({
    edition: { ...anEdition('en'), ...long },
    translations: [{ ...anEdition('fr'), ...long }],
  });
  const digest = aDigest({ appeals: [aDigestAppeal()] });
  const [standing] = await standingAppeals(
    digest,
    { findNewest: async () => whole, getVersion: async () => whole },
    PUBLISHED_AT_MS,
  );
  const beginning = { blocks: [block, block, block], footnotes: [] };
  expect(standing?.appeal).toEqual({
    ...whole,
    edition: { ...anEdition('en'), ...beginning },
    translations: [{ ...anEdition('fr'), ...beginning }],
  });
});

test.each([
  ['an appeal whose case was closed since is left out', 'new', []],
  ['an outcome that says how the case ended is told', 'outcome', [1]],
] as const)('%s', async (_, kind, told) => {
  const newest = anAppealVersion({ kind, ended: { how: 'released', on: '2024-03-13' } });
  const ports = { findNewest: async () => newest, getVersion: async () => newest };
  const standing = await standingAppeals(aDigest({ appeals: [aDigestAppeal()] }), ports, PUBLISHED_AT_MS);
  expect(standing.map(({ appeal }) => appeal.version)).toEqual(told);
});

const ENDED = { ended: { how: 'released', on: '2024-03-13' } } as const;
test.each([
  ['a correction of a case that was over before it is told', ENDED, [2]],
  ['a correction whose case was closed since is left out', {}, []],
] as const)('%s', async (_, before, told) => {
  const newest = anAppealVersion({ kind: 'correction', version: 2, ...ENDED });
  const ports = { findNewest: async () => newest, getVersion: async () => anAppealVersion(before) };
  const digest = aDigest({ appeals: [aDigestAppeal({ version: 2 })] });
  const standing = await standingAppeals(digest, ports, PUBLISHED_AT_MS);
  expect(standing.map(({ appeal }) => appeal.version)).toEqual(told);
});

test('a correction of a withdrawn case that was over before it is told', async () => {
  const newest = anAppealVersion({ kind: 'correction', version: 3, ...ENDED });
  const getVersion = async (_: string, version: number) =>
    version === 2 ? anAppealVersion({ kind: 'retraction', version }) : anAppealVersion({ version, ...ENDED });
  const digest = aDigest({ appeals: [aDigestAppeal({ version: 3 })] });
  const standing = await standingAppeals(digest, { findNewest: async () => newest, getVersion }, PUBLISHED_AT_MS);
  expect(standing.map(({ appeal }) => appeal.version)).toEqual([3]);
});
