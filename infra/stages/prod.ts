import { DEFAULTS } from './defaults.ts';
import type { StageValues } from './schema.ts';

/** The real thing. Replace every example.org before the first deployment: docs/deploying.md says what each value is. */
export const prod: StageValues = {
  ...DEFAULTS,
  stage: 'prod',
  region: 'eu-central-1',
  senderName: 'Example Appeals',
  fromAddress: 'alerts@mail.example.org',
  replyToAddress: 'desk@example.org',
  postalAddress: '1 Example Street, 1000 Exampletown',
  publicUrl: 'https://alerts.example.org',
  mailDomain: 'mail.example.org',
  operatorEmails: ['operators@example.org', 'operations-lead@example.org'],
  recipientAllowList: '*',
};
