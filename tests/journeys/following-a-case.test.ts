import { expect } from 'vitest';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { test } from '../support/visiting/browser.ts';
import { aStoryCase, followsCaseFromFront } from '../support/visiting/following.ts';
import { aReader } from '../support/visiting/reader.ts';

test('from the front page a reader comes to a case and follows it: an update comes, and no other appeal about the country', async ({
  plainPage: page,
}) => {
  const ana = aReader('ana', page);
  const story = aStoryCase();
  await story.publish();
  const { confirmation } = await followsCaseFromFront({ page, reader: ana, language: 'en' }, story);
  expect(JSON.stringify(confirmation)).not.toContain('a teacher is held');

  await publishToTheEnd({ title: 'UZBEKISTAN: another appeal', countries: ['UZ'] });
  const news = await story.update('en');
  const mail = await ana.nextMail();
  expect(mail.subject).toContain(news);
  expect(mail.text.replace(/\s+/g, ' ')).toContain(`You get this because you follow the case of ‘${news}’`);
  expect((await ana.subjects()).filter((subject) => subject.includes('another appeal'))).toEqual([]);
});
