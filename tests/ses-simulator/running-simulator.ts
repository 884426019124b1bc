import type { SimulatedAccount } from './account.ts';
import type { EventFaults } from './event-publisher.ts';
import type { Fault, Faults } from './faults.ts';
import type { SimulatedGrants } from './grants.ts';
import type { EventKind } from './mail-events.ts';
import type { EventQueue } from './queue-sink.ts';
import type { Keeping, SimulatorRecord } from './record.ts';

/** What can be said as JSON, for a simulator in a process of its own. */
export interface SesSimulatorSettings {
  /** 0, or left out, is any port that is free. */
  readonly port?: number;
  readonly account?: Partial<SimulatedAccount>;
  readonly faults?: readonly Fault[];
  readonly eventFaults?: EventFaults;
  /** Of all that is left to chance. */
  readonly seed?: number;
  /** Whether mails are kept with subject, HTML and text: a hundred kilobytes each. On, unless it is said to be off. */
  readonly renders?: boolean;
  readonly keeps?: Keeping;
  /** Gets SES's events, as the queue behind the stack's rule does. */
  readonly eventQueue?: EventQueue;
  /** What the configuration sets publish: everything, unless it is said. */
  readonly eventKinds?: readonly EventKind[];
  /** What the callers' roles may do: everything, unless it is said. */
  readonly grants?: SimulatedGrants;
  /** Answers over TLS, with this key and certificate in PEM; in the open, unless they are said. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** What the real client must be told to talk to a simulator. */
export const whereIs = (url: string) => ({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

export interface SesSimulator {
  readonly url: string;
  readonly record: SimulatorRecord;
  readonly faults: Faults;
  where(): ReturnType<typeof whereIs>;
  account(): SimulatedAccount;
  setAccount(changes: Partial<SimulatedAccount>): void;
  setEventFaults(faults: EventFaults): void;
  /** Resolves when every event is out. */
  eventsSettled(): Promise<void>;
  /** Forgets mails, calls, faults and suppressed addresses; account, rate and quota stay. */
  reset(): void;
  stop(): Promise<void>;
}
