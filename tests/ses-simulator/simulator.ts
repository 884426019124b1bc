import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ROOMY_ACCOUNT } from './account.ts';
import { AnsweringOperations } from './answering-operations.ts';
import { answerControl } from './control.ts';
import { MAX_MESSAGE_BYTES } from './documented-limits.ts';
import { EventPublisher, type EventSink } from './event-publisher.ts';
import { Faults } from './faults.ts';
import { queueSink } from './queue-sink.ts';
import { SimulatorRecord } from './record.ts';
import { type SesSimulator, type SesSimulatorSettings, whereIs } from './running-simulator.ts';
import { seededRandom } from './seeded-random.ts';
import { Sending } from './sending.ts';
import { SuppressionList } from './suppression-list.ts';

export interface SesSimulatorOptions extends SesSimulatorSettings {
  /** Epoch milliseconds, for rate, quota and records; delays are of the real clock. */
  readonly now?: () => number;
  /** Gets SES's events, unless there is a queue for them. */
  readonly onEvents?: EventSink;
}

/** SES on a port of this machine: its v2 wire protocol, its documented limits, and its faults on demand. */
export async function startSesSimulator(options: SesSimulatorOptions = {}): Promise<SesSimulator> {
  const { now = Date.now, seed = 1, renders = true, keeps = 'mails', eventKinds } = options;
  const record = new SimulatorRecord(keeps);
  const faults = new Faults(seededRandom(seed));
  faults.add(...(options.faults ?? []));
  const suppression = new SuppressionList();
  const sink = options.eventQueue ? queueSink(options.eventQueue) : options.onEvents;
  const publisher = sink ? new EventPublisher(sink, seededRandom(seed + 1), () => record.counts) : undefined;
  if (publisher) publisher.faults = options.eventFaults ?? {};
  const account = { ...ROOMY_ACCOUNT, ...options.account };
  const sending = new Sending(account, { now, faults, record, suppression, publisher, eventKinds, renders });
  const ses = new AnsweringOperations(sending, { faults, record, suppression, now, grants: options.grants });

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    void answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  };
  const server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    if (request.url?.startsWith('/simulator/')) return answerControl(simulator, request, body, response);
    await ses.answer(request, body, response);
  };
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `${options.tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP

  const simulator: SesSimulator = {
    url,
    record,
    faults,
    where: () => whereIs(url),
    account: () => sending.account,
    setAccount: (changes) => sending.setAccount(changes),
    setEventFaults: (eventFaults) => {
      if (publisher) publisher.faults = eventFaults;
    },
    eventsSettled: async () => publisher?.settled(),
    reset: () => {
      record.clear();
      faults.clear();
      suppression.clear();
    },
    stop: async () => {
      await publisher?.settled();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return simulator;
}

/** Undefined when more came than SES takes of anything. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= 2 * MAX_MESSAGE_BYTES) chunks.push(chunk);
  }
  return bytes <= 2 * MAX_MESSAGE_BYTES ? Buffer.concat(chunks) : undefined;
}
