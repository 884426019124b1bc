import { readEnv } from '../../contract/env.ts';
import { laneHandler } from '../slices/lane-handler.ts';

export const handler = laneHandler('urgent', readEnv('send-urgent', process.env));
