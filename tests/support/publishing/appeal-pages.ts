import type { Context } from 'aws-lambda';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { appealRoutes } from '../../../functions/web/appeals/appeals.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { pageHandler } from '../../../functions/web/kit/page-handler.ts';
import { aSite, eventOf } from '../subscribing/pages.ts';
import { aVersion, NOW_MS } from './builders.ts';

const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it

/** What the pages of appeals are over: its versions, oldest first. */
export class AppealPages {
  /** Each read, in their order. */
  readonly reads: string[] = [];
  private readonly handler;

  /** @param images - bytes by appeal and digest. */
  constructor(versions: readonly AppealVersion[], images: ReadonlyMap<string, Uint8Array> = new Map()) {
    const of = (appealId: string) => versions.filter((one) => one.appealId === appealId);
    const read = (what: string) => this.reads.push(what);
    this.handler = pageHandler(
      aSite(),
      appealRoutes({
        findNewestVersion: async (appealId) => {
          read('newest version');
          return of(appealId).at(-1);
        },
        listVersions: async (appealId) => {
          read('versions');
          return of(appealId);
        },
        findCheckCode: async (code) => {
          read('code');
          return versions.find(({ checkCode }) => checkCode === code);
        },
        findImage: async (appealId, digest) => {
          read('image');
          return images.get(`${appealId}/${digest}`);
        },
        nowMs: () => NOW_MS,
      }),
    );
  }

  /** Asks for a page as API Gateway would. */
  async ask(path: string, method = 'GET'): Promise<Answer & { text: string }> {
    const [, , appealId = '', , digest = ''] = path.split(/[/?]/);
    const event = { ...eventOf(method, path), pathParameters: { appealId, digest } };
    const answer = (await this.handler(event as Parameters<typeof this.handler>[0], A_CONTEXT)) as Answer; // Middy's types know neither
    return { ...answer, text: answer.body ?? '' };
  }
}

/** An appeal with every part that one can have. */
export const aWholeVersion = (given: Partial<AppealVersion> = {}): AppealVersion =>
  aVersion({
    caseReference: 'RUS-0147',
    isUrgent: true,
    expiresOn: '2024-07-01',
    sourceUrl: 'https://example.org/appeals/1',
    checkCode: '7KQ4M2XD9PRT',
    people: [
      {
        name: 'Ivan Example',
        nativeName: 'Иван Пример',
        pronoun: 'he/him',
        role: { en: 'lawyer', fr: 'avocat' },
        state: 'detained',
        heldSince: '2023-05-24',
        place: 'Penal Colony No. 0',
        mayBeNamed: true,
      },
      { name: 'Ana Secret', nativeName: 'Ана Тайна', spellings: ['Anna Sekret'], role: 'witness', mayBeNamed: false },
    ],
    addressees: [
      {
        office: { en: 'Prosecutor General', fr: 'Procureur général' },
        name: 'Example Prosecutor',
        salutation: 'Dear Prosecutor General,',
        languages: ['ru', 'en'],
        post: '1 Example Square\n10000 Exampletown',
        email: 'pg@example.org',
        phone: '+7 495 000 00 00',
        copies: ['The Russian embassy in your country'],
        checkedOn: '2023-12-01',
      },
    ],
    actions: [
      { kind: 'email', to: 1, subject: 'Ivan Example', safety: 'Do not write from a work address.' },
      { kind: 'petition', url: 'https://example.org/sign', safety: 'Signatures are shown.' },
      { kind: 'letter', to: 1 },
      { kind: 'call', to: 1 },
      { kind: 'share' },
    ],
    image: {
      digest: '1'.repeat(64),
      type: 'image/jpeg',
      width: 1200,
      height: 800,
      alt: { en: 'The gate of the colony', fr: 'La porte de la colonie' },
      credit: 'A photographer of Exampletown',
      consentNote: 'By his lawyer, on the telephone',
    },
    sources: [{ title: { en: 'Report of the lawyers', fr: 'Rapport des avocats' }, url: 'https://example.org/report' }],
    edition: {
      ...aVersion().edition,
      summary: 'Guards beat him, and no doctor has seen him.',
      demands: ['Let a doctor see him.', 'Release him.'],
      actByReason: 'A court hears his complaint on 2 July.',
      cautions: ['Do not contact the family.'],
      whatChanged: 'He was moved to another colony.',
      letter: 'I write about Ivan Example.\n[…]\nYours faithfully',
    },
    ...given,
  });
