import { giveUpCommand } from '../../deployment/left-by-a-restore.ts';
import type { Ports } from '../ports/ports.ts';

const held = (stage: string) =>
  `held by a restore: run the same restore command again, and switch nothing on by hand, or mail leaves from a half-copied table; before it copies back it can be given up: ${giveUpCommand(stage)}`;

/** While a restore copies, its table and what it switched off must stay so: mail would leave from a table that is half copied. */
export const unlessHeld = async (ports: Ports, todo: string): Promise<string> =>
  (await ports.isSendingHeld()) ? held(ports.stage.stage) : todo;
