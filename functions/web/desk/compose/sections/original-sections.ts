import { isPartName, PART_NAMES, PARTS } from '../../../../contract/appeal-parts.ts';
import { LANGUAGE_FACTS, LANGUAGES } from '../../../../contract/languages.ts';
import type { BookEntry } from '../../../../contract/requests/addressee-book.ts';
import type { AppealCard } from '../../../../domain/archive/archive.ts';
import type { Reading } from '../../../../domain/reading/reading.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html, select } from '../../../kit/kit.ts';
import { type ComposeForm, entry, section } from '../form.ts';
import { actionsSection, demandsSection, sourcesSection, untilSection } from './acting-sections.ts';
import { addresseesSection } from './addressees-section.ts';
import { caseEndSection } from './case-end-section.ts';
import { caseSection, isOfFollowUp } from './case-section.ts';
import type { Followed } from './followed-section.ts';
import { imageSection } from './image-section.ts';
import { partEntry, partSection } from './part-sections.ts';
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
  const own: { readonly [Name in (typeof SECTIONS)[number]]?: () => Html } = {
    people: () => peopleSection(form, thisYear),
    demands: () => demandsSection(form, '', reading?.demands),
    addressees: () => addresseesSection(form, book, thisYear),
    actions: () => actionsSection(form),
    sources: () => sourcesSection(form),
    image: () => imageSection(form, draftId, followed),
    until: () => untilSection(form, thisYear),
    case: () => caseSection(form, published),
  };
  const sectionNamed = (name: (typeof SECTIONS)[number]) =>
    own[name]?.() ?? (isPartName(name) ? partSection(form, name) : undefined);
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
${form.fields.follows === undefined ? undefined : PART_NAMES.filter(isOfFollowUp).map((part) => partEntry(form, part))}
${entry(form, { name: 'title', label: t('compose.field.title'), hint: t('compose.hint.title'), rows: 2 })}
${PART_NAMES.filter((part) => PARTS[part].asked === 'about').map((part) => partEntry(form, part))}`,
  })}${textSection(form)}${SECTIONS.map((name) => sectionNamed(name))}`;
}

/** Sections behind the text, in the order of the table of parts: those of one part, and those that ask for several. */
const SECTIONS = [
  ...new Set(
    PART_NAMES.map((part) => (PARTS[part].asked === 'by itself' ? part : PARTS[part].asked)).filter(
      (asked) => asked !== 'about',
    ),
  ),
];
