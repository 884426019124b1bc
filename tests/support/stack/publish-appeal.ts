import { randomUUID } from 'node:crypto';
import { dispatchPath, PUBLISH_PATH } from '../../../functions/contract/api.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { inject } from './stack-of-worker.ts';

/** What an invented appeal of a journey is about. */
export interface AppealAbout {
  readonly title: string;
  readonly countries?: readonly string[];
  readonly themes?: readonly string[];
  readonly language?: 'en' | 'fr' | 'es' | 'ar';
}

let key: Promise<string> | undefined;

/** The key of one publisher for all journeys of a file. */
function publisherKey(): Promise<string> {
  key ??= seedPublisher({
    publicUrl: inject('publicUrl'),
    inboxUrl: inject('inboxUrl'),
    environment: inject('environment'),
    outputs: inject('outputs'),
  }).then((issued) => issued.keyText);
  return key;
}

/** Publishes an invented appeal over the API, waits until its dispatch has finished, and says where its page is. */
export async function publishToTheEnd({ title, countries = [], themes = [], language }: AppealAbout): Promise<string> {
  const { dispatchId, appealUrl } = await askApi<{ dispatchId: string; appealUrl: string }>('POST', PUBLISH_PATH, {
    title,
    datedOn: new Date().toISOString().slice(0, 10),
    body: { text: `The Example Observatory asks for the immediate release of Ivan Example.\n\nCase ${randomUUID()}.` },
    countries,
    themes,
    ...(language === undefined ? {} : { language }),
    ...(countries.length === 0 ? { addressesNoCountry: true } : {}),
  });
  const isFinished = async () => {
    const { status } = await askApi<{ status: string }>('GET', dispatchPath(dispatchId));
    return status === 'finished' || undefined;
  };
  await waitUntil(`the end of the dispatch of "${title}"`, isFinished, { deadlineMs: 90_000 });
  return appealUrl;
}

async function askApi<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${inject('publicUrl')}${path}`, {
    method,
    headers: { Authorization: `Bearer ${await publisherKey()}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
