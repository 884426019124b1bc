import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appealIdIn } from '../../../functions/contract/page-paths.ts';
import { appealVersionKey, cardKey } from '../../../functions/contract/table-keys.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { agreed, CONSENT_WORDS } from '../../support/publishing/consents.ts';
import { anImage } from '../../support/publishing/images.ts';
import { A_WHOLE_APPEAL, publishRequestToTheEnd, sendRequest } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../../support/stack/table-of-stack.ts';
import { oncePerStack } from '../walk/once-per-stack.ts';
import { endedOnes, openOnes } from './fillers.ts';

/** Where the pages of one appeal in each state are, without a language. */
export interface PublishedSite {
  /** Every part that an appeal can have, in every language. Of its people one may not be named. */
  readonly whole: string;
  /** A case that goes on, with an image. */
  readonly updated: string;
  readonly corrected: string;
  /** An update said that a person may no longer be named. */
  readonly hidden: string;
  readonly ended: string;
  readonly withdrawn: string;
  /** Its last day is over. */
  readonly past: string;
}

/** The address of a case in discreet mails. */
export const discreet = (path: string): string => path.replace('/appeals/', '/m/');

/** What may be seen nowhere: names that may not be written, and words of what is not published, or no longer. */
export const NEVER_SEEN = [
  ...['Zqana', 'Zxsecret', 'Zqanna', 'Zxsekret'],
  ...['Zqivo', 'Zxformer', 'Zqmira', 'Zxhidden'],
  ...['Zqwithdrawn', 'Zqdraft', 'Zqembargo'],
  // Of who agreed that a person is listed, and why no one was asked.
  ...CONSENT_WORDS,
] as const;

const DATED_ON = '2026-10-12';

type Words = Readonly<Record<string, unknown>> & { readonly title: string };

/** An appeal that later ones follow up by its id. */
const anAppeal = (given: Words) => ({
  datedOn: DATED_ON,
  body: { text: 'A court in the capital is to decide.\n\nThe Example Observatory asks for a fair hearing.' },
  externalId: randomUUID(),
  distinctFrom: 'all',
  ...given,
});

/** Publishes an appeal, and what follows it up, each after the one before. @returns where its page is. */
async function publishCase(first: Words, ...later: readonly object[]): Promise<string> {
  const appeal = anAppeal(first);
  let appealUrl = await publishRequestToTheEnd(appeal);
  for (const next of later) appealUrl = await publishRequestToTheEnd({ ...appeal, ...next });
  return new URL(appealUrl).pathname;
}

const WHOLE = {
  ...A_WHOLE_APPEAL,
  title: 'RUSSIA: lawyer Ivan Example beaten in prison',
  countries: ['RU'],
  themes: ['torture', 'lawyers'],
  urgent: true,
  sourceUrl: 'https://example.org/appeals/ivan-example',
  body: {
    text: 'Guards beat Ivan Example on Monday. See https://example.org/report for what his lawyers say.\n\nHe may not see a doctor.',
  },
  translations: [
    {
      language: 'fr',
      title: 'RUSSIE : l’avocat Ivan Example battu en prison',
      body: { text: 'Des gardiens ont battu Ivan Example lundi.' },
      summary: 'Des gardiens l’ont battu, et aucun médecin ne l’a vu.',
      demands: ['Qu’un médecin le voie.', 'Qu’il soit libéré.'],
    },
    {
      language: 'es',
      title: 'RUSIA: el abogado Ivan Example fue golpeado en prisión',
      body: { text: 'Unos guardias golpearon a Ivan Example el lunes.' },
      summary: 'Unos guardias lo golpearon y ningún médico lo ha visto.',
      demands: ['Que lo vea un médico.', 'Que sea puesto en libertad.'],
    },
    {
      language: 'ar',
      title: 'روسيا: ضرب المحامي إيفان المثال في السجن',
      body: { text: 'ضرب الحراس إيفان المثال يوم الاثنين.' },
      summary: 'ضربه الحراس ولم يره أي طبيب.',
      demands: ['السماح لطبيب بفحصه.', 'الإفراج عنه.'],
    },
  ],
};

const teachers = {
  title: 'UZBEKISTAN: three teachers tried behind closed doors',
  countries: ['UZ'],
  themes: ['unfair-trial'],
  expiresOn: '2099-03-31',
  actByReason: 'The court decides the day after.',
  summary: 'The trial of three teachers has begun, and nobody may watch it.',
  image: anImage(),
};

const person = (name: string, mayBeNamed: boolean) => ({
  people: agreed([{ name, role: 'student', mayBeNamed }]),
});

/** A site with something of everything, which is published once on a stack. */
export const thePublishedSite = () => oncePerStack('published-site', publishSite);

