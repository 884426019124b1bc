import type { ReleaseObserver } from '../domain/publishing/publishing.ts';
import { logger } from './logger.ts';
import { countAppealPublished, countReleaseHeld } from './metrics.ts';

export const releaseObserver: ReleaseObserver = {
  released(release, published) {
    countAppealPublished();
    logger.info('Appeal published at its time', { ...idsOf(release), ...published });
  },
  held(release, because) {
    countReleaseHeld();
    logger.error('Release waits for a person', { ...idsOf(release), because });
  },
};

const idsOf = ({ publisherId, releaseId }: Parameters<ReleaseObserver['released']>[0]) => ({ publisherId, releaseId });
