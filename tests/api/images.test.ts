import { describe, expect, test } from 'vitest';
import { type AppealRequestInput, releasePath } from '../../functions/contract/api.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE, PAGE_FROM_NOWHERE } from '../support/publishing/builders.ts';
import { agreed } from '../support/publishing/consents.ts';
import { anImage, aTakenImage } from '../support/publishing/images.ts';

const LATER = { page: { content: PAGE.replace('not allowed', 'still not allowed') } };
const FRENCH = { language: 'fr', title: 'RUSSIE : un avocat battu', body: { text: 'Il a été battu.' } } as const;
const FIRST = aTakenImage();
const OTHER = aTakenImage('with-author.png');

async function aDesk() {
  const api = new Api();
  const { keyText } = await api.aKey();
  const post = (what: 'publish' | 'preview', given: Partial<AppealRequestInput>) =>
    api.post(what, keyText, { page: { content: PAGE }, ...given });
  return {
    api,
    release: (releaseId: string) =>
      api.ask('releases', { key: keyText, path: releasePath(releaseId, 'release'), pathParameters: { releaseId } }),
    publish: (given: Partial<AppealRequestInput>) => post('publish', given),
    preview: (given: Partial<AppealRequestInput>) => post('preview', given),
    newest: () => api.appeals.versions.at(-1),
    kept: () => [...api.appeals.images.keys()],
  };
}

test('an image is published with its words, and kept once', async () => {
  const { publish, newest, kept, api } = await aDesk();
  expect(await publish({ image: anImage() })).toMatchObject({ statusCode: 201 });
  expect(newest()?.image).toEqual(FIRST.image);
  expect(kept()).toEqual([`id-1/${FIRST.image.digest}`]);
  expect(api.appeals.images.get(`id-1/${FIRST.image.digest}`)).toEqual(FIRST.file.bytes);
});

test('the same again is unchanged, and another image under the same words is another content', async () => {
  const { publish } = await aDesk();
  await publish({ image: anImage() });
  expect(await publish({ image: anImage() })).toMatchObject({ json: { status: 'unchanged' } });
  expect(await publish({})).toMatchObject({ json: { status: 'unchanged' } });
  expect(await publish({ image: anImage({}, 'with-author.png') })).toMatchObject({ statusCode: 409 });
});

