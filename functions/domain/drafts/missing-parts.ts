import type { Reading } from '../reading/reading.ts';
import { hasDay } from './day-fields.ts';
import { type DraftFields, ticksIn } from './fields.ts';
import type { Problem } from './problem.ts';
import { followUpIn, NONE_TICKED } from './request-of.ts';

/**
 * Parts that neither a draft's writer nor its text says surely, while no request can be made or taken of it: publishing would ask for them next. A follow-up
 * has its countries of its case, and a retraction its title and its date too.
 * @param reading - of its text, where it has one.
 */
export function missingParts(fields: DraftFields, reading: Reading | undefined): Problem[] {
  const isFollowUp = followUpIn(fields) !== undefined;
  const isRetraction = isFollowUp && fields.kind === 'retraction';
  const problems: readonly (Problem | undefined)[] = [
    isRetraction || fields.title !== undefined || isSure(reading?.title)
      ? undefined
      : { field: 'title', what: 'no-title' },
    fields.text === undefined ? { field: 'text', what: 'no-text' } : undefined,
    isRetraction || hasDay(fields) || isSure(reading?.datedOn) ? undefined : { field: 'datedOn', what: 'no-date' },
    isFollowUp || hasCountry(fields, reading) ? undefined : { field: 'countries', what: 'no-country' },
    fields.kind === undefined && reading?.kind.value === 'retraction' ? { field: 'kind', what: 'no-kind' } : undefined,
  ];
  return problems.filter((one) => one !== undefined);
}

const isSure = (found: { readonly confidence: string } | undefined): boolean => found?.confidence === 'sure';

/** What its writer ticked counts, also where the reader found something else; that they ticked nothing is a problem of its own. */
function hasCountry({ addressesNoCountry, ...fields }: DraftFields, reading: Reading | undefined): boolean {
  if (addressesNoCountry !== undefined || fields.countries === NONE_TICKED) return true;
  return ticksIn(fields, 'countries').length > 0 || (reading?.countries ?? []).some(isSure);
}
