import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { PERMISSIONS } from '../../../functions/contract/team-acts.ts';
import type { Invited } from '../../../functions/domain/members/members.ts';
import { createPublisher, type IssuedKey } from '../../../functions/domain/publishing/publishing.ts';
import { clientSettingsOf } from '../../deployment/cloud-environment.ts';
import { inviteAsOperator, invitePortsOf } from '../../deployment/invite-ports.ts';
import type { LocalStack } from '../stack.ts';
import { makeInboxClient } from './inbox-client.ts';
import { type FormChoices, subscribe } from './sign-up.ts';

/** Invented people: each is told apart by what the name says. */
export const SAMPLE_SUBSCRIBERS: readonly { email: string; says: string; follows: readonly FormChoices[] }[] = [
  { email: 'reader.russia@example.org', says: 'Russia', follows: [{ countries: ['RU'] }] },
  {
    email: 'reader.torture.belarus@example.org',
    says: 'torture anywhere, and Belarus',
    follows: [{ themes: ['torture'] }, { countries: ['BY'] }],
  },
  { email: 'reader.mexico@example.org', says: 'Mexico', follows: [{ countries: ['MX'] }] },
];

/** What it tells of itself. */
const SAMPLE_PROFILE = {
  words: {
    en: 'An invented group of lawyers that watches trials of colleagues, and publishes appeals for those who are threatened.',
    fr: 'Un groupe inventé d’avocats qui suit les procès de leurs confrères et publie des appels à agir pour ceux qui sont menacés.',
    es: 'Un grupo inventado de abogados que sigue los juicios de sus colegas y publica llamamientos por quienes reciben amenazas.',
    ar: 'مجموعة متخيَّلة من المحامين تراقب محاكمات زملائهم، وتنشر نداءات من أجل المهددين منهم.',
  },
  site: 'https://www.example.org/',
  email: 'hello@example.org',
} as const;

/** Longer than any local stack stands. */
const SEEDED_KEY_DAYS = 365;

const SAMPLE_PUBLISHER = { name: 'Example Observatory', contact: 'desk@example.org' };

type Seeded = Pick<LocalStack, 'publicUrl' | 'inboxUrl' | 'environment' | 'outputs'>;

/** Signs the sample people up, through the pages and mails that everyone uses, and empties the inbox afterwards. */
export async function seedSubscribers({ publicUrl, inboxUrl }: Seeded): Promise<void> {
  const inbox = makeInboxClient(inboxUrl);
  await Promise.all(SAMPLE_SUBSCRIBERS.map(({ email, follows }) => subscribe({ publicUrl, inbox }, email, follows)));
  await inbox.clear();
}

export async function seedPublisher(stack: Seeded): Promise<IssuedKey> {
  const table = tableOf(stack);
  try {
    return await createPublisher(
      SAMPLE_PUBLISHER,
      {
        publishers: makePublisherStore(table),
        nowMs: () => Date.now(),
        newId: () => randomUUID(),
        randomBytes,
        keyDays: SEEDED_KEY_DAYS,
      },
      SAMPLE_PROFILE,
    );
  } finally {
    table.raw.destroy();
  }
}

/** Invented people who work at the sample publisher: their links to join wait in the inbox. */
export const SAMPLE_MEMBERS = [
  { name: 'Ana Example', address: 'ana@example.org' },
  { name: 'Omar Sample', address: 'omar@example.org' },
] as const;

/** Invites people, who may do everything, and waits for their mails. */
export async function seedOffice(
  { inboxUrl, outputs, environment }: Seeded,
  { publisherId }: Pick<IssuedKey, 'publisherId'>,
  people: readonly Pick<Invited, 'name' | 'address'>[] = SAMPLE_MEMBERS,
): Promise<void> {
  const table = tableOf({ outputs, environment });
  const inbox = makeInboxClient(inboxUrl);
  try {
    const ports = invitePortsOf({
      table,
      sealingKeyArn: outputs.SealingKeyArn,
      noticesQueueUrl: outputs.NoticesQueueUrl,
      clientSettings: clientSettingsOf(environment),
    });
    for (const person of people) {
      const invited = { ...person, language: 'en', permissions: PERMISSIONS } as const;
      await inviteAsOperator({ publisherId, name: SAMPLE_PUBLISHER.name }, invited, ports);
    }
    for (const { address } of people) await inbox.waitForMailTo(address);
  } finally {
    table.raw.destroy();
  }
}

/** The table of a local stack, for code that runs beside it and not in it. */
export function tableOf({ environment, outputs }: Pick<LocalStack, 'environment' | 'outputs'>): Table {
  const raw = new DynamoDBClient(clientSettingsOf(environment));
  return { name: outputs.TableName, raw };
}
