import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import {
  FREE_AGAIN,
  type WelcomeOutcome,
  type WelcomeReceipts,
  welcomeDispatchOf,
  welcomeIntent,
  welcomeReceiptIdOf,
} from '../../../functions/domain/dispatch/welcome-dispatch.ts';
import type { RecentAppeal, RecentAppeals } from '../../../functions/domain/matching/recent-appeals.ts';
import { someHashingKeys } from '../builders.ts';
import { MemoryTable } from '../sending/memory-table.ts';

const FREE: ReadonlySet<string | undefined> = new Set(FREE_AGAIN);

/** What welcomes read of appeals and write of receipts, in memory, with the conditions of the real table. */
export class MemoryWelcome {
  readonly table = new MemoryTable();
  readonly versions: AppealVersion[] = [];
  /** Runs before each intention: where a test lets a publisher write first. */
  beforeIntend: () => void = () => {};

  readonly appealDispatches = this.table.appealDispatches;
  readonly dispatches = this.table.dispatches;
  readonly receipts = this.table.receipts;
  readonly newestVersions = { findNewest: async (appealId: string) => this.versionsOf(appealId).at(-1) };

  readonly recentAppeals: RecentAppeals = {
    since: async (fromMs, nowMs) =>
      [...new Set(this.versions.map(({ appealId }) => appealId))]
        .map((appealId) => this.entryOf(appealId))
        .filter(({ publishedAtMs }) => publishedAtMs >= fromMs && publishedAtMs < nowMs)
        .toSorted((a, b) => b.publishedAtMs - a.publishedAtMs),
  };

  readonly welcomeReceipts: WelcomeReceipts = {
    intend: async (subscriberId, versions, nowMs) => {
      this.beforeIntend();
      const ids = versions.map((version) => welcomeReceiptIdOf(subscriberId, version, someHashingKeys));
      for (const version of versions) {
        const dispatch = welcomeDispatchOf(version);
        if (!this.table.dispatchItems.has(dispatch.dispatchId))
          this.table.dispatchItems.set(dispatch.dispatchId, dispatch);
      }
      const isNewest = ({ appealId, version }: AppealVersion) =>
        this.versionsOf(appealId).every((other) => other.version <= version);
      const known = await Promise.all(ids.map((id) => this.receipts.find(id, id.callId)));
      const isFree = known.every((receipt) => receipt === undefined || FREE.has(receipt.outcomes[0]));
      if (!isFree || !versions.every(isNewest)) return false;
      for (const id of ids) {
        const name = `${id.dispatchId}/${id.bits}`;
        const receipts = this.table.receiptItems.get(name) ?? new Map();
        this.table.receiptItems.set(name, receipts.set(id.callId, welcomeIntent(subscriberId, id, nowMs)));
      }
      return true;
    },
    settle: async (subscriberId, versions, outcome: WelcomeOutcome) => {
      const state = outcome === 'uncertain' ? ('uncertain' as const) : ('done' as const);
      for (const version of versions) {
        const id = welcomeReceiptIdOf(subscriberId, version, someHashingKeys);
        const intent = await this.receipts.find(id, id.callId);
        if (intent?.state !== 'intent') throw new Error('there is no intent');
        const result = { state, outcomes: [outcome], resultAtMs: intent.intentAtMs };
        await this.receipts.writeResult(id, intent, 'intent', result);
      }
    },
  };

  publishes(version: AppealVersion): AppealVersion {
    this.versions.push(version);
    return version;
  }

  private versionsOf(appealId: string): AppealVersion[] {
    return this.versions.filter((version) => version.appealId === appealId);
  }

  private entryOf(appealId: string): RecentAppeal {
    const versions = this.versionsOf(appealId);
    const [first, newest] = [versions.at(0), versions.at(-1)];
    if (!first || !newest) throw new Error(`no publisher published ${appealId}`);
    const { version, kind, subject, expiresOn } = newest;
    const { publishedAtMs } = first;
    return { appealId, version, kind, publishedAtMs, ...subject, ...(expiresOn === undefined ? {} : { expiresOn }) };
  }
}
