import {
  BACKUP_DAYS,
  ENDINGS_KEPT_DAYS,
  FORGOTTEN_WITHIN_HOURS,
  NOTICE_LEDGER_DAYS,
} from '../../functions/contract/limits.ts';
import { CHANGE_ADDRESS_HOURS, type ErasedOfAddress } from '../../functions/domain/account/account.ts';
import { DAYS_BETWEEN_REMINDERS, NOT_ME_DAYS } from '../../functions/domain/signing-up/signing-up.ts';
import { wrap } from '../terminal/wrap.ts';

export const NOT_KNOWN = `\
Nothing is stored about this address: no subscriber, and no sign-up that waits. Perhaps their alerts come to another address: one with a "+" and a word \
in it, or one that is forwarded to this one. The "To" of a mail from us names it.`;

/** What stays after an erasure: what it is, for how long, and what else there is to do. */
const STAYS: readonly (readonly [what: string, words: string])[] = [
  ['backups', `all of it, for ${BACKUP_DAYS} days; a restore erases it again when one is used`],
  ['record', `that it was erased and when, under a digest of a random number, for ${ENDINGS_KEPT_DAYS} days`],
  [
    'receipts',
    `which alerts went to them, under a random number, for ${FORGOTTEN_WITHIN_HOURS} hours; then others stand in its place`,
  ],
  ['notices', `that mails about a sign-up went out, under random numbers, for ${NOTICE_LEDGER_DAYS} days`],
  ['counters', `how many mails were asked for, under a keyed hash, for ${DAYS_BETWEEN_REMINDERS + 1} days`],
  ['"not me"', `if the owner said so, a keyed hash that keeps our mail away, for ${NOT_ME_DAYS} days`],
  ['moves', `if a subscriber wants alerts moved to this address, it is there for ${CHANGE_ADDRESS_HOURS} hours`],
  ['SES', 'if mail bounced or was called spam, the address is on its own list: see docs/operations.md'],
];
const NAME_WIDTH = 10;
const MARGIN = 2;

/** What an erasure did and what stays, for a person. @param width - of a line, in signs. */
export function describeErasure({ hadSubscriber, signUps }: ErasedOfAddress, width: number): string {
  if (!hadSubscriber && signUps === 0) return wrap(NOT_KNOWN, width).join('\n');
  const gone = [
    ...(hadSubscriber ? ['the subscriber with this address, and all that they had chosen'] : []),
    ...(signUps > 0 ? [`${signUps} ${signUps === 1 ? 'sign-up' : 'sign-ups'} of this address`] : []),
  ];
  const stays = STAYS.flatMap(([what, words]) =>
    wrap(words, width - NAME_WIDTH - MARGIN).map(
      (line, index) => `${' '.repeat(MARGIN)}${(index === 0 ? what : '').padEnd(NAME_WIDTH)}${line}`,
    ),
  );
  return [
    ...wrap(`Erased: ${gone.join('; ')}.`, width),
    ...wrap('No mail tells of it. One that has left already may still arrive.', width),
    '',
    'What stays:',
    ...stays,
  ].join('\n');
}
