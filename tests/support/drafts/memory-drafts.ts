import { type Draft, overviewOf } from '../../../functions/domain/drafts/draft.ts';
import type { DraftCleaning, Drafts } from '../../../functions/domain/drafts/ports.ts';
import type { WithdrawnPeople } from '../../../functions/domain/drafts/withdrawn/withdrawn-person.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { ImageFile } from '../../../functions/domain/publishing/images/take-image.ts';
import type { Place } from '../../../functions/domain/publishing/list-page.ts';

/** Drafts in memory, with every revision. */
export class MemoryDrafts implements Drafts, DraftCleaning {
  kept: readonly Draft[] = [];
  readonly withdrawnOf = new Map<string, WithdrawnPeople>();
  readonly entries: Entry[] = [];
  readonly images = new Map<string, ImageFile>();
  /** The last revision of each deleted draft, by its publisher and its id. */
  readonly deleted = new Map<string, number>();
  /** Runs before each save: a test can let another one come in between. */
  beforeSave: () => Promise<void> = async () => {};

  of(publisherId: string): Draft[] {
    return this.kept.filter((one) => one.publisherId === publisherId);
  }

  async find(publisherId: string, draftId: string, revision?: number): Promise<Draft | undefined> {
    const own = this.of(publisherId).filter((one) => one.draftId === draftId);
    if (revision === undefined) return this.deleted.has(`${publisherId}/${draftId}`) ? undefined : own.at(-1);
    return own.find((one) => one.revision === revision);
  }

  async writers(publisherId: string, draftId: string, behind: number, upTo: number) {
    const own = this.of(publisherId).filter((one) => one.draftId === draftId);
    const between = own.filter(({ revision }) => revision > behind && revision <= upTo);
    return [...new Set(between.map(({ savedBy }) => savedBy.memberId))];
  }

  async list(publisherId: string, most: number, after?: Place) {
    const own = this.of(publisherId).filter(({ draftId }) => !this.deleted.has(`${publisherId}/${draftId}`));
    const newest = new Map(own.map((draft) => [draft.draftId, draft]));
    return [...newest.values()]
      .map(({ publisherId: _, fields, ...draft }) => ({ ...draft, ...overviewOf(fields) }))
      .toSorted((one, other) => other.savedAtMs - one.savedAtMs)
      .filter(({ savedAtMs }) => after === undefined || savedAtMs < after.atMs)
      .slice(0, most);
  }

  async save(draft: Draft, entries: readonly Entry[]) {
    await this.beforeSave();
    if ((await this.newestRevision(draft)) !== draft.revision) return 'changed meanwhile';
    this.kept = [...this.kept, { ...draft, revision: draft.revision + 1 }];
    this.entries.push(...entries);
    return 'saved';
  }

  async remove({ publisherId, draftId, revision }: Omit<Draft, 'fields'>, entries: readonly Entry[]) {
    await this.beforeSave();
    if ((await this.newestRevision({ publisherId, draftId })) !== revision) return 'changed meanwhile';
    this.deleted.set(`${publisherId}/${draftId}`, revision + 1);
    this.entries.push(...entries);
    return 'removed';
  }

  private async newestRevision({ publisherId, draftId }: Pick<Draft, 'publisherId' | 'draftId'>): Promise<number> {
    const deleted = this.deleted.get(`${publisherId}/${draftId}`);
    return deleted ?? (await this.find(publisherId, draftId))?.revision ?? 0;
  }

  async findKept(publisherId: string, draftIds: readonly string[]) {
    return new Set(this.of(publisherId).flatMap(({ draftId }) => (draftIds.includes(draftId) ? [draftId] : [])));
  }

  async findImage(publisherId: string, draftId: string, digest: string) {
    return this.images.get(`${publisherId}/${draftId}/${digest}`);
  }

  async keepImage(publisherId: string, draftId: string, image: ImageFile) {
    this.images.set(`${publisherId}/${draftId}/${image.digest}`, image);
  }

  async withdrawn(publisherId: string) {
    return this.withdrawnOf.get(publisherId) ?? { revision: 0, people: [] };
  }

  async keepWithdrawn(publisherId: string, { revision, people }: WithdrawnPeople) {
    if ((await this.withdrawn(publisherId)).revision !== revision) return 'changed meanwhile';
    this.withdrawnOf.set(publisherId, { revision: revision + 1, people });
    return 'kept';
  }

  /** Two on a page. */
  async revisions(publisherId: string, after = '') {
    const placeOf = ({ draftId, revision }: Draft) => `${draftId}#${String(revision).padStart(7, '0')}`;
    const all = this.of(publisherId)
      .filter((one) => placeOf(one) > after)
      .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)));
    const shown = all.slice(0, 2);
    const last = shown.at(-1);
    return { shown, ...(last && all.length > shown.length && { next: placeOf(last) }) };
  }

  async dropRevision({ publisherId, draftId, revision }: Pick<Draft, 'publisherId' | 'draftId' | 'revision'>) {
    this.kept = this.kept.filter(
      (one) => one.publisherId !== publisherId || one.draftId !== draftId || one.revision !== revision,
    );
  }
}
