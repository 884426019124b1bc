import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PUBLISH_PATH, RELEASES_PATH, ReleasesAnswer, releasePath } from '../../functions/contract/api.ts';
import { type FormChoices, subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { untilFinished } from '../support/stack/exact-dispatch.ts';
import { anAppeal, mailsWith, peopleOf } from '../support/stack/following-up.ts';
import { findHeader, linksIn, theInbox } from '../support/stack/inbox.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { ask, publish } from '../support/stack/publisher-api.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

const publicUrl = inject('publicUrl');

/** An invented subscriber who has confirmed what they follow. */
async function aFollower(...follows: FormChoices[]): Promise<string> {
  const address = `reader.${randomUUID().slice(0, 8)}@example.org`;
  await subscribe({ publicUrl, inbox: theInbox() }, address, follows);
  return address;
}

test('a correction reaches who was sent the wrong version and follows it no more, and is new to who comes to it', async () => {
  const was = await aFollower({ countries: ['KI'] }, { countries: ['NR'] });
  const comes = await aFollower({ countries: ['MH'] });
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
  const reader = await aFollower({ countries: ['TO'] });
  const releaseAt = new Date(Date.now() + 6_000).toISOString();
  const appeal = anAppeal('TO', { releaseAt });
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
