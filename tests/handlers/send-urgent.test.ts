import { holdLaneToItsRules } from '../support/sending/lane-rules.ts';

holdLaneToItsRules('urgent', () => import('../../functions/handlers/send-urgent.ts'));
