import type { AppealRequest } from '../../../functions/contract/api.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { PublishingLimits } from '../../../functions/domain/publishing/publishing-budgets.ts';
import type { Release } from '../../../functions/domain/publishing/releases/release.ts';
import { agreed } from './consents.ts';

/** More than a test publishes that is about something else. */
export const AMPLE_LIMITS: PublishingLimits = {
  appealsPerHour: 1_000,
  appealsPerDay: 1_000,
  urgentPerDay: 1_000,
  correctionsPerAppealPerDay: 1_000,
  correctionsPerDay: 1_000,
  waitingReleases: 1_000,
};

/** Noon, UTC: it is the same day nearly everywhere. */
export const NOW_MS = Date.UTC(2024, 5, 20, 12);

/** An invented page as a reader can take it for sure: title, date and country are plain. */
export const PAGE = `RUSSIA: lawyer Ivan Example beaten in prison

15 March 2024

Ivan Example, a lawyer, was beaten by guards in a penal colony on Monday. He was not allowed to see a doctor.

The Example Observatory urges the Russian authorities to investigate the beating.
`;

/** The same with nothing that says where. */
export const PAGE_FROM_NOWHERE = `A teacher is missing

12 June 2024

A teacher was taken from her home by masked men on Monday night. Her family has not heard from her since.

The organisation asks that she be found.
`;

/** A request. Its people agreed, unless it says otherwise. */
export const aRequest = ({ people, ...given }: Partial<AppealRequest> = {}): AppealRequest => ({
  page: { content: PAGE, format: 'auto' },
  ...given,
  ...(people && { people: agreed(people) }),
});

export const aVersion = (given: Partial<AppealVersion> = {}): AppealVersion => ({
  appealId: 'appeal-1',
  version: 1,
  kind: 'new',
  publisherId: 'publisher-1',
  publisherName: 'Example Observatory',
  datedOn: '2024-03-15',
  subject: { countries: ['RU'], themes: ['lawyers', 'torture'] },
  edition: {
    language: 'en',
    title: 'RUSSIA: lawyer Ivan Example beaten in prison',
    blocks: [{ kind: 'paragraph', html: 'Ivan Example was beaten by guards.[1]' }],
    footnotes: [{ mark: '1', html: 'As his lawyers say.' }],
  },
  publishedAtMs: NOW_MS,
  ...given,
});

/** An appeal that waits for its time. */
export const aRelease = (given: Partial<Release> = {}): Release => ({
  publisherId: 'publisher-1',
  releaseId: 'release-1',
  status: 'waiting',
  title: 'RUSSIA: lawyer Ivan Example beaten in prison',
  externalId: 'case-1',
  kind: 'new',
  releaseAt: '2024-06-22T12:00Z',
  releaseAtMs: Date.UTC(2024, 5, 22, 12),
  maxLatenessMinutes: 60,
  createdAtMs: NOW_MS,
  keyId: '00ff',
  afterVersion: 0,
  draws: [],
  ...given,
});
