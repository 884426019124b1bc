import type { z } from 'zod';
import {
  type AppealRequestInput,
  DispatchAnswer,
  dispatchPath,
  ErrorAnswer,
  KEY_EXPIRES_HEADER,
  PREVIEW_PATH,
  PreviewAnswer,
  PUBLISH_PATH,
  PublishAnswer,
  RELEASES_PATH,
  ReleaseAnswer,
  ReleasesAnswer,
  releasePath,
  type SteeringAction,
  steeringPath,
} from '../../functions/contract/api.ts';
import { ADDRESSEES_PATH, AddresseesAnswer, removalPath } from '../../functions/contract/requests/addressee-book.ts';
import { DRAFTS_PATH, DraftAnswer, DraftsAnswer, draftApiPath } from '../../functions/contract/requests/drafts-api.ts';
import {
  WITHDRAWALS_PATH,
  WithdrawalAnswer,
  type WithdrawalRequest,
} from '../../functions/contract/requests/withdrawal-api.ts';
import { safeText } from '../terminal/safe-text.ts';
import { asTyped } from './as-typed.ts';
import { CommandError } from './command-error.ts';
import type { Connection } from './connection.ts';

/** The API as the command uses it. Each call throws a {@link CommandError} when the API refuses or does not answer. */
export interface ApiClient {
  preview(request: AppealRequestInput): Promise<PreviewAnswer>;
  publish(request: AppealRequestInput): Promise<PublishAnswer>;
  showDispatch(dispatchId: string): Promise<DispatchAnswer>;
  steerDispatch(dispatchId: string, action: SteeringAction): Promise<DispatchAnswer>;
  listAddressees(): Promise<AddresseesAnswer>;
  keepAddressee(entry: string, addressee: unknown): Promise<AddresseesAnswer>;
  removeAddressee(entry: string): Promise<AddresseesAnswer>;
  listReleases(): Promise<ReleasesAnswer>;
  listDrafts(): Promise<DraftsAnswer>;
  showDraft(draftId: string): Promise<DraftAnswer>;
  release(releaseId: string): Promise<PublishAnswer>;
  cancelRelease(releaseId: string): Promise<ReleaseAnswer>;
  withdrawConsent(request: z.input<typeof WithdrawalRequest>): Promise<WithdrawalAnswer>;
}

