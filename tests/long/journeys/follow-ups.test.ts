import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PUBLISH_PATH, RELEASES_PATH, ReleasesAnswer, releasePath } from '../../../functions/contract/api.ts';
import { type FormChoices, subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { exactDispatch, untilFinished } from '../../support/stack/exact-dispatch.ts';
import { anAppeal, mailsWith, peopleOf } from '../../support/stack/following-up.ts';
import { findHeader, linksIn, theInbox } from '../../support/stack/inbox.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { followersOf } from '../../support/stack/mailing-under-way.ts';
import { ask, publish } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';

const publicUrl = inject('publicUrl');
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

/** An invented subscriber who has confirmed what they follow. */
async function aFollower(...follows: FormChoices[]): Promise<string> {
  const address = `reader.${randomUUID().slice(0, 8)}@example.org`;
  await subscribe({ publicUrl, inbox: theInbox() }, address, follows);
  return address;
}

test('a correction reaches who was sent the wrong version and follows it no more, and is new to who comes to it', async () => {
  const was = await aFollower({ countries: ['KI'] }, { countries: ['BZ'] });
  const comes = await aFollower({ countries: ['GD'] });
  const appeal = anAppeal('KI', { urgent: true });
  const original = await publish(appeal);
  expect(await untilFinished(original.dispatchId)).toMatchObject({ lane: 'urgent', counts: { accepted: 1 } });
  const [wrong] = await mailsWith(appeal.title);
  const stop = linksIn(wrong ?? { text: '' }).find((url) => url.includes('reason='));
  const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(stop ?? '', { method: 'POST', body: oneClick })).status).toBe(200);
  await subscribe({ publicUrl, inbox: theInbox() }, comes, [{ countries: ['KI'] }]);

  const body = { text: 'Two teachers were taken from a school.' };
  const correction = await publish({ ...appeal, kind: 'correction', body });
  expect((await untilFinished(correction.dispatchId)).counts).toMatchObject({ accepted: 2 });

  const [corrected] = await mailsWith(`Re: ${appeal.title}`);
  const isNew = (await mailsWith(appeal.title)).at(-1);
  expect([corrected?.to, isNew?.to]).toEqual([[was], [comes]]);
  expect(corrected?.text).toContain('You get this because we sent you the appeal that this corrects.');
  expect(isNew?.text).toMatch(/Case KIR-\d{4}.*Urgent appeal.*Two teachers.*You get this because you follow/s);
  const references = [wrong, corrected, isNew].map((mail) => mail && findHeader(mail, 'References'));
  expect(references).toEqual(Array.from({ length: 3 }, () => expect.stringContaining(`<${original.appealId}@`)));
});

test('an appeal with a time to come is nowhere before it; then the sweep publishes it, once', async () => {
  const reader = await aFollower({ countries: ['SR'] });
  const releaseAt = new Date(Date.now() + 6_000).toISOString();
  const appeal = anAppeal('SR', { releaseAt });
  const scheduled = await ask('POST', PUBLISH_PATH, appeal);
  expect(scheduled).toMatchObject({ status: 202, json: { status: 'scheduled', releaseAt } });
  const releaseOf = async () => {
    const { releases } = ReleasesAnswer.parse((await ask('GET', RELEASES_PATH)).json);
    return releases.find(({ externalId }) => externalId === appeal.externalId);
  };
  await invokeFunction('sweep');
  expect(await releaseOf()).toMatchObject({ status: 'waiting' });
  expect(await mailsWith(appeal.title)).toEqual([]);

  await waitUntil('its time', async () => (Date.now() > Date.parse(releaseAt) ? true : undefined), {
    deadlineMs: 10_000,
  });
  await invokeFunction('sweep');
  await invokeFunction('sweep');
  const released = await releaseOf();
  expect(released).toMatchObject({ status: 'released', published: { version: 1 } });
  await waitUntil('its mail', async () => ((await mailsWith(appeal.title)).length > 0 ? true : undefined), {
    deadlineMs: 20_000,
  });
  expect(peopleOf(await mailsWith(appeal.title))).toEqual([reader]);
  expect((await fetch(released?.published?.appealUrl ?? '')).status).toBe(200);
  const { releaseId = '' } = released ?? {};
  expect((await ask('POST', releasePath(releaseId, 'cancel'))).json).toMatchObject({
    error: { code: 'release-ended' },
  });
});
