import { randomUUID } from 'node:crypto';
import {
  deliveriesOf,
  makeDispatches,
  shelvesOfAppeal,
  slicesOf,
} from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { find, list } from '../../../functions/adapters/table/table.ts';
import { type AppealRequestInput, PUBLISH_PATH, PublishAnswer } from '../../../functions/contract/api.ts';
import { APPEAL_DISPATCHES, appealPartition, cardKey, dispatchKey } from '../../../functions/contract/table-keys.ts';
import { PERMISSIONS } from '../../../functions/contract/team-acts.ts';
import type { AlertDispatch } from '../../../functions/domain/dispatch/dispatch.ts';
import type { IssuedKey } from '../../../functions/domain/publishing/publishing.ts';
import type { Deployment } from '../../deployment/find-deployment.ts';
import { inviteAsOperator, invitePortsOf } from '../../deployment/invite-ports.ts';
import { answerOf, documentOf, UnexpectedAnswerError, Visitor } from '../../program/visitor.ts';
import { inPlainWords } from '../../terminal/in-plain-words.ts';
import { outputOf } from '../output-of.ts';
import type { Denied } from './denied.ts';
import { PRACTICE_OFFICE } from './practice.ts';

/** One step of a round, as it ended. */
export interface StepEnd {
  readonly step: string;
  readonly afterMs: number;
  /** Why it failed; left out, it did not. */
  readonly failed?: string;
  /** What IAM refused meanwhile. */
  readonly denied?: readonly Denied[];
}

export interface RoundPorts {
  readonly deployment: Deployment;
  readonly practice: IssuedKey;
  /** Addresses that the operator reads the mail of. */
  readonly members: readonly [ana: string, omar: string];
  /** Asks the operator for the link that was mailed to an address. */
  askForLink(address: string): Promise<string>;
  findDenied(sinceMs: number): Promise<Denied[]>;
  told(end: StepEnd): void;
  /** Says once what to look at where no invitation comes. */
  remind(): void;
  /** Aborted once the operator has had enough. */
  readonly signal: AbortSignal;
  nowMs(): number;
  sleep(ms: number): Promise<void>;
  /** How long one step may wait for what it looks for. */
  readonly withinMs: number;
}

/** What was looked for did not come in time. */
class NotSeenError extends Error {
  override readonly name = 'NotSeenError';
}

/** IAM refused something while a step waited. */
class DeniedError extends Error {
  override readonly name = 'DeniedError';
  readonly denied: readonly Denied[];
  constructor(denied: readonly Denied[]) {
    super('A function may not do what it has to.');
    this.denied = denied;
  }
}

/** Goes step by step through what members, publishers and workers do, up to the first step that fails. Each end is told. */
export async function goRound(ports: RoundPorts): Promise<void> {
  // What a step asked for may have been refused while the next one was under way already.
  const beganMs = ports.nowMs();
  for (const [step, run] of stepsOf(ports, beganMs)) {
    const startedMs = ports.nowMs();
    const failure = await attempt(run, ports);
    const end = { step, afterMs: ports.nowMs() - startedMs };
    ports.told(failure === undefined ? end : { ...end, ...(await explained(failure, beganMs, ports)) });
    if (failure !== undefined) break;
  }
}

/** @returns why it failed; undefined when it did not. */
async function attempt(run: () => Promise<void>, { signal }: RoundPorts): Promise<unknown> {
  try {
    signal.throwIfAborted();
    await run();
    return undefined;
  } catch (error) {
    return error;
  }
}

async function explained(
  failure: unknown,
  sinceMs: number,
  ports: RoundPorts,
): Promise<Pick<StepEnd, 'failed' | 'denied'>> {
  if (failure instanceof DeniedError) return { failed: failure.message, denied: failure.denied };
  if (ports.signal.aborted) return { failed: 'It was stopped.' };
  const failed = messageOf(failure);
  try {
    const denied = await deniedSoon(sinceMs, ports);
    return { failed, ...(denied.length > 0 && { denied }) };
  } catch (error) {
    // The reason of the step is worth more than why its functions' logs can't be read.
    return { failed: `${failed} What its functions logged can’t be read: ${messageOf(error)}` };
  }
}

