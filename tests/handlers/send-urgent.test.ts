import { checkLaneContract } from '../support/sending/lane-contract.ts';

checkLaneContract('urgent');
