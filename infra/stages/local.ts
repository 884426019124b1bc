import { DEFAULTS } from './defaults.ts';
import type { StageValues } from './schema.ts';

/** On a developer's own machine: mail ends in the local inbox, and everything goes when the stack goes. */
export const local: StageValues = {
  ...DEFAULTS,
  stage: 'local',
  region: 'us-east-1',
  senderName: 'Example Appeals (local)',
  fromAddress: 'alerts@mail.example.org',
  replyToAddress: 'desk@example.org',
  postalAddress: '1 Example Street, 1000 Exampletown',
  funding: {
    en: 'By the yearly fees of the members of Example Observatory. No government pays for it, and nobody can pay for an appeal.',
    fr: 'Par les cotisations annuelles des membres d’Example Observatory. Aucun État ne le finance, et personne ne peut payer pour un appel à agir.',
    es: 'Con las cuotas anuales de los miembros de Example Observatory. Ningún gobierno lo financia, y nadie puede pagar por un llamamiento.',
    ar: 'باشتراكات سنوية من أعضاء Example Observatory. لا تموّلها أي حكومة، ولا يمكن لأحد أن يدفع مقابل نداء.',
  },
  publicUrl: 'http://localhost:8080',
  mailDomain: 'mail.example.org',
  recipientAllowList: '*',
  alarms: false,
  operatorEmails: [],
  metricMath: false,
  dashboard: false,
  // The inbox is for people to look at.
  canaries: false,
  deletionProtection: false,
  // The local cloud speaks plain HTTP, and enforces the policy that forbids it.
  tlsOnly: false,
  keepsData: false,
  keyDeletionDays: 7,
  logLevel: 'DEBUG',
  logRetentionDays: 1,
  http: {
    requestsPerSecond: 1000,
    burstRequests: 2000,
    mailRequestsPerSecond: 1000,
    mailBurstRequests: 2000,
    oneClicksPerSecond: 1000,
    oneClickBurst: 2000,
    publisherRequestsPerSecond: 1000,
    publisherBurst: 2000,
  },
  // Everything runs beside it on one machine.
  reading: { ...DEFAULTS.reading, withinMs: 3_000 },
  sending: {
    ...DEFAULTS.sending,
    sendsPerSecond: 200,
    resolveUncertainAfterSeconds: 20,
    postponeUncertainForSeconds: 60,
  },
  // No event of a delivery comes here.
  watching: { ...DEFAULTS.watching, noDeliveryAfterSeconds: 30 * 24 * 60 * 60, numbersAfterSeconds: 60 },
  // A developer sees what comes of it.
  offices: {
    recoverySeconds: 120,
    graceSeconds: 60,
    aloneSeconds: 120,
    requestsTogetherSeconds: 60,
    requestMailsPerDay: 20,
  },
  // Journeys fill in forms without reading them.
  signUp: { minFormAgeMs: 300 },
  notices: {
    ...DEFAULTS.notices,
    confirmationsPerAddressPerDay: 20,
    confirmationsPerNetworkPerHour: 10_000,
    signInsPerAddressPerDay: 100,
    signInsPerAddressPerHour: 40,
    signInsPerAddressAndNetworkPerHour: 20,
    maxReceives: 5,
  },
  feedback: { ...DEFAULTS.feedback, batchWindowSeconds: 1 },
};
