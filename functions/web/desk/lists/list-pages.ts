import type { AppealCard } from '../../../domain/archive/archive.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import type { DraftLine, FirstOf, ListPage } from '../../../domain/publishing/publishing.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { countryName, themeLabel } from '../../../domain/vocabulary/vocabulary.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { BETWEEN, type Html, html, notification, type Page, pathIn } from '../../kit/kit.ts';
import type { Asked, AskedInList, InWords, LikenessesInList } from '../kit/kit.ts';
import { broughtRow, deskHref, deskPage, rowsOr, sentRow, writingRow } from '../kit/kit.ts';
import { type AskedInAddress, listPath, searchForm, WORDS_FIELD } from './search-form.ts';

type Sent = ListPage<AppealCard>;

/** What is found of drafts: those that members write, a page of them, and those that came by the API, all that are read. */
export interface FoundDrafts {
  readonly writing: ListPage<DraftOverview>;
  /** Undefined behind the first page. */
  readonly brought?: FirstOf<DraftLine>;
  readonly like: LikenessesInList;
  readonly asked: AskedInList;
}

interface ListName {
  readonly path: `/${string}`;
  readonly heading: 'desk.search.title' | 'desk.sent.title' | 'desk.drafts.title';
  /** What was done just now. */
  readonly done?: 'desk.drafts.deleted';
}

/** What of the desk holds the words that were typed; without words, the form alone. @param drafts - for who may see them. */
export function searchPage(here: Asked, asked: AskedInAddress, sent: Sent, drafts?: FoundDrafts): Page {
  const isAsked = (asked.words ?? []).length > 0;
  return listPage(
    here,
    asked,
    { path: '/desk/search', heading: 'desk.search.title' },
    isAsked && html`${sentList(here, asked, sent)}${drafts && draftLists(here, asked, drafts)}`,
  );
}

/** All that a publisher published, a page at a time. */
export const sentPage = (here: Asked, asked: AskedInAddress, sent: Sent): Page =>
  listPage(here, asked, { path: '/desk/sent', heading: 'desk.sent.title' }, sentList(here, asked, sent));

/** All that is not published yet, a page at a time. */
export const draftsPage = (here: Asked, asked: AskedInAddress, drafts: FoundDrafts): Page =>
  listPage(
    here,
    asked,
    { path: '/desk/drafts', heading: 'desk.drafts.title', ...(asked.isDeleted && { done: 'desk.drafts.deleted' }) },
    draftLists(here, asked, drafts),
  );

function listPage(here: Asked, asked: AskedInAddress, { path, heading, done }: ListName, list: Html | false): Page {
  const { t, language } = here;
  const { typed, isMisread, after } = asked;
  const errors = isMisread ? [{ fieldId: WORDS_FIELD, text: t('desk.search.error') }] : [];
  return deskPage(here, {
    title: t(heading),
    errors,
    main: html`${done && notification({ kind: 'done', heading: t(done) })}
<h1>${t(heading)}</h1>
${searchForm(here, typed ?? '', errors)}
${aboutInWords(here, asked, path)}
${!isMisread && list}
<p class="actions">${
      after &&
      html`<a class="button button--quiet" href="${pathIn(language, listPath(path, asked))}">${t('desk.list.newest')}</a> `
    }${path === '/desk/sent' ? html`<a class="button button--quiet" href="${deskHref(language, '/desk/numbers')}">${t('numbers.link')}</a> ` : undefined}<a class="button button--quiet" href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>`,
  });
}

/** Of which country and theme the list is, and the way to all of it. */
function aboutInWords(
  { t, language }: InWords,
  { country, theme }: AskedInAddress,
  path: `/${string}`,
): Html | undefined {
  const about = [
    ...(country === undefined ? [] : [countryName(country, language)]),
    ...(theme === undefined ? [] : [themeLabel(theme, language)]),
  ];
  return about.length === 0
    ? undefined
    : html`<p><b>${about.join(BETWEEN)}</b> <a href="${pathIn(language, path)}">${t('desk.filter.all')}</a></p>`;
}

function sentList(here: Asked, asked: AskedInAddress, { shown, next }: Sent): Html {
  const { t } = here;
  const rows = shown.map((card) => sentRow(card, here));
  return section('sent', t('desk.sent.list'), pageOfList(here, asked, '/desk/sent', rows, next));
}

function draftLists(here: Asked, asked: AskedInAddress, drafts: FoundDrafts): Html {
  const { t } = here;
  const { writing, brought, like } = drafts;
  const rows = writing.shown.map((draft) => writingRow(draft, here, like, drafts.asked));
  const own = section('writing', t('desk.drafts.writing'), pageOfList(here, asked, '/desk/drafts', rows, writing.next));
  if (!brought || (brought.shown.length === 0 && !brought.hasMore)) return own;
  const others = rowsOr(
    brought.shown.map((draft) => broughtRow(draft, here, like)),
    t('desk.list.none'),
  );
  const isCut = brought.hasMore && html`<p class="hint">${t('desk.drafts.brought-more')}</p>`;
  return html`${own}${section('brought', t('desk.drafts.brought'), html`${others}${isCut}`)}`;
}

const section = (id: string, heading: string, inside: Html): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${inside}
</section>
`;

function pageOfList(
  { t, language }: InWords,
  asked: AskedInAddress,
  path: `/${string}`,
  rows: readonly Html[],
  next: ListPage<unknown>['next'],
): Html {
  const none = next
    ? t('desk.list.none-since', { day: dayInWords(language, utcDayOf(next.atMs)) })
    : t(asked.after ? 'desk.list.none-further' : 'desk.list.none');
  return html`${rowsOr(rows, none)}
${next && html`<p><a class="button button--quiet" rel="next" href="${pathIn(language, listPath(path, asked, next))}">${t('desk.list.further')}</a></p>`}`;
}
