import type { FunctionName } from '../../functions/contract/env.ts';
import type { ServiceParts } from '../service-parts.ts';
import { defineConfirmFollows } from './confirm-follows.ts';
import { defineLeave } from './leave.ts';
import { definePreviewAppeal } from './preview-appeal.ts';
import { definePublishAppeal } from './publish-appeal.ts';
import { defineReadAppeal } from './read-appeal.ts';
import { defineSendNotice } from './send-notice.ts';
import { defineSendSlice } from './send-slice.ts';
import { defineShowDispatch } from './show-dispatch.ts';
import { defineSignUp } from './sign-up.ts';
import { defineStartDispatch } from './start-dispatch.ts';
import { defineSweep } from './sweep.ts';
import { defineUndoLeave } from './undo-leave.ts';

/** Every function of the contract, and what makes it: one that is missing here does not compile. */
export const FUNCTIONS: Record<FunctionName, (parts: ServiceParts) => void> = {
  'publish-appeal': definePublishAppeal,
  'preview-appeal': definePreviewAppeal,
  'show-dispatch': defineShowDispatch,
  'read-appeal': defineReadAppeal,
  'sign-up': defineSignUp,
  'confirm-follows': defineConfirmFollows,
  leave: defineLeave,
  'undo-leave': defineUndoLeave,
  'start-dispatch': defineStartDispatch,
  'send-slice': defineSendSlice,
  'send-notice': defineSendNotice,
  sweep: defineSweep,
};
