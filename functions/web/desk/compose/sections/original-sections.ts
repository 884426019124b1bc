import { LANGUAGE_FACTS, LANGUAGES } from '../../../../contract/languages.ts';
import type { BookEntry } from '../../../../contract/requests/addressee-book.ts';
import type { AppealCard } from '../../../../domain/archive/card.ts';
import type { Reading } from '../../../../domain/reading/reading.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { select } from '../../../kit/components/fields/select.ts';
import { type Html, html } from '../../../kit/html.ts';
import { type ComposeForm, entry, section } from '../form.ts';
import {
  actionsSection,
  cautionsSection,
  demandsSection,
  letterSection,
  sourcesSection,
  untilSection,
} from './acting-sections.ts';
import { addresseesSection } from './addressees-section.ts';
import { caseEndSection } from './case-end-section.ts';
import { caseSection, whatChangedEntry } from './case-section.ts';
import type { Followed } from './followed-section.ts';
import { imageSection } from './image-section.ts';
import { peopleSection } from './people-section.ts';
import { textSection } from './text-section.ts';

/** What the form lets its writer pick from. */
export interface Offered {
  readonly book: readonly BookEntry[];
  /** The publisher's own appeals, which this one may follow up. */
  readonly published: readonly AppealCard[];
  readonly thisYear: number;
  /** What the draft's text was read as. */
  readonly reading?: Reading | undefined;
}

/** All that a draft holds but the words of its further editions. */
export function originalSections(
  form: ComposeForm,
  draftId: string,
  { book, published, thisYear, reading }: Offered,
  followed: Followed | undefined,
): Html {
  const t = wordsIn(form.language);
  return html`${caseEndSection(form, thisYear)}${section({
    id: 'about',
    legend: t('compose.about'),
    inside: html`<div class="part">${select({
      id: 'language',
      label: t('compose.language'),
      emptyLabel: '–',
      chosen: form.writtenIn,
      options: LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_FACTS[one].name })),
    })}</div>
${form.fields.follows === undefined ? undefined : whatChangedEntry(form)}
${entry(form, { name: 'title', label: t('compose.field.title'), hint: t('compose.hint.title'), rows: 2 })}
${entry(form, { name: 'summary', label: t('compose.field.summary'), hint: t('compose.hint.summary'), rows: 3 })}`,
  })}${textSection(form)}${peopleSection(form, thisYear)}${demandsSection(form, '', reading?.demands)}${addresseesSection(form, book, thisYear)}${letterSection(form)}${actionsSection(form)}${untilSection(form, thisYear)}${cautionsSection(form)}${sourcesSection(form)}${imageSection(form, draftId, followed)}${caseSection(form, published)}`;
}
