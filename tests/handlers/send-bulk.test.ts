import { holdLaneToItsRules } from '../support/sending/lane-rules.ts';

holdLaneToItsRules('bulk', () => import('../../functions/handlers/send-bulk.ts'));
