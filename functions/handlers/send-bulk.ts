import { readEnv } from '../contract/env.ts';
import { laneHandler } from './slices/lane-handler.ts';

/** Sends the slices of dispatches that may wait for urgent ones. */
export const handler = laneHandler('bulk', readEnv('send-bulk', process.env));
