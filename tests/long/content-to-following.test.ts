import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { test } from '../support/visiting/browser.ts';
import {
  aStoryCase,
  followsCaseFromFront,
  followsCountryFromArchive,
  type StoryCase,
  type StoryLanguage,
} from '../support/visiting/following.ts';
import { aReader, type Reader } from '../support/visiting/reader.ts';
import { hindrancesOn } from './walk/checks.ts';
import { EACH_SCREEN, pageOn, storyLanguageOf, titled } from './walk/screens.ts';
import { note } from './walk/walked.ts';

/** A story of a case, which the reader follows from its page, and at the end of which nothing hinders anyone. */
const stories = [
  {
    way: 'from the front page to a case, to following it, to its update',
    follows: followsCaseFromFront,
    async hearsOf(reader: Reader, story: StoryCase, language: StoryLanguage) {
      await publishToTheEnd({ title: `UZBEKISTAN: another appeal ${randomUUID()}`, countries: ['UZ'] });
      const news = await story.update(language);
      expect((await reader.nextMail()).subject).toContain(news);
      expect((await reader.subjects()).filter((subject) => subject.includes('another appeal'))).toEqual([]);
    },
  },
  {
    way: 'from all appeals to those about a country, to following it, to the next one',
    follows: followsCountryFromArchive,
    async hearsOf(reader: Reader, _: StoryCase, language: StoryLanguage) {
      const next = aStoryCase();
      await next.publish();
      expect((await reader.nextMail()).subject).toContain(next.titleIn(language));
    },
  },
];

for (const { way, follows, hearsOf } of stories)
  test.for(titled(EACH_SCREEN))(`${way}: $words`, async (screen, { newPage, task }) => {
    note({ task }, { stories: [way], screens: [screen.words] });
    const page = await pageOn(newPage, screen);
    const language = storyLanguageOf(screen);
    const reader = aReader('ana', page, language);
    const story = aStoryCase();
    await story.publish();
    const { confirmation } = await follows({ page, reader, language }, story);
    expect(JSON.stringify(confirmation)).not.toContain(story.titleIn(language));
    expect(await hindrancesOn(page, screen)).toEqual([]);
    await hearsOf(reader, story, language);
  });
