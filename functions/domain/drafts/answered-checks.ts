import type { Check } from '../../contract/checks.ts';
import { checkAppeal } from '../checks/check-appeal.ts';
import { type Finding, isTickable } from '../checks/finding.ts';
import { IMAGE_FINDINGS } from '../checks/image-metadata.ts';
import type { Draft } from './draft.ts';
import { ANSWERED_FIELD, type DraftFields, ticksIn } from './fields.ts';
import { requestOf } from './request-of.ts';

/** Fields whose answers are about what stands in them, and which checks were answered with them. */
export interface WithAnswers {
  readonly fields: DraftFields;
  readonly newly: readonly Check[];
}

/**
 * Keeps an answer as long as the checks find what it is about: other words are another finding, and asked about. What is refused has no answer. While the fields
 * are no request nothing can be looked through, so that answers of before stay and no new one comes; they stay, too, where there was no time to look through a field. What is said of an image stays until it is another one.
 * @param before - fields of the revision that is replaced.
 */
export function withAnswers({ draftId, fields }: Pick<Draft, 'draftId' | 'fields'>, before: DraftFields): WithAnswers {
  const ticked = ticksIn(fields, ANSWERED_FIELD);
  if (ticked.length === 0) return { fields, newly: [] };
  const known = ticksIn(before, ANSWERED_FIELD);
  const { request } = requestOf({ draftId, fields });
  const findings = request && checkAppeal(request);
  const found =
    findings &&
    [...findings, ...ofImage(fields, before, known)].filter((one) => isTickable(one) && ticked.includes(one.id));
  const isLookedThrough = findings?.every(({ check }) => check !== 'unchecked') ?? false;
  const kept = [
    ...new Set([
      ...(found ?? []).map(({ id }) => id),
      ...(isLookedThrough ? [] : known.filter((id) => ticked.includes(id))),
    ]),
  ];
  const { [ANSWERED_FIELD]: _, ...others } = fields;
  return {
    fields: kept.length === 0 ? others : { ...others, [ANSWERED_FIELD]: kept.join('\n') },
    newly: [...new Set((found ?? []).filter(({ id }) => !known.includes(id)).map(({ check }) => check))],
  };
}

/** What can be answered of a draft's image. Answers of before are about the image of before. */
function ofImage(fields: DraftFields, before: DraftFields, known: readonly string[]): Finding[] {
  const digest = fields['image.digest'];
  if (digest === undefined) return [];
  return IMAGE_FINDINGS.filter(({ id }) => digest === before['image.digest'] || !known.includes(id));
}
