import type { Language } from '../functions/contract/languages.ts';
import { CADENCE_PATH } from '../functions/contract/page-paths.ts';
import { LANGUAGE_FIELD } from '../functions/domain/subscriber/subscriber.ts';
import { cleanLine } from './clean-text.ts';
import { type Direction, directionOfLanguage } from './direction.ts';
import type { SenderFields } from './sender-fields.ts';
import { webAddress } from './web-address.ts';

/** What the frame of every mail needs: its own language and direction, and who sends it. */
export interface FrameView extends Direction {
  readonly shownLanguage: Language;
  readonly sender: Required<Omit<SenderFields, 'isDiscreet'>>;
  /** Where its reader chooses how often mail comes. It names no reader: they sign in there. */
  readonly cadenceUrl: string;
}

/** The frame of a mail in `language`. Fields that the sender lacks are empty. */
export function frameOf(language: Language, sender: SenderFields): FrameView {
  return {
    shownLanguage: language,
    ...directionOfLanguage(language),
    sender: {
      name: cleanLine(sender.name),
      postalAddress: cleanLine(sender.postalAddress.replace(/\s*\n\s*/g, ', ')),
      homeUrl: pageIn(language, sender.homeUrl),
      privacyUrl: sender.privacyUrl === undefined ? '' : pageIn(language, sender.privacyUrl),
    },
    cadenceUrl: pageIn(language, `${sender.homeUrl.replace(/\/$/, '')}${CADENCE_PATH}`),
  };
}

/** A page goes on in the language of the mail, not that of its reader's browser. */
function pageIn(language: Language, address: string): string {
  const page = new URL(webAddress(address));
  page.searchParams.set(LANGUAGE_FIELD, language);
  return page.href;
}