describe('a follow-up', () => {
  test.each(['update', 'correction', 'outcome'] as const)('as an %s keeps the image', async (kind) => {
    const { publish, newest, kept } = await aDesk();
    await publish({ image: anImage() });
    await publish({ ...LATER, kind });
    expect(newest()).toMatchObject({ version: 2, image: FIRST.image });
    expect(kept()).toEqual([`id-1/${FIRST.image.digest}`]);
  });

  test.each(['update', 'correction'] as const)(
    'as an %s puts another in its place, and the first is gone',
    async (kind) => {
      const { publish, newest, kept } = await aDesk();
      await publish({ image: anImage() });
      await publish({ ...LATER, kind, image: anImage({}, 'with-author.png') });
      expect(newest()?.image).toEqual(OTHER.image);
      expect(kept()).toEqual([`id-1/${OTHER.image.digest}`]);
    },
  );

  test.each(['update', 'correction'] as const)(
    'as an %s with null takes it away, and later ones have none',
    async (kind) => {
      const { publish, newest, kept } = await aDesk();
      await publish({ image: anImage() });
      await publish({ kind, image: null });
      expect(newest()).toMatchObject({ version: 2 });
      await publish({ ...LATER, kind: 'update' });
      expect(newest()).toMatchObject({ version: 3 });
      expect(newest()?.image).toBeUndefined();
      expect(kept()).toEqual([]);
    },
  );

  test('as a retraction shows none, and takes none', async () => {
    const { publish, newest, kept } = await aDesk();
    await publish({ image: anImage() });
    expect(await publish({ ...LATER, kind: 'retraction', image: anImage() })).toMatchObject({
      json: { error: { fields: [{ field: 'image' }] } },
    });
    await publish({ ...LATER, kind: 'retraction' });
    expect(newest()).toMatchObject({ kind: 'retraction', version: 2 });
    expect(newest()?.image).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  test('in which a person may no longer be named does not keep the image with them in its words, and says so', async () => {
    const { publish, preview } = await aDesk();
    const neutral = (text: string) => ({ page: { content: text.replaceAll('Ivan Example', 'a man') } });
    await publish({ ...neutral(PAGE), image: anImage({ alt: 'Ivan Example before the court' }) });
    const hidden = {
      ...neutral(LATER.page.content),
      kind: 'correction' as const,
      people: agreed([{ name: 'Ivan Example', mayBeNamed: false }]),
    };
    expect(await preview({ ...hidden, image: anImage() })).toMatchObject({
      json: { reading: { doubts: [{ field: 'image', message: expect.stringContaining('does not show them') }] } },
    });
    expect(await publish(hidden)).toMatchObject({ json: { status: 'published', dropped: [{ part: 'image' }] } });
  });

  test('as editions alone leaves the image as it is', async () => {
    const { publish, newest, kept } = await aDesk();
    await publish({ image: anImage() });
    expect(await publish({ translations: [FRENCH] })).toMatchObject({ json: { addedEditions: ['fr'] } });
    expect(newest()?.image).toEqual(FIRST.image);
    expect(kept()).toHaveLength(1);
  });
});

test('a draft keeps its image, and publishes none', async () => {
  const { publish, kept, api } = await aDesk();
  const answer = await publish({ page: { content: PAGE_FROM_NOWHERE }, image: anImage() });
  expect(answer).toMatchObject({ statusCode: 202, json: { reading: { image: { from: 'person' } } } });
  expect([...api.appeals.drafts.values()].map(({ image }) => image)).toEqual([FIRST.file]);
  expect(kept()).toEqual([]);
});

test('what waits for its time comes out with its image, and shows none before', async () => {
  const { publish, release, newest, kept } = await aDesk();
  const { json } = await publish({ image: anImage(), releaseAt: '2024-06-22T09:00+02:00' });
  expect([json, kept()]).toMatchObject([{ status: 'scheduled' }, []]);
  const { releaseId } = json as { releaseId: string }; // of a release, as was asserted
  expect(await release(releaseId)).toMatchObject({ json: { status: 'published' } });
  expect(newest()?.image).toEqual(FIRST.image);
  expect(kept()).toEqual([`id-1/${FIRST.image.digest}`]);
});

test('a preview says what the page will show, without its bytes', async () => {
  const { preview, publish } = await aDesk();
  const image = { type: 'image/jpeg', width: 64, height: 96 };
  const first = await preview({ image: anImage() });
  expect(first).toMatchObject({ json: { wouldBe: 'published', reading: { image: { ...image, from: 'person' } } } });
  expect(JSON.stringify(first)).not.toMatch(/consent|lawyer, on/);
  await publish({ image: anImage() });
  expect(await preview({ ...LATER, kind: 'update' })).toMatchObject({
    json: { reading: { image: { ...image, from: 'earlier version' } } },
  });
});

test.each<[string, string, unknown]>([
  ['image.consent', 'must be true', { ...anImage(), consent: false }],
  ['image.consentNote', 'must be text', { ...anImage(), consentNote: undefined }],
  ['image.alt', 'is empty', { ...anImage(), alt: '' }],
  ['image.credit', 'must be a text', { ...anImage(), credit: undefined }],
  ['image.data', 'is larger than 250 KB', { ...anImage(), data: 'A'.repeat(400_000) }],
  ['image.data', 'is not base64', { ...anImage(), data: 'not base64' }],
  ['image.data', 'is no JPEG', anImage({}, 'moving.gif')],
  ['image', 'must be an object', 'https://example.org/picture.jpg'],
  ['image.type', 'is no field', { ...anImage(), type: 'image/svg+xml' }],
  ['image.digest', 'is no field', { ...anImage(), digest: '1'.repeat(64) }],
])('%s %s', async (field, message, image) => {
  const { publish, newest } = await aDesk();
  expect(await publish({ image } as Partial<AppealRequestInput>)).toMatchObject({
    statusCode: 422,
    json: { error: { fields: expect.arrayContaining([{ field, message: expect.stringContaining(message) }]) } },
  });
  expect(newest()).toBeUndefined();
});

test('each edition that comes with an image says what it shows', async () => {
  const { publish } = await aDesk();
  const lacking = (wanted: string) => ({
    json: { error: { fields: [{ field: 'image.alt', message: expect.stringContaining(`has no text in ${wanted}`) }] } },
  });
  const translations = [FRENCH];
  expect(await publish({ translations, image: anImage() })).toMatchObject(lacking('"en", "fr"'));
  expect(await publish({ translations, image: anImage({ alt: { en: 'A gate' } }) })).toMatchObject(lacking('"fr"'));
  const both = { en: 'A gate', fr: 'Une porte' };
  expect(await publish({ translations, image: anImage({ alt: both }) })).toMatchObject({ statusCode: 201 });
});
