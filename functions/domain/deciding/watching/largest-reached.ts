import type { InSteps } from '../../../contract/steps.ts';
import type { SentVersion } from './sendings-of-appeal.ts';

/** How many people the largest mailing of an appeal asked, in steps; undefined while no number of any is shown. Many people are in several of them: a sum would be too high. */
export function largestReached(versions: readonly SentVersion[]): InSteps | undefined {
  const asked = versions.flatMap(({ sending }) =>
    sending?.report.figures.kind === 'shown' ? [sending.report.figures.people.asked] : [],
  );
  return asked.length === 0 ? undefined : Math.max(...asked);
}
