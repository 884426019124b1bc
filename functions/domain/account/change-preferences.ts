import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../contract/languages.ts';
import type { AddressHasher, KnownSubscribers, Subscriber } from '../subscriber/subscriber.ts';
import { endingChanges, nextEraseLink, untilSaved } from '../subscriber/subscriber.ts';

export interface PreferencePorts {
  readonly subscribers: KnownSubscribers;
  readonly hashOfAddress: AddressHasher;
}

/** `unknown`: no subscriber has this id, or they get no mail. */
export type PreferenceOutcome = 'changed' | 'same' | 'unknown';

/** In which languages a subscriber reads, and what is to become of an appeal in none of them. */
interface LanguagesRead extends Pick<Subscriber, 'waitsForEdition'> {
  /** The best first, each once, at least one. */
  readonly languages: readonly Language[];
}

export function setLanguages(
  subscriberId: string,
  { languages: [language, ...otherLanguages], waitsForEdition }: LanguagesRead,
  ports: PreferencePorts,
): Promise<PreferenceOutcome> {
  if (language === undefined) throw new RangeError('A subscriber must read one language at least');
  return change(subscriberId, (current) => ({ ...current, language, otherLanguages, waitsForEdition }), ports);
}

/** Sets whether mail to a subscriber shows what it is about. */
export function setDiscreet(
  subscriberId: string,
  isDiscreet: boolean,
  ports: PreferencePorts,
): Promise<PreferenceOutcome> {
  return change(subscriberId, (current) => ({ ...current, isDiscreet }), ports);
}

/** A time without alerts. */
export interface Pause {
  /** When it ends, in epoch milliseconds. */
  readonly untilMs: number;
  /** The day that the subscriber named for that, `YYYY-MM-DD`: what they are shown, also after they choose another time zone. */
  readonly untilDay: string;
}

/** Lets no alert come before a pause ends. */
export function pause(
  subscriberId: string,
  { untilMs, untilDay }: Pause,
  ports: PreferencePorts,
): Promise<PreferenceOutcome> {
  const paused = { pausedUntilMs: untilMs, pausedUntilDay: untilDay };
  return change(subscriberId, (current) => ({ ...current, ...paused }), ports);
}

/** Lets alerts come again. */
export function resume(subscriberId: string, ports: PreferencePorts): Promise<PreferenceOutcome> {
  return change(subscriberId, ({ pausedUntilMs: _, pausedUntilDay: __, ...current }) => current, ports);
}

/**
 * Ends every session that began, every link to sign in that was mailed and every change of address that was asked for, until it is saved: the session
 * by which this is asked too.
 */
export const signOutEverywhere = (
  subscriberId: string,
  ports: PreferencePorts,
  nowMs: number,
): Promise<PreferenceOutcome> =>
  change(
    subscriberId,
    // Never the moment of an earlier time: what was made in between names that one.
    (current) => ({
      ...current,
      ...endingChanges(current),
      signedOutAtMs: Math.max(nowMs, (current.signedOutAtMs ?? 0) + 1),
    }),
    ports,
  );

/** Ends the link that erases everything, and lets a new one work. */
export const renewEraseLink = (subscriberId: string, ports: PreferencePorts): Promise<PreferenceOutcome> =>
  change(subscriberId, (current) => ({ ...current, eraseLinkNumber: nextEraseLink(current) }), ports);

/** Ends every change of address that was asked for until it is saved. */
export const endAddressChanges = (subscriberId: string, ports: PreferencePorts): Promise<PreferenceOutcome> =>
  change(subscriberId, (current) => ({ ...current, ...endingChanges(current) }), ports);

/** Each touches its own field of what is newest: of two tabs that change two things, both count. */
function change(
  subscriberId: string,
  changed: (current: Subscriber) => Subscriber,
  ports: PreferencePorts,
): Promise<PreferenceOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (current?.status !== 'active') return 'unknown';
    const next = changed(current);
    if (isDeepStrictEqual(next, current)) return 'same';
    const addressHash = await ports.hashOfAddress(current.address);
    const subscriber = { ...next, revision: await ports.subscribers.nextRevision(current) };
    const saved = { subscriber, seenRevision: current.revision, addressHash, ending: undefined };
    return (await ports.subscribers.save(saved)) === 'saved' ? 'changed' : undefined;
  });
}
