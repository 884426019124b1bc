import { DYNAMODB_MAX_TRANSACTION_ITEMS } from '../../../functions/contract/limits.ts';
import { isPractice } from '../../../functions/domain/appeal/practice.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { RecentAppeal, RecentAppeals } from '../../../functions/domain/matching/recent-appeals.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { Approval } from '../../../functions/domain/publishing/approval.ts';
import type { ConsentChanges, ConsentRecord } from '../../../functions/domain/publishing/consents.ts';
import { likenessOf } from '../../../functions/domain/publishing/likely-same.ts';
import type { PublishedDraft } from '../../../functions/domain/publishing/own-appeals.ts';
import {
  type AddedEditions,
  type AppealDraft,
  type AppealStore,
  type EndedCase,
  type ExternalId,
  type Joining,
  type KnownAppeal,
  type Publication,
  type RewrittenVersions,
  rewritten,
} from '../../../functions/domain/publishing/ports.ts';
import type { BudgetDraw, BudgetWindow } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { ITEMS_OF_PUBLICATION, type PublishedAppeal } from '../../../functions/domain/publishing/write-next-version.ts';

/** Appeals in memory, with the rules of the table's transactions. */
export class MemoryAppeals implements AppealStore {
  readonly known = new Map<string, KnownAppeal>();
  readonly versions: AppealVersion[] = [];
  readonly dispatches: Dispatch[] = [];
  /** When the sweep starts each of them. */
  readonly dueAtMs = new Map<string, number>();
  /** Bytes of each image that a page shows, by appeal and digest. */
  readonly images = new Map<string, Uint8Array>();
  readonly drafts = new Map<string, AppealDraft>();
  /** What was taken out of each budget's window. */
  readonly taken = new Map<string, number>();
  readonly caseNumbers = new Map<string, number>();
  readonly recent = new Map<string, RecentAppeal>();
  /** Who agreed to be listed, and what was told of it. */
  consents: (ConsentRecord & Pick<ConsentChanges, 'publisherId' | 'appealId'>)[] = [];
  readonly entries: Entry[] = [];
  /** As what drafts of desks were published, by publisher and draft. */
  readonly publishedDrafts = new Map<string, PublishedDraft>();
  /** Writes what a publication carries out, unless it does not hold any more. */
  carryOut: (approval: Approval, published: PublishedAppeal) => boolean = () => true;
  /** Runs before each write: a test can let another request come in between. */
  beforeWrite: () => Promise<void> = async () => {};

  async findKnown(id: ExternalId) {
    return this.known.get(nameOf(id));
  }

  async findExternalId(appealId: string) {
    const [name] =
      [...this.known].find(([, known]) => known.appealId === appealId && known.latestVersion > 0 && !known.isJoined) ??
      [];
    const [publisherId = '', externalId = ''] = name?.split('/') ?? [];
    return name === undefined ? undefined : { publisherId, externalId };
  }

  async getVersion(appealId: string, version: number) {
    const found = this.versions.find((one) => one.appealId === appealId && one.version === version);
    if (!found) throw new Error(`appeal ${appealId} has no version ${version}`);
    return found;
  }

  async findNewestVersion(appealId: string) {
    return this.versions.filter((one) => one.appealId === appealId).at(-1);
  }

  async openDispatches(appealId: string) {
    const carries = (dispatch: Dispatch) =>
      dispatch.kind === 'alert'
        ? dispatch.appealId === appealId
        : dispatch.appeals.some((appeal) => appeal.appealId === appealId);
    return this.dispatches.filter((dispatch) => carries(dispatch) && dispatch.status !== 'finished');
  }

  async leaveOut(appealId: string, digestIds: readonly string[]) {
    for (const digestId of digestIds)
      this.change(digestId, (digest) =>
        digest.kind === 'digest' && digest.status !== 'finished' && !digest.supersededAppeals.includes(appealId)
          ? { ...digest, supersededAppeals: [...digest.supersededAppeals, appealId] }
          : digest,
      );
  }

  takenOf = async (draws: readonly BudgetDraw[]) => draws.map((draw) => this.takenOutOf(draw));

  async lastCaseNumber(series: string) {
    return this.caseNumbers.get(series) ?? 0;
  }

  async likenessesSince(fromMs: number, nowMs: number) {
    const recent = await this.recentAppeals.since(fromMs, nowMs);
    const newest = await Promise.all(recent.map(({ appealId }) => this.findNewestVersion(appealId)));
    return newest.flatMap((version, index) =>
      version ? [likenessOf(version, recent[index]?.publishedAtMs ?? 0)] : [],
    );
  }

