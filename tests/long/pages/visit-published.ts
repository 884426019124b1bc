import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { browsed } from '../../support/browsing/browse-pages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import type { PublishedSite } from '../site/published-site.ts';
import type { Inspect } from './inspect-page.ts';

/** Lists of appeals, each with what stands above it. */
const LISTS: Readonly<Record<string, readonly [path: string, heading: MessageKey, says?: MessageKey]>> = {
  front: ['/', 'browse.front.heading', 'browse.front.outcomes'],
  archive: ['/appeals', 'browse.archive.heading', 'browse.archive.newest'],
  'archive-narrowed': ['/appeals?place=150&theme=torture&kind=new&state=open', 'browse.archive.heading'],
  'archive-of-a-country': ['/appeals?place=UZ', 'browse.archive.heading'],
  'archive-with-words': ['/appeals?q=lawyer', 'browse.archive.heading'],
  'archive-nothing-found': ['/appeals?place=IS&q=nothing', 'browse.archive.heading', 'browse.archive.none'],
  map: ['/map', 'map.heading', 'map.lede'],
  outcomes: ['/outcomes', 'outcomes.heading', 'outcomes.counted'],
};

/** The same before anything is published. */
const EMPTY_LISTS: Readonly<Record<string, readonly [path: string, heading: MessageKey, says: MessageKey]>> = {
  'front-empty': ['/', 'browse.front.heading', 'browse.front.none-open'],
  'archive-empty': ['/appeals', 'browse.archive.heading', 'browse.archive.empty'],
  'map-empty': ['/map', 'map.heading', 'browse.front.none-open'],
  'outcomes-empty': ['/outcomes', 'outcomes.heading', 'outcomes.none'],
};

/** Goes to every page that shows what was published, of many appeals and of one in each state. */
export async function visitPublished(
  site: PublishedSite,
  page: Page,
  inspect: Inspect,
  language: Language,
): Promise<void> {
  const publicUrl = inject('publicUrl');
  const inLanguage = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const open = async (name: string, path: string, heading?: MessageKey, says?: MessageKey) => {
    await page.goto(`${publicUrl}${inLanguage(path)}`);
    await inspect(name, heading, says);
  };
  for (const [name, [path, heading, says]] of Object.entries(LISTS)) await open(name, path, heading, says);
  await page.goto(`${publicUrl}${inLanguage('/appeals')}`);
  await page.getByRole('link', { name: message(language, 'browse.archive.earlier') }).click();
  await page.waitForURL('**/appeals?after=*');
  await inspect('archive-earlier', 'browse.archive.heading');

  for (const [state, path] of Object.entries(site)) {
    const heading = state === 'withdrawn' ? 'appeal.withdrawn.heading' : undefined;
    await open(`case-${state}`, path, heading, state === 'ended' ? 'appeal.follow.heading' : undefined);
    await open(`case-${state}-discreetly`, path.replace('/appeals/', '/m/'), heading);
  }
  await open('case-ended-versions', `${site.ended}/versions`, 'appeal.versions.heading');
  await open('case-withdrawn-versions', `${site.withdrawn}/versions`, 'appeal.withdrawn.heading');
  await open('case-whole-letter', `${site.whole}/letter`, undefined, 'appeal.letter.how');
  await open(
    'case-whole-letter-discreetly',
    `${site.whole}/letter`.replace('/appeals/', '/m/'),
    undefined,
    'appeal.letter.how',
  );
  await open(
    'case-ended-versions-discreetly',
    `${site.ended}/versions`.replace('/appeals/', '/m/'),
    'appeal.versions.heading',
  );
  await open('case-unknown-discreetly', '/m/nothing', 'appeal.not-found.heading');

  for (const [name, [path, heading, says]] of Object.entries(EMPTY_LISTS)) {
    const { text } = await browsed(inLanguage(path), [], { publicUrl });
    await page.route(`${publicUrl}/shown/${name}`, (route) => route.fulfill({ contentType: 'text/html', body: text }));
    await page.goto(`${publicUrl}/shown/${name}`);
    await inspect(name, heading, says);
  }
}
