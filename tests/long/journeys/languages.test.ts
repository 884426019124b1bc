import { expect } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader } from '../../support/visiting/reader.ts';

const inArabic = (key: Parameters<typeof message>[1], values = {}) => message('ar', key, values);

test('a reader of Arabic who waits for it gets an appeal once it is in Arabic, and no other reader gets it a second time', async ({
  newPage,
}) => {
  const places = { Africa: ['Mali'] };
  const [amina, anna] = [aReader('amina', await newPage(), 'en'), aReader('anna', await newPage(), 'en')];
  await amina.signsUpFor({ places, languages: ['ar'], waits: true });
  await amina.opens(await amina.nextMail(), '/confirm/');
  await amina.presses(inArabic('page.confirm.button'));
  await anna.confirms({ places });
  const english = 'MALI: lawyer beaten in prison';
  const body = { text: `The Example Observatory asks for the release of Ivan Example. Case ${Date.now()}.` };
  const appeal = { title: english, countries: ['ML'], language: 'en' } as const;
  await publishToTheEnd({ ...appeal, parts: { body } });
  expect((await anna.nextMail()).subject).toBe(english);
  const confirmation = message('ar', 'mail.confirm.subject');
  expect(await amina.subjects()).toEqual([confirmation]);

  const arabic = 'مالي: تعرض محامٍ للضرب في السجن';
  const translations = [{ language: 'ar', title: arabic, body: { text: 'تعرض للضرب على أيدي حراس السجن.' } }];
  await publishToTheEnd({ ...appeal, parts: { body, translations } });
  expect((await amina.nextMail()).subject).toBe(arabic);
  await publishToTheEnd({ ...appeal, parts: { body, translations } });
  const subjects = [await amina.subjects(), await anna.subjects()];
  expect(subjects).toEqual([
    [confirmation, arabic],
    [message('en', 'mail.confirm.subject'), english],
  ]);
});
