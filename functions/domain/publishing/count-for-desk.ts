import type { AudienceAnswer, AudienceQuestion } from '../../contract/requests/count-audience.ts';
import { inSteps } from '../../contract/steps.ts';
import { subjectOf } from '../dispatch/dispatch.ts';
import { blurred } from '../showing/showing.ts';
import type { PreviewPorts } from './preview-appeal.ts';

type CountingPorts = Pick<PreviewPorts, 'appeals' | 'countAudience' | 'takeCount' | 'random' | 'nowMs'>;

/** How many would get a draft, for its office: it has its counts together with its keys. */
export async function countForDesk(
  { publisherId, version, atMs }: AudienceQuestion,
  { appeals, countAudience, takeCount, random, nowMs }: CountingPorts,
): Promise<AudienceAnswer> {
  if (!(await takeCount(publisherId, nowMs()))) return { kind: 'no more counts' };
  const { people, weight } = await countAudience(await subjectOf({ ...version, publisherId }, appeals), atMs);
  return { kind: 'counted', people: inSteps(blurred(people, random, weight)) };
}
