import { mostOf } from '../../../../contract/appeal-parts.ts';
import { rowField } from '../../../../domain/drafts/drafts.ts';
import { choice, type Html, html } from '../../../kit/kit.ts';
import { idOf } from '../../kit/kit.ts';
import { addButton, type ComposeForm, dayEntry, entry, errorOf, numbered, numbers, pair, shownRows } from '../form.ts';
import { countInWords, foldedFields, foldedSection } from './fold.ts';

/** Since when someone may be held. */
const YEARS_HELD = 60;
/** Since when someone may have agreed. */
const YEARS_AGREED = 10;

/** What few appeals say of a person. */
const SELDOM = ['state', 'place', 'heldSince', 'pronoun', 'nativeName', 'spellings'];

/** Whom an appeal is about, and whether each may be named. */
export function peopleSection(form: ComposeForm, thisYear: number): Html {
  const { t } = form;
  const rows = shownRows(form, 'people', mostOf('people'));
  return foldedSection(form, {
    id: 'people',
    legend: t('compose.people'),
    holds: ['people'],
    told: countInWords(form, 'people'),
    hint: t('compose.people-hint'),
    inside: html`${rows.map((number) => personRow(form, number, thisYear))}
${rows.length < mostOf('people') ? addButton('people', t('compose.people-add')) : undefined}`,
  });
}

function personRow(form: ComposeForm, number: number, thisYear: number): Html {
  const { t } = form;
  const field = (key: string) => rowField('people', number, key);
  const may = (value: 'yes' | 'no') =>
    choice({
      type: 'radio',
      name: field('mayBeNamed'),
      value,
      label: t(`compose.may-be-named-${value}`),
      isChosen: form.fields[field('mayBeNamed')] === value,
    });
  return numbered(
    rowField('people', number),
    t('compose.person', { number }),
    html`${pair(
      entry(form, { name: field('name'), label: t('compose.field.person-name'), isPlain: true }),
      entry(form, { name: field('role'), label: t('compose.field.role'), hint: t('compose.hint.role') }),
    )}
<div id="${idOf(field('mayBeNamed'))}" tabindex="-1" role="group" aria-label="${t('compose.may-be-named')}">${errorOf(form, field('mayBeNamed'))}
${may('yes')}
${may('no')}</div>
${pair(
  entry(form, { name: field('consentBy'), label: t('compose.field.consent-by'), hint: t('compose.hint.consent-by') }),
  entry(form, {
    name: field('consentFor'),
    label: t('compose.field.consent-for'),
    hint: t('compose.hint.consent-for'),
  }),
)}
${dayEntry(form, { name: field('consentOn'), label: t('compose.field.consent-on'), years: numbers(thisYear, thisYear - YEARS_AGREED) })}
${entry(form, { name: field('withoutConsent'), label: t('compose.field.without-consent'), hint: t('compose.hint.without-consent') })}
${foldedFields(form, {
  id: `${idOf(rowField('people', number))}-more`,
  legend: t('compose.fold.person-more'),
  holds: SELDOM.map(field),
  inside: html`${pair(
    entry(form, { name: field('state'), label: t('compose.field.state'), hint: t('compose.hint.state') }),
    entry(form, { name: field('place'), label: t('compose.field.place') }),
  )}
${dayEntry(form, { name: field('heldSince'), label: t('compose.field.held-since'), years: numbers(thisYear, thisYear - YEARS_HELD) })}
${pair(
  entry(form, { name: field('pronoun'), label: t('compose.field.pronoun') }),
  entry(form, { name: field('nativeName'), label: t('compose.field.native-name'), isPlain: true }),
)}
${entry(form, { name: field('spellings'), label: t('compose.field.spellings'), hint: t('compose.hint.spellings'), rows: 2, isPlain: true })}`,
})}`,
  );
}
