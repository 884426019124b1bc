import { randomUUID } from 'node:crypto';
import { PREVIEW_PATH, type PreviewAnswer, PUBLISH_PATH } from '../../../functions/contract/api.ts';
import { A_CONSENT, A_REASON } from '../publishing/consents.ts';
import { ask, publishAndWait } from './publisher-api.ts';

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
export const previewRequest = (request: object) => askApi<PreviewAnswer>('POST', PREVIEW_PATH, request);

interface Sent {
  readonly status: string;
  readonly dispatchId?: string;
  readonly appealUrl: string;
}

/** Publishes what a request says, or has it wait, as it comes to. @param key - of its publisher; left out, that of the file. */
export const sendRequest = (request: object, key?: string) => askApi<Sent>('POST', PUBLISH_PATH, request, key);

/** Publishes what a request says, waits until its dispatch has finished, and says where its page is. */
export const publishRequestToTheEnd = async (request: object): Promise<string> =>
  (await publishAndWait(request)).appealUrl;

async function askApi<T>(method: 'GET' | 'POST', path: string, body?: unknown, key?: string): Promise<T> {
  const { status, json } = await ask(method, path, body, key);
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(json)}`);
  return json as T;
}
