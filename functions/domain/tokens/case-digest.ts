import { createHmac } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';

/**
 * What the index of topics knows a case by, as 64 hex digits: without the key, no appeal leads to the people who follow its case, and their rows
 * lead to no appeal.
 * @param caseKey - never rotated: rows are found under no other one.
 */
export const digestOfCase = (appealId: string, caseKey: Uint8Array): string =>
  createHmac('sha256', secretKeyOf(caseKey)).update(`case#${appealId}`).digest('hex');
