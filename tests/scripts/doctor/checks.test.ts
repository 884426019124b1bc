import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../scripts/doctor/checks/index.ts';
import { examine } from '../../../scripts/doctor/examine.ts';
import type { Finding } from '../../../scripts/doctor/finding.ts';
import { NotDeployedError, type Ports } from '../../../scripts/doctor/ports/ports.ts';
import { WITH_AN_IDENTITY_PROVIDER } from '../../infra/support/synthesized.ts';
import { aPublisherWithKey, HealthyWorld, NOW_MS } from './healthy-world.ts';

const SERVICE = 'AppealAlertsService-prod';
const DATA = 'AppealAlertsData-prod';
const SENDER = 'AppealAlerts-prod-send-bulk';

/** States of every check but those that are well. */
async function complaintsIn(world: HealthyWorld): Promise<Record<string, string>> {
  const examined = await examine(CHECKS, world.ports());
  return Object.fromEntries(
    examined.flatMap(({ check, finding }) => (finding.state === 'ok' ? [] : [[check.id, finding.state]])),
  );
}

// Synthesized once, before any test's time begins.
const HEALTHY = new HealthyWorld();

test('where all is well every check says so', async () => {
  expect(await complaintsIn(HEALTHY)).toEqual({});
});

type Break = readonly [id: string, state: string, what: string, breakIt: (world: HealthyWorld) => void];

const identityOf = ({ identity }: HealthyWorld) => {
  if (!identity) throw new Error('A healthy world has an identity');
  return identity;
};
const stackOf = ({ stacks }: HealthyWorld, name: string) => {
  const stack = stacks[name];
  if (!stack) throw new Error(`A healthy world has ${name}`);
  return stack;
};

const breakOf =
  (state: string) =>
  (id: string, what: string, breakIt: (world: HealthyWorld) => void): Break => [id, state, what, breakIt];
const [fault, warning] = [breakOf('fault'), breakOf('warning')];

