import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { expect, test } from 'vitest';
import { WAITS } from '../../functions/contract/waits.ts';
import { exampleValuesOf } from '../../infra/stages/example-values.ts';
import { checkStage, readStage, StageError } from '../../infra/stages/index.ts';
import { LOG_RETENTION_DAYS, STAGE_NAMES, type StageValues } from '../../infra/stages/schema.ts';
import { aStage, WITH_AN_IDENTITY_PROVIDER } from './support/synthesized.ts';

const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof StageError) return error.message;
    throw error;
  }
  return 'nothing was wrong';
};
const faultsOf = (name: StageValues['stage'], overrides: Partial<StageValues>) =>
  messageOf(() => aStage(name, overrides))
    .split('\n')
    .slice(1)
    .map((line) => line.trim());

test.each(STAGE_NAMES)('the values of %s are usable', (name) => {
  expect(aStage(name).stage).toBe(name);
});

test('an unknown stage is answered with those that an operator has', () => {
  expect(messageOf(() => readStage({ stage: 'staging' }))).toBe(
    'There is no stage "staging". Pass one of local, dev, prod, as in: npx cdk synth -c stage=prod',
  );
});

test('no stage at all is answered with those that an operator has', () => {
  expect(messageOf(() => readStage({}))).toBe(
    'No stage was named. Pass one of local, dev, prod, as in: npx cdk synth -c stage=prod',
  );
});

test('an error says the stage, its file, each key and what is wrong with it', () => {
  expect(messageOf(() => aStage('prod', { publicUrl: 'http://alerts.appeals.test', senderName: ' ' }))).toBe(
    [
      "Stage prod (infra/stages/prod.ts) can't be used:",
      '  senderName must have at least 3 characters',
      '  publicUrl must start with https://',
    ].join('\n'),
  );
});

test.each(['senderName', 'discreetSenderName'] as const)('%s can not pose as an encoded word', (key) => {
  expect(faultsOf('dev', { [key]: '=?utf-8?q?Example=20Bank?=' })).toEqual([`${key} must hold neither "=?" nor "?="`]);
});

test('how this is paid for is told in one text or in some languages, and not in a word', () => {
  expect(aStage('prod', { funding: { en: 'By its members.', ar: 'باشتراكات أعضائها.' } }).funding).toBeDefined();
  for (const funding of ['fees', { en: 'x'.repeat(301) }, { de: 'Durch Beiträge.' } as object])
    expect(faultsOf('prod', { funding })).toEqual([expect.stringMatching(/^funding/)]);
});

test('a hub of feeds is told over https', () => {
  expect(faultsOf('prod', { webSubHub: 'http://hub.appeals.test/' })).toEqual(['webSubHub must be an https address']);
});

const IDENTITY_OF = (given: object = {}) => ({ ...WITH_AN_IDENTITY_PROVIDER.identityProvider, ...given });

test('an identity provider of a deployment is asked over https, and one of a local stage on this machine too', () => {
  const http = { identityProvider: IDENTITY_OF({ issuer: 'http://localhost:4000' }) };
  expect(faultsOf('prod', http)).toEqual(['identityProvider.issuer must be an https address']);
  const clientSecretArn = WITH_AN_IDENTITY_PROVIDER.identityProvider.clientSecretArn.replace(
    'eu-central-1',
    'us-east-1',
  );
  expect(
    aStage('local', { identityProvider: { ...http.identityProvider, clientSecretArn } }).identityProvider,
  ).toBeDefined();
  for (const issuer of ['http://identity.appeals.test', 'ftp://localhost', 'identity.appeals.test'])
    expect(faultsOf('local', { identityProvider: IDENTITY_OF({ issuer, clientSecretArn }) })).toEqual([
      'identityProvider.issuer must be an https address',
    ]);
});

test.each([
  'arn:aws:secretsmanager:us-east-1:111122223333:secret:desk-client-AbCdEf',
  'the secret itself',
  'desk-client',
])(
  'the secret of an identity provider lies in the stage’s region, and its text in no template: %s is refused',
  (clientSecretArn) => {
    expect(faultsOf('prod', { identityProvider: IDENTITY_OF({ clientSecretArn }) })).toEqual([
      expect.stringMatching(/^identityProvider\.clientSecretArn must be/),
    ]);
  },
);

test.each(['dev', 'prod'] as const)('%s has its pages on https', (name) => {
  expect(faultsOf(name, { publicUrl: 'http://alerts.appeals.test' })).toEqual(['publicUrl must start with https://']);
});

test('only prod mails everyone', () => {
  expect(faultsOf('dev', { recipientAllowList: '*' })).toEqual([
    'recipientAllowList must name addresses or @domains: only prod mails everyone',
  ]);
});

