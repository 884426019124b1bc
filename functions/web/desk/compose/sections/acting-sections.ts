import { mostOf, PART_NAMES, PARTS } from '../../../../contract/appeal-parts.ts';
import type { BookEntry } from '../../../../contract/requests/addressee-book.ts';
import { dayIn, rowField, rowsOf, ticksIn } from '../../../../domain/drafts/drafts.ts';
import type { Reading } from '../../../../domain/reading/reading.ts';
import { dayInWords } from '../../../../locales/day-in-words.ts';
import { choice, type Html, html, select } from '../../../kit/kit.ts';
import { ACTION_KINDS, idOf, quotes } from '../../kit/kit.ts';
import { addButton, type ComposeForm, entry, errorOf, numbered, pair, section, shownRows } from '../form.ts';
import { TAKE_DEMAND_FIELD } from '../posted-draft.ts';
import { officeIn } from './addressees-section.ts';
import { begunInWords, countInWords, foldedSection } from './fold.ts';
import { partEntry, wordsOfPart } from './part-sections.ts';

/**
 * @param prefix - `''` for the original, `fr.` for an edition.
 * @param found - what the text asks for, to be taken into the list.
 */
export function demandsSection(form: ComposeForm, prefix = '', found: Reading['demands'] = []): Html {
  const { label, hint } = wordsOfPart(form.t, 'demands');
  return section({
    id: 'demands',
    legend: label,
    ...(hint !== undefined && { hint }),
    inside: html`${demandsFound(form, found)}${partEntry(form, 'demands', prefix)}`,
  });
}

/** What the text asks for and the list does not, each with the sentence that it comes from. */
function demandsFound({ t, fields }: ComposeForm, found: Reading['demands']): Html | undefined {
  const listed = rowsOf(fields, 'demands').map(({ texts: { '': text = '' } }) => text);
  const open = found.filter(({ value }) => !listed.includes(value));
  if (open.length === 0) return undefined;
  return html`<fieldset class="finding"><legend>${t('compose.demands-found')}</legend>
<p class="hint">${t('compose.demands-found-hint')}</p>
${open.map(
  ({
    value,
    evidence,
  }) => html`${choice({ name: TAKE_DEMAND_FIELD, value, label: html`<bdi>${value}</bdi>`, isChosen: false })}
<p class="hint">${quotes(evidence)}</p>`,
)}
</fieldset>`;
}

const UNTIL_PARTS = PART_NAMES.filter((part) => PARTS[part].asked === 'until');

/** Until when it helps to act. */
export function untilSection(form: ComposeForm, thisYear: number): Html {
  const { t } = form;
  return foldedSection(form, {
    id: 'until',
    legend: t('compose.until'),
    holds: UNTIL_PARTS,
    told: untilInWords(form),
    inside: UNTIL_PARTS.map((part) => partEntry(form, part, '', thisYear)),
  });
}

function untilInWords(form: ComposeForm): string | undefined {
  const day = dayIn(form.fields, 'expiresOn');
  return typeof day === 'string' ? dayInWords(form.language, day) : begunInWords(form, UNTIL_PARTS);
}

/** How readers act, beyond the letter that each addressee's way offers by itself. */
export function actionsSection(form: ComposeForm, book: readonly BookEntry[]): Html {
  const { t } = form;
  const offices = officesOf(form, book);
  /** A number that no addressee has is kept as it was entered. */
  const notThere = (entered = '') =>
    entered === '' || offices.some(({ value }) => value === entered) ? [] : [{ value: entered, label: entered }];
  const rows = shownRows(form, 'actions', mostOf('actions'));
  const row = (number: number) => {
    const field = (key: string) => rowField('actions', number, key);
    return numbered(
      rowField('actions', number),
      t('compose.action', { number }),
      html`<div class="part">${select({
        id: idOf(field('kind')),
        name: field('kind'),
        label: t('compose.field.action-kind'),
        emptyLabel: '–',
        chosen: form.fields[field('kind')] ?? '',
        options: [
          { value: '', label: '–' },
          ...ACTION_KINDS.map((value) => ({ value, label: t(`compose.action-${value}`) })),
        ],
        ...withError(errorOf(form, field('kind'))),
      })}</div>
${pair(
  html`<div class="part">${select({
    id: idOf(field('to')),
    name: field('to'),
    label: t('compose.field.action-to'),
    hint: t('compose.hint.action-to'),
    emptyLabel: '–',
    chosen: form.fields[field('to')] ?? '',
    options: [{ value: '', label: '–' }, ...offices, ...notThere(form.fields[field('to')])],
    ...withError(errorOf(form, field('to'))),
  })}</div>`,
  entry(form, { name: field('subject'), label: t('compose.field.action-subject') }),
)}
${entry(form, { name: field('url'), label: t('compose.field.action-url'), type: 'url' })}
${entry(form, { name: field('safety'), label: t('compose.field.action-safety'), rows: 2 })}`,
    );
  };
  return foldedSection(form, {
    id: 'actions',
    legend: t('compose.actions'),
    holds: ['actions'],
    told: countInWords(form, 'actions'),
    hint: t('compose.actions-hint'),
    inside: html`${rows.map(row)}
${rows.length < mostOf('actions') ? addButton('actions', t('compose.actions-add')) : undefined}`,
  });
}

/** The addressees of a draft by the numbers that they are published with: those that it gives, then those of the book. */
const officesOf = ({ fields, language }: ComposeForm, book: readonly BookEntry[]) =>
  [
    ...rowsOf(fields, 'addressees').map(({ texts: { office = '', name = '' } }) => office || name),
    ...ticksIn(fields, 'book').map((entry) => {
      const known = book.find((one) => one.entry === entry);
      return known ? officeIn(language, known.addressee.office) : entry;
    }),
  ].map((office, index) => ({ value: String(index + 1), label: `${index + 1}. ${office}` }));

export const withError = (error: Html | undefined) => (error ? { error } : {});

export function sourcesSection(form: ComposeForm): Html {
  const { t } = form;
  const rows = shownRows(form, 'sources', mostOf('sources'));
  return foldedSection(form, {
    id: 'sources',
    legend: t('compose.sources'),
    holds: ['sources', 'sourceUrl'],
    told: countInWords(form, 'sources', { more: form.fields.sourceUrl === undefined ? 0 : 1 }),
    hint: t('compose.sources-hint'),
    inside: html`${rows.map((number) =>
      pair(
        entry(form, {
          name: rowField('sources', number, 'url'),
          label: t('compose.field.source-url', { number }),
          type: 'url',
        }),
        entry(form, { name: rowField('sources', number, 'title'), label: t('compose.field.source-title', { number }) }),
      ),
    )}
${rows.length < mostOf('sources') ? addButton('sources', t('compose.sources-add')) : undefined}
${entry(form, { name: 'sourceUrl', label: t('compose.field.own-page'), hint: t('compose.hint.own-page'), type: 'url' })}`,
  });
}
