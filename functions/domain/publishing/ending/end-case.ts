import type { CaseEnd } from '../../../contract/case-endings.ts';
import { type AtDesk, newEntry } from '../../members/members.ts';
import { findOwnAppeal } from '../own-appeal.ts';
import type { AppealStore } from '../ports.ts';

export interface EndCasePorts {
  readonly appeals: Pick<AppealStore, 'findKnown' | 'findExternalId' | 'getVersion' | 'endCase'>;
  readonly nowMs: () => number;
  readonly newId: () => string;
}

/** `not now`: it was withdrawn, and nothing of it is shown. `same`: it says so already. */
export type EndCaseOutcome =
  | { readonly kind: 'written'; readonly entryId: string }
  | { readonly kind: 'no such appeal' | 'not now' | 'same' | 'busy' };

/** Of requests for one appeal that meet one is written each time. */
const MAX_ATTEMPTS = 20;

/**
 * Says on the page of an office's own appeal how its case ended, and in lists that it is over, in one transaction with the line of the history. No reader is mailed, and nothing
 * that goes out stops.
 * @param ended - left out, the case is open again.
 */
export async function endCase(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  appealId: string,
  ended: CaseEnd | undefined,
  { appeals, nowMs, newId }: EndCasePorts,
): Promise<EndCaseOutcome> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const own = await findOwnAppeal(appealId, office.publisherId, { appeals });
    if (!own) return { kind: 'no such appeal' };
    const { id, known, newest } = own;
    if (newest.kind === 'retraction') return { kind: 'not now' };
    const { ended: before, ...version } = newest;
    if (before?.how === ended?.how && before?.on === ended?.on) return { kind: 'same' };
    const told = { act: 'case-ended', appealId, version: newest.version, ...(ended && { ended }) } as const;
    const entryId = newId();
    const outcome = await appeals.endCase({
      ...{ id, known, contentHash: known.contentHash },
      version: { ...version, ...(ended && { ended }) },
      entry: newEntry(told, member, entryId, nowMs()),
    });
    if (outcome === 'written') return { kind: 'written', entryId };
  }
  return { kind: 'busy' };
}
