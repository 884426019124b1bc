import type { Newer } from './compare-tables.ts';
import type { Copied } from './copy-back.ts';
import { describeCopied, describeFound, type Found } from './describe-restore.ts';
import {
  describeFailedRehearsal,
  describeFailure,
  describeGivingUp,
  describeNotCopying,
  type Names,
  type Stage,
  WORDS,
} from './stages.ts';
import { describeStanding, type Standing } from './standing.ts';

export interface Plan {
  readonly names: Names;
  /** The table was gone: it is restored under its own name, and nothing is copied. */
  readonly isInPlace: boolean;
}

/** What a restore does at each of its stages. Each may run twice, and after any that failed. */
export interface RestoreWork {
  /** @throws {RefusedError} when the backup can't be settled. */
  plan(): Promise<Plan>;
  hold(plan: Plan): Promise<void>;
  restore(plan: Plan): Promise<void>;
  equip(plan: Plan): Promise<void>;
  compare(plan: Plan): Promise<Newer>;
  settle(plan: Plan): Promise<Found>;
  /** Decides between this run and a command that gives it up. @returns false when it was given up. */
  beginCopying(): Promise<boolean>;
  copy(plan: Plan): Promise<Copied>;
  settleAgain(): Promise<void>;
  raiseRevisions(): Promise<void>;
  standing(): Promise<Standing>;
  release(): Promise<void>;
  remove(plan: Plan): Promise<void>;
}

export interface Operator {
  readonly say: (line: string) => void;
  readonly agrees: (question: string) => Promise<boolean>;
}

export interface Wish {
  readonly deployment: string;
  readonly at: Date;
  readonly isRehearsal: boolean;
}

export type RestoreEnd = 'restored' | 'rehearsed' | 'not agreed' | 'given up meanwhile';

/**
 * Puts a backup into use, in stages that each may run twice: after a failure the same command goes on. No mail leaves before the last but
 * one. A rehearsal does the same with a table of its own, which it removes again, also when it fails: it touches neither the table in use nor
 * the sending.
 */
export async function restore(wish: Wish, work: RestoreWork, operator: Operator): Promise<RestoreEnd> {
  const { at, isRehearsal } = wish;
  const { say, agrees } = operator;
  const plan = await work.plan().catch(async (error: unknown) => {
    say(await unchanged(wish, work));
    throw error;
  });
  const { names, isInPlace } = plan;

  /** Says each stage as it begins, how long it took, and what is left when it fails. */
  async function stage<Result>(name: Stage, run: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now();
    say(`${WORDS[name].doing(names)} …`);
    try {
      const result = await run();
      say(`  done in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
      return result;
    } catch (error) {
      say(isRehearsal ? await endRehearsal(name) : describeFailure(name, names));
      throw error;
    }
  }

  /** Its table is of no use to a later rehearsal, and costs money. @returns what to tell. */
  async function endRehearsal(name: Stage): Promise<string> {
    if (name === 'remove') return describeFailedRehearsal(name, false, names);
    const isRemoved = await work.remove(plan).then(
      () => true,
      () => false,
    );
    return describeFailedRehearsal(name, isRemoved, names);
  }

  const isToCopy = () =>
    work.beginCopying().catch((error: unknown) => {
      say(describeNotCopying(names));
      throw error;
    });

  if (!isRehearsal) {
    const question = `Hold all mail of ${names.deployment}, and restore the table as it was at ${at.toISOString()}?`;
    if (!(await agrees(question))) {
      say(await unchanged(wish, work));
      return 'not agreed';
    }
    await stage('hold', () => work.hold(plan));
    say([STAYS_HELD, describeGivingUp(names)].filter((part) => part !== undefined).join(' '));
  }
  await stage('restore', () => work.restore(plan));
  if (isRehearsal || isInPlace) await stage('equip', () => work.equip(plan));
  const newer = isInPlace ? undefined : await stage('compare', () => work.compare(plan));
  const found = await stage('settle', () => work.settle(plan));
  say(`\n${describeFound({ ...found, newer })}\n`);

  if (isRehearsal) {
    await stage('remove', () => work.remove(plan));
    return 'rehearsed';
  }
  if (!isInPlace) {
    if (!(await agrees(`Copy the settled items back into ${names.table}?`)))
      return notYet(operator, describeGivingUp(names));
    if (!(await isToCopy())) {
      say('The restore was given up meanwhile: nothing was copied, and mail is let go.');
      return 'given up meanwhile';
    }
    say(describeCopied(await stage('copy', () => work.copy(plan))));
  }
  await stage('settle-again', () => work.settleAgain());
  await stage('raise-revisions', () => work.raiseRevisions());
  if (!(await agrees('Let mail leave again?'))) return notYet(operator);
  await stage('release', () => work.release());
  if (!isInPlace) await stage('remove', () => work.remove(plan));
  return 'restored';
}

const UNCHANGED = 'Nothing was changed.';

/** What is told before anything was done. A rehearsal has nothing to do with mail that is held. */
async function unchanged({ isRehearsal, deployment }: Wish, work: RestoreWork): Promise<string> {
  if (isRehearsal) return UNCHANGED;
  // Why nothing was done matters more than a look that fails, too.
  const left = await work.standing().then(
    (standing) => describeStanding(standing, deployment),
    () => undefined,
  );
  return left === undefined ? UNCHANGED : `${UNCHANGED} ${left}`;
}

const STAYS_HELD = 'From here on mail is held until the end, even if this command dies: the same command goes on.';

function notYet({ say }: Operator, orElse?: string): RestoreEnd {
  say(['Mail stays held. The same command goes on from here.', orElse].filter((part) => part !== undefined).join(' '));
  return 'not agreed';
}
