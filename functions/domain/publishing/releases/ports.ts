import type { ActingKey, KeyActor } from '../../members/members.ts';
import type { FirstOf } from '../own-appeals.ts';
import type { PublisherStore } from '../ports.ts';
import type { PublishPorts } from '../publish-appeal.ts';
import type { PublishedAppeal } from '../write-next-version.ts';
import type { HoldReason, Release, ReleaseRef, ReleaseRequest, WholeRelease } from './release.ts';

/** What becomes of a release. */
export type ReleaseMove =
  /** @param dueAtMs - when the sweep takes it up. */
  | { readonly status: 'waiting' | 'releasing'; readonly dueAtMs: number }
  | { readonly status: 'held'; readonly held: HoldReason }
  | { readonly status: 'released'; readonly published: PublishedAppeal; readonly atMs: number }
  | { readonly status: 'cancelled'; readonly atMs: number };

/** Where releases are kept. */
export interface Releases {
  /** Adds a release, or puts it in the place of itself, as long as it is not coming out. */
  add(release: Release & { readonly request: ReleaseRequest }): Promise<void>;
  /** Read consistently. */
  find(release: ReleaseRef): Promise<WholeRelease | undefined>;
  /** A publisher's, without their texts, in no order. */
  list(publisherId: string): Promise<readonly Release[]>;
  due(nowMs: number, limit: number): Promise<readonly ReleaseRef[]>;
  /** @returns false when its status is no longer the one that was read. */
  move(release: Pick<Release, keyof ReleaseRef | 'status'>, move: ReleaseMove): Promise<boolean>;
}

/** Releases for pages. */
export interface OpenReleases {
  /** Those that nothing became of yet, among the first 400 of a publisher’s, the earliest first. Not read consistently. */
  listOpen(publisherId: string): Promise<FirstOf<Release>>;
}

/** What releasing tells its operators; opaque ids only. */
export interface ReleaseObserver {
  released(release: ReleaseRef, published: PublishedAppeal): void;
  held(release: ReleaseRef, because: HoldReason): void;
}

export interface ReleasingPorts extends PublishPorts {
  readonly releases: Releases;
  readonly publishers: Pick<PublisherStore, 'findPublisher' | 'findKey'>;
  readonly releaseObserver: ReleaseObserver;
  /** Who acts by a key. */
  readonly keyActor: (publisherId: string, key: ActingKey) => Promise<KeyActor>;
}
