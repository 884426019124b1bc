import type { Check } from '../check.ts';
import { counted, warningIfAny } from '../finding.ts';
import { mainTableOf } from './deployed.ts';

const IDLE_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

export const PUBLISHER_CHECKS: readonly Check[] = [
  {
    id: 'publishers.idle-keys',
    asks: `Was every publisher’s key used within ${IDLE_DAYS} days?`,
    look: async (ports) => {
      const publishers = await ports.publishers(await mainTableOf(ports));
      const valid = publishers.flatMap(({ publisher, keys }) =>
        keys.filter(({ revokedAtMs }) => revokedAtMs === undefined).map((key) => ({ publisher, key })),
      );
      const longAgoMs = ports.nowMs() - IDLE_DAYS * DAY_MS;
      const idle = valid.filter(
        ({ key }) => Math.max(key.createdAtMs, Date.parse(key.lastUsedDay ?? '') || 0) < longAgoMs,
      );
      return warningIfAny(
        idle.map(({ publisher, key }) => `${key.keyId} of ${publisher.name}, ${usedOn(key.lastUsedDay)}`),
        `${counted(valid.length, 'key')} in use`,
        `ask the publisher, then npm run publisher -- revoke-key KEY --stage ${ports.stage.stage}`,
      );
    },
  },
];

const usedOn = (day: string | undefined) => (day === undefined ? 'no use of it known' : `last used on ${day}`);
