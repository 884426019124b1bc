import { readEnv } from '../../contract/env.ts';
import { laneHandler } from '../composition/lane-handler.ts';

export const handler = laneHandler('urgent', readEnv('send-urgent', process.env));
