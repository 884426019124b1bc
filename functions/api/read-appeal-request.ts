import type { z } from 'zod';
import { AppealRequest, type FieldFault } from '../contract/api.ts';
import { closestWord } from '../domain/publishing/closest-word.ts';

/** A body that is an appeal request, or what is wrong with each of its fields. */
export type ReadRequest =
  | { readonly kind: 'request'; readonly request: AppealRequest }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] };

/** @param body - whatever JSON came. */
export function readAppealRequest(body: unknown): ReadRequest {
  const parsed = AppealRequest.safeParse(body);
  if (parsed.success) return { kind: 'request', request: parsed.data };
  return { kind: 'refused', faults: parsed.error.issues.flatMap(faultsOf) };
}

const NO_OBJECT: FieldFault = {
  field: 'request',
  message: 'must be a JSON object, such as { "page": { "content": "…" } }',
};
const FIELDS = Object.keys(AppealRequest.shape);

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.path.length === 0 && issue.code === 'invalid_type') return [NO_OBJECT];
  if (issue.code !== 'unrecognized_keys') return [{ field: fieldName(issue.path), message: issue.message }];
  return issue.keys.map((key) => {
    const meant = issue.path.length === 0 ? closestWord(key, FIELDS) : undefined;
    const suggestion = meant ? `: did you mean "${meant}"?` : '';
    return { field: fieldName([...issue.path, key]), message: `is no field of an appeal${suggestion}` };
  });
}

/** @example fieldName(['countries', 0]) // 'countries[0]' */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
