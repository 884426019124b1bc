import type { Language } from '../../functions/contract/languages.ts';
import { localeOf } from '../../functions/locales/day-in-words.ts';
import type { Words } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';
import type { Part } from '../plain-notice/plain-notice.ts';

/** Whom an appeal names, as far as its office said so. */
export interface WhoIsNamed {
  /** Names of the case that may be given. */
  readonly named: readonly string[];
  /** Whom it names without consent, and why. */
  readonly withoutConsent: readonly { readonly name: string; readonly because: string }[];
}

/** Who may be named, and below each who is named without consent. "No one" is said only where it is so. */
export function namedLines(language: Language, { named, withoutConsent }: WhoIsNamed, say: Words): Part[] {
  const fact = (value: string) => `${say('decide.fact.named')}${say('mail.colon')} ${value}`;
  const names = new Intl.ListFormat(localeOf(language)).format(named.map(cleanLine));
  return [
    ...(named.length > 0 ? [fact(names)] : withoutConsent.length === 0 ? [fact(say('decide.fact.no-one'))] : []),
    ...withoutConsent.map(({ name, because }) =>
      say('decide.fact.without-consent', { name: cleanLine(name), because: cleanLine(because) }),
    ),
  ];
}
