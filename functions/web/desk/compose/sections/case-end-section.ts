import { CASE_ENDINGS } from '../../../../contract/case-endings.ts';
import { ENDED_HOW_FIELD, ENDED_PART } from '../../../../domain/drafts/case-end.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { select } from '../../../kit/components/fields/select.ts';
import { type Html, html } from '../../../kit/html.ts';
import { idOf } from '../../kit/drafts/problems-in-words.ts';
import { type ComposeForm, errorOf, section } from '../form.ts';
import { withError } from './acting-sections.ts';
import { dayEntry, numbers } from './day-entry.ts';

const YEARS_PAST = 10;

/** Of an outcome: how its case ended, and when. Nothing is chosen for its writer. */
export function caseEndSection(form: ComposeForm, thisYear: number): Html | undefined {
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
