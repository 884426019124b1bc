import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SimulatedAccount } from './account.ts';
import type { EventFaults } from './event-publisher.ts';
import type { Fault } from './faults.ts';
import type { AcceptedMail, RecordedCall, SimulatorCounts } from './record.ts';
import { type SesSimulatorSettings, whereIs } from './running-simulator.ts';

/** A simulator in another process: the same questions and orders, over HTTP. */
export interface RemoteSimulator {
  readonly url: string;
  readonly processId: number;
  where(): ReturnType<typeof whereIs>;
  account(): Promise<SimulatedAccount>;
  setAccount(changes: Partial<SimulatedAccount>): Promise<void>;
  addFaults(...faults: readonly Fault[]): Promise<void>;
  clearFaults(): Promise<void>;
  setEventFaults(faults: EventFaults): Promise<void>;
  counts(): Promise<SimulatorCounts>;
  calls(): Promise<RecordedCall[]>;
  acceptedTimes(): Promise<Map<string, number>>;
  mails(): Promise<AcceptedMail[]>;
  mailsTo(address: string): Promise<AcceptedMail[]>;
  eventsSettled(): Promise<void>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));

/** Starts a simulator that shares neither processor time nor memory with who sends to it. It ends with the process that asked. */
export async function spawnSesSimulator(settings: SesSimulatorSettings = {}): Promise<RemoteSimulator> {
  const child = spawn(process.execPath, [SERVE, '--settings', JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)]);
  if (!first) throw new Error('The SES simulator ended before it said where it is.');
  const url = String(first[0]);

  async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/simulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The SES simulator answered ${response.status} to ${method} ${path}.`);
    return (await response.json()) as T; // written by this project's own control.ts
  }

  return {
    url,
    processId: child.pid ?? 0,
    where: () => whereIs(url),
    account: () => ask('GET', 'account'),
    setAccount: (changes) => ask('POST', 'account', changes),
    addFaults: (...faults) => ask('POST', 'faults', faults),
    clearFaults: () => ask('DELETE', 'faults'),
    setEventFaults: (faults) => ask('POST', 'event-faults', faults),
    counts: () => ask('GET', 'counts'),
    calls: () => ask('GET', 'calls'),
    acceptedTimes: async () => new Map(Object.entries(await ask<Record<string, number>>('GET', 'accepted'))),
    mails: () => ask('GET', 'mails'),
    mailsTo: (address) => ask('GET', `mails?to=${encodeURIComponent(address)}`),
    eventsSettled: () => ask('POST', 'events-settled'),
    reset: () => ask('POST', 'reset'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