test.each(['', 'a@appeals.test, b@appeals.test', 'appeals.test', '*,a@appeals.test'])(
  'the allow-list %j is refused',
  (recipientAllowList) => {
    expect(faultsOf('dev', { recipientAllowList })).toEqual([
      'recipientAllowList must be "*", or addresses and @domains with commas between them and no spaces',
    ]);
  },
);

test.each(['local', 'test'] as const)('%s needs an inbox on this machine', (stage) => {
  expect(messageOf(() => readStage({ stage }))).toContain(
    'sesEndpoint is missing: without it mail would leave this machine',
  );
});

test.each([
  'https://email.eu-central-1.amazonaws.com',
  'http://localhost.appeals.test',
  'http://127.0.0.1.appeals.test',
])('mail of a local stage never goes to %s', (sesEndpoint) => {
  expect(faultsOf('local', { sesEndpoint })).toEqual([
    'sesEndpoint must be on this machine (localhost, 127.0.0.1 or [::1])',
  ]);
});

test.each(['http://localhost:8005', 'http://127.0.0.1:8005', 'http://[::1]:8005'])(
  '%s is on this machine',
  (sesEndpoint) => {
    expect(aStage('local', { sesEndpoint }).sesEndpoint).toBe(sesEndpoint);
  },
);

test('addresses of a local stage come from the program that starts it', () => {
  const addresses = {
    sesEndpoint: 'http://localhost:9001',
    cloudEndpoint: 'http://localhost:9002',
    publicUrl: 'http://localhost:9003',
  };
  expect(readStage({ stage: 'test', ...addresses })).toMatchObject(addresses);
});

test('no caller can redirect the mail of prod from the command line', () => {
  expect(readStage({ stage: 'prod', sesEndpoint: 'http://localhost:8005' }).sesEndpoint).toBeUndefined();
  expect(faultsOf('prod', { sesEndpoint: 'http://localhost:8005' })).toEqual(['sesEndpoint is for local stages only']);
});

test('the From address is of the domain that is signed for, with its dot', () => {
  expect(faultsOf('prod', { fromAddress: 'alerts@notmail.appeals.test' })).toEqual([
    'fromAddress must be of the mail domain, mail.appeals.test',
  ]);
  expect(aStage('prod', { fromAddress: 'alerts@observer.mail.appeals.test' }).fromAddress).toBe(
    'alerts@observer.mail.appeals.test',
  );
});

test.each(['bounces.appeals.test', 'mail.appeals.test', 'bounce-mail.appeals.test'])(
  'envelopes are of a domain below the mail domain, not of %s',
  (mailFromDomain) => {
    expect(faultsOf('prod', { mailFromDomain })).toEqual([
      'mailFromDomain must be a domain below the mail domain, such as bounce.mail.appeals.test',
    ]);
  },
);

test.each(['fromAddress', 'replyToAddress'] as const)('%s is not of the domain that only takes bounces', (key) => {
  expect(faultsOf('prod', { [key]: 'desk@bounce.mail.appeals.test' })).toEqual([
    `${key} can't be of bounce.mail.appeals.test: what is sent to that domain goes to SES, which takes bounces only`,
  ]);
});

test('a worker has time for a call to SES, and for what comes before and after it', () => {
  const { sending } = aStage('prod');
  expect(faultsOf('prod', { sending: { ...sending, callTimeoutMs: 235_000 } })).toEqual([]);
  expect(faultsOf('prod', { sending: { ...sending, callTimeoutMs: 235_001 } })).toEqual(
    ['send-urgent', 'send-bulk'].map(
      (name) =>
        `sending.callTimeoutMs must be 5000 ms or more below the timeout of ${name}, which has to read before a call and to record after it`,
    ),
  );
});

test.each(WAITS)('$caller outlives $asked, which it asks', ({ caller, asked, waitMs, beginsWithinMs }) => {
  const { timeoutSeconds } = aStage('prod');
  const wait = waitMs / 1000;
  expect(faultsOf('prod', { timeoutSeconds: { ...timeoutSeconds, [asked]: wait } })).toContain(
    `timeoutSeconds.${asked} must be below ${wait}: ${caller} waits so long for it`,
  );
  const least = wait + beginsWithinMs / 1000 + 2;
  expect(faultsOf('prod', { timeoutSeconds: { ...timeoutSeconds, [caller]: least - 1 } })).toContain(
    `timeoutSeconds.${caller} must be ${least} or more: it waits for ${asked}, and answers after that`,
  );
});

