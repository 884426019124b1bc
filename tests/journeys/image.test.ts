import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { PREVIEW_PATH, PublishAnswer } from '../../functions/contract/api.ts';
import { MAX_APPEAL_CONTENT_BYTES, MAX_IMAGE_BYTES } from '../../functions/contract/limits.ts';
import { seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { anImage, aTakenImage } from '../support/publishing/images.ts';
import { appeal } from '../support/stack/commands.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';

const [environment, outputs, publicUrl] = [inject('environment'), inject('outputs'), inject('publicUrl')];
const IMAGE = 'tests/fixtures/images/with-gps.jpg';

/** What a browser says of an image. */
interface ShownImage {
  decode(): Promise<void>;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
}

let key: string;
beforeAll(async () => {
  key = (await seedPublisher({ publicUrl, inboxUrl: inject('inboxUrl'), environment, outputs })).keyText;
});

/** Publishes over the command line, which waits for the end of the mailing. */
async function publish(text: string, ...options: string[]): Promise<PublishAnswer & { appealUrl: string }> {
  const path = join(await mkdtemp(join(tmpdir(), 'appeal-')), 'appeal.txt');
  await writeFile(path, text);
  const { stdout } = await appeal(['publish', path, '--yes', '--json', ...options], { key });
  const answer = PublishAnswer.parse(JSON.parse(stdout));
  if (answer.status !== 'published') throw new Error(`it is ${answer.status}`);
  return answer;
}

test('an image is on the page, in no mail, and gone with its appeal', async ({ page }) => {
  const title = `NAURU: the gate of a prison, case ${randomUUID().slice(0, 8)}`;
  const text = `${title}\n\n15 March 2024\n\nA lawyer waits before the gate of a prison in Nauru.\n\nShe may not see a doctor.\n`;
  const address = `reader.${randomUUID().slice(0, 8)}@example.org`;
  await subscribe({ publicUrl, inbox: theInbox() }, address, [{ countries: ['NR'] }]);
  const words = ['--image-alt', 'The gate', '--image-credit', 'Example Observatory', '--image-consent', 'Zqlawyer'];
  const { appealUrl, externalId } = await publish(text, '--country', 'NR', '--image', IMAGE, ...words);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${appealUrl}?lang=en`);
  const image = page.getByRole('img', { name: 'The gate' });
  await image.scrollIntoViewIfNeeded();
  const size = await image.evaluate(async (element) => {
    const shown = element as unknown as ShownImage; // of a role that only images have here
    await shown.decode();
    return [shown.naturalWidth, shown.naturalHeight, shown.clientWidth, shown.clientHeight];
  });
  // Its file lies on its side, and says so.
  expect(size).toEqual([64, 96, 64, 96]);
  expect(await page.getByText('Image: Example Observatory').isVisible()).toBe(true);
  expect(await page.content()).not.toContain('Zqlawyer');
  expect(await faultsOn(page)).toEqual([]);
  const imageUrl = `${publicUrl}${await image.getAttribute('src')}`;
  const { file } = aTakenImage();
  const served = await fetch(imageUrl);
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(await served.arrayBuffer())).toEqual(Buffer.from(file.bytes));
  expect((await readFile(IMAGE)).includes('SecretCam')).toBe(true);

  const mail = (await theInbox().listTo(address)).find(({ subject }) => subject === title);
  expect(`${mail?.html}${mail?.text}`).toContain('A lawyer waits before the gate of a prison');
  expect(`${mail?.html}${mail?.text}`).not.toMatch(/The gate|Zqlawyer|<figure|\/images\//);

  await publish('We were told wrongly.', '--retraction', '--id', externalId);
  expect((await fetch(imageUrl)).status).toBe(410);
  await page.goto(`${appealUrl}?lang=en`);
  // What a browser keeps for a minute may still be the page of before.
  await page.reload();
  expect([await page.getByRole('heading', { level: 1 }).textContent(), await page.locator('img').count()]).toEqual([
    'This appeal was withdrawn',
    0,
  ]);
});

test('the longest text and the largest image fit into one request', async () => {
  const content = 'word '.repeat(MAX_APPEAL_CONTENT_BYTES / 5);
  const data = Buffer.alloc(MAX_IMAGE_BYTES).toString('base64');
  const response = await fetch(`${publicUrl}${PREVIEW_PATH}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ page: { content, format: 'text' }, image: anImage({ data }) }),
  });
  expect([response.status, await response.json()]).toMatchObject([
    422,
    { error: { fields: [{ field: 'image.data' }] } },
  ]);
});
