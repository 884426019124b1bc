import type { DnsRecord } from '../../infra/mail-dns.ts';

/** What one check saw, and what an operator is to do about it. */
export type Finding =
  | { readonly state: 'ok'; readonly saw: string; readonly records?: readonly DnsRecord[] }
  /** Works for now. */
  | { readonly state: 'warning'; readonly saw: string; readonly todo: string; readonly records?: readonly DnsRecord[] }
  /** Something does not work, or will be missed when it is needed. */
  | { readonly state: 'fault'; readonly saw: string; readonly todo: string; readonly records?: readonly DnsRecord[] }
  /** Looking needs what is not there yet. */
  | { readonly state: 'not-looked'; readonly saw: string; readonly todo: string }
  /** The look itself failed: permissions, network. */
  | { readonly state: 'look-failed'; readonly saw: string; readonly todo: string }
  /** What stands in for AWS in this stage has no such thing. */
  | { readonly state: 'not-checkable-here'; readonly saw: string };

export type FindingState = Finding['state'];

type Told<State extends FindingState> = Extract<Finding, { readonly state: State }>;

export const ok = (saw: string): Told<'ok'> => ({ state: 'ok', saw });
export const warning = (saw: string, todo: string): Told<'warning'> => ({ state: 'warning', saw, todo });
export const fault = (saw: string, todo: string): Told<'fault'> => ({ state: 'fault', saw, todo });
export const notLooked = (saw: string, todo: string): Told<'not-looked'> => ({ state: 'not-looked', saw, todo });
export const notCheckableHere = (saw: string): Finding => ({ state: 'not-checkable-here', saw });

/**
 * A fault that names everything that is wrong, or what is right when nothing is.
 * @param wrong - one entry for each thing that is wrong.
 */
export const faultIfAny = (wrong: readonly string[], right: string, todo: string): Finding =>
  wrong.length === 0 ? ok(right) : fault(listed(wrong), todo);

/** {@link faultIfAny} for what works for now. */
export const warningIfAny = (wrong: readonly string[], right: string, todo: string): Finding =>
  wrong.length === 0 ? ok(right) : warning(listed(wrong), todo);

const MOST_LISTED = 8;

/** Entries in one line; of many, the first and how many more there are. */
export function listed(entries: readonly string[]): string {
  const shown = entries.slice(0, MOST_LISTED).join('; ');
  return entries.length > MOST_LISTED ? `${shown}; and ${entries.length - MOST_LISTED} more` : shown;
}

/** @example counted(1, 'queue') // '1 queue' */
export const counted = (howMany: number, noun: string): string =>
  `${howMany.toLocaleString('en')} ${noun}${howMany === 1 ? '' : 's'}`;