const BREAKS: readonly Break[] = [
  fault('deployment.stage-values', 'a sender is still an example', (it) => {
    it.stage.senderName = 'Example Appeals';
  }),
  warning('deployment.funding', 'the stage does not say how it is paid for', (it) => {
    it.stage.funding = undefined;
  }),
  fault('deployment.account', 'the shell is of another account', (it) => {
    it.caller.accountId = '210987654321';
  }),
  warning('deployment.account', 'the shell has another region', (it) => {
    it.caller.shellRegion = 'us-east-1';
  }),
  fault('deployment.bootstrap', 'the CDK is not bootstrapped', (it) => {
    it.bootstrapVersion = undefined;
  }),
  fault('deployment.bootstrap', 'the bootstrap is too old', (it) => {
    it.bootstrapVersion = 5;
  }),
  fault('deployment.stacks', 'a first create failed', (it) => {
    stackOf(it, SERVICE).status = 'ROLLBACK_COMPLETE';
  }),
  fault('deployment.stacks', 'an update could not take itself back', (it) => {
    stackOf(it, SERVICE).status = 'UPDATE_ROLLBACK_FAILED';
  }),
  warning('deployment.stacks', 'an update took itself back', (it) => {
    stackOf(it, SERVICE).status = 'UPDATE_ROLLBACK_COMPLETE';
  }),
  warning('deployment.stacks', 'an update is under way', (it) => {
    stackOf(it, DATA).status = 'UPDATE_IN_PROGRESS';
  }),
  fault('deployment.protection', 'the data stack can be deleted', (it) => {
    stackOf(it, DATA).isTerminationProtected = false;
  }),
  fault('ses.production-access', 'the account is in the sandbox', (it) => {
    it.sesAccount.hasProductionAccess = false;
  }),
  fault('ses.sending', 'SES shut sending down', (it) => {
    it.sesAccount.enforcement = 'SHUTDOWN';
  }),
  fault('ses.sending', 'sending is switched off', (it) => {
    it.sesAccount.isSendingEnabled = false;
  }),
  warning('ses.sending', 'the account is under review', (it) => {
    it.sesAccount.enforcement = 'PROBATION';
  }),
  warning('ses.rate', 'the stage is too small for what SES takes', (it) => {
    it.sesAccount.maxSendRate = 500;
  }),
  warning('ses.daily-quota', 'more people follow than may be mailed a day', (it) => {
    it.subscribers.active = 60_000;
  }),
  fault('ses.identity', 'the mail domain is not verified', (it) => {
    identityOf(it).isVerified = false;
  }),
  fault('ses.dkim', 'signing is off', (it) => {
    identityOf(it).dkim = { ...identityOf(it).dkim, isSigning: false };
  }),
  fault('ses.dkim', 'the keys are not found', (it) => {
    identityOf(it).dkim = { ...identityOf(it).dkim, status: 'PENDING' };
  }),
  warning('ses.mail-from', 'there is no MAIL FROM domain', (it) => {
    identityOf(it).mailFrom = {};
  }),
  warning('ses.mail-from', 'its MX record is missing', (it) => {
    identityOf(it).mailFrom = { ...identityOf(it).mailFrom, status: 'FAILED' };
  }),
  fault('ses.mail-from', 'its MX record is missing and mail is refused for it', (it) => {
    identityOf(it).mailFrom = { domain: 'bounce.mail.appeals.test', status: 'FAILED', onFailure: 'REJECT_MESSAGE' };
  }),
  fault('ses.feedback-forwarding', 'bounces are mailed to the From address', (it) => {
    identityOf(it).forwardsFeedback = true;
  }),
  fault('ses.account-suppression', 'the account’s list leaves complaints out', (it) => {
    it.sesAccount.suppressedReasons = ['BOUNCE'];
  }),
  warning('ses.deliverability-manager', 'the deliverability manager is on', (it) => {
    it.sesAccount.isVdmOn = true;
  }),
  fault('channels.sending', 'a channel is paused', (it) =>
    it.sets.set('AppealAlerts-prod-bulk', { isSendingEnabled: false }),
  ),
  fault('channels.events', 'the event destination is off', (it) => {
    it.destination.isEnabled = false;
  }),
  fault('channels.events', 'bounces are not told', (it) => {
    it.destination.events = it.destination.events.filter((one) => one !== 'BOUNCE');
  }),
  fault('channels.events', 'opens are tracked', (it) => {
    it.destination.events = [...it.destination.events, 'OPEN'];
  }),
  fault('channels.events', 'events go to another bus', (it) => {
    it.destination.busArn = 'arn:aws:events:eu-central-1:1:event-bus/other';
  }),
  fault('dns.dkim', 'a CNAME is missing', (it) => {
    it.dns.delete('CNAME two._domainkey.mail.appeals.test');
  }),
  fault('dns.mail-from', 'the MX leads elsewhere', (it) => {
    it.dns.set('MX bounce.mail.appeals.test', '10 mail.example.org');
  }),
  fault('dns.mail-from', 'the SPF record is missing', (it) => {
    it.dns.delete('TXT bounce.mail.appeals.test');
  }),
  fault('dns.dmarc', 'there is no DMARC record', (it) => {
    it.dns.delete('TXT _dmarc.mail.appeals.test');
  }),
  warning('dns.dmarc', 'DMARC lets forged mail pass', (it) => {
    it.dns.set('TXT _dmarc.mail.appeals.test', 'v=dmarc1; p=none');
  }),
  fault('alarms.recipients', 'an operator has not confirmed', (it) => {
    for (const one of it.subscriptions) one.isConfirmed = false;
  }),
  fault('alarms.recipients', 'an operator is not subscribed', (it) => {
    it.subscriptions = [];
  }),
  fault('alarms.topic-policy', 'the topic lets nothing in', (it) => {
    it.topicPolicy = JSON.stringify({ Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sns:Publish' }] });
  }),
  fault('alarms.actions', 'an alarm is muted', (it) =>
    it.alarms.set(it.idOf('AWS::CloudWatch::Alarm', 'FunctionFails'), { hasActions: false }),
  ),
  warning('alarms.heartbeat', 'no heartbeat left for nine days', (it) => {
    it.heartbeat = { takenAtMs: NOW_MS - 9 * 24 * 60 * 60 * 1000, isRefusedSince: false };
  }),
  warning('alarms.heartbeat', 'no heartbeat ever left', (it) => {
    it.heartbeat = { isRefusedSince: false };
  }),
  fault('alarms.heartbeat', 'its topic refused the last heartbeat', (it) => {
    it.heartbeat = { ...it.heartbeat, isRefusedSince: true };
  }),
  fault('alarms.ringing', 'an alarm rings', (it) =>
    it.alarms.set(it.idOf('AWS::CloudWatch::Alarm', 'FunctionFails'), { state: 'ALARM' }),
  ),
  warning('alarms.without-data', 'an alarm has no data', (it) =>
    it.alarms.set(it.idOf('AWS::CloudWatch::Alarm', 'FunctionFails'), { state: 'INSUFFICIENT_DATA' }),
  ),
  fault('table.status', 'the table can’t be written', (it) =>
    it.tables.set(tableIn(it), { status: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS' }),
  ),
  warning('table.copies', 'a rehearsal left its table', (it) =>
    it.otherTables.push(`${tableIn(it)}-rehearsed-20261201-090000`),
  ),
  warning('table.copies', 'a restore left its table', (it) =>
    it.otherTables.push(`${tableIn(it)}-restored-20261201-090000`),
  ),
  fault('table.mail-hold', 'a restore left its note', (it) => {
    it.mailHold = { phase: 'begun', copies: new Set() };
  }),
  fault('keys.enabled', 'a key is to be deleted', (it) =>
    it.keys.set(it.idOf('AWS::KMS::Key', 'SealingKey'), { state: 'PendingDeletion' }),
  ),
  fault('keys.secrets', 'a secret is being deleted', (it) =>
    it.secrets.set(it.idOf('AWS::SecretsManager::Secret', 'HashingSecret'), { isBeingDeleted: true }),
  ),
  fault('identity-provider.secret', 'the secret of the identity provider is gone', (it) => {
    Object.assign(it.stage, WITH_AN_IDENTITY_PROVIDER);
    it.secrets.remove(WITH_AN_IDENTITY_PROVIDER.identityProvider.clientSecretArn);
  }),
  fault('identity-provider.secret', 'no one wrote the secret of the identity provider', (it) => {
    Object.assign(it.stage, WITH_AN_IDENTITY_PROVIDER);
    it.secrets.set(WITH_AN_IDENTITY_PROVIDER.identityProvider.clientSecretArn, { hasCurrentVersion: false });
  }),
  fault('keys.secrets', 'a secret is gone', (it) =>
    it.secrets.remove(it.idOf('AWS::SecretsManager::Secret', 'FormSecret')),
  ),
  fault('queues.work', 'a queue is gone', (it) => it.queues.remove(it.idOf('AWS::SQS::Queue', 'BulkQueue'))),
  warning('queues.age', 'work has waited for hours', (it) => {
    it.metric = ({ name }) => (name === 'ApproximateAgeOfOldestMessage' ? 7_200 : 1);
  }),
  fault('queues.letters', 'a letter waits', (it) =>
    it.queues.set(it.idOf('AWS::SQS::Queue', 'BulkQueueDeadLetters'), { waiting: 1 }),
  ),
  fault('clocks.sweep', 'the sweep does not run', (it) => {
    it.metric = unlessRunOf('sweep');
  }),
  fault('clocks.digests', 'digests are not planned', (it) => {
    it.metric = unlessRunOf('plan-digests');
  }),
  fault('clocks.suppressions', 'SES’s list is not read', (it) => {
    it.metric = unlessRunOf('reconcile-suppressions');
  }),
  fault('clocks.canaries', 'no canary of bulk arrives', (it) => {
    it.metric = ({ dimensions }) => (dimensions.channel === 'bulk' ? undefined : 1);
  }),
  fault('lambda.functions', 'a function failed to start', (it) => it.functions.set(SENDER, { state: 'Failed' })),
  fault('lambda.functions', 'a function kept its old code', (it) => it.functions.set(SENDER, { lastUpdate: 'Failed' })),
  fault('lambda.event-sources', 'a queue does not reach its function', (it) =>
    it.eventSources.set(eventSourceIn(it), { state: 'Disabled' }),
  ),
  warning('lambda.event-sources', 'a stream’s batches fail', (it) =>
    it.eventSources.set(eventSourceIn(it), { lastResult: 'PROBLEM: Function call failed' }),
  ),
  warning('lambda.concurrency', 'a new account runs ten at once', (it) => {
    it.concurrencyLimit = 10;
  }),
  fault('lambda.reserved-concurrency', 'a function was stopped by hand', (it) =>
    it.functions.set(SENDER, { reservedConcurrency: 0 }),
  ),
  warning('publishers.idle-keys', 'a key was not used for 90 days', (it) => {
    it.publishers = [aPublisherWithKey('2025-12-01')];
  }),
  warning('publishers.idle-keys', 'no use of an old key is known', (it) => {
    it.publishers = [aPublisherWithKey()];
  }),
  warning('publishers.expiring-keys', 'a key expires within 30 days', (it) => {
    const { publisher, keys } = aPublisherWithKey('2026-03-15');
    it.publishers = [{ publisher, keys: keys.map((key) => ({ ...key, expiresAtMs: Date.UTC(2026, 3, 1) })) }];
  }),
];

function unlessRunOf(name: string): HealthyWorld['metric'] {
  return ({ dimensions }) => (dimensions.FunctionName === `AppealAlerts-prod-${name}` ? undefined : 1);
}
const tableIn = (world: HealthyWorld) => world.idOf('AWS::DynamoDB::GlobalTable', 'Table');
const eventSourceIn = (world: HealthyWorld) => world.idOf('AWS::Lambda::EventSourceMapping', '');

describe('each part that breaks turns its own line and no other', () => {
  test.each(BREAKS)('%s is a %s when %s', async (id, state, _, breakIt) => {
    const world = new HealthyWorld();
    breakIt(world);
    expect(await complaintsIn(world)).toEqual({ [id]: state });
  });
});

test('the heartbeat’s own alarm rings while all is well', async () => {
  const world = new HealthyWorld();
  const name = 'AppealAlerts-prod-WeeklyHeartbeat';
  world.alarms.set(world.idOf('AWS::CloudWatch::Alarm', 'WeeklyHeartbeat'), { name, state: 'ALARM' });
  expect(await complaintsIn(world)).toEqual({});
});

/** What an operator is told to do about one line. */
async function todoOf(world: HealthyWorld, id: string): Promise<string | undefined> {
  const finding = await findingOf(world, id);
  return finding && 'todo' in finding ? finding.todo : undefined;
}

async function findingOf(world: HealthyWorld, id: string): Promise<Finding | undefined> {
  const [examined] = await examine(
    CHECKS.filter((check) => check.id === id),
    world.ports(),
  );
  return examined?.finding;
}

describe('the rate that SES gives', () => {
  const at = async (maxSendRate: number, given: Partial<HealthyWorld['stage']> = {}) => {
    const world = new HealthyWorld();
    world.sesAccount.maxSendRate = maxSendRate;
    world.stage = { ...world.stage, ...given };
    return findingOf(world, 'ses.rate');
  };
  const { http, sending } = HEALTHY.stage;
  const roomy = { ...http, requestsPerSecond: 5_000, oneClicksPerSecond: 2_000 };

  test('the doctor names the value of the stage that allows the fewest mails', async () => {
    expect(await at(500)).toMatchObject({
      saw: 'SES takes 500 mails a second; http.requestsPerSecond of infra/stages/prod.ts is enough for 20',
    });
    expect(await at(500, { http: roomy })).toMatchObject({
      state: 'warning',
      saw: 'SES takes 500 mails a second; sending.lanes.bulk.maxConcurrency of infra/stages/prod.ts is enough for 300',
    });
    const four = { ...sending.lanes, bulk: { ...sending.lanes.bulk, maxConcurrency: 4 } };
    expect(await at(500, { http: roomy, sending: { ...sending, lanes: four } })).toEqual({
      state: 'ok',
      saw: 'SES takes 500 mails a second',
    });
  });

  test('the other values need to allow no more than the ceiling', async () => {
    expect(await at(500, { sending: { ...sending, sendsPerSecond: 20 } })).toEqual({
      state: 'ok',
      saw: 'SES takes 500 mails a second, and sending.sendsPerSecond lets 20 of them go',
    });
  });
});

describe('what a restore holds', () => {
  const held = () => {
    const world = new HealthyWorld();
    world.functions.set(SENDER, { reservedConcurrency: 0 });
    world.eventSources.set(eventSourceIn(world), { state: 'Disabled' });
    world.isSendingHeld = true;
    return world;
  };

  test.each(['lambda.event-sources', 'lambda.reserved-concurrency'])(
    '%s is a fault that the same restore command ends, and no hand',
    async (id) => {
      const world = held();
      expect((await complaintsIn(world))[id]).toBe('fault');
      const todo = await todoOf(world, id);
      expect(todo).toContain('held by a restore: run the same restore command again');
      expect(todo).not.toMatch(/aws lambda|cdk deploy/);
    },
  );

  test.each([
    ['begun', true, 'restore --give-up --stage prod'],
    ['begun', false, 'restore --give-up --stage prod'],
    ['copying', true, 'run the same restore command again'],
    ['copying', false, 'run the same restore command again'],
    ['in place', true, 'run the same restore command again'],
    ['giving up', true, 'restore --give-up --stage prod'],
    ['giving up', false, 'restore --give-up --stage prod'],
  ] as const)('is a fault for as long as its note is there: %s, held %s', async (phase, isHeld, command) => {
    const world = new HealthyWorld();
    world.mailHold = { phase, copies: new Set() };
    world.isSendingHeld = isHeld;
    expect((await complaintsIn(world))['table.mail-hold']).toBe('fault');
    expect(await todoOf(world, 'table.mail-hold')).toContain(command);
  });

  test('is never to be given up once it may have copied something back', async () => {
    for (const phase of ['copying', 'in place'] as const) {
      const world = new HealthyWorld();
      world.mailHold = { phase, copies: new Set() };
      expect(await todoOf(world, 'table.mail-hold')).not.toContain('--give-up');
    }
  });

  test('is a fault without a note too', async () => {
    const world = held();
    expect((await complaintsIn(world))['table.mail-hold']).toBe('fault');
    expect(await todoOf(world, 'table.mail-hold')).toContain('run the same restore command again');
  });

  test('keeps the table of its backup, which the same command goes on with', async () => {
    const world = held();
    world.otherTables.push(`${tableIn(world)}-restored-20261201-090000`);
    const todo = await todoOf(world, 'table.copies');
    expect(todo).toContain('held by a restore: run the same restore command again');
    expect(todo).not.toContain('delete-table');
  });

  test('is switched on by hand only where no restore holds it', async () => {
    const world = held();
    world.isSendingHeld = false;
    expect(await todoOf(world, 'lambda.event-sources')).toContain('update-event-source-mapping');
    expect(await todoOf(world, 'lambda.reserved-concurrency')).toContain('delete-function-concurrency');
  });
});

test('tables that restores and rehearsals of this table left are named with how to delete them, others are not', async () => {
  const world = new HealthyWorld();
  const [rehearsed, restored] = [`${tableIn(world)}-rehearsed-1`, `${tableIn(world)}-restored-1`];
  world.otherTables.push(rehearsed, restored, `${tableIn(world)}-mine`, `other-${rehearsed}`);
  expect(await todoOf(world, 'table.copies')).toMatch(
    new RegExp(`delete-table --region \\S+ --table-name ${rehearsed}; aws .* --table-name ${restored}$`),
  );
});

describe('what is to be done names what it is about', () => {
  test('a key that is being deleted', async () => {
    const world = new HealthyWorld();
    const key = world.idOf('AWS::KMS::Key', 'SealingKey');
    world.keys.set(key, { state: 'PendingDeletion' });
    const options = `--region ${world.stage.region} --key-id ${key}`;
    expect(await todoOf(world, 'keys.enabled')).toBe(
      `at once: aws kms cancel-key-deletion ${options}; aws kms enable-key ${options}; without it nothing sealed can be read`,
    );
  });

  test('a secret that is being deleted', async () => {
    const world = new HealthyWorld();
    const secret = world.idOf('AWS::SecretsManager::Secret', 'HashingSecret');
    world.secrets.set(secret, { isBeingDeleted: true });
    expect(await todoOf(world, 'keys.secrets')).toContain(
      `restore-secret --region ${world.stage.region} --secret-id ${secret};`,
    );
  });

  test('a function that was stopped by hand', async () => {
    const world = new HealthyWorld();
    world.functions.set(SENDER, { reservedConcurrency: 0 });
    expect(await todoOf(world, 'lambda.reserved-concurrency')).toContain(`--function-name ${SENDER}`);
  });

  test('no todo of a broken part holds a word to be filled in', async () => {
    const told = BREAKS.map(([id, , , breakIt]) => {
      const world = new HealthyWorld();
      breakIt(world);
      return todoOf(world, id);
    });
    const todos = (await Promise.all(told)).filter((todo) => todo !== undefined);
    expect(todos.filter((todo) => /(?<![A-Z“])\b(?:NAME|KEY|ID|ARN|ACCOUNT|QUEUE|TABLE)\b/.test(todo))).toEqual([]);
  });
});

describe('what was changed by hand', () => {
  const REVERT = 'npx cdk deploy --all --revert-drift -c stage=prod';

  test('an event source that is off is told by the function that does not read, with a command for it alone', async () => {
    const world = new HealthyWorld();
    const uuid = eventSourceIn(world);
    world.eventSources.set(uuid, { functionName: 'AppealAlerts-prod-record-feedback', state: 'Disabled' });
    expect(await findingOf(world, 'lambda.event-sources')).toEqual({
      state: 'fault',
      saw: 'record-feedback does not read its queue or stream: it is Disabled',
      todo: `${REVERT}, or aws lambda update-event-source-mapping --region eu-central-1 --uuid ${uuid} --enabled`,
    });
  });
});

describe('a line is short and plain', () => {
  test('examples are named after one word for all, and a bootstrap with its account', async () => {
    const world = new HealthyWorld();
    Object.assign(world.stage, { senderName: 'Example Appeals', postalAddress: 'Example Street 1' });
    world.bootstrapVersion = undefined;
    expect((await findingOf(world, 'deployment.stage-values'))?.saw).toBe(
      'still the repository’s examples: senderName, postalAddress',
    );
    expect(await todoOf(world, 'deployment.bootstrap')).toBe(
      'npx cdk bootstrap aws://123456789012/eu-central-1 -c stage=prod',
    );
  });

  test('two days without a run are two days', async () => {
    const world = new HealthyWorld();
    world.metric = unlessRunOf('reconcile-suppressions');
    expect((await findingOf(world, 'clocks.suppressions'))?.saw).toBe(
      'no run of AppealAlerts-prod-reconcile-suppressions for 2 d',
    );
  });
});

test('a refused heartbeat leads to the topic’s policy', async () => {
  const world = new HealthyWorld();
  world.heartbeat = { isRefusedSince: true };
  expect(await todoOf(world, 'alarms.heartbeat')).toContain('alarms.topic-policy');
});

test('the rates that SES has not told yet are no trouble', async () => {
  const world = new HealthyWorld();
  for (const name of ['Complaints', 'Bounces'])
    world.alarms.set(world.idOf('AWS::CloudWatch::Alarm', name), { state: 'INSUFFICIENT_DATA' });
  expect(await complaintsIn(world)).toEqual({});
});

test('a function has the concurrency that its stage sets apart, or its line says what it has', async () => {
  const world = new HealthyWorld();
  world.stage.reservedConcurrency = { 'send-bulk': 5 };
  expect((await findingOf(world, 'lambda.reserved-concurrency'))?.saw).toBe('sendbulk has none instead of 5');
  world.functions.set(SENDER, { reservedConcurrency: 5 });
  expect(await complaintsIn(world)).toEqual({});
});

describe('an identity', () => {
  const broken = (emailIdentity: boolean) => {
    const world = new HealthyWorld();
    world.stage.emailIdentity = emailIdentity;
    world.identity = { ...identityOf(world), mailFrom: {}, forwardsFeedback: true };
    return world;
  };
  const OF_ITS_OWN = '--email-identity mail.appeals.test --region eu-central-1';

  test('that the stack made is mended by a deployment', async () => {
    const world = broken(true);
    expect(await todoOf(world, 'ses.mail-from')).toContain('cdk deploy');
    expect(await todoOf(world, 'ses.feedback-forwarding')).toContain('cdk deploy');
  });

  test('that was there before is mended by the commands of the guide', async () => {
    const world = broken(false);
    expect(await todoOf(world, 'ses.mail-from')).toBe(
      `aws sesv2 put-email-identity-mail-from-attributes ${OF_ITS_OWN} --mail-from-domain bounce.mail.appeals.test --behavior-on-mx-failure USE_DEFAULT_VALUE`,
    );
    expect(await todoOf(world, 'ses.feedback-forwarding')).toBe(
      `aws sesv2 put-email-identity-feedback-attributes ${OF_ITS_OWN} --no-email-forwarding-enabled`,
    );
  });

  test('that no deployment would make is not asked of one', async () => {
    const world = broken(false);
    world.identity = undefined;
    expect(await todoOf(world, 'ses.identity')).toContain('verify it there');
  });
});

test('every check has a part that breaks it', () => {
  const broken = new Set(BREAKS.map(([id]) => id));
  expect(CHECKS.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
});

test('no two checks have one id', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('before the first deployment account, bootstrap and values are looked at, and the rest says to deploy', async () => {
  const world = new HealthyWorld();
  const ports: Ports = {
    ...world.ports(),
    stack: async () => undefined,
    resources: () => Promise.reject(new NotDeployedError('AppealAlertsData-prod is not there')),
    identity: async () => undefined,
    configurationSet: async () => undefined,
    eventDestinations: async () => [],
    newestValue: async () => undefined,
  };
  const states = Object.fromEntries(
    (await examine(CHECKS, ports)).map(({ check, finding }) => [check.id, finding.state]),
  );
  expect(states).toMatchObject({
    'deployment.stage-values': 'ok',
    'deployment.account': 'ok',
    'deployment.bootstrap': 'ok',
    'deployment.stacks': 'fault',
    'lambda.functions': 'not-looked',
    'ses.production-access': 'ok',
    'ses.identity': 'fault',
    'dns.dkim': 'warning',
    'table.status': 'not-looked',
  });
  const looked = Object.entries(states).flatMap(([id, state]) => (state === 'not-looked' ? [] : [id.split('.')[0]]));
  expect(looked.filter((area) => area === 'clocks' || area === 'channels')).toEqual([]);
  expect(Object.values(states)).not.toContain('look-failed');
});
