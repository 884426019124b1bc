import { expiresSoon, isExpired, type PublisherWithKeys } from '../../../functions/domain/publishing/publishing.ts';
import { utcDayOf } from '../../../functions/domain/time/time.ts';
import { stagedCommand } from '../../program/staged-command.ts';
import type { Check } from '../check.ts';
import { counted, listed, warningIfAny } from '../finding.ts';
import type { Ports } from '../ports/ports.ts';
import { mainTableOf } from './deployed.ts';

const IDLE_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

export const PUBLISHER_CHECKS: readonly Check[] = [
  {
    id: 'publishers.idle-keys',
    asks: `Was every publisher’s key used within ${IDLE_DAYS} days?`,
    look: async (ports) => {
      const valid = await validKeys(ports);
      const longAgoMs = ports.nowMs() - IDLE_DAYS * DAY_MS;
      const idle = valid.filter(
        ({ key }) => Math.max(key.createdAtMs, Date.parse(key.lastUsedDay ?? '') || 0) < longAgoMs,
      );
      return warningIfAny(
        idle.map(({ publisher, key }) => `${key.keyId} of ${publisher.name}, ${usedOn(key.lastUsedDay)}`),
        `${counted(valid.length, 'key')} in use`,
        `ask the publisher, then ${forEachKey('revoke-key', idle, ports)}`,
      );
    },
  },
  {
    id: 'publishers.expiring-keys',
    asks: 'Does every publisher’s key open for a month yet?',
    look: async (ports) => {
      const valid = await validKeys(ports);
      const soonOver = valid.filter(({ key }) => expiresSoon(key, ports.nowMs()));
      return warningIfAny(
        soonOver.map(({ publisher, key }) => `${key.keyId} of ${publisher.name}, until ${utcDayOf(key.expiresAtMs)}`),
        `${counted(valid.length, 'key')} valid`,
        `${forEachKey('rotate-key', soonOver, ports)}, and give the publisher the new one`,
      );
    },
  },
];

type ValidKey = Awaited<ReturnType<typeof validKeys>>[number];

const forEachKey = (words: 'revoke-key' | 'rotate-key', keys: readonly ValidKey[], { stage }: Ports) =>
  listed(keys.map(({ key }) => stagedCommand('publisher', `${words} ${key.keyId}`, stage.stage)));

async function validKeys(ports: Ports) {
  const publishers = await ports.publishers(await mainTableOf(ports));
  const isValid = (key: PublisherWithKeys['keys'][number]) =>
    key.revokedAtMs === undefined && !isExpired(key, ports.nowMs());
  return publishers.flatMap(({ publisher, keys }) => keys.filter(isValid).map((key) => ({ publisher, key })));
}

const usedOn = (day: string | undefined) => (day === undefined ? 'no use of it known' : `last used on ${day}`);
