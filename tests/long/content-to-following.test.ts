import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';
import {
  aStoryCase,
  followsCaseFromFront,
  followsCountryFromArchive,
  type StoryLanguage,
} from '../support/visiting/following.ts';
import { aReader } from '../support/visiting/reader.ts';

const LANGUAGES: readonly StoryLanguage[] = ['en', 'ar'];
const WIDTHS = [390, 1280];

const ways = LANGUAGES.flatMap((language) =>
  WIDTHS.flatMap((width) => [true, false].map((javaScriptEnabled) => ({ language, width, javaScriptEnabled }))),
);

test.for(ways)(
  'from the front page to a case, to following it, to its update: $language, $width px, JavaScript $javaScriptEnabled',
  async ({ language, width, javaScriptEnabled }, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 844 }, javaScriptEnabled, locale: language });
    const reader = aReader('ana', page, language);
    const story = aStoryCase();
    await story.publish();
    await followsCaseFromFront({ page, reader, language }, story);
    if (javaScriptEnabled) expect(await faultsOn(page)).toEqual([]);
    await publishToTheEnd({ title: `UZBEKISTAN: another appeal ${randomUUID()}`, countries: ['UZ'] });
    const news = await story.update(language);
    const mail = await reader.nextMail();
    expect(mail.subject).toContain(news);
    expect((await reader.subjects()).filter((subject) => subject.includes('another appeal'))).toEqual([]);
  },
);

test.for(ways)(
  'from all appeals to those about a country, to following it, to the next one: $language, $width px, JavaScript $javaScriptEnabled',
  async ({ language, width, javaScriptEnabled }, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 844 }, javaScriptEnabled, locale: language });
    const reader = aReader('ana', page, language);
    const story = aStoryCase();
    await story.publish();
    await followsCountryFromArchive({ page, reader, language }, story);
    if (javaScriptEnabled) expect(await faultsOn(page)).toEqual([]);
    const next = aStoryCase();
    await next.publish();
    expect((await reader.nextMail()).subject).toContain(next.titleIn(language));
  },
);
