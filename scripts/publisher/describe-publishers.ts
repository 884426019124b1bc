import { styleText } from 'node:util';
import type { IssuedKey, PublisherWithKeys } from '../../functions/domain/publishing/manage-publishers.ts';
import type { PublishingBudget } from '../../functions/domain/publishing/publishing-budgets.ts';
import { safeText } from '../terminal/safe-text.ts';

/** Every publisher with its keys, for a person. */
export function describePublishers(publishers: readonly PublisherWithKeys[]): string {
  if (publishers.length === 0)
    return 'There is no publisher yet. Make one with: npm run publisher -- create --name "…" --contact name@example.org';
  return publishers.map(describePublisher).join('\n\n');
}

function describePublisher({ publisher, keys }: PublisherWithKeys): string {
  const { name, contact, publisherId, limits = {} } = publisher;
  const lines = keys.map(({ keyId, createdAtMs, revokedAtMs, lastUsedDay, scopes }) => {
    const state =
      revokedAtMs === undefined ? styleText('green', 'valid') : styleText('red', `revoked ${dayOf(revokedAtMs)}`);
    return `  key ${keyId}  ${state}, made ${dayOf(createdAtMs)}, ${lastUsedDay ? `last used ${lastUsedDay}` : 'no use known'}, ${scopes.join(' ')}`;
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

const LIMIT_IN_WORDS = {
  appealsPerHour: 'appeals an hour',
  appealsPerDay: 'appeals a day',
  urgentPerDay: 'urgent ones a day',
  correctionsPerAppealPerDay: 'corrections of an appeal a day',
  correctionsPerDay: 'corrections a day',
} as const satisfies Record<PublishingBudget, string>;

/** A new key, with what its holder must know: it is not shown again. */
export function describeNewKey({ publisherId, keyId, keyText }: IssuedKey): string {
  return [
    `Publisher  ${publisherId}`,
    `Key id     ${keyId}`,
    `Key        ${styleText('bold', keyText)}`,
    '',
    'This is the only time that the key is shown: only a hash of it is kept. Put it where',
    'secrets belong, for example in APPEAL_ALERTS_KEY of whoever runs `npm run appeal`.',
    `When it is lost or known to others: npm run publisher -- revoke-key ${keyId}`,
  ].join('\n');
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
