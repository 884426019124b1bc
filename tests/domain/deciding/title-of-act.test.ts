import { expect, test } from 'vitest';
import { titleOfAct } from '../../../functions/domain/deciding/title-of-act.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const { publisherId } = aDraft();
const ports = {
  proposals: { find: async () => aProposal({ title: 'As it was asked' }) },
  deskDrafts: { find: async () => ({ ...aDraft(), fields: { title: 'As it is written' } }) },
  newestVersions: { findNewest: async () => aVersion({ publisherId }) },
};
const titleOf = (did: Parameters<typeof titleOfAct>[0]['did'], of = publisherId) =>
  titleOfAct({ publisherId: of, did, about: 'a' }, ports);

test('what a colleague did is told with the title of the request, the draft or the appeal that it is about', async () => {
  expect(await titleOf('draft-returned')).toBe('As it was asked');
  expect(await titleOf('note-written')).toBe('As it is written');
  expect(await titleOf('case-ended')).toBe(aVersion().edition.title);
});

test('with none where several are meant, or where it is another office’s', async () => {
  expect([await titleOf('requests-wait'), await titleOf('sending-alone')]).toEqual([undefined, undefined]);
  expect(await titleOf('case-ended', 'another')).toBeUndefined();
});
