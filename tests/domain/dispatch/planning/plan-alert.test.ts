import { expect, test } from 'vitest';
import type { AppealKind } from '../../../../functions/domain/appeal/versions.ts';
import { planAlert } from '../../../../functions/domain/dispatch/planning/plan-alert.ts';
import { anAppealVersion, DISPATCH_ID } from '../../../support/sending/builders.ts';

/** Who a version is mailed to that stops the mailing of a correction. */
const reachOnceCorrectionStops = (kind: AppealKind) =>
  planAlert(anAppealVersion({ version: 3, kind }), DISPATCH_ID, {
    waitsFor: [],
    isInDigest: false,
    stopsCorrection: true,
  }).reach;

test('what stops a correction reaches also those whom the correction was for', () => {
  expect(reachOnceCorrectionStops('update')).toBe('matching-and-reached');
});

test('what is taken down without mail goes to no one, at once, and what was going out stops', () => {
  const version = anAppealVersion({ version: 3, kind: 'retraction', isTakenDown: true });
  const before = { waitsFor: [], isInDigest: false, stopsCorrection: true };
  expect(planAlert(version, DISPATCH_ID, before)).toMatchObject({ reach: 'no-one', lane: 'urgent' });
});

test('a retraction goes to no new reader, though it stops a correction that was for them too', () => {
  expect(reachOnceCorrectionStops('retraction')).toBe('reached');
});
