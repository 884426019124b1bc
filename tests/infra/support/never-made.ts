import type { FunctionName } from '../../../functions/contract/env.ts';

/** Calls of an adapter that these functions carry and never make. */
export interface NeverMade {
  readonly file: string;
  /** The actions that the calls would need. */
  readonly actions: readonly string[];
  readonly by: readonly FunctionName[];
  readonly because: string;
}

const dynamodb = (file: string) => `functions/adapters/dynamodb/${file}.ts`;

/**
 * What bundles can call and roles need no grant for. An adapter is an object, and esbuild keeps each of its methods where any is used;
 * whether one is called is for a person to say. A line that no longer fits fails the walk, and so does a call that is not here.
 */
export const NEVER_MADE: readonly NeverMade[] = [
  {
    file: 'functions/adapters/dynamodb/signing-up/ways-to-sign-ups.ts',
    actions: ['dynamodb:BatchGetItem'],
    by: ['confirm-follows'],
    because: 'It changes sign-ups that it finds by their ids, and makes none.',
  },
  {
    file: 'functions/adapters/kms/keyring.ts',
    actions: ['kms:GenerateDataKey'],
    by: [
      'preview-appeal',
      'send-urgent',
      'send-bulk',
      'sweep',
      'record-feedback',
      'reconcile-suppressions',
      'confirm-follows',
      'unsubscribe',
      'preferences',
      'undo-unsubscribe',
      'erase-subscriber',
      'desk',
      'show-drafts',
      'sign-in-members',
    ],
    because:
      'send-notice makes the first data key with the first sign-up, or the operator’s command with the first member; each of these comes after one.',
  },
  {
    file: 'functions/adapters/kms/keyring.ts',
    actions: ['dynamodb:PutItem'],
    by: ['preview-appeal', 'desk', 'show-drafts'],
    because: 'Only the first data key is put.',
  },
  {
    file: dynamodb('members/ended-keys'),
    actions: ['dynamodb:UpdateItem'],
    by: ['sign-in-members', 'send-notice'],
    because: 'Keys end with a change of the team, which is made at the desk.',
  },
  {
    file: dynamodb('members/entry-item'),
    actions: ['dynamodb:PutItem'],
    by: ['send-notice'],
    because: 'It mails members, and writes no line of a history.',
  },
  {
    file: dynamodb('members/office-entries'),
    actions: ['dynamodb:PutItem'],
    by: ['send-notice'],
    because: 'It reads the line that a mail is about, and adds none.',
  },
  {
    file: dynamodb('members/offices'),
    actions: ['dynamodb:PutItem'],
    by: ['send-notice'],
    because: 'It mails members, and changes no office.',
  },
  {
    file: dynamodb('publishing/publishers'),
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    by: ['send-notice'],
    because: 'It reads whom a publisher names as its contact.',
  },
  {
    file: 'functions/adapters/kms/case-key.ts',
    actions: ['kms:GenerateDataKey'],
    by: [
      'preview-appeal',
      'start-dispatch',
      'send-urgent',
      'send-bulk',
      'sweep',
      'preferences',
      'undo-unsubscribe',
      'erase-subscriber',
    ],
    because: 'confirm-follows makes the key with the first follow of a case. Without it there is nobody to find.',
  },
  {
    file: 'functions/adapters/kms/case-key.ts',
    actions: ['dynamodb:PutItem'],
    by: ['preview-appeal'],
    because: 'Only the first key is put.',
  },
  {
    file: 'functions/adapters/kms/token-keys.ts',
    actions: ['kms:GenerateDataKey'],
    by: ['unsubscribe', 'preferences', 'undo-unsubscribe', 'erase-subscriber', 'desk'],
    because: 'Each of these is handed a token that a mail or a sign-in brought. What comes before makes the first key.',
  },
  {
    file: 'functions/adapters/kms/token-keys.ts',
    actions: ['dynamodb:PutItem'],
    by: ['desk'],
    because: 'Only the first key is put.',
  },
  {
    file: 'functions/adapters/kms/request-sealer.ts',
    actions: ['kms:Decrypt'],
    by: ['sign-up', 'sign-in-members'],
    because: 'The page seals requests and must not be able to open one.',
  },
  {
    file: 'functions/adapters/kms/request-sealer.ts',
    actions: ['kms:Encrypt'],
    by: ['send-notice'],
    because: 'The worker opens what the page sealed.',
  },
  {
    file: 'functions/adapters/table/due-items.ts',
    actions: ['dynamodb:Query'],
    by: [
      'publish-appeal',
      'steer-release',
      'unsubscribe',
      'preferences',
      'undo-unsubscribe',
      'start-dispatch',
      'steer-dispatch',
    ],
    because: 'These write, hasten or postpone what is due; the sweep asks the index for it.',
  },
  {
    file: dynamodb('deciding/approval-writes'),
    actions: ['dynamodb:UpdateItem'],
    by: ['desk'],
    because: 'Members decide at the desk. What they approve is carried out by publish-appeal alone.',
  },
  {
    file: dynamodb('deciding/approval-writes'),
    actions: ['dynamodb:ConditionCheckItem', 'dynamodb:UpdateItem'],
    by: ['steer-release'],
    because: 'What waited for its time carries out no proposal.',
  },
  {
    file: dynamodb('appeal/appeals'),
    actions: ['dynamodb:UpdateItem'],
    by: ['preview-appeal'],
    because: 'A preview reads appeals.',
  },
  {
    file: dynamodb('dispatch/dispatches'),
    actions: ['dynamodb:UpdateItem'],
    by: ['preview-appeal', 'show-dispatch'],
    because: 'They read dispatches.',
  },
  {
    file: dynamodb('publishing/addressees'),
    actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
    by: ['preview-appeal'],
    because: 'A preview reads the book of addressees.',
  },
  {
    file: dynamodb('publishing/publishers'),
    actions: ['dynamodb:PutItem'],
    by: [
      'keep-addressees',
      'preview-appeal',
      'publish-appeal',
      'show-dispatch',
      'show-drafts',
      'steer-dispatch',
      'steer-release',
    ],
    because: 'They check a publisher’s key and keep the day of it. The operator’s command makes publishers and keys.',
  },
  {
    file: dynamodb('publishing/publishers'),
    actions: ['dynamodb:Query'],
    by: ['keep-addressees', 'preview-appeal', 'show-dispatch', 'show-drafts', 'steer-dispatch'],
    because: 'The operator’s command lists publishers.',
  },
  {
    file: dynamodb('publishing/publishers'),
    actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    by: ['sign-in-members'],
    because: 'It asks which publishers there are, to look through their offices. It sees no key of theirs.',
  },
  {
    file: dynamodb('digests/digest-slots'),
    actions: ['dynamodb:GetItem'],
    by: ['plan-digests'],
    because: 'It lists all slots; a change of frequency looks at one.',
  },
  {
    file: dynamodb('account/address-changes'),
    actions: ['dynamodb:ConditionCheckItem'],
    by: ['erase-subscriber'],
    because: 'It ends a change of address; it is asked for on the preferences page.',
  },
  {
    file: dynamodb('subscriber/subscribers'),
    actions: ['dynamodb:DeleteItem'],
    by: ['record-feedback', 'reconcile-suppressions'],
    because: 'They neither move a subscriber to another address nor give a stopped follow back.',
  },
  {
    file: dynamodb('subscriber/topic-rows'),
    actions: ['dynamodb:BatchWriteItem'],
    by: ['record-feedback', 'reconcile-suppressions', 'unsubscribe'],
    because: 'They let topic rows be deleted, and put none.',
  },
  {
    file: dynamodb('signing-up/not-me-mailboxes'),
    actions: ['dynamodb:DeleteItem'],
    by: ['send-notice'],
    because: 'It asks whether a mailbox is barred; confirming lifts that.',
  },
  {
    file: dynamodb('subscriber/endings'),
    actions: ['dynamodb:BatchWriteItem'],
    by: [
      'record-feedback',
      'reconcile-suppressions',
      'unsubscribe',
      'preferences',
      'erase-subscriber',
      'undo-unsubscribe',
      'sweep',
    ],
    because:
      'What they end is in the transaction that ends it. Sign-ups that their owner disowns are recorded in batches.',
  },
];
