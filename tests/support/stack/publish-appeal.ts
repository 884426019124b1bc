import { randomUUID } from 'node:crypto';
import {
  type AppealRequestInput,
  dispatchPath,
  PREVIEW_PATH,
  type PreviewAnswer,
  PUBLISH_PATH,
} from '../../../functions/contract/api.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { A_CONSENT, A_REASON } from '../publishing/consents.ts';
import { inject } from './stack-of-worker.ts';

/** What an invented appeal of a journey is about. */
export interface AppealAbout {
  readonly title: string;
  readonly countries?: readonly string[];
  readonly themes?: readonly string[];
  readonly language?: 'en' | 'fr' | 'es' | 'ar';
  /** Parts of the request beside its text. */
  readonly parts?: object;
}

/** Every part that an appeal can have beside its text. Of the two people only one may be named. */
export const A_WHOLE_APPEAL = {
  people: [
    {
      ...{ name: 'Ivan Example', nativeName: 'Иван Пример', role: 'lawyer', state: 'detained', mayBeNamed: true },
      consent: A_CONSENT,
    },
    {
      ...{
        name: 'Zqana Zxsecret',
        spellings: ['Zqanna Zxsekret', 'Зкана Зксекрет', 'زقانا زكسيكرت'],
        role: 'witness',
        mayBeNamed: false,
      },
      withoutConsent: A_REASON,
    },
  ],
  addressees: [
    {
      office: 'Prosecutor General of Russia',
      salutation: 'Dear Prosecutor General,',
      languages: ['ru', 'en'],
      post: '1 Example Square\n10000 Exampletown',
      email: 'pg@example.org',
      phone: '+7 495 000 00 00',
      copies: ['the Russian embassy in your country'],
      checkedOn: '2020-01-01',
    },
  ],
  actions: [
    { kind: 'petition', url: 'https://example.org/sign', safety: 'Signatures are shown.' },
    { kind: 'letter', to: 1 },
    { kind: 'email', to: 1, subject: 'Ivan Example', safety: 'Do not write from a work address.' },
    { kind: 'call', to: 1 },
    { kind: 'share' },
  ],
  sources: [{ title: 'Report of the lawyers', url: 'https://example.org/report' }],
  summary: 'Guards beat him, and no doctor has seen him.',
  demands: ['Let a doctor see him.', 'Release him.'],
  expiresOn: '2099-12-31',
  actByReason: 'A court hears his complaint the day after.',
  cautions: ['Do not contact the family.'],
  whatChanged: 'He was moved.',
  letter: 'I write about Ivan Example.\n[…]\nYours faithfully',
};

/** Each answer costs the local cloud as much as a step of the dispatch that is waited for. */
const ASK_EVERY_MS = 200;

let key: Promise<string> | undefined;

/** The key of one publisher for all journeys of a file. */
export function publisherKey(): Promise<string> {
  key ??= seedPublisher({
    publicUrl: inject('publicUrl'),
    inboxUrl: inject('inboxUrl'),
    environment: inject('environment'),
    outputs: inject('outputs'),
  }).then((issued) => issued.keyText);
  return key;
}

/** Publishes an invented appeal over the API, waits until its dispatch has finished, and says where its page is. */
export async function publishToTheEnd({
  title,
  countries = [],
  themes = [],
  language,
  parts,
}: AppealAbout): Promise<string> {
  return publishRequestToTheEnd({
    title,
    datedOn: new Date().toISOString().slice(0, 10),
    body: { text: `The Example Observatory asks for the immediate release of Ivan Example.\n\nCase ${randomUUID()}.` },
    countries,
    themes,
    ...parts,
    ...(language === undefined ? {} : { language }),
    ...(countries.length === 0 ? { addressesNoCountry: true } : {}),
  });
}

/** What a request would come to. */
export const previewRequest = (request: AppealRequestInput) => askApi<PreviewAnswer>('POST', PREVIEW_PATH, request);

interface Sent {
  readonly status: string;
  readonly dispatchId?: string;
  readonly appealUrl: string;
}

/** Publishes what a request says, or has it wait, as it comes to. @param key - of its publisher; left out, that of the file. */
export const sendRequest = (request: object, key?: string) => askApi<Sent>('POST', PUBLISH_PATH, request, key);

/** Publishes what a request says, waits until its dispatch has finished, and says where its page is. */
export async function publishRequestToTheEnd(request: object): Promise<string> {
  const published = await sendRequest(request);
  const { dispatchId, appealUrl } = published;
  if (dispatchId === undefined) throw new Error(`it was not published: ${JSON.stringify(published)}`);
  const isFinished = async () => {
    const { status } = await askApi<{ status: string }>('GET', dispatchPath(dispatchId));
    return status === 'finished' || undefined;
  };
  await waitUntil(`the end of the dispatch of ${appealUrl}`, isFinished, { deadlineMs: 90_000, everyMs: ASK_EVERY_MS });
  return appealUrl;
}

async function askApi<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  const response = await fetch(`${inject('publicUrl')}${path}`, {
    method,
    headers: { Authorization: `Bearer ${key ?? (await publisherKey())}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
