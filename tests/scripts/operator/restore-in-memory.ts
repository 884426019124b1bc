import type { Found } from '../../../scripts/operator/restore/describe-restore.ts';
import type { GivingUpWork } from '../../../scripts/operator/restore/give-up.ts';
import type { Plan, RestoreWork } from '../../../scripts/operator/restore/restore.ts';
import type { Stage } from '../../../scripts/operator/restore/stages.ts';
import type { Standing } from '../../../scripts/operator/restore/standing.ts';

/** Nothing that a backup would bring back. */
export const NOTHING_FOUND: Found = {
  people: {
    erased: [],
    moved: [],
    unsubscribed: [],
    bounce: [],
    complaint: [],
    unfollowed: [],
    'taken back': [],
    unsettled: [],
  },
  signUps: { notMe: [], forgotten: [] },
  dueWork: { dispatches: [], releases: [], digestSlots: [], notices: [], sessions: [], unreadable: [] },
  appeals: [],
  keys: [],
  suppressed: 0,
  withoutKey: new Map(),
};

const HELD = ['send-urgent', 'send-bulk', 'sweep'];

/** The work of a restore in memory. It dies in the middle of a stage when it is told to, and throws when a stage comes too early. */
export class RestoreInMemory implements RestoreWork, Pick<GivingUpWork, 'begin' | 'copies'> {
  /** Functions that may not begin. */
  readonly held = new Set<string>();
  /** What each table is in. */
  readonly tables = new Map<string, readonly string[]>();
  /** What a run wrote down before it held mail. */
  noted: Standing | undefined;
  diesAt: Stage | undefined;
  /** Whether the backup can't be settled. */
  refusesPlan = false;
  /** Whether DynamoDB removes no table. */
  keepsTables = false;
  private readonly isGone: boolean;
  private readonly isRehearsal: boolean;

  constructor({ isGone = false, isRehearsal = false } = {}) {
    this.isGone = isGone;
    this.isRehearsal = isRehearsal;
    if (!isGone) this.tables.set('table', ['damaged']);
  }

  get isAllHeld() {
    return this.held.size === HELD.length;
  }

  async plan(): Promise<Plan> {
    if (this.refusesPlan) throw new Error('refused');
    const restored = this.isGone ? 'table' : `table-${this.isRehearsal ? 'rehearsed' : 'restored'}`;
    const mayHavePart = (await this.standing()) === 'copying';
    const names = { deployment: 'test', table: 'table', restored, region: 'eu-central-1', mayHavePart };
    return { isInPlace: this.isGone, names };
  }

  async standing(): Promise<Standing> {
    return this.noted ?? (this.isAllHeld ? 'copying' : 'mail leaves');
  }

  async copies() {
    return [...this.tables.keys()].filter((name) => name !== 'table');
  }

  async begin() {
    if (this.noted === 'copying') return false;
    this.noted = 'giving up';
    return true;
  }

  async hold() {
    if (!this.isGone) this.noted ??= 'held';
    for (const name of HELD) {
      this.held.add(name);
      this.dies('hold');
    }
  }

  restore({ names }: Plan) {
    return this.inTwoHalves('restore', names.restored, 'raw');
  }

  equip({ names }: Plan) {
    return this.inTwoHalves('equip', names.restored, 'equipped', 'raw');
  }

  async compare() {
    this.dies('compare');
    return { confirmed: 0, changed: 0, appeals: 0 };
  }

  async settle({ names }: Plan) {
    await this.inTwoHalves('settle', names.restored, 'settled', 'raw');
    return NOTHING_FOUND;
  }

  async beginCopying() {
    if (this.noted !== 'held' && this.noted !== 'copying') return false;
    this.noted = 'copying';
    return true;
  }

  async copy({ names }: Plan) {
    this.needs(names.restored, 'settled');
    await this.inTwoHalves('copy', 'table', 'copied');
    return { written: 1, kept: 0, unreadable: 0, replaced: [] };
  }

  settleAgain() {
    return this.inTwoHalves('settle-again', 'table', 'settled again', this.isGone ? 'equipped' : 'copied');
  }

  raiseRevisions() {
    return this.inTwoHalves('raise-revisions', 'table', 'raised', 'settled again');
  }

  async release() {
    if (this.noted !== 'giving up') this.needs('table', 'raised');
    for (const name of HELD) {
      this.held.delete(name);
      this.dies('release');
    }
    this.noted = undefined;
  }

  async remove({ names }: Plan) {
    this.dies('remove');
    await this.removeCopy(names.restored);
  }

  async removeCopy(name: string) {
    if (this.keepsTables) throw new Error('table is being restored');
    this.tables.delete(name);
  }

  private async inTwoHalves(stage: Stage, table: string, state: string, needed?: string) {
    if (!(this.isRehearsal || this.isAllHeld)) throw new Error(`${stage} began while mail was not held`);
    if (needed !== undefined) this.needs(table, needed);
    const before = this.tables.get(table) ?? [];
    this.tables.set(table, [...new Set([...before, `half ${state}`])]);
    this.dies(stage);
    this.tables.set(table, [...before.filter((word) => word !== `half ${state}`), state]);
  }

  private needs(table: string, state: string) {
    if (!this.tables.get(table)?.includes(state)) throw new Error(`${table} is not ${state}`);
  }

  private dies(stage: Stage) {
    if (this.diesAt === stage) throw new Error(`died at ${stage}`);
  }
}
