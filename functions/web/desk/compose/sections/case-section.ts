import { PART_NAMES, PARTS, type PartName } from '../../../../contract/appeal-parts.ts';
import { FOLLOW_UP_KINDS } from '../../../../contract/follow-up-kinds.ts';
import { type AppealCard, cardEditionIn } from '../../../../domain/archive/archive.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { BETWEEN, choice, type Html, html, select } from '../../../kit/kit.ts';
import { type ComposeForm, errorOf } from '../form.ts';
import { withError } from './acting-sections.ts';
import { foldedSection } from './fold.ts';
import { partEntry } from './part-sections.ts';

const APPEAL_KINDS = ['new', ...FOLLOW_UP_KINDS] as const;

/** Whether a part says what only a follow-up has to say. */
export const isOfFollowUp = (part: PartName): boolean => PARTS[part].travels === 'version';

/** What kind of appeal it is, which case of the publisher's own it follows up, and how urgent it is. */
export function caseSection(form: ComposeForm, published: readonly AppealCard[]): Html {
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
