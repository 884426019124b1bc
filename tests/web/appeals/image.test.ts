import { describe, expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AppealPages } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { aTakenImage } from '../../support/publishing/images.ts';

const { image, file } = aTakenImage();
const PATH = `/appeals/appeal-1/images/${image.digest}`;
const SHOWING = aVersion({
  image: {
    ...image,
    alt: { en: 'The gate of the "colony"', ar: 'بوابة المستعمرة' },
    credit: { en: 'Anna & sons' },
    consentNote: 'By the lawyer',
  },
});
const withImage = (...versions: AppealVersion[]) =>
  new AppealPages(versions, new Map([[`appeal-1/${image.digest}`, file.bytes]]));

describe('the page of an appeal', () => {
  test('shows its image with its size, what it shows, and by whom it is', async () => {
    const { text } = await withImage(SHOWING).ask('/appeals/appeal-1?lang=en');
    expect(text).toContain(
      `<img src="${PATH}" alt="The gate of the &quot;colony&quot;" width="64" height="96" loading="lazy">`,
    );
    expect(text).toContain('Image: Anna &amp; sons</figcaption>');
  });

  test('says in the language of its edition what the image shows', async () => {
    const arabic = aVersion({
      ...SHOWING,
      translations: [{ language: 'ar', title: 'روسيا', blocks: [], footnotes: [] }],
    });
    const { text } = await withImage(arabic).ask('/appeals/appeal-1?lang=ar');
    expect(text).toContain('alt="بوابة المستعمرة"');
    expect(text).toContain('الصورة: \u2068Anna &amp; sons\u2069</figcaption>');
  });

  test.each([
    ['where readers want discretion', SHOWING, '/m/appeal-1'],
    ['once it is withdrawn', aVersion({ ...SHOWING, kind: 'retraction', version: 2 }), '/appeals/appeal-1'],
    ['where its letter is', SHOWING, '/appeals/appeal-1/letter'],
    ['where its versions are listed', SHOWING, '/appeals/appeal-1/versions'],
  ])('shows none %s', async (_, version, path) => {
    const { text } = await withImage(version).ask(path);
    expect(text).not.toMatch(/<img|<figure|\/images\//);
  });

  test('offers it to no site that shows pages in small', async () => {
    const { text } = await withImage(SHOWING).ask('/appeals/appeal-1');
    expect(text).not.toMatch(/og:image|"image"|twitter:|itemprop|image_src/);
  });

  test('never says who agreed to it', async () => {
    for (const path of ['/appeals/appeal-1', '/m/appeal-1', '/appeals/appeal-1/versions', '/appeals/appeal-1/letter'])
      expect((await withImage(SHOWING).ask(path)).text).not.toContain('By the lawyer');
  });
});

describe('the image itself', () => {
  test('is sent as what its bytes are, to be shown and nothing else, and is kept for a minute', async () => {
    const { statusCode, headers, body, isBase64Encoded } = await withImage(SHOWING).ask(PATH);
    expect({ statusCode, isBase64Encoded }).toEqual({ statusCode: 200, isBase64Encoded: true });
    expect(Buffer.from(body ?? '', 'base64')).toEqual(Buffer.from(file.bytes));
    expect(headers).toMatchObject({
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=60',
    });
  });

  test('HEAD answers as GET does, without the image', async () => {
    expect(await withImage(SHOWING).ask(PATH, 'HEAD')).toMatchObject({ statusCode: 200, text: '' });
  });

  test('is not found where none was published, under another digest, or once another version shows none', async () => {
    const other = `/appeals/appeal-1/images/${'0'.repeat(64)}`;
    const { image: _, ...without } = SHOWING;
    const answers = [
      await withImage().ask(PATH),
      await withImage(SHOWING).ask(other),
      await withImage(SHOWING, { ...without, version: 2 }).ask(PATH),
      await withImage(aVersion()).ask(PATH),
      await new AppealPages([SHOWING]).ask(PATH),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('is gone once its appeal is withdrawn', async () => {
    const { statusCode, text } = await withImage(SHOWING, aVersion({ kind: 'retraction', version: 2 })).ask(PATH);
    expect([statusCode, text.includes('<img')]).toEqual([410, false]);
  });
});
