import type { AppealRequest } from '../../contract/api.ts';
import type { AudienceCount } from '../dispatch/count-audience.ts';
import type { PlacedSubject } from '../follows/follow.ts';
import { placeSubject } from '../follows/topics.ts';
import { type Considered, considerRequest, type Refusal } from './consider-request.ts';
import type { AppealStore } from './ports.ts';

/** What previewing needs of the world; it writes nothing. */
export interface PreviewPorts {
  readonly appeals: Pick<AppealStore, 'findKnown' | 'getVersion'>;
  readonly nowMs: () => number;
  readonly countAudience: (subject: PlacedSubject) => Promise<AudienceCount>;
}

/** What publishing the same request would come to, and whom it would reach. */
export type AppealPreview = Refusal | (Considered & { readonly audience?: AudienceCount });

/** Considers a request as publishing would, and counts its audience when somebody would be mailed. */
export async function previewAppeal(
  request: AppealRequest,
  publisherId: string,
  ports: PreviewPorts,
): Promise<AppealPreview> {
  const considered = await considerRequest(request, publisherId, ports.appeals, ports.nowMs());
  if (considered.kind !== 'considered' || considered.decision.kind !== 'publish') return considered;
  const audience = await ports.countAudience(placeSubject(considered.decision.content.subject));
  return { ...considered, audience };
}
