import type { CaseEnd } from '../../contract/case-endings.ts';
import { dayIn } from './day-fields.ts';
import type { DraftFields } from './fields.ts';

/** How a case ended, as a draft of an outcome is asked: the day stands in fields of its own, `ended-day` and so on. */
export const ENDED_PART = 'ended';
export const ENDED_HOW_FIELD = `${ENDED_PART}.how`;

/** What a draft says of the end of its case; undefined as long as a part of it is open, and of each kind but an outcome. */
export function caseEndIn(fields: DraftFields): Record<keyof CaseEnd, string> | undefined {
  const how = fields[ENDED_HOW_FIELD];
  const on = dayIn(fields, ENDED_PART);
  return fields.kind === 'outcome' && how !== undefined && typeof on === 'string' ? { how, on } : undefined;
}

/** An outcome closes its case: it is not sent before its writer says how that ended, and when. */
export const lacksCaseEnd = (fields: DraftFields): boolean =>
  fields.kind === 'outcome' && caseEndIn(fields) === undefined;
