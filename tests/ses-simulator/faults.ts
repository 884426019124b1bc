import type { BulkEmailStatus } from '@aws-sdk/client-sesv2';
import { badRequest, RATE_EXCEEDED, type SesError } from './ses-error.ts';

export type Operation =
  | 'SendEmail'
  | 'SendBulkEmail'
  | 'GetAccount'
  | 'PutSuppressedDestination'
  | 'GetSuppressedDestination'
  | 'ListSuppressedDestinations'
  | 'DeleteSuppressedDestination'
  | 'GetEmailIdentity'
  | 'GetConfigurationSet'
  | 'GetConfigurationSetEventDestinations';

/** Whether it strikes before SES takes any mail of the call, or after it took what it takes. */
type When = { readonly when: 'before' | 'after' };

/** What goes wrong. */
export type FaultEffect =
  | { readonly kind: 'throttle-call' }
  /** BadRequestException, as SES says it for one odd address. */
  | { readonly kind: 'refuse-call' }
  | ({ readonly kind: 'server-error'; readonly status?: number } & When)
  /** Any error that SES knows. */
  | ({ readonly kind: 'error'; readonly errorType: string; readonly status: number; readonly message?: string } & When)
  /** `midway`: after half of the answer's text. */
  | { readonly kind: 'drop-connection'; readonly when: When['when'] | 'midway' }
  /** The connection stays open and nothing comes. */
  | ({ readonly kind: 'stay-silent' } & When)
  | ({ readonly kind: 'delay'; readonly ms: number } & When)
  /**
   * Entries of a bulk call get this status and no mail: those at `entries`, each by its `entryChance`, or, with `ifTo`, the one
   * to that address. Without any of these, all.
   */
  | {
      readonly kind: 'entry-status';
      readonly status: Exclude<BulkEmailStatus, 'SUCCESS'>;
      readonly entries?: readonly number[];
      readonly entryChance?: number;
    }
  /** The mails are taken, and the last results of a bulk call are left out. */
  | { readonly kind: 'omit-results'; readonly howMany: number };

/** When a fault strikes. */
export interface FaultRule {
  /** Calls to send, unless it says otherwise. */
  readonly on?: Operation;
  /** Only calls with this recipient. */
  readonly ifTo?: string;
  /** So many calls that it fits pass before. */
  readonly skip?: number;
  /** How many calls it strikes: one, unless it says otherwise. */
  readonly times?: number | 'always';
  /** How likely it strikes a call that it fits, from 0 to 1. */
  readonly chance?: number;
}

export type Fault = FaultEffect & FaultRule;

interface ArmedFault {
  readonly fault: Fault;
  left: number;
  toSkip: number;
}

/** A call, as far as faults look at it. */
export interface StruckCall {
  readonly operation: Operation;
  readonly recipients: readonly string[];
}

/**
 * Faults on demand. All that fit a call strike it, in the order in which they were added; one that ends the call leaves the later
 * ones for the next call.
 */
export class Faults {
  private armed: ArmedFault[] = [];
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  add(...faults: readonly Fault[]): void {
    this.armed.push(
      ...faults.map((fault) => ({
        fault,
        left: fault.times === 'always' ? Number.POSITIVE_INFINITY : (fault.times ?? 1),
        toSkip: fault.skip ?? 0,
      })),
    );
  }

  clear(): void {
    this.armed = [];
  }

  /** Those that strike this call, and are used up by it. */
  strike(call: StruckCall): Fault[] {
    const struck: Fault[] = [];
    for (const candidate of this.armed) {
      if (!fits(candidate.fault, call) || !this.isDue(candidate)) continue;
      candidate.left -= 1;
      struck.push(candidate.fault);
      if (endsCall(candidate.fault)) break;
    }
    this.armed = this.armed.filter(({ left }) => left > 0);
    return struck;
  }

  /** Whether chance hits an entry. */
  hits(chance: number): boolean {
    return this.random() < chance;
  }

  private isDue(candidate: ArmedFault): boolean {
    if (candidate.toSkip > 0) {
      candidate.toSkip -= 1;
      return false;
    }
    return candidate.fault.chance === undefined || this.hits(candidate.fault.chance);
  }
}

const ONLY_BULK: ReadonlySet<FaultEffect['kind']> = new Set(['entry-status', 'omit-results']);

function fits({ kind, on, ifTo }: Fault, { operation, recipients }: StruckCall): boolean {
  if (ONLY_BULK.has(kind) && operation !== 'SendBulkEmail') return false;
  if (on === undefined ? operation !== 'SendEmail' && operation !== 'SendBulkEmail' : on !== operation) return false;
  return ifTo === undefined || recipients.includes(ifTo);
}

const endsCall = (fault: Fault) =>
  fault.kind !== 'delay' && fault.kind !== 'entry-status' && fault.kind !== 'omit-results';

/** What a fault makes of a call: an error, no answer, or nothing that ends it. */
export type FaultEnd = SesError | 'drop' | 'silence' | undefined;

/** How a fault ends a call at this point of it. */
export function endOf(fault: Fault, when: 'before' | 'after'): FaultEnd {
  switch (fault.kind) {
    case 'throttle-call':
      return when === 'before' ? RATE_EXCEEDED : undefined;
    case 'refuse-call':
      return when === 'before' ? badRequest('Illegal address') : undefined;
    case 'server-error': {
      const { status = 500 } = fault;
      return fault.when === when
        ? { errorType: 'InternalServiceErrorException', status, message: 'Try later.' }
        : undefined;
    }
    case 'error': {
      const { errorType, status, message = errorType } = fault;
      return fault.when === when ? { errorType, status, message } : undefined;
    }
    case 'drop-connection':
      return fault.when === when ? 'drop' : undefined;
    case 'stay-silent':
      return fault.when === when ? 'silence' : undefined;
    case 'delay':
    case 'entry-status':
    case 'omit-results':
      return undefined;
  }
}
