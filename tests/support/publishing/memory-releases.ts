import type { ReleaseMove, ReleaseObserver, Releases } from '../../../functions/domain/publishing/releases/ports.ts';
import type {
  HoldReason,
  Release,
  ReleaseRef,
  ReleaseRequest,
  WholeRelease,
} from '../../../functions/domain/publishing/releases/release.ts';
import type { PublishedAppeal } from '../../../functions/domain/publishing/write-next-version.ts';

/** Releases in memory, with the rules of the table's conditions. */
export class MemoryReleases implements Releases {
  readonly all = new Map<string, WholeRelease>();
  private readonly dueAtMs = new Map<string, number>();
  /** Runs before each move: a test can let another caller decide in between. */
  beforeMove: (move: ReleaseMove) => Promise<void> = async () => {};

  async add(release: Release & { readonly request: ReleaseRequest }) {
    const known = this.all.get(nameOf(release));
    if (known?.status === 'releasing' || known?.status === 'released') return;
    this.all.set(nameOf(release), release);
    this.dueAtMs.set(nameOf(release), release.releaseAtMs);
  }

  async find(ref: ReleaseRef) {
    return this.all.get(nameOf(ref));
  }

  async list(publisherId: string) {
    return [...this.all.values()]
      .filter((release) => release.publisherId === publisherId)
      .map(({ request: _, ...release }) => release);
  }

  async due(nowMs: number, limit: number) {
    return [...this.dueAtMs]
      .filter(([, dueAtMs]) => dueAtMs <= nowMs)
      .sort(([, a], [, b]) => a - b)
      .slice(0, limit)
      .flatMap(([name]) => {
        const release = this.all.get(name);
        return release ? [{ publisherId: release.publisherId, releaseId: release.releaseId }] : [];
      });
  }

  async move(seen: ReleaseRef & Pick<Release, 'status'>, move: ReleaseMove) {
    await this.beforeMove(move);
    const now = this.all.get(nameOf(seen));
    if (now?.status !== seen.status) return false;
    const { held: _, request, ...release } = now;
    if (move.status === 'waiting' || move.status === 'releasing') this.dueAtMs.set(nameOf(seen), move.dueAtMs);
    else this.dueAtMs.delete(nameOf(seen));
    const isOver = move.status === 'released' || move.status === 'cancelled';
    this.all.set(nameOf(seen), {
      ...release,
      status: move.status,
      ...(isOver || !request ? {} : { request }),
      ...(move.status === 'held' ? { held: move.held } : {}),
      ...(move.status === 'released' ? { published: move.published } : {}),
    });
    return true;
  }
}

const nameOf = ({ publisherId, releaseId }: ReleaseRef) => `${publisherId}/${releaseId}`;

/** What was told of releases, as lines. */
export class ToldReleases implements ReleaseObserver {
  readonly lines: string[] = [];

  released(_: ReleaseRef, { appealId, version }: PublishedAppeal) {
    this.lines.push(`released ${appealId} ${version}`);
  }

  held(_: ReleaseRef, because: HoldReason) {
    this.lines.push(`held ${because}`);
  }
}
