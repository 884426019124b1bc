import type { HoldPhase } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { giveUpCommand } from '../../deployment/left-by-a-restore.ts';
import type { Check } from '../check.ts';
import { type Finding, fault, ok } from '../finding.ts';
import type { Ports } from '../ports/ports.ts';
import { mainTableOf } from './deployed.ts';

export const MAIL_HOLD_CHECKS: readonly Check[] = [
  {
    id: 'table.mail-hold',
    asks: 'Has no restore left a note that it holds all mail?',
    look: async (ports) => {
      const [hold, isHeld] = await Promise.all([ports.mailHold(await mainTableOf(ports)), ports.isSendingHeld()]);
      if (hold) return findingOf(hold.phase, isHeld, ports);
      return isHeld ? fault('the functions that mail are held, and no note says by what', GOES_ON) : ok('none');
    },
  },
];

/** What ends a restore that its note shows; a table that may have a part of a backup is never mailed from. */
const ENDED_BY = {
  begun: (giveUp) => `run its command again, or give it up: ${giveUp}`,
  copying: () => GOES_ON,
  'in place': () => GOES_ON,
  'giving up': (giveUp) => giveUp,
} as const satisfies Record<HoldPhase, (giveUp: string) => string>;

const GOES_ON =
  'run the same restore command again, which ends what it began; till then switch nothing on by hand, since the table may have a part of a backup';

const SAW = {
  begun: 'a restore has begun',
  copying: 'a restore has begun to copy back',
  'in place': 'a restore has begun in the place of the table',
  'giving up': 'a restore is being given up',
} as const satisfies Record<HoldPhase, string>;

function findingOf(phase: HoldPhase, isHeld: boolean, { stage }: Ports): Finding {
  const mail = isHeld ? 'and all mail is held' : 'and functions that it held mail again';
  return fault(`${SAW[phase]}, ${mail}`, `unless it is under way, ${ENDED_BY[phase](giveUpCommand(stage.stage))}`);
}
