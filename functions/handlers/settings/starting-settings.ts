import type { EnvOf } from '../../contract/env.ts';
import type { StartingSettings } from '../../domain/dispatch/planning/start-dispatch.ts';
import type { SweepSettings } from '../../domain/every-minute/sweep.ts';

export const startingSettings = (env: EnvOf<'start-dispatch' | 'sweep'>): StartingSettings => ({
  minSlicePeople: env.MIN_SLICE_PEOPLE,
  maxSlicePeople: env.MAX_SLICE_PEOPLE,
  sliceSeconds: env.SLICE_SECONDS,
  sendsPerSecond: env.SENDS_PER_SECOND,
  wakeSliceAfterMs: env.WAKE_SLICE_AFTER_SECONDS * 1_000,
});

export const sweepSettings = (env: EnvOf<'sweep'>): SweepSettings => ({
  ...startingSettings(env),
  noProgressAfterMs: env.NO_PROGRESS_AFTER_SECONDS * 1_000,
  noDeliveryAfterMs: env.NO_DELIVERY_AFTER_SECONDS * 1_000,
});
