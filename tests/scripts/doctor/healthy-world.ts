import type { MailHold } from '../../../functions/adapters/dynamodb/mail-hold.ts';
import type { PublisherWithKeys } from '../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { dkimRecordsOf, dnsRecordsOf, mailDnsOf } from '../../../infra/mail-dns.ts';
import type { Stage, StageName, StageValues } from '../../../infra/stages/schema.ts';
import { nameOf, TABLE } from '../../../scripts/doctor/checks/deployed.ts';
import type {
  AlarmActionFacts,
  AlarmFacts,
  ConfigurationSetFacts,
  EventDestinationFacts,
  EventSourceFacts,
  FunctionFacts,
  IdentityFacts,
  KeyFacts,
  MetricQuestion,
  QueueFacts,
  SecretFacts,
  SesAccountFacts,
  StackFacts,
  StackResource,
  SubscribersFound,
  SubscriptionFacts,
  TableFacts,
} from '../../../scripts/doctor/ports/facts.ts';
import type { Ports } from '../../../scripts/doctor/ports/ports.ts';
import { synthesized } from '../../infra/support/synthesized.ts';

const ACCOUNT = '123456789012';
export const NOW_MS = Date.UTC(2026, 2, 15, 12);
const MINUTE_MS = 60_000;

/** What the CDK writes, as far as a world is made of it. */
interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
  readonly Outputs?: Readonly<Record<string, { readonly Value: { readonly Ref?: string } }>>;
}

type Changeable<Facts> = { -readonly [Key in keyof Facts]: Facts[Key] };

/** Facts of what is deployed, by physical id; what is not listed is as `usual` says. */
class Each<Facts> {
  readonly changed = new Map<string, Changeable<Facts> | undefined>();
  private readonly usual: (id: string) => Facts;

  constructor(usual: (id: string) => Facts) {
    this.usual = usual;
  }

  /** Changes what is said of one. */
  set(id: string, changes: Partial<Facts>): void {
    this.changed.set(id, { ...this.usual(id), ...changes });
  }

  remove(id: string): void {
    this.changed.set(id, undefined);
  }

  read = async (id: string): Promise<Facts | undefined> =>
    this.changed.has(id) ? this.changed.get(id) : this.usual(id);
}

