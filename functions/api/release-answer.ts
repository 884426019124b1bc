import type { ReleaseAnswer, ReleasesAnswer } from '../contract/api.ts';
import { type HoldReason, momentInWords, type Release } from '../domain/publishing/publishing.ts';
import { appealUrl } from './appeal-url.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

/** One release as its publisher is shown it. @param publicUrl - origin of the pages. */
export const releaseAnswer = (release: Release, publicUrl: string): JsonAnswer =>
  jsonAnswer(200, shown(release, publicUrl));

/** A publisher's releases, the earliest first. @param publicUrl - origin of the pages. */
export const releasesAnswer = (releases: readonly Release[], publicUrl: string): JsonAnswer =>
  jsonAnswer(200, {
    releases: releases
      .toSorted((a, b) => a.releaseAtMs - b.releaseAtMs || a.createdAtMs - b.createdAtMs)
      .map((release) => shown(release, publicUrl)),
  } satisfies ReleasesAnswer);

function shown({ held, published, ...release }: Release, publicUrl: string): ReleaseAnswer {
  const { releaseId, status, title, externalId, kind, keyId, releaseAt, releaseAtMs, maxLatenessMinutes } = release;
  return {
    releaseId,
    status,
    title,
    externalId,
    kind,
    keyId,
    releaseAt: new Date(releaseAtMs).toISOString(),
    when: momentInWords(releaseAt),
    maxLatenessMinutes,
    held: held && { because: held, words: HELD_WORDS[held] },
    published: published && publishedAs(published, publicUrl),
  };
}

const publishedAs = ({ appealId, version, dispatchId }: NonNullable<Release['published']>, publicUrl: string) => ({
  appealId,
  version,
  dispatchId,
  appealUrl: appealUrl(publicUrl, appealId),
});

/** Why a release does not come out by itself, and what to do. */
export const HELD_WORDS = {
  late: 'Its time was missed by more than it may be late. Release it now, or cancel it.',
  conflict: 'An appeal with its id was published meanwhile, and this one says something else.',
  withdrawn: 'The appeal that it follows was withdrawn meanwhile.',
  'nothing-to-follow-up': 'There is no published appeal that it could follow.',
  invalid: 'It could not be published as it was sent: send it again to see why.',
  'too-large': 'It is larger than can be stored.',
  'over-budget':
    'Your budget of mailings was used up at its time. Release it once there is room again, or ask the operator for more.',
  'likely-the-same':
    'It looks like an appeal of yours that was published meanwhile. Release it if it is another one, or cancel it.',
  'key-ended':
    'The key that scheduled it was revoked, or has expired. Release it if it is yours, send it again with a key that opens, or cancel it.',
  'needs-two':
    'Your office asks for two people. It waits as a draft of your desk, where a member asks another to send it: then cancel this one.',
  'needs-urgent':
    'The owner of the key that scheduled it may send no urgent appeal any more. It waits as a draft of your desk, where a member asks another to send it: then cancel this one. Or release it with a key that may send urgent appeals.',
  restored: 'A backup was put into use: it may have come out, or been cancelled, after the backup was made.',
} as const satisfies Record<HoldReason, string>;
