import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOf, type Fault, type FaultEnd, type Faults, type Operation } from './faults.ts';
import { refusalOf, type SimulatedGrants } from './grants.ts';
import { operationOf } from './operation.ts';
import type { SendOperation, SimulatorRecord } from './record.ts';
import { recipientsIn, type SendInput, type Sending } from './sending.ts';
import { badRequest, notFound, type SesError } from './ses-error.ts';
import { configurationSetAnswer, eventDestinationsAnswer, identityAnswer } from './set-up.ts';
import type { SuppressionList } from './suppression-list.ts';
import { readJson, type WireAnswer, writeAnswer } from './wire.ts';

interface OperationParts {
  readonly faults: Faults;
  readonly record: SimulatorRecord;
  readonly suppression: SuppressionList;
  readonly now: () => number;
  readonly grants: SimulatedGrants | undefined;
}

/** Finds the operation of a request, lets faults strike, and writes what SES would. */
export class AnsweringOperations {
  private calls = 0;
  private readonly sending: Sending;
  private readonly parts: OperationParts;

  constructor(sending: Sending, parts: OperationParts) {
    this.sending = sending;
    this.parts = parts;
  }

  async answer(request: IncomingMessage, body: Buffer | undefined, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const asked = operationOf(request.method ?? '', url.pathname);
    const input = readJson(body);
    if (!asked) return writeAnswer(response, notFound(`No operation at ${request.method} ${url.pathname}.`));
    if (!input) return writeAnswer(response, badRequest('The request is not JSON of a size that SES takes.'));
    const refusal = this.parts.grants && refusalOf(asked.operation, input as SendInput, this.parts.grants);
    if (refusal) return writeAnswer(response, refusal);
    if (asked.operation === 'SendEmail' || asked.operation === 'SendBulkEmail')
      return this.answerSend(asked.operation, input as SendInput, body?.length ?? 0, response);
    const faults = this.parts.faults.strike({ operation: asked.operation, recipients: [] });
    const before = await endedBy(faults, 'before');
    const answered = before ?? this.answerOther(asked.operation, asked.named, input, url.searchParams);
    writeAnswer(response, (await endedBy(faults, 'after')) ?? answered);
  }

  private async answerSend(
    operation: SendOperation,
    input: SendInput,
    bytes: number,
    response: ServerResponse,
  ): Promise<void> {
    this.calls += 1;
    const number = this.calls;
    const recipients = recipientsIn(operation, input);
    const faults = this.parts.faults.strike({ operation, recipients });
    const atMs = this.parts.now();
    const finish = (answer: WireAnswer, accepted: number) => {
      const call = { number, operation, atMs, recipients: recipients.length, accepted };
      this.parts.record.addCall({ ...call, answer: this.countAnswer(answer) });
      writeAnswer(response, answer);
    };
    const before = await endedBy(faults, 'before');
    if (before) return finish(before, 0);
    const { answer, accepted } = this.sending.send(operation, input, { number, bytes, faults });
    finish((await endedBy(faults, 'after')) ?? asTold(answer, faults), accepted);
  }

  /** What the caller is told, in a word. */
  private countAnswer(answer: WireAnswer): string {
    const { counts } = this.parts.record;
    if (answer === 'drop' || answer === 'silence') {
      counts.unansweredCalls += 1;
      return answer;
    }
    if ('errorType' in answer) {
      if (answer.errorType === 'TooManyRequestsException') counts.throttledCalls += 1;
      return answer.errorType;
    }
    if ('cutBody' in answer) {
      counts.unansweredCalls += 1;
      return 'cut';
    }
    const throttled = resultsIn(answer.body).filter(({ Status }) => Status === 'ACCOUNT_THROTTLED').length;
    counts.throttledEntries += throttled;
    if (throttled > 0) counts.throttledCalls += 1;
    return 'answered';
  }

  private answerOther(
    operation: Exclude<Operation, SendOperation>,
    named: string,
    input: { readonly EmailAddress?: string; readonly Reason?: string },
    query: URLSearchParams,
  ): WireAnswer {
    const { suppression, now } = this.parts;
    if (operation === 'GetAccount') return { body: this.accountAsWritten() };
    // AWS says that the calls of the suppression list are disabled, and not how they are refused.
    if (!this.sending.account.hasProductionAccess && operation.includes('SuppressedDestination'))
      return badRequest('The suppression list is disabled in the sandbox.');
    switch (operation) {
      case 'PutSuppressedDestination':
        return flat(suppression.put(input.EmailAddress, input.Reason, now()));
      case 'GetSuppressedDestination':
        return flat(suppression.get(named));
      case 'DeleteSuppressedDestination':
        return flat(suppression.delete(named));
      case 'ListSuppressedDestinations':
        return flat(suppression.list(query));
      case 'GetEmailIdentity':
        return flat(identityAnswer(this.sending.account, named));
      case 'GetConfigurationSet':
        return flat(configurationSetAnswer(this.sending.account, named));
      case 'GetConfigurationSetEventDestinations':
        return flat(eventDestinationsAnswer(this.sending.account, named));
    }
  }

  /** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetAccount.html */
  private accountAsWritten() {
    const { maxSendRate, max24HourSend, sendingEnabled, hasProductionAccess, enforcementStatus } = this.sending.account;
    return {
      DedicatedIpAutoWarmupEnabled: false,
      EnforcementStatus: enforcementStatus,
      ProductionAccessEnabled: hasProductionAccess,
      SendQuota: {
        Max24HourSend: max24HourSend,
        MaxSendRate: maxSendRate,
        SentLast24Hours: this.sending.sentLast24Hours(),
      },
      SendingEnabled: sendingEnabled,
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    };
  }
}

const flat = (answered: { readonly body: unknown } | { readonly error: SesError }): WireAnswer =>
  'error' in answered ? answered.error : answered;

/** Waits as the faults say, and gives how they end the call at this point, if they do. */
async function endedBy(faults: readonly Fault[], when: 'before' | 'after'): Promise<FaultEnd> {
  let end: FaultEnd;
  for (const fault of faults) {
    if (fault.kind === 'delay' && fault.when === when) await sleep(fault.ms);
    end ??= endOf(fault, when);
  }
  return end;
}

interface BulkBody {
  readonly BulkEmailEntryResults?: readonly { readonly Status?: string }[];
}

const resultsIn = (body: unknown) => (body as BulkBody).BulkEmailEntryResults ?? []; // our own answer

/** What SES says of the call when it gets that far: with results left out, or cut off in the middle. */
function asTold(
  answer: { readonly body: unknown } | { readonly error: SesError },
  faults: readonly Fault[],
): WireAnswer {
  if ('error' in answer) return answer.error;
  const omitted = faults.reduce((sum, fault) => sum + (fault.kind === 'omit-results' ? fault.howMany : 0), 0);
  const body = omitted === 0 ? answer.body : { BulkEmailEntryResults: resultsIn(answer.body).slice(0, -omitted) };
  const isCut = faults.some((fault) => fault.kind === 'drop-connection' && fault.when === 'midway');
  return isCut ? { cutBody: body } : { body };
}