/** Longer than API Gateway waits for a function. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const TIMEOUT_MS = 35_000;

/** @param isOfDraft - whether a field of a request comes from a draft of the desk: what is wrong with it is put right there, and by no option. */
export function makeApiClient(
  { apiUrl, key }: Connection,
  isOfDraft: (field: string) => boolean = () => false,
): ApiClient {
  async function call<T>(method: 'GET' | 'POST', path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const answer = await send(`${apiUrl}${path}`, {
      method,
      redirect: 'error',
      headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    warnOfExpiry(answer.headers.get(KEY_EXPIRES_HEADER));
    const json: unknown = await answer.json().catch(() => undefined);
    if (!answer.ok) throw refusal(answer.status, json, apiUrl, isOfDraft);
    const parsed = schema.safeParse(json);
    if (!parsed.success) throw notOurApi(apiUrl, parsed.error);
    return parsed.data;
  }

  let isWarned = false;
  function warnOfExpiry(day: string | null): void {
    if (day === null || isWarned) return;
    isWarned = true;
    console.error(`Your key expires on ${safeText(day)}: ask the operator for the next one.`);
  }

  async function send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (cause) {
      throw unreachable(apiUrl, cause);
    }
  }

  return {
    preview: (request) => call('POST', PREVIEW_PATH, PreviewAnswer, request),
    publish: (request) => call('POST', PUBLISH_PATH, PublishAnswer, request),
    showDispatch: (dispatchId) => call('GET', dispatchPath(dispatchId), DispatchAnswer),
    steerDispatch: (dispatchId, action) => call('POST', steeringPath(dispatchId, action), DispatchAnswer),
    listAddressees: () => call('GET', ADDRESSEES_PATH, AddresseesAnswer),
    keepAddressee: (entry, addressee) => call('POST', ADDRESSEES_PATH, AddresseesAnswer, { entry, addressee }),
    removeAddressee: (entry) => call('POST', removalPath(entry), AddresseesAnswer),
    listDrafts: () => call('GET', DRAFTS_PATH, DraftsAnswer),
    showDraft: (draftId) => call('GET', draftApiPath(draftId), DraftAnswer),
    listReleases: () => call('GET', RELEASES_PATH, ReleasesAnswer),
    release: (releaseId) => call('POST', releasePath(releaseId, 'release'), PublishAnswer),
    cancelRelease: (releaseId) => call('POST', releasePath(releaseId, 'cancel'), ReleaseAnswer),
    withdrawConsent: (request) => call('POST', WITHDRAWALS_PATH, WithdrawalAnswer, request),
  };
}

function unreachable(apiUrl: string, cause: unknown): CommandError {
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return new CommandError('no-answer', `${apiUrl} did not answer within ${TIMEOUT_MS / 1_000} seconds.`, {
      hint: 'Run the same command again: what was published already is not sent twice.',
      cause,
    });
  return new CommandError('no-answer', `Nothing answers at ${apiUrl}.`, {
    hint: 'Is `npm start` running in another terminal? Another address can be given with --api.',
    cause,
  });
}

function refusal(status: number, json: unknown, apiUrl: string, isOfDraft: (field: string) => boolean): CommandError {
  const parsed = ErrorAnswer.safeParse(json);
  if (!parsed.success) {
    if (status === 413) return new CommandError('too-large', 'The API takes no request of this size.');
    if (status >= 500)
      return new CommandError('failed', `${apiUrl} failed to answer (${status}).`, {
        hint: 'Run the same command again: what was published already is not sent twice.',
      });
    return notOurApi(apiUrl, parsed.error);
  }
  const { code, message, hint, fields, editions } = parsed.data.error;
  const said =
    fields && code === 'invalid-appeal'
      ? `Nothing was published: ${fields.map((fault) => asTyped(fault, isOfDraft)).join('; ')}.`
      : message;
  const inEditions = editions
    ? ` It is in: ${editions.map(({ script, language, title }) => `${language} “${title}” (${script})`).join(', ')}.`
    : '';
  return new CommandError(code, `${said}${inEditions}`, {
    hint: HINTS[code] ?? hint,
    ...(editions && { editions }),
  });
}

/** Where this command has better advice than the API, which speaks of JSON. */
const HINTS: Readonly<Record<string, string>> = {
  unauthorized:
    'Give a valid key with APPEAL_ALERTS_KEY or --key. Operators make one with: npm run publisher -- add-key <publisher> --stage <stage>',
  'already-published':
    'If something has happened since, add --update. If this is how it ended, --outcome. If it was wrong, --correction. To take it back, --retraction. If it is another appeal, give it an id of its own with --id.',
  'already-scheduled':
    'Take that one back first with: npm run appeal -- unschedule RELEASE. If this is another appeal, give it an id of its own with --id.',
  'too-many-drafts':
    'Answer and publish the drafts that wait: one that is sent again is no new draft. There is room for new ones tomorrow, by the day of UTC.',
  'sent-before':
    'If you only tried again, there is nothing to do. If you mean it again, say so in other words: in the file with --retraction or --correction.',
  withdrawn:
    'If it holds after all, send its text as it should be now with --correction. If it is another appeal, give it an id of its own with --id.',
  unspelled:
    'Run it again with --spelling "the name as it is written there"; or, if it does not stand there, with --not-written-in and the code of the script, such as Arab.',
  'nothing-to-follow-up':
    'Name the appeal that this follows with --id: by the id that publishing it printed, or the address of its page; a case reference such as RUS-0147 is no id. Or publish it as new: without --update, --correction, --outcome and --retraction.',
  'not-yours':
    'Ask that publisher to follow it up. If your own readers have to hear something else, publish it as a new appeal: without --update, --correction, --outcome and --retraction, and with another --id.',
};

function notOurApi(apiUrl: string, cause: unknown): CommandError {
  return new CommandError(
    'not-our-api',
    `What answers at ${apiUrl} is not the API of Appeal Alerts, or is of another version.`,
    {
      hint: 'Check the address given with --api or APPEAL_ALERTS_API.',
      cause,
    },
  );
}