test('a claim on a notice outlasts the worker that holds it', () => {
  const { notices } = aStage('prod');
  expect(faultsOf('prod', { notices: { ...notices, claimSeconds: 30 } })).toEqual([
    'notices.claimSeconds must be above the timeout of send-notice, or two workers hold one claim',
  ]);
});

test('in prod a mailbox gets four links to sign in at once, and one network three of them', () => {
  const { signInsPerAddressPerHour, signInsPerAddressAndNetworkPerHour, signInsPerAddressPerDay } =
    aStage('prod').notices;
  expect([signInsPerAddressPerHour, signInsPerAddressAndNetworkPerHour, signInsPerAddressPerDay]).toEqual([4, 3, 20]);
});

test('one network never takes all links to sign in of a mailbox', () => {
  const { notices } = aStage('prod');
  expect(faultsOf('prod', { notices: { ...notices, signInsPerAddressPerHour: 3 } })).toEqual([
    'notices.signInsPerAddressPerHour must be above signInsPerAddressAndNetworkPerHour, or one network takes all links of a mailbox',
  ]);
});

test('a reminder comes while there is something left to confirm', () => {
  const { notices } = aStage('prod');
  expect(faultsOf('prod', { notices: { ...notices, remindAfterHours: 167 } })).toEqual([]);
  expect(faultsOf('prod', { notices: { ...notices, remindAfterHours: 168 } })).toEqual([
    'notices.remindAfterHours must be below confirmWithinDays, or there is nothing left to confirm',
  ]);
});

test('prod has two mailboxes that hear of alarms, since the link in one mail may end its subscription', () => {
  const tooFew =
    'operatorEmails must name at least 2 in prod, or no alarm reaches a person once a subscription has ended';
  expect(faultsOf('prod', { operatorEmails: ['one@appeals.test'] })).toEqual([tooFew]);
  expect(faultsOf('prod', { operatorEmails: ['one@appeals.test', 'ONE@appeals.test'] })).toEqual([
    'operatorEmails must not name an address twice',
    tooFew,
  ]);
  expect(faultsOf('dev', { operatorEmails: [] })).toEqual([tooFew.replace('2 in prod', '1 in dev')]);
  expect(faultsOf('dev', { operatorEmails: ['one@appeals.test'] })).toEqual([]);
});

test('the API lets in what readers, link scanners and one clicks bring when mail arrives', () => {
  const { http, sending } = aStage('prod');
  const faster = { ...sending, sendsPerSecond: 26 };
  expect(faultsOf('prod', { sending: faster })).toEqual([
    'http.requestsPerSecond must be 130 or more: readers and link scanners come as fast as mail is sent, 5 requests a mail',
    'http.oneClicksPerSecond must be 52 or more: readers and link scanners come as fast as mail is sent, 2 requests a mail',
  ]);
  expect(
    faultsOf('prod', { sending: faster, http: { ...http, requestsPerSecond: 130, oneClicksPerSecond: 52 } }),
  ).toEqual([]);
});

test('the smallest slice is not above the largest', () => {
  const { sending } = aStage('prod');
  expect(faultsOf('prod', { sending: { ...sending, minSlicePeople: 2000 } })).toEqual([
    'sending.minSlicePeople must not be above maxSlicePeople',
  ]);
});

test('an event source on a queue has at least two workers', () => {
  const { sending } = aStage('prod');
  const urgent = { ...sending.lanes.urgent, maxConcurrency: 1 };
  expect(faultsOf('prod', { sending: { ...sending, lanes: { ...sending.lanes, urgent } } })).toEqual([
    'sending.lanes.urgent.maxConcurrency must be at least 2: SQS event sources have no less',
  ]);
});

test('a value that is missing is named', () => {
  const { senderName, ...rest } = aStage('prod');
  expect(messageOf(() => checkStage(rest))).toBe(
    "Stage prod (infra/stages/prod.ts) can't be used:\n  senderName is missing",
  );
});

test('a misspelt key is an error, not a silence', () => {
  const misspelt = { ...aStage('prod'), alarm: true };
  expect(faultsOf('prod', misspelt)).toEqual(['alarm: there is no such value']);
});

test('what still has the repository’s examples is known', () => {
  expect(exampleValuesOf(readStage({ stage: 'prod' }))).toEqual([
    'senderName',
    'fromAddress',
    'replyToAddress',
    'postalAddress',
    'publicUrl',
    'mailDomain',
    'operatorEmails',
  ]);
  expect(exampleValuesOf(aStage('prod'))).toEqual([]);
});

test('logs are kept for as many days as CloudWatch Logs offers', () => {
  const offered = Object.values(RetentionDays).filter((days) => typeof days === 'number');
  expect(LOG_RETENTION_DAYS).toEqual(offered);
});
