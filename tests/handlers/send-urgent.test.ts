import { checkLaneContract } from '../support/sending/lane-contract.ts';

checkLaneContract('urgent', () => import('../../functions/handlers/sending/send-urgent.ts'));
