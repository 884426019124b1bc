import { bandOf } from '../../contract/bands.ts';
import type { AudienceAnswer, AudienceQuestion } from '../../contract/requests/count-audience.ts';
import { subjectOf } from '../dispatch/dispatch.ts';
import type { PreviewPorts } from './preview-appeal.ts';

/** How many would get a draft, for its office: which counts as one who asks, however many members it has. */
export async function countForDesk(
  { publisherId, version, atMs }: AudienceQuestion,
  { appeals, countAudience, takeCount, nowMs }: Pick<PreviewPorts, 'appeals' | 'countAudience' | 'takeCount' | 'nowMs'>,
): Promise<AudienceAnswer> {
  if (!(await takeCount(`desk-${publisherId}`, nowMs()))) return { kind: 'no more counts' };
  const { people } = await countAudience(await subjectOf({ ...version, publisherId }, appeals), atMs);
  return { kind: 'counted', people: bandOf(people) };
}
