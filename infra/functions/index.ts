import type { FunctionName } from '../../functions/contract/env.ts';
import type { ServiceParts } from '../service-parts.ts';
import { defineBrowseAppeals } from './archive/browse-appeals.ts';
import { defineIndexAppeals } from './archive/index-appeals.ts';
import { definePingHub } from './archive/ping-hub.ts';
import { defineReadAppeal } from './archive/read-appeal.ts';
import { defineDesk } from './desk/desk.ts';
import { defineSignInMembers } from './desk/sign-in-members.ts';
import { defineSendNotice } from './every-minute/send-notice.ts';
import { defineSweep } from './every-minute/sweep.ts';
import { defineKeepAddressees } from './publishing/keep-addressees.ts';
import { definePreviewAppeal } from './publishing/preview-appeal.ts';
import { definePublishAppeal } from './publishing/publish-appeal.ts';
import { defineReadPage } from './publishing/read-page.ts';
import { defineShowDrafts } from './publishing/show-drafts.ts';
import { defineSteerRelease } from './publishing/steer-release.ts';
import { definePlanDigests } from './sending/plan-digests.ts';
import { defineReconcileSuppressions } from './sending/reconcile-suppressions.ts';
import { defineRecordFeedback } from './sending/record-feedback.ts';
import { defineSendBulk } from './sending/send-bulk.ts';
import { defineSendUrgent } from './sending/send-urgent.ts';
import { defineShowDispatch } from './sending/show-dispatch.ts';
import { defineStartDispatch } from './sending/start-dispatch.ts';
import { defineSteerDispatch } from './sending/steer-dispatch.ts';
import { defineConfirmFollows } from './subscribing/confirm-follows.ts';
import { defineEraseSubscriber } from './subscribing/erase-subscriber.ts';
import { definePreferences } from './subscribing/preferences.ts';
import { defineSignUp } from './subscribing/sign-up.ts';
import { defineUndoUnsubscribe } from './subscribing/undo-unsubscribe.ts';
import { defineUnsubscribe } from './subscribing/unsubscribe.ts';

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
