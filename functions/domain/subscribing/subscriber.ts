import type { Language } from '../appeal/appeal.ts';
import type { Cadence, Follow } from '../follows/follow.ts';

/** One person at one e-mail address, confirmed by double opt-in. */
export interface Subscriber {
  /** A random UUID: slices of an audience depend on its uniformity. */
  readonly subscriberId: string;
  /** `left` keeps everything until the undo runs out, and gets no mail but the notice of it. */
  readonly status: 'active' | 'left';
  /** Appeals published before this are not for them. */
  readonly confirmedAtMs: number;
  readonly cadence: Cadence;
  readonly language: Language;
  /** Counts the writes of this item: each write names the one it saw. */
  readonly revision: number;
  readonly address: string;
  readonly follows: readonly Follow[];
  readonly leftAtMs?: number;
}
