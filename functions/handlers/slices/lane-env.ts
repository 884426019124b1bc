import type { EnvOf } from '../../contract/env.ts';

export type LaneEnv = EnvOf<'send-urgent' | 'send-bulk'>;
