import { type Matter, type MatterFilter, STANDINGS } from '../../../domain/deciding/deciding.ts';
import { LANGUAGE_FIELD } from '../../../domain/subscriber/subscriber.ts';
import { countryOptions, type Html, html, type Select, select, submitButton, themeOptions } from '../../kit/kit.ts';
import { type Asked, deskHref } from '../kit/kit.ts';
import { COUNTRY_FIELD, subjectInAddress, THEME_FIELD } from '../lists/lists.ts';

const STATUS_FIELD = 'status';
const AUTHOR_FIELD = 'author';

/** By what the address narrows the desk. What names no status, country or theme narrows nothing. */
export function filterInAddress(query: string): MatterFilter {
  const fields = new URLSearchParams(query);
  return {
    standing: STANDINGS.find((one) => one === fields.get(STATUS_FIELD)),
    author: fields.get(AUTHOR_FIELD) || undefined,
    ...subjectInAddress(fields),
  };
}

export const isNarrowed = (filter: MatterFilter): boolean => Object.values(filter).some((one) => one !== undefined);

/** By which a member narrows the desk to a status, a country, a theme or who wrote it. */
export function filterForm(asked: Asked, filter: MatterFilter, matters: readonly Matter[]): Html {
  const { t, language, at } = asked;
  const { standing, country, theme, author } = filter;
  const choice = (name: string, label: string, chosen: string | undefined, options: Select['options']) =>
    html`<div class="part">${select({
      ...{ id: `by-${name}`, name, label, emptyLabel: '', chosen: chosen ?? '' },
      options: [{ value: '', label: t('desk.filter.any') }, ...options],
    })}</div>`;
  const writers = [
    ...at.office.members.map(({ name }) => name),
    ...matters.map((one) => one.author ?? ''),
    author ?? '',
  ];
  const authors = [...new Set(writers)]
    .filter(Boolean)
    .toSorted(new Intl.Collator(language).compare)
    .map((name) => ({ value: name, label: name }));
  return html`<details class="fold"${isNarrowed(filter) ? html` open` : undefined}><summary>${t('desk.filter.heading')}</summary>
<p class="hint">${t('desk.filter.hint')}</p>
<form class="search" method="get" action="/desk">
<input type="hidden" name="${LANGUAGE_FIELD}" value="${language}">
${choice(
  STATUS_FIELD,
  t('desk.filter.status'),
  standing,
  STANDINGS.map((one) => ({ value: one, label: t(`desk.standing.${one}`) })),
)}
${choice(COUNTRY_FIELD, t('desk.filter.country'), country, countryOptions(language))}
${choice(THEME_FIELD, t('desk.filter.theme'), theme, themeOptions(language))}
${choice(AUTHOR_FIELD, t('desk.filter.author'), author, authors)}
${submitButton(t('desk.filter.button'), 'quiet')}
${isNarrowed(filter) && html`<p><a href="${deskHref(language, '/desk')}">${t('desk.filter.all')}</a></p>`}
</form></details>`;
}
