import { isPartName, PART_NAMES, PARTS, type PartName } from '../../../../contract/appeal-parts.ts';
import { CASE_ENDINGS } from '../../../../contract/case-endings.ts';
import { FOLLOW_UP_KINDS } from '../../../../contract/follow-up-kinds.ts';
import { LANGUAGE_FACTS, LANGUAGES } from '../../../../contract/languages.ts';
import type { BookEntry } from '../../../../contract/requests/addressee-book.ts';
import { type AppealCard, cardEditionIn } from '../../../../domain/archive/archive.ts';
import { ENDED_HOW_FIELD, ENDED_PART } from '../../../../domain/drafts/drafts.ts';
import type { Reading } from '../../../../domain/reading/reading.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { BETWEEN, choice, type Html, html, select } from '../../../kit/kit.ts';
import { idOf } from '../../kit/kit.ts';
import { type ComposeForm, dayEntry, entry, errorOf, numbers, section } from '../form.ts';
import { actionsSection, demandsSection, sourcesSection, untilSection, withError } from './acting-sections.ts';
import { addresseesSection } from './addressees-section.ts';
import { foldedSection } from './fold.ts';
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
  const { t } = form;
  const own: { readonly [Name in (typeof SECTIONS)[number]]?: () => Html } = {
    people: () => peopleSection(form, thisYear),
    demands: () => demandsSection(form, '', reading?.demands),
    addressees: () => addresseesSection(form, book, thisYear),
    actions: () => actionsSection(form, book),
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

const APPEAL_KINDS = ['new', ...FOLLOW_UP_KINDS] as const;

/** Whether a part says what only a follow-up has to say. */
const isOfFollowUp = (part: PartName): boolean => PARTS[part].travels === 'version';

/** What kind of appeal it is, which case of the publisher's own it follows up, and how urgent it is. */
function caseSection(form: ComposeForm, published: readonly AppealCard[]): Html {
  const { language, fields } = form;
  const t = wordsIn(language);
  const cases = published.map((card) => ({
    value: card.appealId,
    label: cardEditionIn(card, language)?.title ?? card.caseReference ?? card.appealId,
  }));
  const chosen = fields.followUp ?? '';
  const others = chosen === '' || cases.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: chosen }];
  // What it follows was picked where it was begun, and stands above the form.
  const isBegunFrom = fields.follows !== undefined;
  // What readers of a follow-up see first is asked first too, where it was begun from an appeal.
  const asked = PART_NAMES.filter((part) => PARTS[part].asked === 'case' && !(isBegunFrom && isOfFollowUp(part)));
  const kinds = isBegunFrom ? FOLLOW_UP_KINDS : APPEAL_KINDS;
  const kind = APPEAL_KINDS.find((one) => one === fields.kind);
  return foldedSection(form, {
    id: 'case',
    legend: t('compose.case'),
    holds: ['kind', 'followUp', ...asked, 'urgent'],
    told: [
      kind === undefined ? t('compose.kind-as-read') : t(`appeal.kind.${kind}`),
      ...(fields.urgent === undefined ? [] : [t('appeal.urgent')]),
    ].join(BETWEEN),
    inside: html`<div class="part">${select({
      id: 'kind',
      label: t('compose.field.kind'),
      emptyLabel: '–',
      chosen: fields.kind ?? '',
      options: [
        ...(isBegunFrom ? [] : [{ value: '', label: t('compose.kind-as-read') }]),
        ...kinds.map((value) => ({ value, label: t(`appeal.kind.${value}`) })),
      ],
      ...withError(errorOf(form, 'kind')),
    })}</div>
${
  isBegunFrom
    ? html`<input type="hidden" name="followUp" value="${chosen}">`
    : html`<div class="part">${select({
        id: 'followUp',
        label: t('compose.field.follow-up'),
        hint: t('compose.hint.follow-up'),
        emptyLabel: '–',
        chosen,
        options: [{ value: '', label: t('compose.follow-up-none') }, ...others, ...cases],
        ...withError(errorOf(form, 'followUp')),
      })}</div>`
}
${asked.map((part) => partEntry(form, part))}
${choice({ name: 'urgent', value: 'yes', label: t('compose.urgent'), isChosen: fields.urgent !== undefined })}`,
  });
}

const YEARS_PAST = 10;

/** Of an outcome: how its case ended, and when. Nothing is chosen for its writer. */
function caseEndSection(form: ComposeForm, thisYear: number): Html | undefined {
  const { language, fields } = form;
  if (fields.kind !== 'outcome') return undefined;
  const t = wordsIn(language);
  return section({
    id: 'case-end',
    legend: t('compose.case-end'),
    hint: t('compose.hint.case-end'),
    inside: html`<div class="part">${select({
      id: idOf(ENDED_HOW_FIELD),
      name: ENDED_HOW_FIELD,
      label: t('sent.end.how'),
      emptyLabel: t('page.sign-up.choose'),
      chosen: fields[ENDED_HOW_FIELD] ?? '',
      options: CASE_ENDINGS.map((value) => ({ value, label: t(`case-end.${value}`) })),
      ...withError(errorOf(form, ENDED_HOW_FIELD)),
    })}</div>
${dayEntry(form, { name: ENDED_PART, label: t('sent.end.on'), hint: t('sent.end.on-hint'), years: numbers(thisYear, thisYear - YEARS_PAST) })}`,
  });
}