/** A deployment in which all is well, to be broken in one place by a test. */
export class HealthyWorld {
  stage: Changeable<Stage>;
  readonly resources: StackResource[];
  readonly stacks: Record<string, Changeable<StackFacts> | undefined>;
  caller = { accountId: ACCOUNT, shellRegion: 'eu-central-1' };
  bootstrapVersion: number | undefined = 30;
  sesAccount: Changeable<SesAccountFacts> = {
    hasProductionAccess: true,
    isSendingEnabled: true,
    enforcement: 'HEALTHY',
    maxSendRate: 14,
    dailyQuota: 50_000,
    sentLast24Hours: 120,
    suppressedReasons: ['BOUNCE', 'COMPLAINT'],
    isVdmOn: false,
  };
  identity: Changeable<IdentityFacts> | undefined = {
    isVerified: true,
    forwardsFeedback: false,
    dkim: {
      isSigning: true,
      status: 'SUCCESS',
      tokens: ['one', 'two', 'three'],
      hostedZone: 'dkim.eu-central-1.example.com',
    },
    mailFrom: { domain: 'bounce.mail.appeals.test', status: 'SUCCESS', onFailure: 'USE_DEFAULT_VALUE' },
  };
  readonly sets = new Each<ConfigurationSetFacts>(() => ({ isSendingEnabled: true }));
  destination: Changeable<EventDestinationFacts> = {
    isEnabled: true,
    events: ['SEND', 'DELIVERY', 'DELIVERY_DELAY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'],
    busArn: `arn:aws:events:eu-central-1:${ACCOUNT}:event-bus/default`,
  };
  readonly dns = new Map<string, string>();
  subscriptions: Changeable<SubscriptionFacts>[];
  topicPolicy = JSON.stringify({
    Statement: [
      { Effect: 'Deny', Principal: '*', Action: 'sns:Publish' },
      { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' },
    ],
  });
  readonly alarms: Each<AlarmFacts>;
  heartbeat: AlarmActionFacts = { takenAtMs: NOW_MS - MINUTE_MS, isRefusedSince: false };
  readonly tables = new Each<TableFacts>(() => ({ status: 'ACTIVE' }));
  subscribers: Changeable<SubscribersFound> = { active: 1_200, isEstimate: false };
  publishers: PublisherWithKeys[] = [aPublisherWithKey('2026-03-01')];
  readonly keys = new Each<KeyFacts>(() => ({ state: 'Enabled' }));
  readonly secrets = new Each<SecretFacts>(() => ({ isBeingDeleted: false, hasCurrentVersion: true }));
  readonly queues = new Each<QueueFacts>(() => ({ waiting: 0, inFlight: 0 }));
  readonly functions = new Each<FunctionFacts>(() => ({ state: 'Active', lastUpdate: 'Successful' }));
  readonly eventSources = new Each<EventSourceFacts>(() => ({
    functionName: 'sender',
    state: 'Enabled',
    maxConcurrency: 2,
  }));
  isSendingHeld = false;
  mailHold: MailHold | undefined;
  /** Tables that no stack has. */
  otherTables: string[] = [];
  concurrencyLimit = 1_000;
  /** What a metric shows; undefined when it shows nothing. */
  metric = (_: MetricQuestion): number | undefined => 1;

  constructor(name: StageName = 'prod', overrides: Partial<StageValues> = {}) {
    const { stage, data, service } = templatesOf(name, overrides);
    this.stage = { ...stage };
    const names = { data: `AppealAlertsData-${name}`, service: `AppealAlertsService-${name}` };
    this.resources = [...resourcesIn(data), ...resourcesIn(service)];
    const facts = (template: Template) => ({
      status: 'UPDATE_COMPLETE',
      accountId: ACCOUNT,
      isTerminationProtected: true,
      outputs: this.outputsOf(template),
    });
    this.stacks = { [names.data]: facts(data), [names.service]: facts(service) };
    this.subscriptions = stage.operatorEmails.map((endpoint) => ({ protocol: 'email', endpoint, isConfirmed: true }));
    this.alarms = new Each<AlarmFacts>((name) => ({
      name,
      state: 'OK',
      hasActions: true,
      ignoresMissingData: service.Resources[name]?.Properties?.TreatMissingData === 'ignore',
    }));
    for (const { type, name, value } of this.dnsRecords()) this.dns.set(`${type} ${name}`, value.toLowerCase());
  }

  /** Those that tell a resource by its `Ref`. */
  private outputsOf({ Outputs }: Template): Record<string, string> {
    const physicalIds = new Map(this.resources.map(({ logicalId, physicalId }) => [logicalId, physicalId]));
    const named = Object.entries(Outputs ?? {}).map(([name, { Value }]) => [name, physicalIds.get(Value.Ref ?? '')]);
    return Object.fromEntries(named.filter(([, value]) => value !== undefined));
  }

  /** What the mail domain needs, by SES's tokens. */
  dnsRecords() {
    const { mailDomain } = this.stage;
    const { tokens = [], hostedZone = '' } = this.identity?.dkim ?? {};
    const dkim = dkimRecordsOf(mailDomain, { tokens, signingHostedZone: hostedZone });
    return dnsRecordsOf({ ...mailDnsOf(this.stage), dkim });
  }

  /** Physical id of the one that has this logical id, but for its hash, or else one that begins with it. */
  idOf(type: string, start: string): string {
    const ofType = this.resources.filter((one) => one.type === type);
    const found = ofType.find((one) => nameOf(one) === start) ?? ofType.find((one) => one.logicalId.startsWith(start));
    if (!found) throw new Error(`There is no ${type} ${start}`);
    return found.physicalId;
  }

  ports(): Ports {
    return {
      stage: this.stage,
      nowMs: () => NOW_MS,
      caller: async () => this.caller,
      bootstrapVersion: async () => this.bootstrapVersion,
      stack: async (name) => this.stacks[name],
      resources: async () => this.resources,
      sesAccount: async () => this.sesAccount,
      identity: async () => this.identity,
      configurationSet: this.sets.read,
      eventDestinations: async () => [this.destination],
      dns: async (type, name) => [this.dns.get(`${type} ${name}`)].filter((one) => one !== undefined),
      subscriptions: async () => this.subscriptions,
      topicPolicy: async () => this.topicPolicy,
      alarms: async (names) => (await Promise.all(names.map(this.alarms.read))).filter((one) => one !== undefined),
      alarmActions: async () => this.heartbeat,
      tableNames: async () => [
        ...this.resources.filter(({ type }) => type === TABLE).map(({ physicalId }) => physicalId),
        ...this.otherTables,
      ],
      table: this.tables.read,
      mailHold: async () => this.mailHold,
      subscribers: async () => this.subscribers,
      publishers: async () => this.publishers,
      key: this.keys.read,
      secret: this.secrets.read,
      queue: this.queues.read,
      function: this.functions.read,
      eventSource: this.eventSources.read,
      isSendingHeld: async () => this.isSendingHeld,
      concurrencyLimit: async () => this.concurrencyLimit,
      newestValue: async (question) => {
        const value = this.metric(question);
        return value === undefined ? undefined : { value, atMs: NOW_MS - MINUTE_MS };
      },
    };
  }
}

/** A publisher whose only key was made two years ago. */
export function aPublisherWithKey(lastUsedDay?: string): PublisherWithKeys {
  const createdAtMs = Date.UTC(2024, 0, 2);
  const expiresAtMs = Date.UTC(2034, 0, 2);
  return {
    publisher: {
      publisherId: 'p1',
      name: 'Example Observatory',
      contact: 'desk@example.org',
      createdAtMs,
      keyIds: ['k1'],
    },
    keys: [
      {
        keyId: 'k1',
        publisherId: 'p1',
        scopes: ['appeals:read'],
        createdAtMs,
        expiresAtMs,
        ...(lastUsedDay && { lastUsedDay }),
      },
    ],
  };
}

function templatesOf(name: StageName, overrides: Partial<StageValues>) {
  const { stage, data, service } = synthesized(name, overrides);
  const asTemplate = (template: { toJSON(): unknown }) => template.toJSON() as Template; // what the CDK writes
  return { stage, data: asTemplate(data), service: asTemplate(service) };
}

function resourcesIn({ Resources }: Template): StackResource[] {
  return Object.entries(Resources).map(([logicalId, { Type, Properties }]) => ({
    logicalId,
    type: Type,
    physicalId: physicalIdOf(Type, logicalId, Properties?.FunctionName),
  }));
}

function physicalIdOf(type: string, logicalId: string, functionName: unknown): string {
  if (typeof functionName === 'string') return functionName;
  if (type === 'AWS::SQS::Queue') return `https://sqs.eu-central-1.amazonaws.com/${ACCOUNT}/${logicalId}`;
  if (type === 'AWS::SNS::Topic') return `arn:aws:sns:eu-central-1:${ACCOUNT}:${logicalId}`;
  return logicalId;
}
