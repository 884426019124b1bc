import type { EnvOf } from '../../contract/env.ts';
import type { StartingSettings } from '../../domain/dispatch/dispatch.ts';

export const startingSettings = (env: EnvOf<'start-dispatch' | 'sweep'>): StartingSettings => ({
  minSlicePeople: env.MIN_SLICE_PEOPLE,
  maxSlicePeople: env.MAX_SLICE_PEOPLE,
  sliceSeconds: env.SLICE_SECONDS,
  wakeSliceAfterMs: env.WAKE_SLICE_AFTER_SECONDS * 1_000,
});
