import { deletionOf, giveUpCommand } from '../../deployment/left-by-a-restore.ts';
import { RefusedError } from '../../program/run-program.ts';
import type { Operator } from './restore.ts';
import type { Standing } from './standing.ts';

export interface GivingUpWork {
  standing(): Promise<Standing>;
  copies(): Promise<readonly string[]>;
  /** @returns false when copying began meanwhile. */
  begin(): Promise<boolean>;
  release(): Promise<void>;
  remove(copy: string): Promise<void>;
}

export interface GivenUp {
  readonly deployment: string;
  readonly table: string;
  readonly region: string;
}

export type GivingUpEnd = 'given up' | 'not agreed';

/**
 * Lets mail leave again, from the table in use, and removes what a restore made beside it.
 * @throws {RefusedError} when there is no restore, or it has begun to copy back.
 */
export async function giveUp(given: GivenUp, work: GivingUpWork, { say, agrees }: Operator): Promise<GivingUpEnd> {
  const { deployment, table, region } = given;
  const because = whyNot(await work.standing(), given);
  if (because !== undefined) throw new RefusedError(because);
  const copies = await work.copies();
  const question = `Let mail of ${deployment} leave again, from ${table} as it is${copies.length === 0 ? '' : `, and remove ${copies.join(', ')}`}?`;
  if (!(await agrees(question))) {
    say('Nothing was changed: mail stays held. Run the restore command again, or this one.');
    return 'not agreed';
  }
  if (!(await work.begin()))
    throw new RefusedError(whyNot(await work.standing(), given) ?? 'The restore went on meanwhile: give it up again.');
  await work.release().catch((error: unknown) => {
    say(`Some functions may mail again, others are held. End it with: ${giveUpCommand(deployment)}`);
    throw error;
  });
  say(`The restore is given up. Mail leaves again; ${table} is as it was, since nothing was copied into it.`);
  for (const copy of copies) say(await removal(copy));
  return 'given up';

  /** DynamoDB deletes no table that it still restores. */
  async function removal(copy: string): Promise<string> {
    const isRemoved = await work.remove(copy).then(
      () => true,
      () => false,
    );
    return isRemoved
      ? `${copy} is removed.`
      : `${copy} may be left, with subscribers in it. Delete it once it is ACTIVE: ${deletionOf(copy, region)}`;
  }
}

const whyNot = (standing: Standing, given: GivenUp): string | undefined => WHY_NOT[standing]?.(given);

const WHY_NOT = {
  'mail leaves': ({ deployment }) => `There is no restore to give up: none holds the mail of ${deployment}.`,
  held: undefined,
  copying: ({ table }) =>
    `The restore can’t be given up any more, since ${table} may have a part of the backup or all of it: run the same restore command again, which ends it.`,
  'giving up': undefined,
} as const satisfies Record<Standing, ((given: GivenUp) => string) | undefined>;
