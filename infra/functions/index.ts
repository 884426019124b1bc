import type { FunctionName } from '../../functions/contract/env.ts';
import type { ServiceParts } from '../service-parts.ts';
import { defineBrowseAppeals } from './browse-appeals.ts';
import { defineConfirmFollows } from './confirm-follows.ts';
import { defineDesk } from './desk.ts';
import { defineEraseSubscriber } from './erase-subscriber.ts';
import { defineIndexAppeals } from './index-appeals.ts';
import { defineKeepAddressees } from './keep-addressees.ts';
import { definePingHub } from './ping-hub.ts';
import { definePlanDigests } from './plan-digests.ts';
import { definePreferences } from './preferences.ts';
import { definePreviewAppeal } from './preview-appeal.ts';
import { definePublishAppeal } from './publish-appeal.ts';
import { defineReadAppeal } from './read-appeal.ts';
import { defineReadPage } from './read-page.ts';
import { defineReconcileSuppressions } from './reconcile-suppressions.ts';
import { defineRecordFeedback } from './record-feedback.ts';
import { defineSendBulk } from './send-bulk.ts';
import { defineSendNotice } from './send-notice.ts';
import { defineSendUrgent } from './send-urgent.ts';
import { defineShowDispatch } from './show-dispatch.ts';
import { defineShowDrafts } from './show-drafts.ts';
import { defineSignInMembers } from './sign-in-members.ts';
import { defineSignUp } from './sign-up.ts';
import { defineStartDispatch } from './start-dispatch.ts';
import { defineSteerDispatch } from './steer-dispatch.ts';
import { defineSteerRelease } from './steer-release.ts';
import { defineSweep } from './sweep.ts';
import { defineUndoUnsubscribe } from './undo-unsubscribe.ts';
import { defineUnsubscribe } from './unsubscribe.ts';

/** Every function of the contract, and what makes it: one that is missing here does not compile. */
export const FUNCTIONS: Record<FunctionName, (parts: ServiceParts) => void> = {
  'publish-appeal': definePublishAppeal,
  'preview-appeal': definePreviewAppeal,
  'read-page': defineReadPage,
  'steer-release': defineSteerRelease,
  'show-dispatch': defineShowDispatch,
  'show-drafts': defineShowDrafts,
  'keep-addressees': defineKeepAddressees,
  'steer-dispatch': defineSteerDispatch,
  'read-appeal': defineReadAppeal,
  'browse-appeals': defineBrowseAppeals,
  'index-appeals': defineIndexAppeals,
  'ping-hub': definePingHub,
  desk: defineDesk,
  'sign-in-members': defineSignInMembers,
  'sign-up': defineSignUp,
  'confirm-follows': defineConfirmFollows,
  unsubscribe: defineUnsubscribe,
  'undo-unsubscribe': defineUndoUnsubscribe,
  preferences: definePreferences,
  'erase-subscriber': defineEraseSubscriber,
  'start-dispatch': defineStartDispatch,
  'send-urgent': defineSendUrgent,
  'send-bulk': defineSendBulk,
  'send-notice': defineSendNotice,
  sweep: defineSweep,
  'plan-digests': definePlanDigests,
  'record-feedback': defineRecordFeedback,
  'reconcile-suppressions': defineReconcileSuppressions,
};
