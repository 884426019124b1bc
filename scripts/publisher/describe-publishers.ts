import { styleText } from 'node:util';
import type {
  IssuedKey,
  PublisherProfile,
  PublisherWithKeys,
  PublishingLimits,
  Release,
} from '../../functions/domain/publishing/publishing.ts';
import { expiresSoon, isExpired } from '../../functions/domain/publishing/publishing.ts';
import { utcDayOf } from '../../functions/domain/time/time.ts';
import { stagedCommand } from '../program/staged-command.ts';
import { safeText } from '../terminal/safe-text.ts';

const CREATE = 'create --name "…" --contact name@example.org';

/** What the list says beside publishers and keys. */
export interface Beside {
  /** What may still come out, of all publishers. */
  readonly open: readonly Release[];
  /** What everyone may know of each publisher, in their order. */
  readonly told: readonly (PublisherProfile | undefined)[];
  /** Names of members as whom keys act, by their ids. */
  readonly owners: ReadonlyMap<string, string>;
}

/** Every publisher with its keys, for a person. */
export function describePublishers(
  publishers: readonly PublisherWithKeys[],
  { open, told, owners }: Beside,
  nowMs: number,
  stage: string,
): string {
  if (publishers.length === 0)
    return `There is no publisher yet. Make one with: ${stagedCommand('publisher', CREATE, stage)}`;
  return publishers
    .map((one, index) => describePublisher(one, { open, owners, told: told[index] }, nowMs))
    .join('\n\n');
}

/** What /about shows of a publisher, line by line. */
export function describeProfile(profile: PublisherProfile | undefined): string[] {
  if (!profile?.isListed) return ['  /about  not named there'];
  const { words, site, email } = profile;
  const told = [
    ...Object.entries(words).flatMap(([language, text]) => (text === undefined ? [] : [`(${language}) ${text}`])),
    ...[site, email].filter((way) => way !== undefined),
  ];
  return (told.length === 0 ? ['named there, and nothing else'] : told).map((line) => `  /about  ${safeText(line)}`);
}

interface BesideOne extends Pick<Beside, 'open' | 'owners'> {
  readonly told: PublisherProfile | undefined;
}

function describePublisher(
  { publisher, keys }: PublisherWithKeys,
  { open, told, owners }: BesideOne,
  nowMs: number,
): string {
  const { name, contact, publisherId, limits = {} } = publisher;
  const lines = keys.map((key) => {
    const { keyId, createdAtMs, lastUsedDay, scopes, ownerId } = key;
    return `  key ${keyId}  ${stateOf(key, nowMs)}, made ${utcDayOf(createdAtMs)}, ${lastUsedDay ? `last used ${lastUsedDay}` : 'no use known'}, ${scopes.join(' ')}${ownerId === undefined ? '' : `, acts as ${safeText(owners.get(ownerId) ?? 'a member who left')}`}${scheduledBy(keyId, open)}`;
  });
  const allowed = Object.entries(limits).map(
    ([limit, count]) => `${LIMIT_IN_WORDS[limit as keyof PublishingLimits]} ${count}`,
  ); // Object.entries forgets its keys' type
  return [
    styleText('bold', safeText(name)),
    `  id  ${publisherId}`,
    `  contact  ${safeText(contact)}`,
    ...describeProfile(told),
    ...(allowed.length > 0 ? [`  limits  ${allowed.join(', ')}`] : []),
    ...lines,
  ].join('\n');
}

/** What a key scheduled that is not out yet. */
function scheduledBy(keyId: string, open: readonly Release[]): string {
  const ofKey = open.filter((release) => release.keyId === keyId);
  const counts = (['waiting', 'held'] as const).map((status) => ofKey.filter((one) => one.status === status).length);
  const words = [`${appeals(counts[0])} to come out`, `${appeals(counts[1])} held`];
  return words
    .filter((_, index) => counts[index])
    .map((part) => `, ${part}`)
    .join('');
}

const appeals = (count = 0) => (count === 1 ? '1 appeal' : `${count} appeals`);

/** What a key scheduled that was revoked, for a person who decides. */
export const describeHeld = (held: readonly Release[]): string =>
  [
    held.length === 1
      ? '1 appeal that it scheduled does not come out by itself. Its publisher releases or cancels it, with a key that opens:'
      : `${held.length} appeals that it scheduled do not come out by themselves. Their publisher releases or cancels each, with a key that opens:`,
    ...held.map(({ releaseId, releaseAt, title }) => `  ${releaseId}  ${releaseAt}  ${safeText(title)}`),
  ].join('\n');

function stateOf(key: PublisherWithKeys['keys'][number], nowMs: number): string {
  if (key.revokedAtMs !== undefined) return styleText('red', `revoked ${utcDayOf(key.revokedAtMs)}`);
  if (isExpired(key, nowMs)) return styleText('red', `expired ${utcDayOf(key.expiresAtMs)}`);
  const state = `valid until ${utcDayOf(key.expiresAtMs)}`;
  return expiresSoon(key, nowMs) ? styleText('yellow', `${state}, which is soon`) : styleText('green', state);
}

const LIMIT_IN_WORDS = {
  appealsPerHour: 'appeals an hour',
  appealsPerDay: 'appeals a day',
  urgentPerDay: 'urgent ones a day',
  correctionsPerAppealPerDay: 'corrections of an appeal a day',
  correctionsPerDay: 'corrections a day',
  waitingReleases: 'waiting releases',
} as const satisfies Record<keyof PublishingLimits, string>;

/** A new key, with what its holder must know: it is not shown again. @param ownerName - of the member as whom it acts. */
export function describeNewKey(
  { publisherId, keyId, keyText, scopes, expiresAtMs }: IssuedKey,
  stage: string,
  ownerName?: string,
): string {
  return [
    `Publisher  ${publisherId}`,
    `Key id     ${keyId}`,
    `Key        ${styleText('bold', keyText)}`,
    `May        ${scopes.join(' ')}`,
    ...(ownerName === undefined
      ? []
      : [`Acts as    ${safeText(ownerName)}, and ends once they are removed or may not do that any more`]),
    `Expires    ${utcDayOf(expiresAtMs)}`,
    '',
    'This is the only time that the key is shown: only a hash of it is kept. Put it where',
    'secrets belong, for example in APPEAL_ALERTS_KEY of the person who runs `npm run appeal`.',
    `Before it expires: ${stagedCommand('publisher', `rotate-key ${keyId}`, stage)}`,
    `When it is lost or known to others: ${stagedCommand('publisher', `revoke-key ${keyId}`, stage)}`,
  ].join('\n');
}

/** What becomes of the key that a new one takes the place of. */
export const describeOldKey = (keyId: string, expiresAtMs: number): string =>
  `The old key ${keyId} opens until ${utcDayOf(expiresAtMs)}: put the new one in its place before.`;