/** CloudWatch has a line some seconds after it was written. */
const LOGS_LAG_MS = 5_000;

async function deniedSoon(sinceMs: number, { findDenied, sleep }: RoundPorts): Promise<Denied[]> {
  const now = await findDenied(sinceMs);
  if (now.length > 0) return now;
  await sleep(LOGS_LAG_MS);
  return findDenied(sinceMs);
}

/** An operator may be away from their mail for a moment. */
const PASTED_WITHIN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 1_000;
/** Logs are read this often while a step waits: a refusal ends it at once. */
const READ_LOGS_EVERY_MS = 10_000;

type Step = readonly [says: string, run: () => Promise<void>];

function stepsOf(ports: RoundPorts, beganMs: number): Step[] {
  const { deployment, practice, members } = ports;
  const { table, outputs } = deployment;
  const publicUrl = outputOf(outputs, 'PublicUrl');
  const [ana, omar] = [new Visitor(publicUrl), new Visitor(publicUrl)];
  const dispatches = makeDispatches(table);
  const word = `practice${randomUUID()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 8)}`;
  let keyed = { appealId: '', dispatchId: '' };
  let proposalPage = '';
  let approved = { appealId: '', dispatchId: '' };

  async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const startedMs = ports.nowMs();
    let readLogsAtMs = startedMs + READ_LOGS_EVERY_MS;
    for (;;) {
      const seen = await look();
      if (seen !== undefined) return seen;
      const nowMs = ports.nowMs();
      if (nowMs >= startedMs + ports.withinMs) throw new NotSeenError(what);
      if (nowMs >= readLogsAtMs) {
        await refuseDenied();
        readLogsAtMs = nowMs + READ_LOGS_EVERY_MS;
      }
      await ports.sleep(LOOK_EVERY_MS);
    }
  }

  /** @throws {DeniedError} Logs that can't be read now may be later. */
  async function refuseDenied(): Promise<void> {
    const denied = await ports.findDenied(beganMs).catch(() => []);
    if (denied.length > 0) throw new DeniedError(denied);
  }

  /** What the operator pastes, unless a function was refused something before the mail left. @throws {NotSeenError} when nothing comes. */
  async function pasted(answer: Promise<string>): Promise<string> {
    const startedMs = ports.nowMs();
    const answered = answer.then((text) => ({ text }));
    for (let isReminded = false; ports.nowMs() < startedMs + PASTED_WITHIN_MS; ) {
      const first = await Promise.race([answered, ports.sleep(READ_LOGS_EVERY_MS)]);
      if (first) return first.text;
      await refuseDenied();
      if (isReminded || ports.nowMs() < startedMs + ports.withinMs) continue;
      ports.remind();
      isReminded = true;
    }
    throw new NotSeenError('No link was pasted.');
  }

  const alert = async (dispatchId: string): Promise<AlertDispatch | undefined> => {
    const found = await dispatches.find(dispatchId);
    return found?.kind === 'alert' ? found : undefined;
  };
  const accepted = async (dispatchId: string) =>
    (await slicesOf(table, dispatchId)).reduce((sum, { counts }) => sum + (counts?.accepted ?? 0), 0);

  const delivered = async (dispatchId: string, lane: string) => {
    await until(`send-${lane} did not mail it.`, async () => ((await accepted(dispatchId)) > 0 ? true : undefined));
    await until('SES took it, and record-feedback heard of no delivery.', async () =>
      (await deliveriesOf(table, dispatchId)).delivered > 0 ? true : undefined,
    );
  };

  const joins = (member: Visitor, name: string, address: string) => async () => {
    const invitePorts = invitePortsOf({ ...deployment, noticesQueueUrl: outputOf(outputs, 'NoticesQueueUrl') });
    const office = { publisherId: practice.publisherId, name: PRACTICE_OFFICE };
    const invited = { name, address, language: 'en', permissions: PERMISSIONS } as const;
    const { kind } = await inviteAsOperator(office, invited, invitePorts);
    if (kind !== 'invited') throw new UnexpectedAnswerError(`${name} was not invited: ${kind}`);
    const link = new URL(await pasted(ports.askForLink(address)));
    await member.submits(`${link.pathname}${link.search}`, link.pathname);
    await member.addsPasskey('/desk/join', '/desk/join/passkey');
    await member.opens('/desk');
  };

  return [
    ['Ana is invited, opens her link and joins the desk with a passkey', joins(ana, 'Ana Example', members[0])],
    ['Omar joins it too', joins(omar, 'Omar Sample', members[1])],
    [
      'an appeal is published with a key',
      async () => {
        keyed = await publishes(publicUrl, practice.keyText, requestWith(word));
      },
    ],
    [
      'start-dispatch reads the stream and begins its mailing',
      async () => {
        const item = await find(table, dispatchKey(keyed.dispatchId));
        const dueAtMs = Number(item?.dueAtMs ?? 0);
        await until('start-dispatch did not begin it. Is its event source mapping enabled?', async () =>
          (await alert(keyed.dispatchId))?.status === 'planned' ? undefined : true,
        );
        if (ports.nowMs() > Math.max(dueAtMs, Number(item?.createdAtMs ?? 0) + STREAM_WITHIN_MS))
          throw new NotSeenError(
            'It began so late that the sweep must have begun it: start-dispatch does not read the stream.',
          );
      },
    ],
    [
      'Ana pauses it, and its mail stays',
      async () => {
        await ana.submits(`/desk/sending/${keyed.dispatchId}`, `/desk/sending/${keyed.dispatchId}/pause`);
        if ((await alert(keyed.dispatchId))?.halt?.kind !== 'paused') throw new NotSeenError('It is not paused.');
        await until('send-bulk did not come to it, so that nothing shows that a pause holds.', async () =>
          (await slicesOf(table, keyed.dispatchId)).some(({ waitsBecause }) => waitsBecause === 'paused')
            ? true
            : undefined,
        );
        if ((await accepted(keyed.dispatchId)) > 0) throw new NotSeenError('It was mailed although it is paused.');
      },
    ],
    [
      'Ana resumes it, and its mail is delivered',
      async () => {
        await ana.submits(`/desk/sending/${keyed.dispatchId}`, `/desk/sending/${keyed.dispatchId}/resume`);
        await delivered(keyed.dispatchId, 'bulk');
      },
    ],
    [
      'index-appeals reads the stream and sees it',
      async () => {
        await until('index-appeals did not take its card up. Is its event source mapping enabled?', async () =>
          (await find(table, cardKey(keyed.appealId)))?.dueWork === undefined ? true : undefined,
        );
      },
    ],
    [
      'it is on no list and in no feed',
      async () => {
        const newest = await ana.opens('/appeals');
        const feed = documentOf(newest).querySelector('link[type="application/atom+xml"]')?.getAttribute('href');
        const pages = [newest, ...(feed ? [await ana.opens(feed)] : [])];
        const showing = pages.find(({ text }) => text.includes(word));
        if (showing) throw new NotSeenError(`${showing.url} shows it.`);
        const shelves = await shelvesOfAppeal(table, keyed.appealId);
        if (shelves.length > 0) throw new NotSeenError(`The archive has it on ${shelves.length} shelves.`);
      },
    ],
    [
      'Omar writes an urgent appeal and asks for it to be sent',
      async () => {
        const saved = await omar.submits('/desk/write', '/desk/write', draftWith(word));
        const ask = `/desk/write/${idIn(saved.url, /\/desk\/write\/([0-9a-f-]{36})/)}/ask`;
        const proposal = await omar.submits(ask, ask, { when: 'at-once' });
        proposalPage = `/desk/proposal/${idIn(proposal.url, /\/desk\/proposal\/([0-9a-f-]{36})/)}`;
      },
    ],
    [
      'Ana approves it, and publish-appeal sends it',
      async () => {
        await ana.submits(proposalPage, `${proposalPage}/decide`, { do: 'send', understood: 'yes' });
        const dispatchId = await until('publish-appeal did not send it.', async () =>
          linkedId(await ana.opens(proposalPage), '/desk/sending/'),
        );
        const sent = await alert(dispatchId);
        if (!sent) throw new NotSeenError('Its mailing is not in the table.');
        approved = { appealId: sent.appealId, dispatchId };
      },
    ],
    ['its mail is delivered', () => delivered(approved.dispatchId, 'urgent')],
    [
      'Omar takes the name of its person out, and its reader is mailed the version without it',
      async () => {
        const page = `/desk/withdraw/${approved.appealId}`;
        const asked = await omar.submits(page, page, { person: PERSON });
        await omar.posts(asked, page);
        const dispatchId = await until('no version without the name was published.', async () => {
          const all = await list(table, { pk: appealPartition(approved.appealId), prefix: APPEAL_DISPATCHES });
          return all.map((link) => String(link.dispatchId)).find((id) => id !== approved.dispatchId);
        });
        await delivered(dispatchId, 'urgent');
      },
    ],
  ];
}

