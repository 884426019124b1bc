import { checkLaneContract } from './lane-contract.ts';

checkLaneContract('urgent', () => import('../../functions/handlers/send-urgent.ts'));
