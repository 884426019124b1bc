import { checkLaneContract } from '../support/sending/lane-contract.ts';

checkLaneContract('bulk', () => import('../../functions/handlers/sending/send-bulk.ts'));
