import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/publishing/publishers.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { createPublisher, type IssuedKey } from '../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { clientSettingsOf } from '../../deployment/cloud-environment.ts';
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
      { name: 'Example Observatory', contact: 'desk@example.org' },
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

/** The table of a local stack, for code that runs beside it and not in it. */
export function tableOf({ environment, outputs }: Pick<LocalStack, 'environment' | 'outputs'>): Table {
  const raw = new DynamoDBClient(clientSettingsOf(environment));
  const documents = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return { name: outputs.TableName, documents, raw };
}
