import { expect, test } from 'vitest';
import { reachesEveryone } from '../../../functions/domain/dispatch/dispatches.ts';
import { welcomeDispatchOf } from '../../../functions/domain/dispatch/welcome-dispatch.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';

test('a welcome reaches new subscribers alone: a digest asks its receipts of no others', () => {
  expect(reachesEveryone(welcomeDispatchOf(anAppealVersion()))).toBe(false);
});
