import { SLOT_ORDERS, type Slot } from '../../contract/appeal-parts.ts';
import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';
import { appealPath } from '../../contract/page-paths.ts';
import type { AppealKind, AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { descriptionOf, hasEnded, inLanguage, isPast } from '../../domain/appeal/appeal.ts';
import { hostsOfLink } from '../../domain/reading/reading.ts';
import { editionIn } from '../../domain/subscriber/subscriber.ts';
import { countryName, themeLabel } from '../../domain/vocabulary/vocabulary.ts';
import { correctedInWords } from '../../locales/corrected-in-words.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { type Words, wordsIn } from '../../locales/messages.ts';
import type { Html, Page, Visit } from '../kit/kit.ts';
import {
  archivePath,
  BETWEEN,
  directionOf,
  feedsOfCase,
  framed,
  html,
  pathIn,
  publisherInWords,
  sameAddressIn,
  written,
} from '../kit/kit.ts';
import { actingMarkup } from './acting.ts';
import { addresseesMarkup } from './addressees.ts';
import { bodyMarkup, footnotesMarkup } from './appeal-body.ts';
import { casePaths } from './case-paths.ts';
import { endedMarkup } from './ended-in-words.ts';
import { factsForSearch } from './facts-for-search.ts';
import { followMarkup } from './follow-case.ts';
import { imageMarkup, partsMarkup, peopleMarkup } from './part-markup.ts';
import { threadMarkup } from './versions-page.ts';

/** What calls people to act is marked as urgent, what tells them how it ended is not. */
const CALM: ReadonlySet<AppealKind> = new Set(['correction', 'outcome']);

/**
 * An appeal as everyone may read it, in a frame in the visit's language and in the edition of that language, else in its original.
 * @param versions - of its case, in their order, for the thread beneath it.
 */
export function appealPage(
  visit: Visit,
  version: AppealVersion,
  nowMs: number,
  versions: readonly AppealVersion[] = [],
): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { datedOn, kind, subject } = version;
  const edition = editionIn(version, language);
  const facts = [...subject.countries.map((code) => countryName(code, language)), dayInWords(language, datedOn)];
  return {
    language,
    title: edition.title,
    description: descriptionOf(edition),
    address: appealPath(version.appealId),
    isArticle: true,
    facts: factsForSearch(visit, version, edition, nowMs),
    feeds: feedsOfCase(version.appealId, language),
    main: html`<article class="appeal" ${written(edition)}>
<p class="${CALM.has(kind) ? 'kicker kicker--calm' : 'kicker'}" ${framed(language)}><strong>${kindInWords(version, t)}</strong> · ${facts.join(BETWEEN)}</p>
<h1>${edition.title}</h1>
<p class="appeal__from" ${framed(language)}>${publisherInWords(version, language)}</p>
${otherEditions(version, edition, visit)}
${endedMarkup(version, language)}
${notesOf(version, edition, language, nowMs).map((note) => html`<p class="sentence" ${framed(language)}>${note}</p>`)}
${version.version > 1 ? html`<p ${framed(language)}><a href="${versions.length > 1 ? '#versions' : pathIn(language, casePaths(version.appealId, visit).versions)}">${t('appeal.versions.heading')}</a></p>` : undefined}
${slotsMarkup(visit, version, edition, nowMs)}
${footnotesMarkup(edition, language)}
</article>
${sourcesMarkup(version, language)}
${factsMarkup(version, visit)}
${threadMarkup(visit, versions)}
${followMarkup(visit, version)}`,
  };
}

/** The other editions, each by the own name of its language: a reader who cannot read the page can read that. */
function otherEditions({ edition, translations = [] }: AppealVersion, shown: Edition, visit: Visit) {
  const { language } = visit;
  const others = [edition, ...translations].map((one) => one.language).filter((one) => one !== shown.language);
  if (others.length === 0) return undefined;
  return html`<nav ${framed(language)} aria-label="${wordsIn(language)('appeal.editions')}"><ul class="languages">${others.map(
    (other) =>
      html`<li><a href="${sameAddressIn(other, visit)}" lang="${other}" hreflang="${other}" dir="${directionOf(other)}">${LANGUAGE_FACTS[other].name}</a></li>`,
  )}</ul></nav>`;
}

