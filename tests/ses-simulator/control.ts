import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SesSimulator } from './running-simulator.ts';
import { readJson, writeAnswer } from './wire.ts';

/** What a simulator can be told and asked over HTTP, under `/simulator/`. */
const CONTROLS: Readonly<Record<string, (simulator: SesSimulator, input: never, query: URLSearchParams) => unknown>> = {
  'GET account': (simulator) => simulator.account(),
  'POST account': (simulator, changes) => simulator.setAccount(changes),
  'POST faults': (simulator, faults) => simulator.faults.add(...(faults as [])),
  'DELETE faults': (simulator) => simulator.faults.clear(),
  'POST event-faults': (simulator, faults) => simulator.setEventFaults(faults),
  'GET counts': (simulator) => simulator.record.counts,
  'GET calls': (simulator) => simulator.record.calls(),
  'GET accepted': (simulator) => Object.fromEntries(simulator.record.acceptedTimes()),
  'GET mails': (simulator, _, query) => {
    const address = query.get('to');
    return address === null ? simulator.record.mails() : simulator.record.mailsTo(address);
  },
  'POST events-settled': (simulator) => simulator.eventsSettled(),
  'POST reset': (simulator) => simulator.reset(),
};

export async function answerControl(
  simulator: SesSimulator,
  request: IncomingMessage,
  body: Buffer | undefined,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', simulator.url);
  const control = CONTROLS[`${request.method} ${pathname.slice('/simulator/'.length)}`];
  if (!control) {
    const message = `There is no ${request.method} ${pathname}.`;
    return writeAnswer(response, { errorType: 'UnknownControl', status: 404, message });
  }
  const told = await control(simulator, readJson(body) as never, searchParams);
  writeAnswer(response, { body: told ?? {} });
}
