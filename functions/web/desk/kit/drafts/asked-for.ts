import type { EnteredTime, SendingProposal } from '../../../../domain/deciding/deciding.ts';
import { askedTimeIn, type DraftFields } from '../../../../domain/drafts/drafts.ts';
import { UTC, utcDayOf } from '../../../../domain/time/time.ts';
import { type EnteredDay, enteredDay, type Html, html } from '../../../kit/kit.ts';
import type { InWords } from '../desk-frame.ts';
import { dayAndTime, utcTimeOf } from '../words/day-and-time.ts';

/** When a draft is to go out, as a form has it. */
export interface EnteredWhen extends Pick<EnteredTime, 'time' | 'zone'> {
  /** Undefined while nothing is chosen. */
  readonly when: 'at-once' | 'at' | undefined;
  readonly day: EnteredDay;
}

const NO_DAY = { day: '', month: '', year: '' };

/**
 * What the form of asking begins with: the time that was asked for last, or else that a key asked for. Where it is past, or what was asked for was stopped,
 * a member has to choose.
 * @param last - what a member asked for of this draft before.
 */
export function timeAskedFor(
  fields: DraftFields,
  nowMs: number,
  last?: Pick<SendingProposal, 'when' | 'status'>,
): EnteredWhen {
  if (!last) return timeOfKey(fields, nowMs);
  const { when, status } = last;
  if (when.kind === 'at-once') {
    const asked = timeOfKey(fields, nowMs);
    return status === 'stopped' ? { ...asked, when: undefined } : asked;
  }
  if (when.atMs <= nowMs) return { when: undefined, day: NO_DAY, time: '', zone: when.zone };
  const [day = '', time = ''] = when.local.split('T');
  return { when: status === 'stopped' ? undefined : 'at', day: enteredDay(day), time, zone: when.zone };
}

function timeOfKey(fields: DraftFields, nowMs: number): EnteredWhen {
  const atMs = askedTimeIn(fields);
  const zone = fields.actByZone ?? '';
  if (atMs === undefined) return { when: 'at-once', day: NO_DAY, time: '', zone };
  if (atMs <= nowMs) return { when: undefined, day: NO_DAY, time: '', zone };
  return { when: 'at', day: enteredDay(utcDayOf(atMs)), time: utcTimeOf(atMs), zone: UTC };
}

/** The time that a key asked for, in words. @param nowMs - left out where no member chooses a time. */
export function askedForLine({ t, language }: InWords, fields: DraftFields, nowMs?: number): Html | undefined {
  const atMs = askedTimeIn(fields);
  if (atMs === undefined) return undefined;
  const said = t('compose.asked-for', dayAndTime({ language }, atMs));
  const isPast = nowMs !== undefined && atMs <= nowMs;
  return isPast ? html`<p class="unsure">${said} ${t('compose.asked-for-past')}</p>` : html`<p>${said}</p>`;
}