const kindInWords = ({ kind, isUrgent }: AppealVersion, t: Words): string =>
  [t(`appeal.kind.${kind}`), ...(isUrgent ? [t('appeal.urgent')] : [])].join(BETWEEN);

/** What a reader should know before reading on. */
function notesOf(appeal: AppealVersion, edition: Edition, language: Language, nowMs: number): string[] {
  const t = wordsIn(language);
  const { version, kind, expiresOn, staleEditions = [] } = appeal;
  const stale = staleEditions.find((one) => one.language === language);
  return [
    ...(expiresOn !== undefined && isPast(appeal, nowMs)
      ? [t('appeal.past', { day: dayInWords(language, expiresOn) })]
      : []),
    ...(stale ? [t('appeal.stale', { version: stale.version })] : []),
    ...(version > 1
      ? [
          [
            t(kind === 'correction' ? 'appeal.corrected' : 'appeal.version', { version }),
            correctedInWords(language, appeal.corrected?.[edition.language]),
          ]
            .filter(Boolean)
            .join(' '),
        ]
      : []),
  ];
}

/** What stands between the title and the notes, in the order of the table of parts. */
function slotsMarkup(visit: Visit, version: AppealVersion, edition: Edition, nowMs: number): Html[] {
  const { language } = visit;
  const isOver = hasEnded(version) && version.kind !== 'outcome';
  const own: { readonly [Of in Slot]?: () => Html | undefined } = {
    deadline: () => (isOver ? undefined : actingMarkup(version, edition, visit, nowMs)),
    offices: () => (isOver ? undefined : addresseesMarkup(version, edition, visit, nowMs)),
    people: () => peopleMarkup(version, visit),
    figure: () =>
      html`${edition.blocks.length === 0 ? undefined : html`<h2 ${framed(language)}>${wordsIn(language)('act.what-happened')}</h2>`}
${visit.isDiscreet ? undefined : imageMarkup(version, edition, language)}`,
    body: () => bodyMarkup(edition),
  };
  const order = SLOT_ORDERS[version.kind === 'outcome' ? 'page of an outcome' : 'page'];
  return order.map(
    (slot) => html`${own[slot]?.()}${partsMarkup('page', slot, version, edition, language)}
`,
  );
}

function sourcesMarkup({ sources = [], edition }: AppealVersion, language: Language): Html | undefined {
  if (sources.length === 0) return undefined;
  return html`<h2>${wordsIn(language)('act.sources')}</h2>
<ul class="plain-list">${sources.map(
    ({ title, url }) =>
      html`<li><a href="${url}" rel="noopener noreferrer"><span><bdi>${inLanguage(title, language, edition.language)}</bdi> (${hostsOfLink(url)})</span></a></li>`,
  )}</ul>`;
}

/** What it is about, which leads to other appeals about that, but from no page that must not tell what was read. */
function factsMarkup({ subject, sourceUrl, publisherName }: AppealVersion, visit: Visit): Html | undefined {
  const { language, isDiscreet } = visit;
  const t = wordsIn(language);
  if (subject.countries.length + subject.themes.length === 0 && sourceUrl === undefined) return undefined;
  const about = (name: string, asked: Parameters<typeof archivePath>[0]) =>
    isDiscreet ? name : html`<a href="${pathIn(language, archivePath(asked))}">${name}</a>`;
  const countries = subject.countries.map((place) => about(countryName(place, language), { place }));
  const themes = subject.themes.map((theme) => about(themeLabel(theme, language), { theme }));
  const fact = (key: 'appeal.countries' | 'appeal.themes', names: readonly (string | Html)[]) =>
    names.length === 0
      ? undefined
      : html`<dt>${t(key, { count: names.length })}</dt><dd>${names.map((name, at) => html`${at > 0 ? BETWEEN : ''}${name}`)}</dd>`;
  return html`<dl class="facts">
${fact('appeal.countries', countries)}
${fact('appeal.themes', themes)}
${sourceUrl === undefined ? undefined : html`<dt>${t('appeal.from-site')}</dt><dd><a href="${sourceUrl}" rel="noopener noreferrer">${t('appeal.source', { publisher: publisherName })} (${hostsOfLink(sourceUrl)})</a></dd>`}
</dl>`;
}
