import type { Language } from '../../../contract/languages.ts';
import { caseFeedPath } from '../../../contract/page-paths.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BETWEEN } from '../appeal/appeal-words.ts';
import { type Html, html } from '../html.ts';
import type { PageFeed } from '../layout.ts';
import { pathIn } from '../visit.ts';
import { type Asked, FEED_FORMATS, FEED_TYPES, type FeedAsked, feedPath } from './asked.ts';
import { askedInWords } from './asked-in-words.ts';

const NOTHING_ASKED = { q: '', place: '', theme: '', kind: '', state: '' } as const;

/** By what a feed reader lists a feed of appeals. */
export const feedTitle = (asked: Partial<FeedAsked>, language: Language): string =>
  [wordsIn(language)('feed.name'), ...askedInWords({ ...NOTHING_ASKED, ...partOf(asked) }, language)].join(BETWEEN);

/** Words, a kind and what is open are of no feed. */
const partOf = ({ place = '', theme = '' }: Partial<FeedAsked>): FeedAsked => ({ place, theme });

/** The feeds of what a page shows, for its head. */
export const feedsOf = (asked: Partial<FeedAsked>, language: Language): PageFeed[] =>
  FEED_FORMATS.map((format) => ({
    type: FEED_TYPES[format],
    title: feedTitle(asked, language),
    path: feedPath(asked, format),
  }));

/** The feeds of a case, for the head of its page. */
export const feedsOfCase = (appealId: string, language: Language): PageFeed[] =>
  FEED_FORMATS.map((format) => ({
    type: FEED_TYPES[format],
    title: wordsIn(language)('feed.case.name'),
    path: caseFeedPath(appealId, format),
  }));

/** The way to the same feeds on the page, and what a visitor should know before. */
export function followByFeed(asked: Asked, language: Language): Html {
  const t = wordsIn(language);
  return html`<section class="what-happens">
<h2>${t('feed.follow.heading')}</h2>
<p>${t('feed.follow.text')}</p>
<ul>
<li><a href="${pathIn(language, feedPath(asked, 'atom'))}" type="${FEED_TYPES.atom}">${feedTitle(asked, language)} (Atom)</a></li>
<li><a href="${pathIn(language, feedPath(asked, 'json'))}" type="${FEED_TYPES.json}">${feedTitle(asked, language)} (JSON Feed)</a></li>
</ul>
<p class="hint">${t('feed.follow.kept')}</p>
</section>`;
}
