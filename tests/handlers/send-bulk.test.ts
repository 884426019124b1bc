import { checkLaneContract } from './lane-contract.ts';

checkLaneContract('bulk', () => import('../../functions/handlers/send-bulk.ts'));
