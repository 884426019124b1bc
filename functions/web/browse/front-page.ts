import { ABOUT_PATH, SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { AppealCard } from '../../domain/archive/archive.ts';
import { wordsIn } from '../../locales/messages.ts';
import { feedsOf, type Html, html, type Page, pathIn, type Visit, wayOn } from '../kit/kit.ts';
import { appealList } from './appeal-list.ts';
import { MAP_PATH } from './map-page.ts';
import { OUTCOMES_PATH } from './outcomes-page.ts';

export interface FrontPage {
  readonly open: readonly AppealCard[];
  readonly outcomes: readonly AppealCard[];
}

/** What this is, some appeals that readers can act on now, what became of others, and one way to follow. */
export function frontPage(visit: Visit, { open, outcomes }: FrontPage, nowMs: number): Page {
  const { language, senderName } = visit;
  const t = wordsIn(language);
  const wayTo = (path: `/${string}`, words: string): Html =>
    html`<p><a href="${pathIn(language, path)}">${words}</a></p>`;
  return {
    language,
    title: t('browse.front.title'),
    description: t('browse.front.description'),
    address: '/',
    feeds: feedsOf({}, language),
    main: html`<h1>${t('browse.front.heading')}</h1>
<p class="lede">${t('browse.front.lede', { sender: senderName })}</p>
${wayOn(language, SIGN_UP_PATH, t('browse.front.follow'), 'main')}
${wayTo(ABOUT_PATH, t('browse.front.who'))}
<section>
<h2>${t('browse.front.open')}</h2>
${open.length === 0 ? html`<p>${t('browse.front.none-open')}</p>` : appealList(open, visit, nowMs, 3)}
${wayTo('/appeals', t('browse.front.all'))}
${wayTo(MAP_PATH, t('map.way'))}
</section>
${
  outcomes.length === 0
    ? undefined
    : html`<section>
<h2>${t('browse.front.outcomes')}</h2>
${appealList(outcomes, visit, nowMs, 3)}
${wayTo(OUTCOMES_PATH, t('browse.front.all-outcomes'))}
</section>`
}`,
  };
}
