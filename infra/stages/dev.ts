import { DEFAULTS } from './defaults.ts';
import type { StageValues } from './schema.ts';

/** A rehearsal in an account of its own: the same stack, data that may go, and mail to colleagues only. */
export const dev: StageValues = {
  ...DEFAULTS,
  stage: 'dev',
  region: 'eu-central-1',
  senderName: 'Example Appeals (rehearsal)',
  fromAddress: 'alerts@mail-dev.example.org',
  replyToAddress: 'desk@example.org',
  postalAddress: '1 Example Street, 1000 Exampletown',
  publicUrl: 'https://alerts-dev.example.org',
  mailDomain: 'mail-dev.example.org',
  operatorEmails: ['operators@example.org'],
  recipientAllowList: '@example.org,@simulator.amazonses.com',
  deletionProtection: false,
  keepsData: false,
  keyDeletionDays: 7,
  logLevel: 'DEBUG',
  logRetentionDays: 7,
};
