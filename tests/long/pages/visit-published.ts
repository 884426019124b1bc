import type { MessageKey } from '../../../functions/locales/messages.ts';
import { pathIn } from '../../../functions/web/kit/visit.ts';
import { browsed } from '../../support/browsing/browse-pages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { discreet, type PublishedSite } from '../site/published-site.ts';
import type { PublicTour } from './public-world.ts';
import { shows } from './visit-rare-pages.ts';

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

type Row = readonly [name: string, path: string, heading?: MessageKey, says?: MessageKey];

/** One appeal in each state, by its public address and by the one of discreet mails. */
const casesOf = (site: PublishedSite): readonly Row[] => [
  ...Object.entries(site).flatMap(([state, path]): Row[] => {
    const heading = state === 'withdrawn' ? 'appeal.withdrawn.heading' : undefined;
    const says = state === 'ended' ? 'appeal.follow.heading' : undefined;
    return [
      [`case-${state}`, path, heading, says],
      [`case-${state}-discreetly`, discreet(path), heading],
    ];
  }),
  ['case-ended-versions', `${site.ended}/versions`, 'appeal.versions.heading'],
  ['case-withdrawn-versions', `${site.withdrawn}/versions`, 'appeal.withdrawn.heading'],
  ['case-whole-letter', `${site.whole}/letter`, undefined, 'appeal.letter.how'],
  ['case-whole-letter-discreetly', `${discreet(site.whole)}/letter`, undefined, 'appeal.letter.how'],
  ['case-ended-versions-discreetly', `${discreet(site.ended)}/versions`, 'appeal.versions.heading'],
  ['case-unknown-discreetly', '/m/nothing', 'appeal.not-found.heading'],
];

/** Every page that shows what was published, of many appeals and of one in each state. */
export async function visitPublished(tour: PublicTour): Promise<void> {
  const { page, language } = tour;
  const { site } = tour.world;
  for (const [name, [path, heading, says]] of Object.entries(LISTS))
    await tour.opensAndLooks(name, path, heading, says);
  await tour.opens('/appeals');
  await tour.link('browse.archive.earlier').click();
  await page.waitForURL('**/appeals?after=*');
  await tour.lookAt('archive-earlier', 'browse.archive.heading');

  for (const row of casesOf(site)) await tour.opensAndLooks(...row);

  for (const [name, [path, heading, says]] of Object.entries(EMPTY_LISTS)) {
    const { text } = await browsed(pathIn(language, path), [], { publicUrl: inject('publicUrl') });
    await shows(page, name, { headers: { 'content-type': 'text/html' }, body: text });
    await tour.lookAt(name, heading, says);
  }
}