/** Publishes it, and says where it is once its lists show it. */
async function publishSite(): Promise<PublishedSite> {
  const [past, ended, withdrawn] = await Promise.all([
    publishPast(),
    publishCase(
      { title: 'BELARUS: student to be tried for a poem', countries: ['BY'], themes: ['freedom-of-expression'] },
      { kind: 'update', title: 'BELARUS: trial of a student begins', whatChanged: 'The trial has begun.' },
      {
        kind: 'outcome',
        title: 'BELARUS: student acquitted',
        body: { text: 'The court acquitted her. She thanks all who wrote.' },
      },
    ),
    publishCase(
      {
        title: 'PERU: Zqwithdrawn and her family are missing',
        countries: ['PE'],
        summary: 'Zqwithdrawn saw it.',
        body: { text: 'Zqwithdrawn was there.' },
      },
      { kind: 'retraction', summary: undefined, body: { text: 'We were told wrongly: the family is at home.' } },
    ),
  ]);
  const [corrected, hidden] = await Promise.all([
    publishCase(
      {
        title: 'KENYA: Zqivo Zxformer taken from a bus',
        countries: ['KE'],
        summary: 'Zqivo Zxformer has not been seen since.',
        body: { text: 'Men took Zqivo Zxformer from a bus.' },
        ...person('Zqivo Zxformer', true),
      },
      {
        kind: 'correction',
        title: 'KENYA: a student was taken from a bus',
        summary: 'He has not been seen since.',
        body: { text: 'Men took a student from a bus.' },
        whatChanged: 'The family asks that he not be named.',
        ...person('Zqivo Zxformer', false),
      },
    ),
    publishCase(
      {
        title: 'NEPAL: Zqmira Zxhidden held without charge',
        countries: ['NP'],
        body: { text: 'Zqmira Zxhidden is held without charge.' },
        ...person('Zqmira Zxhidden', true),
      },
      {
        kind: 'update',
        title: 'NEPAL: a student is held without charge',
        body: { text: 'She is held in the north.' },
        whatChanged: 'She was moved to the north.',
        ...person('Zqmira Zxhidden', false),
      },
    ),
  ]);
  await publishUnseen();
  const ends = await Promise.all(endedOnes().map(([first, outcome]) => publishCase(first, outcome)));
  const open = await publishOpenOnes();
  const updated = await publishCase(teachers, {
    kind: 'update',
    title: 'UZBEKISTAN: teachers may see their lawyers',
    body: { text: 'Since Tuesday their lawyers may see them.' },
    whatChanged: 'Their lawyers may see them.',
  });
  const whole = await publishCase(WHOLE);
  const site = { whole, updated, corrected, hidden, ended, withdrawn, past };
  await untilListed([...Object.values(site), ...ends, ...open].map(appealIdIn));
  return site;
}

/** An appeal whose last day is over: nobody may publish one, so that the day is put back in the table. */
async function publishPast(): Promise<string> {
  const path = await publishCase({
    title: 'BOLIVIA: judge kept from his court',
    countries: ['BO'],
    expiresOn: '2099-03-31',
  });
  const appealId = appealIdIn(path);
  const table = tableOfStack();
  for (const Key of [appealVersionKey(appealId, 1), cardKey(appealId)])
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...Key },
        UpdateExpression: 'SET expiresOn = :day',
        ConditionExpression: 'attribute_exists(expiresOn)',
        ExpressionAttributeValues: { ':day': '2026-10-31' },
      }),
    );
  table.raw.destroy();
  return path;
}

const AT_ONCE = 4;

/** What waits for a person's answer, and what waits for its time. */
async function publishUnseen(): Promise<void> {
  const draft = await sendRequest(anAppeal({ title: 'Zqdraft is missing', summary: 'Zqdraft is missing.' }));
  const releaseAt = new Date(Date.now() + 86_400_000).toISOString();
  const release = await sendRequest(anAppeal({ title: 'CHAD: Zqembargo is held', countries: ['TD'], releaseAt }));
  if (draft.status !== 'draft' || release.status !== 'scheduled')
    throw new Error(`They are ${draft.status} and ${release.status}: nothing would be proved.`);
}

async function publishOpenOnes(): Promise<string[]> {
  const urls: string[] = [];
  for (const some of inChunks(openOnes(), AT_ONCE)) {
    const sent = await Promise.all(some.map((one) => sendRequest(anAppeal(one))));
    urls.push(...sent.map(({ appealUrl }) => appealUrl));
  }
  return urls;
}

/** Until a feed of everything holds all of it. */
async function untilListed(appealIds: readonly string[]): Promise<void> {
  await waitUntil(
    `${appealIds.length} appeals in the archive`,
    async () => {
      const feed = await (await fetch(`${inject('publicUrl')}/feeds/appeals.json?lang=en`)).text();
      return appealIds.every((appealId) => feed.includes(appealId)) || undefined;
    },
    { deadlineMs: 120_000 },
  );
  // Shelves of its words and topics are written one after the other.
  await wait(3_000);
}
