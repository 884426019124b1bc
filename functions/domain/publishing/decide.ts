import { type AppealRequest, FOLLOW_UP_KINDS, type Missing } from '../../contract/api.ts';
import type { KnownAppeal } from './ports.ts';
import { type AppealContent, hashOfContent, missingFrom, settledContent } from './settle.ts';
import type { TakenAppeal } from './taken.ts';

/** What a request comes to, given what is known of the appeal under the same id. */
export type Decision =
  | {
      readonly kind: 'publish';
      readonly version: number;
      readonly content: AppealContent;
      readonly contentHash: string;
      readonly followUps: readonly string[];
    }
  | { readonly kind: 'draft'; readonly missing: readonly Missing[] }
  | { readonly kind: 'unchanged'; readonly published: KnownAppeal }
  /** Published before with other content, and the request does not say that it follows that up. */
  | { readonly kind: 'conflict'; readonly published: KnownAppeal }
  | { readonly kind: 'nothing to follow up'; readonly hasDraft: boolean };

/**
 * @param taken - with what the latest version settled, when there is one.
 * @param known - undefined when the publisher never used this id.
 */
export function decide(taken: TakenAppeal, asked: AppealRequest['kind'], known: KnownAppeal | undefined): Decision {
  const isFollowUp = FOLLOW_UP_KINDS.some((kind) => kind === asked);
  const published = known && known.latestVersion > 0 ? known : undefined;
  if (isFollowUp && !published) return { kind: 'nothing to follow up', hasDraft: known !== undefined };

  const missing = missingFrom(taken);
  if (missing.length > 0)
    return published && !isFollowUp ? { kind: 'conflict', published } : { kind: 'draft', missing };

  const content = settledContent(taken);
  const contentHash = hashOfContent(content);
  if (!published) return { kind: 'publish', version: 1, content, contentHash, followUps: [] };
  if (published.contentHash === contentHash) return { kind: 'unchanged', published };
  if (!isFollowUp) return { kind: 'conflict', published };
  // A retry may come after the next version: it must not bring back what that one put right.
  const followUp = `${asked}:${contentHash}`;
  if (published.followUps.includes(followUp)) return { kind: 'unchanged', published };
  const followUps = [...published.followUps, followUp];
  return { kind: 'publish', version: published.latestVersion + 1, content, contentHash, followUps };
}
