import { deletionOf, giveUpCommand } from '../../deployment/left-by-a-restore.ts';

/** What a restore does once it is planned, in this order. */
export const STAGES = [
  'hold',
  'restore',
  'equip',
  'compare',
  'settle',
  'copy',
  'settle-again',
  'raise-revisions',
  'release',
  'remove',
] as const;
export type Stage = (typeof STAGES)[number];

export interface Names {
  readonly deployment: string;
  readonly table: string;
  readonly restored: string;
  readonly region: string;
  /** An earlier run began to copy back, and did not end: it is not known how far it came. */
  readonly mayHavePart: boolean;
}

interface Words {
  readonly doing: (names: Names) => string;
  /** What state things are in when it failed or was broken off. */
  readonly left: (names: Names) => string;
}

const asItIs = ({ table, mayHavePart }: Names) =>
  mayHavePart ? `${table} may have a part of the backup or all of it, from an earlier run` : `${table} is as it was`;

const untouched = (names: Names) =>
  isInPlace(names)
    ? `Mail is held. ${names.table} may be there again, and is not settled.`
    : `Mail is held. ${asItIs(names)}; ${names.restored} may be there.`;

const isInPlace = ({ table, restored }: Names) => table === restored;

export const WORDS = {
  hold: {
    doing: () => 'Holding all mail',
    left: (names) => `Some functions are held and others may still mail. ${asItIs(names)}.`,
  },
  restore: { doing: ({ restored }) => `Restoring to ${restored}`, left: untouched },
  equip: { doing: () => 'Setting what a restore leaves out: stream, expiry, backups, tags', left: untouched },
  compare: { doing: ({ table }) => `Comparing it with ${table}`, left: untouched },
  settle: { doing: () => 'Settling what ended since', left: untouched },
  copy: {
    doing: ({ table }) => `Copying back into ${table}`,
    left: ({ table }) => `Mail is held. ${table} has a part of the backup.`,
  },
  'settle-again': {
    doing: () => 'Settling once more what ended meanwhile',
    left: ({ table }) => `Mail is held. ${table} has the backup, but what ended meanwhile may not be settled.`,
  },
  'raise-revisions': {
    doing: () => 'Letting the numbers of changes go on from now',
    left: ({ table }) => `Mail is held. ${table} has the backup and is settled.`,
  },
  release: {
    doing: () => 'Letting mail leave again',
    left: ({ table }) => `${table} has the backup and is settled. Some functions may mail again, others are held.`,
  },
  remove: {
    doing: ({ restored }) => `Removing ${restored}`,
    left: ({ table, restored }) => `${table} has the backup, and mail leaves again. Only ${restored} may be left.`,
  },
} as const satisfies Record<Stage, Words>;

export const describeGivingUp = (names: Names): string | undefined =>
  isInPlace(names) || names.mayHavePart
    ? undefined
    : `Or give it up, which lets mail leave from ${names.table} as it is: ${giveUpCommand(names.deployment)}`;

const AGAIN = 'Run the same command again: it ends what it began.';
const againOrGiveUp = (names: Names) => [AGAIN, describeGivingUp(names)].filter((part) => part !== undefined).join(' ');

/** What each stage goes on with. The last has nothing left that the whole command would have to do. */
const HOW_TO_GO_ON = {
  hold: againOrGiveUp,
  restore: againOrGiveUp,
  equip: againOrGiveUp,
  compare: againOrGiveUp,
  settle: againOrGiveUp,
  copy: () => AGAIN,
  'settle-again': () => AGAIN,
  'raise-revisions': () => AGAIN,
  release: () => AGAIN,
  remove: ({ restored, region }) => `Delete it: ${deletionOf(restored, region)}`,
} as const satisfies Record<Stage, (names: Names) => string>;

/** What the operator has to know when a stage failed: what state things are in, and which command goes on. */
export const describeFailure = (stage: Stage, names: Names): string =>
  `The restore failed at “${WORDS[stage].doing(names)}”. ${WORDS[stage].left(names)} ${HOW_TO_GO_ON[stage](names)}`;

/** The same where it can't be told whether it was given up meanwhile. */
export const describeNotCopying = (names: Names): string =>
  `Copying did not begin. ${untouched(names)} ${againOrGiveUp(names)}`;

/** The same of a rehearsal, which leaves nothing to go on with. */
export const describeFailedRehearsal = (stage: Stage, isRemoved: boolean, names: Names): string =>
  `The rehearsal failed at “${WORDS[stage].doing(names)}”. Mail and ${names.table} are as they were. ${
    isRemoved
      ? `${names.restored} is removed.`
      : `${names.restored} may be left. Delete it once it is ACTIVE: ${deletionOf(names.restored, names.region)}`
  }`;