/** For an operator: an AWS error in our words, any other in its own. */
export const messageOf = (error: unknown): string =>
  inPlainWords(error) ?? (error instanceof Error ? error.message : String(error));

/** A stream's reader has a record within seconds, also where it has to start first. */
const STREAM_WITHIN_MS = 30_000;
const PERSON = 'Ivan Example';

const today = () => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

const requestWith = (word: string): AppealRequestInput => ({
  title: `A practice of the operators: ${word}`,
  datedOn: today(),
  language: 'en',
  body: { text: `Nothing happened. This appeal is a practice, and its word is ${word}.` },
  countries: [],
  addressesNoCountry: true,
  themes: ['torture'],
  // With one of its own it takes no number of a series that readers see.
  caseReference: 'PRACTICE',
  externalId: word,
});

function draftWith(word: string): Record<string, string> {
  const [year = '', month = '', day = ''] = today()
    .split('-')
    .map((part) => String(Number(part)));
  return {
    title: `A second practice of the operators: ${word}`,
    text: `${PERSON} is invented. This appeal is a practice.`,
    'datedOn-day': day,
    'datedOn-month': month,
    'datedOn-year': year,
    countries: 'AQ',
    themes: 'torture',
    kind: 'new',
    caseReference: 'PRACTICE',
    urgent: 'yes',
    'people.1.name': PERSON,
    'people.1.mayBeNamed': 'yes',
    'people.1.consentBy': 'no one: he is invented',
    'people.1.consentOn-day': day,
    'people.1.consentOn-month': month,
    'people.1.consentOn-year': year,
    'people.1.consentFor': 'his name',
    do: 'save',
  };
}

/** @throws {UnexpectedAnswerError} */
async function publishes(publicUrl: string, key: string, request: AppealRequestInput) {
  const answer = await answerOf(new URL(PUBLISH_PATH, publicUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const { data } = PublishAnswer.safeParse(await answer.json().catch(() => undefined));
  if (data?.status !== 'published')
    throw new UnexpectedAnswerError(`POST ${PUBLISH_PATH} answered ${answer.status}${data ? `, ${data.status}` : ''}.`);
  return data;
}

/** @throws {UnexpectedAnswerError} */
function idIn(url: string, pattern: RegExp): string {
  const id = pattern.exec(new URL(url).pathname)?.[1];
  if (id === undefined) throw new UnexpectedAnswerError(`The desk leads to ${new URL(url).pathname}.`);
  return id;
}

const linkedId = (page: Parameters<typeof documentOf>[0], path: string): string | undefined =>
  [...documentOf(page).querySelectorAll(`a[href*="${path}"]`)]
    .map((link) => /[0-9a-f-]{36}/.exec(link.getAttribute('href') ?? '')?.[0])
    .find((id) => id !== undefined);
