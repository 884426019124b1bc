import type { z } from 'zod';
import { AppealRequest, type FieldFault } from '../contract/api.ts';
import { closestWord } from '../domain/publishing/publishing.ts';
import { fewOf } from './bounded-faults.ts';
import { excessOf } from './excess-of.ts';

export type ReadRequest =
  | { readonly kind: 'request'; readonly request: AppealRequest }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] };

/** @param body - any JSON that a caller sent. */
export function readAppealRequest(body: unknown): ReadRequest {
  const excess = excessOf(body, MOST_MEMBERS);
  if (excess) return { kind: 'refused', faults: [excess] };
  const parsed = AppealRequest.safeParse(body);
  if (parsed.success) return { kind: 'request', request: parsed.data };
  return { kind: 'refused', faults: faultsOfBody(parsed.error, { noun: 'an appeal', fields: FIELDS }) };
}

/** What a body is to be, and the names of its fields: one that is none of them was likely mistyped. */
interface Wanted {
  readonly noun: string;
  readonly fields: readonly string[];
}

/** What is wrong with the fields of a body, a few of them if there are many. */
export const faultsOfBody = (error: z.ZodError, wanted: Wanted): FieldFault[] =>
  fewOf(error.issues.filter(isFirstOfItsList)).flatMap((issue) => faultsOf(issue, wanted));

/** Of the entries of a list whose kind is unknown the first one is told: the others are mended like it. */
const isFirstOfItsList = (issue: z.core.$ZodIssue, index: number, issues: readonly z.core.$ZodIssue[]): boolean =>
  !hasNoKind(issue) || issues.findIndex((one) => hasNoKind(one) && listOf(one) === listOf(issue)) === index;

const hasNoKind = (issue: z.core.$ZodIssue) => issue.code === 'invalid_union' && issue.discriminator !== undefined;
/** @example listOf({ path: ['actions', 2, 'kind'] }) // 'actions' */
const listOf = ({ path }: z.core.$ZodIssue) => fieldName(path.slice(0, -2));

const NO_OBJECT: FieldFault = {
  field: 'request',
  message: 'must be a JSON object, such as { "page": { "content": "…" } }',
};
/** All fields and codes of a request are a fifth of it. */
const MOST_MEMBERS = 1_000;
const FIELDS = Object.keys(AppealRequest.shape);

function faultsOf(issue: z.core.$ZodIssue, { noun, fields }: Wanted): FieldFault[] {
  if (issue.path.length === 0 && issue.code === 'invalid_type') return [NO_OBJECT];
  if (hasNoKind(issue)) return [{ field: fieldName(issue.path.slice(0, -1)), message: issue.message }];
  if (issue.code !== 'unrecognized_keys') return [{ field: fieldName(issue.path), message: issue.message }];
  return fewOf(issue.keys).map((key) => {
    const meant = issue.path.length === 0 ? closestWord(key, fields) : undefined;
    const suggestion = meant ? `: did you mean "${meant}"?` : '';
    return { field: fieldName([...issue.path, key]), message: `is no field of ${noun}${suggestion}` };
  });
}

/** @example fieldName(['countries', 0]) // 'countries[0]' */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
