import { readEnv } from '../contract/env.ts';
import { laneHandler } from './slices/lane-handler.ts';

/** Sends the slices of urgent dispatches. */
export const handler = laneHandler('urgent', readEnv('send-urgent', process.env));
