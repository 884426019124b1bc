import type { Language } from '../../contract/languages.ts';
import type { ArchivePage } from '../../domain/archive/archive.ts';
import type { NamedPlace } from '../../domain/vocabulary/vocabulary.ts';
import {
  countriesByRegion,
  countryName,
  isRegionCode,
  regionName,
  THEME_SLUGS,
  themeLabel,
} from '../../domain/vocabulary/vocabulary.ts';
import { wordsIn } from '../../locales/messages.ts';
import type { Asked, Html, Page, Visit } from '../kit/kit.ts';
import {
  archivePath,
  askedInWords,
  BETWEEN,
  feedsOf,
  followByFeed,
  html,
  MAX_WORDS_CHARACTERS,
  pathIn,
  select,
  textField,
} from '../kit/kit.ts';
import { appealList } from './appeal-list.ts';
import { MAP_PATH } from './map-page.ts';

/** What was published, newest first, and the form that narrows it. */
export function archivePage(visit: Visit, asked: Asked, found: ArchivePage, isFirst: boolean, nowMs: number): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { cards, next } = found;
  const narrowed = askedInWords(asked, language);
  const isNarrowed = narrowed.length > 0;
  return {
    language,
    title: [t('browse.archive.title'), ...narrowed].join(BETWEEN),
    // Search engines keep no answers to words.
    ...(asked.q === '' && { description: t('browse.archive.description') }),
    ...(isFirst && asked.q === '' && { address: archivePath(asked) }),
    feeds: feedsOf(asked, language),
    main: html`<h1>${t('browse.archive.heading')}</h1>
${filterForm(visit, asked, isNarrowed)}
<p><a href="${pathIn(language, MAP_PATH)}">${t('map.way')}</a></p>
<h2 id="found">${isNarrowed ? narrowed.join(BETWEEN) : t('browse.archive.newest')}</h2>
${cards.length === 0 ? html`<p>${t(next ? 'browse.archive.none-yet' : isNarrowed ? 'browse.archive.none' : 'browse.archive.empty')}</p>` : appealList(cards, visit, nowMs, 3)}
<p class="actions">${next && html`<a class="button button--quiet" href="${pathIn(language, archivePath(asked, next))}#found" rel="next">${t('browse.archive.earlier')}</a>`}${
      isNarrowed || !isFirst
        ? html` <a class="button button--quiet" href="${pathIn(language, '/appeals')}">${t('browse.archive.all')}</a>`
        : undefined
    }</p>
${followByFeed(asked, language)}`,
  };
}

/** Folded on a phone until something is asked: the newest appeals come first there. */
function filterForm({ language }: Visit, asked: Asked, isOpen: boolean): Html {
  const t = wordsIn(language);
  const any = { value: '', label: t('browse.any') };
  const themes = THEME_SLUGS.map((slug) => ({ value: slug, label: themeLabel(slug, language) }));
  const byLabel = new Intl.Collator(language);
  const groups = placeGroups(language);
  return html`<details class="fold"${isOpen ? html` open` : undefined}><summary>${t('browse.filter.heading')}</summary>
<form class="filters" method="get" action="/appeals" role="search">
<input type="hidden" name="lang" value="${language}">
${textField({ id: 'q', label: t('browse.filter.words'), type: 'search', value: asked.q, maxCharacters: MAX_WORDS_CHARACTERS })}
<div class="part">${select({ id: 'place', label: t('browse.filter.place'), options: [any, ...placeApart(asked.place, groups, language)], groups, chosen: asked.place, emptyLabel: any.label })}</div>
<div class="part">${select({ id: 'theme', label: t('browse.filter.theme'), options: [any, ...themes.toSorted((a, b) => byLabel.compare(a.label, b.label))], chosen: asked.theme, emptyLabel: any.label })}</div>
<div class="part">${select({ id: 'kind', label: t('browse.filter.kind'), options: [any, ...(['new', 'update', 'correction', 'outcome'] as const).map((kind) => ({ value: kind, label: t(`browse.kinds.${kind}`) }))], chosen: asked.kind, emptyLabel: any.label })}</div>
<div class="part">${select({ id: 'state', label: t('browse.filter.state'), options: [any, ...(['open', 'closed'] as const).map((state) => ({ value: state, label: t(`browse.states.${state}`) }))], chosen: asked.state, emptyLabel: any.label })}</div>
<p class="actions"><button class="button" type="submit">${t('browse.filter.show')}</button></p>
</form></details>`;
}

/** The continents, then each of their parts with itself first and its countries after it. */
function placeGroups(language: Language) {
  const continents = countriesByRegion(language);
  const option = ({ code, name }: NamedPlace) => ({ value: code, label: name });
  return [
    { label: wordsIn(language)('browse.filter.continents'), options: continents.map(option) },
    ...continents.flatMap(({ parts }) =>
      parts.map((part) => ({ label: part.name, options: [part, ...part.countries].map(option) })),
    ),
  ];
}

/** What is asked and in no group, such as Antarctica or Latin America: the field says what the page shows. */
function placeApart(code: string, groups: ReturnType<typeof placeGroups>, language: Language) {
  const isListed = groups.some(({ options }) => options.some(({ value }) => value === code));
  if (code === '' || isListed) return [];
  return [{ value: code, label: isRegionCode(code) ? regionName(code, language) : countryName(code, language) }];
}