  async findPublished(publisherId: string, draftIds: readonly string[]) {
    const found = draftIds.map((draftId) => {
      const byKey = this.known.get(nameOf({ publisherId, externalId: draftId }));
      const as = byKey && byKey.latestVersion > 0 && { appealId: byKey.appealId, version: byKey.latestVersion };
      return [draftId, this.publishedDrafts.get(`${publisherId}/${draftId}`) ?? as] as const;
    });
    return new Map(found.flatMap(([draftId, as]) => (as ? [[draftId, as]] : [])));
  }

  private keepPublished({ id, draftId, version }: Pick<Publication, 'id' | 'draftId' | 'version'>) {
    const { appealId, version: number } = version;
    if (draftId !== undefined) this.publishedDrafts.set(`${id.publisherId}/${draftId}`, { appealId, version: number });
  }

  async join(joining: Joining): Promise<'joined' | 'changed meanwhile' | 'too many'> {
    const { id, known, version, draw } = joining;
    await this.beforeWrite();
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    if (this.takenOutOf(draw) >= draw.limit) return 'too many';
    this.taken.set(windowOf(draw), this.takenOutOf(draw) + 1);
    const { appealId, version: latestVersion } = version;
    this.known.set(nameOf(id), { appealId, latestVersion, contentHash: '', followUps: [], isJoined: true });
    this.keepPublished(joining);
    return 'joined';
  }

  private holds({
    approval,
    version: { appealId, version },
    dispatch: { dispatchId },
  }: Publication | AddedEditions): boolean {
    return !approval || this.carryOut(approval, { appealId, version, dispatchId });
  }

  private keepConsents({ consents }: Pick<Publication, 'consents'>) {
    if (!consents) return;
    const { publisherId, appealId, given, ended, entries } = consents;
    this.consents = [
      ...this.consents.filter(({ consentId }) => !ended.includes(consentId)),
      ...given.map((one) => ({ ...one, publisherId, appealId })),
    ];
    this.entries.push(...entries);
  }

  async findConsents(publisherId: string, appealId: string) {
    return this.consents.filter((one) => one.publisherId === publisherId && one.appealId === appealId);
  }

  async publish(publication: Publication) {
    const { id, known, version, contentHash, followUps, dispatch, dueAtMs, superseding, draws } = publication;
    const items = ITEMS_OF_PUBLICATION + draws.length + superseding.alerts.length + superseding.digests.length;
    if (items > DYNAMODB_MAX_TRANSACTION_ITEMS) throw new RangeError(`a transaction holds no ${items} items`);
    await this.beforeWrite();
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    const { newCase } = publication;
    if (newCase && newCase.number !== (await this.lastCaseNumber(newCase.series)) + 1) return 'changed meanwhile';
    const refused = this.usedUpOf(draws);
    if (refused.length > 0) return { refused };
    if (!this.holds(publication)) return 'changed meanwhile';
    if (!this.stop(publication)) return 'changed meanwhile';
    this.keepConsents(publication);
    if (publication.entry) this.entries.push(publication.entry);
    for (const draw of draws) this.taken.set(windowOf(draw), this.takenOutOf(draw) + 1);
    const { appealId, version: latestVersion, kind, subject, expiresOn } = version;
    const { dispatchId } = dispatch;
    const firstAtMs = latestVersion === 1 ? version.publishedAtMs : known?.firstPublishedAtMs;
    const first = firstAtMs === undefined ? {} : { firstPublishedAtMs: firstAtMs };
    this.known.set(nameOf(id), { appealId, latestVersion, contentHash, followUps, dispatchId, ...first });
    if (firstAtMs !== undefined && !isPractice(version.publisherId))
      this.recent.set(appealId, {
        appealId,
        version: latestVersion,
        kind,
        publishedAtMs: firstAtMs,
        ...subject,
        ...(expiresOn === undefined ? {} : { expiresOn }),
      });
    if (newCase) this.caseNumbers.set(newCase.series, newCase.number);
    const { image, goneImage } = publication;
    if (image) this.images.set(`${appealId}/${image.digest}`, image.bytes);
    if (goneImage !== undefined) this.images.delete(`${appealId}/${goneImage}`);
    this.versions.push(version);
    this.dispatches.push(dispatch);
    this.dueAtMs.set(dispatch.dispatchId, dueAtMs);
    this.drafts.delete(appealId);
    this.keepPublished(publication);
    return 'published';
  }

