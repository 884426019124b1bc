import { countriesOfTitle, hasDay, readingsOf, ticksIn } from '../../../../domain/drafts/drafts.ts';
import { isUsedUnanswered } from '../../../../domain/publishing/publishing.ts';
import type { CodeFinding, Reading, ThemeFinding } from '../../../../domain/reading/reading.ts';
import { countryName, isCountryCode, isThemeSlug, themeLabel } from '../../../../domain/vocabulary/vocabulary.ts';
import { dayInWords } from '../../../../locales/day-in-words.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { choice, countryOptions, type Html, html, select, themeOptions } from '../../../kit/kit.ts';
import { quotes } from '../../kit/kit.ts';
import { type ComposeForm, dayEntry, errorOf, numbers } from '../form.ts';

const YEARS_PAST = 10;

/** What was read of countries, themes and date, each with the words that it rests on, to be ticked or replaced. */
export function subjectSection(form: ComposeForm, reading: Reading | undefined, thisYear: number): Html {
  const { t } = form;
  const { language, fields } = form;
  return html`<section aria-labelledby="understood"><h2 id="understood">${t('compose.understood')}</h2>
<p class="hint">${t('compose.understood-hint')}</p>
${codesFound(form, { name: 'countries', readAs: 'readCountries', found: reading?.countries, refused: refusedOf(reading, 'country'), label: (code) => countryName(code, language) })}
${contradiction(form, reading)}
${choice({ name: 'addressesNoCountry', value: 'yes', label: t('compose.no-country'), isChosen: fields.addressesNoCountry !== undefined })}
<div class="part">${select({ id: 'countries-more', label: t('compose.country-more'), emptyLabel: '–', chosen: '', options: [{ value: '', label: '–' }, ...countryOptions(language)] })}</div>
${codesFound(form, { name: 'themes', readAs: 'readThemes', found: reading?.themes, refused: refusedOf(reading, 'theme'), label: (slug) => themeLabel(slug, language) })}
<div class="part">${select({ id: 'themes-more', label: t('compose.theme-more'), emptyLabel: '–', chosen: '', options: [{ value: '', label: '–' }, ...themeOptions(language)] })}</div>
${dateFound(form, reading, thisYear)}
</section>`;
}

interface CodesFound {
  readonly name: 'countries' | 'themes';
  /** Field that says what was ticked by the reader: a form that ticks the same answers nothing. */
  readonly readAs: string;
  readonly found: readonly (CodeFinding | ThemeFinding)[] | undefined;
  readonly refused: readonly CodeFinding[];
  readonly label: (code: string) => string;
}

function codesFound(form: ComposeForm, { name, readAs, found, refused, label }: CodesFound): Html {
  const { t } = form;
  const isAnswered = form.fields[name] !== undefined;
  const ticked = tickedIn(form, name);
  const read = [...(found ?? []), ...refused.filter(({ code }) => !found?.some((one) => one.code === code))];
  const added = ticked.filter((code) => !read.some((one) => one.code === code));
  const used = read.filter(({ confidence }) => isUsedUnanswered(confidence)).map(({ code }) => code);
  const rows = read.map(
    ({ code, confidence, evidence }) =>
      html`${choice({ name, value: code, label: label(code), isChosen: isAnswered ? ticked.includes(code) : used.includes(code) })}
<p class="hint"><span class="${confidence}">${t(`compose.is-${confidence}`)}</span> ${quotes(evidence)}</p>`,
  );
  return html`<fieldset class="finding" id="${name}" tabindex="-1"><legend>${t(`compose.${name}`)}</legend>
${errorOf(form, name)}${found === undefined ? undefined : html`<input type="hidden" name="${readAs}" value="${used.join(' ')}">`}
${rows}${added.map((code) => choice({ name, value: code, label: label(code), isChosen: true }))}
${rows.length + added.length === 0 ? html`<p class="hint" data-nothing>${t(found === undefined ? 'compose.unlooked' : 'compose.nothing-read')}</p>` : undefined}
</fieldset>`;
}

/** Codes that no form of ours offers are shown by none. */
const tickedIn = ({ fields }: Pick<ComposeForm, 'fields'>, name: 'countries' | 'themes'): string[] =>
  ticksIn(fields, name).filter(isCode[name === 'countries' ? 'country' : 'theme']);

/** What the reader held for none, as far as it can be ticked after all: not a word that is no country. */
const refusedOf = (reading: Reading | undefined, about: 'country' | 'theme'): CodeFinding[] =>
  (reading?.refused ?? [])
    .filter((one) => one.about === about && isCode[about](one.value))
    .filter(({ value }, index, all) => all.findIndex((one) => one.value === value) === index)
    .map(({ value, quote, where, why }) => ({ code: value, confidence: 'unsure', evidence: [{ quote, where, why }] }));

const isCode = { country: isCountryCode, theme: isThemeSlug };

function contradiction({ language, fields }: ComposeForm, reading: Reading | undefined): Html | undefined {
  const ticked = tickedIn({ fields }, 'countries');
  const named = reading ? countriesOfTitle(reading, ticked) : [];
  if (named.length === 0) return undefined;
  const inWords = (codes: readonly string[]) =>
    new Intl.ListFormat(language).format(codes.map((code) => countryName(code, language)));
  const values = { named: inWords(named), ticked: inWords(ticked) };
  return html`<p class="unsure">${wordsIn(language)('compose.title-contradicts', values)}</p>`;
}

function dateFound(form: ComposeForm, reading: Reading | undefined, thisYear: number): Html {
  const { language, fields } = form;
  const t = wordsIn(language);
  const found = reading?.datedOn;
  const days = found ? readingsOf(found) : [];
  const isSure = found?.confidence === 'sure';
  const shown = [...days, ...(fields.datedOn === undefined || days.includes(fields.datedOn) ? [] : [fields.datedOn])];
  const radio = (value: string, isChosen: boolean) =>
    choice({ type: 'radio', name: 'datedOn', value, label: dayInWords(language, value), isChosen });
  return html`<fieldset class="finding" id="datedOn" tabindex="-1"><legend>${t('compose.dated-on')}</legend>
${errorOf(form, 'datedOn')}${isSure && fields.datedOn === undefined ? choice({ type: 'radio', name: 'datedOn', value: '', label: dayInWords(language, found.value), isChosen: true }) : shown.map((day) => radio(day, fields.datedOn === day))}
${found ? html`<p class="hint"><span class="${found.confidence}">${t(`compose.is-${found.confidence}`)}</span> ${quotes(found.evidence)}</p>` : hasDay(fields) ? undefined : html`<p class="hint" data-nothing>${t(reading === undefined ? 'compose.unlooked' : 'compose.no-date-read')}</p>`}
${days.length > 1 && fields.datedOn === undefined ? html`<p class="unsure">${t('compose.two-readings')}</p>` : undefined}
${dayEntry(form, { name: 'datedOn', label: t('compose.another-day'), years: numbers(thisYear, thisYear - YEARS_PAST) })}
</fieldset>`;
}
