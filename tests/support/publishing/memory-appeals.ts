import type { AppealVersion } from '../../../functions/domain/appeal/appeal.ts';
import type {
  AppealDraft,
  AppealStore,
  ExternalId,
  KnownAppeal,
  PlannedDispatch,
  Publication,
} from '../../../functions/domain/publishing/ports.ts';

/** Appeals in memory, with the rules of the table's transactions. */
export class MemoryAppeals implements AppealStore {
  readonly known = new Map<string, KnownAppeal>();
  readonly versions: AppealVersion[] = [];
  readonly dispatches: PlannedDispatch[] = [];
  readonly drafts = new Map<string, AppealDraft>();
  /** Runs before each write: a test can let another request come in between. */
  beforeWrite: () => Promise<void> = async () => {};

  async findKnown(id: ExternalId) {
    return this.known.get(nameOf(id));
  }

  async getVersion(appealId: string, version: number) {
    const found = this.versions.find((one) => one.appealId === appealId && one.version === version);
    if (!found) throw new Error(`appeal ${appealId} has no version ${version}`);
    return found;
  }

  findNewestVersion(appealId: string): AppealVersion | undefined {
    return this.versions.filter((one) => one.appealId === appealId).at(-1);
  }

  async publish({ id, known, version, contentHash, followUps, dispatch }: Publication) {
    await this.beforeWrite();
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    const { appealId, version: latestVersion } = version;
    this.known.set(nameOf(id), { appealId, latestVersion, contentHash, followUps, dispatchId: dispatch.dispatchId });
    this.versions.push(version);
    this.dispatches.push(dispatch);
    this.drafts.delete(appealId);
    return 'published';
  }

  async saveDraft(draft: AppealDraft) {
    await this.beforeWrite();
    const { id, known, appealId, contentHash } = draft;
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    this.known.set(
      nameOf(id),
      known?.latestVersion ? known : { appealId, latestVersion: 0, contentHash, followUps: [] },
    );
    this.drafts.set(appealId, draft);
    return 'saved';
  }

  private isOvertaken(id: ExternalId, known: KnownAppeal | undefined): boolean {
    const now = this.known.get(nameOf(id));
    return now?.latestVersion !== known?.latestVersion || now?.contentHash !== known?.contentHash;
  }
}

const nameOf = ({ publisherId, externalId }: ExternalId) => `${publisherId}/${externalId}`;
