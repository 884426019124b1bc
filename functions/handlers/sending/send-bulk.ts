import { readEnv } from '../../contract/env.ts';
import { laneHandler } from '../composition/lane-handler.ts';

export const handler = laneHandler('bulk', readEnv('send-bulk', process.env));
