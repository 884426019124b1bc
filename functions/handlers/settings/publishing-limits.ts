import type { PublishingLimits } from '../../domain/publishing/publishing-budgets.ts';

export interface PublishingLimitsEnv {
  readonly APPEALS_PER_HOUR: number;
  readonly APPEALS_PER_DAY: number;
  readonly URGENT_PER_DAY: number;
  readonly CORRECTIONS_PER_APPEAL_PER_DAY: number;
  readonly CORRECTIONS_PER_DAY: number;
  readonly WAITING_RELEASES: number;
}

export const publishingLimits = (env: PublishingLimitsEnv): PublishingLimits => ({
  appealsPerHour: env.APPEALS_PER_HOUR,
  appealsPerDay: env.APPEALS_PER_DAY,
  urgentPerDay: env.URGENT_PER_DAY,
  correctionsPerAppealPerDay: env.CORRECTIONS_PER_APPEAL_PER_DAY,
  correctionsPerDay: env.CORRECTIONS_PER_DAY,
  waitingReleases: env.WAITING_RELEASES,
});
