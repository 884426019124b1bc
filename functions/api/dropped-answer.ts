import type { DroppedPart as Answer } from '../contract/api.ts';
import type { DroppedPart } from '../domain/publishing/publishing.ts';

/** The parts that a follow-up drops, as an answer lists them; undefined without any. */
export const droppedAnswer = (dropped: readonly DroppedPart[] | undefined): Answer[] | undefined =>
  dropped?.map(({ lines, ...one }) => ({ ...one, ...(lines && { lines: [...lines] }) }));