  async addEditions(added: AddedEditions) {
    const { id, known, version, contentHash, dispatch, dueAtMs, draws } = added;
    await this.beforeWrite();
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    const refused = this.usedUpOf(draws);
    if (refused.length > 0) return { refused };
    if (!this.holds(added)) return 'changed meanwhile';
    for (const draw of draws) this.taken.set(windowOf(draw), this.takenOutOf(draw) + 1);
    this.known.set(nameOf(id), { ...known, contentHash, dispatchId: dispatch.dispatchId });
    const place = this.versions.findIndex(
      (one) => one.appealId === version.appealId && one.version === version.version,
    );
    this.versions[place] = version;
    this.keepConsents(added);
    if (added.entry) this.entries.push(added.entry);
    this.dispatches.push(dispatch);
    this.dueAtMs.set(dispatch.dispatchId, dueAtMs);
    this.drafts.delete(version.appealId);
    this.keepPublished(added);
    return 'published';
  }

  async endCase({ id, known, version, entry }: EndedCase) {
    await this.beforeWrite();
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    this.known.set(nameOf(id), rewritten(known));
    const place = this.versions.findIndex(
      (one) => one.appealId === version.appealId && one.version === version.version,
    );
    this.versions[place] = version;
    this.entries.push(entry);
    return 'written';
  }

  async rewrite({ id, known, versions, contentHash, consents }: RewrittenVersions) {
    await this.beforeWrite();
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    this.known.set(nameOf(id), { ...rewritten(known), contentHash });
    for (const version of versions) {
      const isIt = (one: AppealVersion) => one.appealId === version.appealId && one.version === version.version;
      this.versions[this.versions.findIndex(isIt)] = version;
    }
    this.keepConsents({ ...(consents && { consents }) });
    return 'written' as const;
  }

  async saveDraft(draft: AppealDraft) {
    await this.beforeWrite();
    const { id, known, appealId, contentHash, draw } = draft;
    if (this.isOvertaken(id, known)) return 'changed meanwhile';
    if (draw && this.takenOutOf(draw) >= draw.limit) return 'too many';
    if (draw) this.taken.set(windowOf(draw), this.takenOutOf(draw) + 1);
    this.known.set(
      nameOf(id),
      known?.latestVersion ? known : { appealId, latestVersion: 0, contentHash, followUps: [] },
    );
    this.drafts.set(appealId, draft);
    return 'saved';
  }

  readonly recentAppeals: RecentAppeals = {
    since: async (fromMs, nowMs) =>
      [...this.recent.values()]
        .filter(({ publishedAtMs }) => publishedAtMs >= fromMs && publishedAtMs < nowMs)
        .toSorted((a, b) => b.publishedAtMs - a.publishedAtMs),
  };

  /** Changes a dispatch, as its mailing does. */
  change(dispatchId: string, change: (dispatch: Dispatch) => Dispatch): void {
    const place = this.dispatches.findIndex((dispatch) => dispatch.dispatchId === dispatchId);
    const [dispatch] = this.dispatches.slice(place, place + 1);
    if (dispatch) this.dispatches[place] = change(dispatch);
  }

  private usedUpOf(draws: readonly BudgetDraw[]): BudgetDraw[] {
    return draws.filter((draw) => this.takenOutOf(draw) >= draw.limit);
  }

  private takenOutOf(draw: BudgetWindow): number {
    return this.taken.get(windowOf(draw)) ?? 0;
  }

  /** @returns false, and changes nothing, when one of them has ended. */
  private stop({ superseding: { alerts, digests }, dispatch: by }: Publication): boolean {
    const stopped = this.dispatches.filter(({ dispatchId }) => [...alerts, ...digests].includes(dispatchId));
    if (stopped.some(({ status, halt }) => status === 'finished' || (halt && halt.kind !== 'paused'))) return false;
    for (const { dispatchId } of stopped)
      this.change(dispatchId, (dispatch) =>
        dispatch.kind === 'alert'
          ? { ...dispatch, halt: { kind: 'superseded', atMs: by.createdAtMs }, supersededBy: by.dispatchId }
          : { ...dispatch, supersededAppeals: [...dispatch.supersededAppeals, by.appealId] },
      );
    return true;
  }

  private isOvertaken(id: ExternalId, known: KnownAppeal | undefined): boolean {
    const now = this.known.get(nameOf(id));
    const isAsKnown = (['latestVersion', 'contentHash', 'rewrites'] as const).every(
      (one) => now?.[one] === known?.[one],
    );
    return !isAsKnown;
  }
}

export const windowOf = ({ scope, windowName }: BudgetWindow) => `${scope}#${windowName}`;

const nameOf = ({ publisherId, externalId }: ExternalId) => `${publisherId}/${externalId}`;
