import { expect, test } from 'vitest';
import { z } from 'zod';
import { PUBLISH_PATH } from '../../../functions/contract/api.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { exactDispatch, untilFinished } from '../../support/stack/exact-dispatch.ts';
import { anAppeal, mailsWith, peopleOf } from '../../support/stack/following-up.ts';
import { findHeader, theInbox } from '../../support/stack/inbox.ts';
import { followersOf } from '../../support/stack/mailing-under-way.ts';
import { ask, publish } from '../../support/stack/publisher-api.ts';

const PEOPLE = 1_000;
const VersionOf = z.object({ version: z.int() });

test('taken back in the middle of its mailing, an appeal goes to no more readers, and those who have it are told', async () => {
  await followersOf('VU', PEOPLE);
  const appeal = anAppeal('VU');
  const original = await publish(appeal);
  await waitUntil('the first mail', async () => ((await mailsWith(appeal.title)).length > 0 ? true : undefined), {
    deadlineMs: 30_000,
  });

  const { externalId } = appeal;
  const reason = { text: 'We were told wrongly.' };
  const retraction = await publish({ externalId, kind: 'retraction', body: reason });
  const { counts, lane } = await untilFinished(retraction.dispatchId);

  const sent = await mailsWith(appeal.title);
  const told = await mailsWith(`Withdrawn: ${appeal.title}`);
  expect(sent.length).toBeLessThan(PEOPLE);
  expect([peopleOf(told), counts.accepted, lane]).toEqual([peopleOf(sent), sent.length, 'urgent']);
  const references = new Set([...sent, ...told].map((mail) => findHeader(mail, 'References')));
  expect([...references]).toEqual([expect.stringMatching(new RegExp(`^<${original.appealId}@[a-z0-9.-]+>$`))]);
  expect(told[0]?.text).toContain('We were told wrongly.');
  expect(await exactDispatch(original.dispatchId)).toMatchObject({ status: 'finished', halt: { kind: 'superseded' } });

  const page = await (await fetch(original.appealUrl)).text();
  expect(page).toContain('This appeal was withdrawn');
  expect(page).not.toMatch(new RegExp(`${appeal.title}|taken from a school|We were told wrongly`));
  const after = await ask('POST', PUBLISH_PATH, { ...appeal, kind: 'update', body: { text: 'They were found.' } });
  expect(after).toMatchObject({ status: 409, json: { error: { code: 'withdrawn' } } });
});

test('an update that hides a name in the middle of a mailing: no more readers learn it, and all get the update', async () => {
  await followersOf('SM', PEOPLE);
  const appeal = anAppeal('SM');
  const person = { name: 'Ana Placeholder', role: 'Teacher' };
  const original = await publish({ ...appeal, people: agreed([{ ...person, mayBeNamed: true }]) });
  await waitUntil('the first mail', async () => ((await mailsWith(appeal.title)).length > 0 ? true : undefined), {
    deadlineMs: 30_000,
  });

  const news = { title: `One is home: case ${appeal.externalId}`, body: { text: 'One of them came home.' } };
  const people = agreed([{ ...person, mayBeNamed: false }]);
  const update = await publish({ ...appeal, ...news, kind: 'update', people });
  expect(await untilFinished(update.dispatchId)).toMatchObject({ lane: 'bulk', counts: { accepted: PEOPLE } });

  const naming = (await theInbox().list()).filter(({ text }) => text.includes(person.name));
  expect([peopleOf(naming), naming.length < PEOPLE]).toEqual([peopleOf(await mailsWith(appeal.title)), true]);
  // A reply to the mail of before, for who has it.
  const subjects = [`Update: ${news.title}`, `Re: ${appeal.title}`];
  const told = (await theInbox().list()).filter(({ subject }) => subjects.includes(subject));
  expect(new Set(peopleOf(told)).size).toBe(PEOPLE);
  expect(await exactDispatch(original.dispatchId)).toMatchObject({ status: 'finished', halt: { kind: 'superseded' } });
});

test('of eight corrections of one appeal at once none is lost: each is published, or told when to send it again, and then is', {
  timeout: 180_000,
}, async () => {
  const appeal = anAppeal('UY');
  await publish(appeal);
  const corrections = Array.from({ length: 8 }, (_, nth) => ({
    ...appeal,
    kind: 'correction' as const,
    body: { text: `${nth + 2} teachers were taken from a school.` },
  }));
  const dealtWith = await Promise.all(corrections.map((correction) => ask('POST', PUBLISH_PATH, correction)));
  expect(dealtWith.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(dealtWith.map(({ json }) => VersionOf.parse(json).version).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});
