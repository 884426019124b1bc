import { mostOf } from '../../../../contract/appeal-parts.ts';
import type { Language } from '../../../../contract/languages.ts';
import type { LocalText } from '../../../../contract/part-schemas.ts';
import type { BookEntry } from '../../../../contract/requests/addressee-book.ts';
import { rowField, ticksIn } from '../../../../domain/drafts/drafts.ts';
import { choice, type Html, html } from '../../../kit/kit.ts';
import { idOf } from '../../kit/kit.ts';
import { addButton, type ComposeForm, dayEntry, entry, errorOf, numbered, numbers, pair, shownRows } from '../form.ts';
import { countInWords, foldedFields, foldedSection } from './fold.ts';

/** How long ago an address may have been checked. */
const YEARS_CHECKED = 5;

/** What few appeals say of an addressee. */
const SELDOM = ['name', 'phone', 'languages', 'copies', 'checkedOn'];

/** Whom readers write to: ticked in the publisher's book, or given here. */
export function addresseesSection(form: ComposeForm, book: readonly BookEntry[], thisYear: number): Html {
  const { t } = form;
  const rows = shownRows(form, 'addressees', mostOf('addressees'));
  const ticked = ticksIn(form.fields, 'book');
  const unknown = ticked.filter((name) => !book.some(({ entry: known }) => known === name));
  const ticks = [
    ...book.map(({ entry: value, addressee }) => [value, officeIn(form.language, addressee.office)] as const),
    ...unknown.map((name) => [name, name] as const),
  ];
  return foldedSection(form, {
    id: 'addressees',
    legend: t('compose.addressees'),
    holds: ['addressees', 'book'],
    told: countInWords(form, 'addressees', { more: ticked.length }),
    hint: t('compose.addressees-hint'),
    inside: html`<div id="book" tabindex="-1" role="group" aria-label="${t('compose.book')}">${errorOf(form, 'book')}
${ticks.map(([value, label]) => choice({ name: 'book', value, label, isChosen: ticked.includes(value) }))}</div>
${rows.map((number) => addresseeRow(form, number, thisYear))}
${rows.length < mostOf('addressees') ? addButton('addressees', t('compose.addressees-add')) : undefined}`,
  });
}

/** What an office is called in a language, or else in one that it has. */
export const officeIn = (language: Language, office: LocalText): string =>
  typeof office === 'string' ? office : (office[language] ?? Object.values(office)[0] ?? '');

function addresseeRow(form: ComposeForm, number: number, thisYear: number): Html {
  const { t } = form;
  const field = (key: string) => rowField('addressees', number, key);
  return numbered(
    rowField('addressees', number),
    t('compose.addressee', { number }),
    html`${pair(
      entry(form, { name: field('office'), label: t('compose.field.office'), hint: t('compose.hint.office') }),
      entry(form, {
        name: field('salutation'),
        label: t('compose.field.salutation'),
        hint: t('compose.hint.salutation'),
      }),
    )}
${entry(form, { name: field('email'), label: t('compose.field.email'), type: 'email' })}
${entry(form, { name: field('post'), label: t('compose.field.post'), rows: 3, isPlain: true })}
${foldedFields(form, {
  id: `${idOf(rowField('addressees', number))}-more`,
  legend: t('compose.fold.addressee-more'),
  holds: SELDOM.map(field),
  inside: html`${pair(
    entry(form, { name: field('name'), label: t('compose.field.addressee-name'), isPlain: true }),
    entry(form, { name: field('phone'), label: t('compose.field.phone'), type: 'tel' }),
  )}
${entry(form, { name: field('languages'), label: t('compose.field.languages'), hint: t('compose.hint.languages'), isPlain: true })}
${entry(form, { name: field('copies'), label: t('compose.field.copies'), hint: t('compose.hint.copies'), rows: 2 })}
${dayEntry(form, { name: field('checkedOn'), label: t('compose.field.checked-on'), years: numbers(thisYear, thisYear - YEARS_CHECKED) })}`,
})}`,
  );
}
