import type { AudienceAnswer } from '../../../contract/requests/count-audience.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { SentVersion } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';

/** What was done just now: its words are under `sent.done-<word>`. */
export const SENT_DONE = ['appeal-withdrawn', 'appeal-taken-down', 'case-ended', 'case-opened'] as const;

/** An appeal that went out, as its office sees it. */
export interface SentAppeal {
  readonly newest: AppealVersion;
  /** Newest first. */
  readonly versions: readonly SentVersion[];
  /** Drafts that follow it up already. */
  readonly writing: readonly DraftOverview[];
  /** Of the draft that each form begins. */
  readonly draftId: string;
  readonly audience?: AudienceAnswer;
  readonly sendsPerSecond: number;
  readonly done?: (typeof SENT_DONE)[number];
}
