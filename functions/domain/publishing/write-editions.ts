import type { Language } from '../../contract/languages.ts';
import { planLateEdition } from '../dispatch/dispatch.ts';
import { namesUnanswered } from './consents.ts';
import type { Considered } from './consider-request.ts';
import type { Decision } from './decide.ts';
import { type BudgetDraw, behind, drawsOfEditions } from './publishing-budgets.ts';
import {
  BY_KEY,
  changesOf,
  entryOfKey,
  findSuperseded,
  type PublishedAppeal,
  type Publishing,
  type VersionPorts,
} from './write-next-version.ts';

export type EditionsOutcome =
  | {
      readonly kind: 'written';
      readonly published: PublishedAppeal;
      readonly added: readonly Language[];
      /** Names that were recorded without an answer. */
      readonly unanswered: readonly string[];
    }
  | { readonly kind: 'refused'; readonly draws: readonly BudgetDraw[] }
  | 'changed meanwhile';

/** Writes the further editions of a published version, with the dispatch for those who waited for one of them, in one transaction. */
export async function writeEditions(
  { id, known, draftId, consents: listed }: Pick<Considered, 'id' | 'known' | 'draftId' | 'consents'>,
  { contentHash, added, ...decision }: Omit<Extract<Decision, { kind: 'add editions' }>, 'kind'>,
  party: Pick<Publishing, 'limits' | 'approval' | 'author' | 'vouching' | 'ahead'>,
  ports: VersionPorts,
): Promise<EditionsOutcome> {
  const { limits, approval } = party;
  const { approvedAs: _, ...earlier } = decision.version;
  const version = { ...earlier, ...(approval && { approvedAs: approval.proposalId }) };
  if (!known) throw new Error(`appeal ${version.appealId} has a version, and no publisher knows it`);
  const createdAtMs = ports.nowMs();
  const { appealId } = version;
  const { waitsFor } = await findSuperseded(appealId, ports);
  const dispatchId = ports.newId();
  const entry = entryOfKey('editions-added', version, party, { ...ports, nowMs: createdAtMs });
  const author = party.vouching ?? party.author ?? BY_KEY;
  const by = { publisherId: id.publisherId, appealId, author, atMs: createdAtMs };
  const consents = await changesOf({ known, consents: listed }, by, ports);
  const outcome = await ports.appeals.addEditions({
    id,
    known,
    version,
    contentHash,
    dispatch: planLateEdition(version, { dispatchId, waitsFor, createdAtMs, addedLanguages: added }),
    dueAtMs: createdAtMs + ports.startDispatchAfterMs,
    draws: behind(drawsOfEditions(version, { ...ports.limits, ...limits }, createdAtMs), party.ahead),
    ...(draftId !== undefined && { draftId }),
    ...(approval && { approval }),
    ...(consents && { consents }),
    ...(entry && { entry }),
  });
  if (outcome === 'changed meanwhile') return outcome;
  if (outcome !== 'published') return { kind: 'refused', draws: outcome.refused };
  return {
    kind: 'written',
    published: { appealId, version: version.version, dispatchId },
    added,
    unanswered: namesUnanswered(consents?.given ?? []),
  };
}
