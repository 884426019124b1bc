export { applyHeldRemovals } from './apply-held-removals.ts';
export { type FinishHeldPorts, finishHeldRemoval } from './finish-held-removal.ts';
export {
  type BurstLimits,
  type BurstPorts,
  type HeldRemoval,
  type HeldRemovals,
  holdIfBurst,
  type PressedRemoval,
  type Removal,
} from './held-removals.ts';
export { type MailStoppedPorts, mailStopped } from './mail-stopped.ts';
export { type MailUnsubscribedPorts, mailUnsubscribed } from './mail-unsubscribed.ts';
export { type StopByLinkPorts, type StopOutcome, stopFollow, stopFollowByLink } from './stop-follow.ts';
export { isUndonePressTooLate, type UndoPressPorts, undoPress } from './undo-press.ts';
export { showUndoStop, undoStop } from './undo-stop.ts';
export { canUndo, undoUnsubscribe } from './undo-unsubscribe.ts';
export { type UnsubscribePorts, unsubscribe } from './unsubscribe.ts';
