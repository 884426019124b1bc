import type { StaleEdition } from '../contract/api.ts';
import type { StaleText } from '../domain/publishing/stale-editions.ts';

/** The editions that a follow-up leaves behind, as an answer lists them; undefined without any. */
export const staleAnswer = (stale: readonly StaleText[] | undefined): StaleEdition[] | undefined =>
  stale?.map((one) => ({ ...one, removed: [...one.removed], added: [...one.added] }));
