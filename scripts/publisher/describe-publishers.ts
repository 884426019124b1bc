import { styleText } from 'node:util';
import type { IssuedKey, PublisherWithKeys } from '../../functions/domain/publishing/manage-publishers.ts';
import { expiresSoon, isExpired } from '../../functions/domain/publishing/publisher-key.ts';
import type { PublishingBudget } from '../../functions/domain/publishing/publishing-budgets.ts';
import { safeText } from '../terminal/safe-text.ts';

/** Every publisher with its keys, for a person. */
export function describePublishers(publishers: readonly PublisherWithKeys[], nowMs: number): string {
  if (publishers.length === 0)
    return 'There is no publisher yet. Make one with: npm run publisher -- create --name "…" --contact name@example.org';
  return publishers.map((one) => describePublisher(one, nowMs)).join('\n\n');
}

function describePublisher({ publisher, keys }: PublisherWithKeys, nowMs: number): string {
  const { name, contact, publisherId, limits = {} } = publisher;
  const lines = keys.map((key) => {
    const { keyId, createdAtMs, lastUsedDay, scopes } = key;
    return `  key ${keyId}  ${stateOf(key, nowMs)}, made ${dayOf(createdAtMs)}, ${lastUsedDay ? `last used ${lastUsedDay}` : 'no use known'}, ${scopes.join(' ')}`;
  });
  const allowed = Object.entries(limits).map(
    ([limit, count]) => `${LIMIT_IN_WORDS[limit as PublishingBudget]} ${count}`,
  ); // Object.entries forgets its keys' type
  return [
    styleText('bold', safeText(name)),
    `  id  ${publisherId}`,
    `  contact  ${safeText(contact)}`,
    ...(allowed.length > 0 ? [`  limits  ${allowed.join(', ')}`] : []),
    ...lines,
  ].join('\n');
}

function stateOf(key: PublisherWithKeys['keys'][number], nowMs: number): string {
  if (key.revokedAtMs !== undefined) return styleText('red', `revoked ${dayOf(key.revokedAtMs)}`);
  if (isExpired(key, nowMs)) return styleText('red', `expired ${dayOf(key.expiresAtMs)}`);
  const state = `valid until ${dayOf(key.expiresAtMs)}`;
  return expiresSoon(key, nowMs) ? styleText('yellow', `${state}, which is soon`) : styleText('green', state);
}

const LIMIT_IN_WORDS = {
  appealsPerHour: 'appeals an hour',
  appealsPerDay: 'appeals a day',
  urgentPerDay: 'urgent ones a day',
  correctionsPerAppealPerDay: 'corrections of an appeal a day',
  correctionsPerDay: 'corrections a day',
} as const satisfies Record<PublishingBudget, string>;

/** A new key, with what its holder must know: it is not shown again. */
export function describeNewKey({ publisherId, keyId, keyText, scopes, expiresAtMs }: IssuedKey): string {
  return [
    `Publisher  ${publisherId}`,
    `Key id     ${keyId}`,
    `Key        ${styleText('bold', keyText)}`,
    `May        ${scopes.join(' ')}`,
    `Expires    ${dayOf(expiresAtMs)}`,
    '',
    'This is the only time that the key is shown: only a hash of it is kept. Put it where',
    'secrets belong, for example in APPEAL_ALERTS_KEY of whoever runs `npm run appeal`.',
    `Before it expires: npm run publisher -- rotate-key ${keyId}`,
    `When it is lost or known to others: npm run publisher -- revoke-key ${keyId}`,
  ].join('\n');
}

/** What becomes of the key that a new one takes the place of. */
export const describeOldKey = (keyId: string, expiresAtMs: number): string =>
  `The old key ${keyId} opens until ${dayOf(expiresAtMs)}: put the new one in its place before.`;

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
