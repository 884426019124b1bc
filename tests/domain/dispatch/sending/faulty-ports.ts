/** What happens to a worker at its `nth` use of a port, or of the one operation of that name. */
export interface Fault {
  readonly kind: 'crash' | 'error' | 'pause';
  readonly operation: string;
  readonly nth: number;
  /** Whether the operation itself takes effect. */
  readonly takesEffect: boolean;
}

/** Stands for every operation. */
export const ANY_OPERATION = '*';

/** The worker is gone: nothing that it tries from now on happens. */
export class CrashError extends Error {}
/** One operation failed; the worker lives. */
export class OperationError extends Error {}

const SYNCHRONOUS = new Set([
  'newCallId',
  'randomBelow',
  'nowMs',
  'timeLeftMs',
  'judge',
  'templateBytes',
  'entryBytes',
  'isOutdatedBy',
]);

/** What gives pages, one await after the other. */
const PAGED = new Set(['candidates', 'pages']);

type Operation = (...args: unknown[]) => unknown;

/** Decides the fate of each operation of one worker. */
class Worker {
  private operations = 0;
  private isDead = false;
  private readonly fault: Fault | undefined;
  /** Resolves when a paused worker may go on. */
  private readonly resumed: Promise<void>;

  constructor(fault: Fault | undefined, resumed: Promise<void>) {
    this.fault = fault;
    this.resumed = resumed;
  }

  async run(name: string, operation: () => unknown): Promise<unknown> {
    if (this.isDead) throw new CrashError();
    if (!this.fault || !this.isFaulty(name, this.fault)) return operation();
    const { kind, takesEffect } = this.fault;
    if (kind === 'pause') {
      if (!takesEffect) await this.resumed;
      const result = await operation();
      if (takesEffect) await this.resumed;
      return result;
    }
    if (takesEffect) await operation();
    this.isDead = kind === 'crash';
    throw kind === 'crash' ? new CrashError() : new OperationError();
  }

  private isFaulty(name: string, { operation, nth }: Fault): boolean {
    if (operation !== ANY_OPERATION && operation !== name) return false;
    this.operations += 1;
    return this.operations === nth;
  }
}

async function* pagesThrough(worker: Worker, pages: AsyncIterable<unknown>) {
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    const turned = (await worker.run('pages', () => iterator.next())) as IteratorResult<unknown>; // what `next` gave
    if (turned.done) return;
    yield turned.value;
  }
}

/** The same ports, through which one worker meets its fault at every kind of await: reads, writes, pages and SES. */
export function faultyPorts<Ports extends object>(
  ports: Ports,
  fault: Fault | undefined,
  resumed: Promise<void>,
): Ports {
  const worker = new Worker(fault, resumed);
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member === 'object' && member !== null) return wrap(member);
        if (typeof member !== 'function' || SYNCHRONOUS.has(String(name)) || target === Reflect.get(ports, 'observer'))
          return member;
        const operation = member.bind(target) as Operation; // any function of a port
        if (PAGED.has(String(name)))
          return (...args: unknown[]) => pagesThrough(worker, operation(...args) as AsyncIterable<unknown>); // what these return
        return async (...args: unknown[]) => {
          const result = await worker.run(String(name), () => operation(...args));
          return name === 'openMailing' ? wrap(result as object) : result; // a Mailing
        };
      },
    });
  return wrap(ports);
}
