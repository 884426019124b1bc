import type { Language } from '../../../contract/languages.ts';
import { MAX_FOLLOWS_PER_SUBSCRIBER, MAX_TOPICS_PER_SUBSCRIBER } from '../../../contract/limits.ts';
import type { FormFault } from '../../../domain/signing-up/signing-up.ts';
import type { FollowsRefusal } from '../../../domain/subscriber/subscriber.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { message } from '../../../locales/messages.ts';
import type { FieldError } from '../components/errors.ts';

const MAX_CODES_SHOWN = 5;

const unitList = (language: Language) => new Intl.ListFormat(localeOf(language), { style: 'short', type: 'unit' });

export function fieldErrors(faults: readonly FormFault[], language: Language): FieldError[] {
  return faults.map((fault) => ({ fieldId: fault.field, text: faultText(fault, language) }));
}

/** Why a follow can't stand beside the others that a subscriber has, at its form. */
export function refusalError(refusal: FollowsRefusal, language: Language): FieldError {
  switch (refusal.kind) {
    case 'too-many-topics': {
      const values = { count: refusal.count, limit: MAX_TOPICS_PER_SUBSCRIBER };
      return { fieldId: 'where', text: message(language, 'page.error.too-many-with-others', values) };
    }
    case 'too-many-follows': {
      const values = { limit: MAX_FOLLOWS_PER_SUBSCRIBER };
      return { fieldId: 'where', text: message(language, 'page.error.too-many-follows-with-others', values) };
    }
    case 'everything-beside-others':
      return { fieldId: 'everything', text: message(language, 'page.error.everything-with-others') };
  }
}

function faultText(fault: FormFault, language: Language): string {
  if (fault.field === 'email') return message(language, `page.error.email-${fault.reason}`);
  switch (fault.reason) {
    case 'unknown-place':
    case 'unknown-theme':
    case 'unknown-language':
      return message(language, `page.error.${fault.reason}`, {
        codes: unitList(language).format(fault.codes.slice(0, MAX_CODES_SHOWN)),
      });
    case 'too-many-topics':
      return message(language, 'page.error.too-many-topics', { count: fault.count, limit: MAX_TOPICS_PER_SUBSCRIBER });
    case 'unknown-time-zone':
      return fault.zone === ''
        ? message(language, 'page.error.no-time-zone')
        : message(language, 'page.error.unknown-time-zone', { zone: fault.zone });
    case 'unknown-frequency':
    case 'unknown-weekday':
    case 'unknown-hour':
    case 'nothing-chosen':
    case 'unknown-case':
    case 'everything-and-more':
    case 'everything-beside-others':
    case 'everything-already':
    case 'too-many-follows':
    case 'no-language':
      return message(language, `page.error.${fault.reason}`);
  }
}
