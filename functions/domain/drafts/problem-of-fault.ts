import type { FieldFault } from '../../contract/api.ts';
import type { Problem } from './problem.ts';

/** With a field of its own, where what is said names it more closely. */
type What = Omit<Problem, 'field'> & Partial<Pick<Problem, 'field'>>;

/** What publishing says, as far as we have words of our own for it in each language. */
const KNOWN: readonly (readonly [said: RegExp, what: (found: RegExpExecArray) => What])[] = [
  [/^is missing for this person: say who agreed/, () => ({ what: 'no-consent' })],
  [/^contradicts withoutConsent/, () => ({ what: 'consent-and-reason' })],
  [/^names a person who may not be named/, () => ({ what: 'names-unnamed' })],
  [/^stands in no text of this appeal/, () => ({ what: 'named-nowhere' })],
  [/^is needed: no spelling is known of a person/, () => ({ what: 'name-unspelled' })],
  [
    /^keep a person of the version before who may not be named, and of whom no spelling/,
    () => ({ what: 'kept-unspelled' }),
  ],
  [/^names addressee \d+, and there are \d+$/, () => ({ what: 'no-such-addressee' })],
  [/^names addressee \d+, who has no /, () => ({ what: 'addressee-lacks' })],
  [/^holds an address with a user name or a password/, () => ({ what: 'user-name' })],
  [/^holds an office or a name with an e-mail address/, () => ({ what: 'address-in-office' })],
  [/^\d{4}-\d\d-\d\d lies in the past/, () => ({ what: 'day-past' })],
  [/^\d{4}-\d\d-\d\d lies in the future/, () => ({ what: 'day-future' })],
  [/^means nothing without expiresOn/, () => ({ what: 'without-day' })],
  [/^holds no letter and no digit/, () => ({ what: 'no-letters' })],
  [/^has \d+ characters, and a title may have (\d+)/, ([, limit]) => ({ what: 'too-long', limit: Number(limit) })],
  [/^is no time zone/, () => ({ what: 'no-zone' })],
  [/^holds no text of an appeal/, () => ({ what: 'no-text' })],
  [/^has no text in "(\w+)"/, ([, edition]) => ({ what: 'no-alt', field: `image.alt.${edition}` })],
  [/^is empty$/, () => ({ what: 'no-title' })],
  [/^(?:is turned|holds metadata|holds more than one still)/, () => ({ what: 'image-unclean' })],
  [/^(?:holds (?:more than|elements more|an attribute|an element)|takes too )/, () => ({ what: 'too-intricate' })],
  [/^has an edition in "/, () => ({ what: 'same-language' })],
  [/^is larger than \d+ KB|^is [\d,]+ × [\d,]+ pixels/, () => ({ what: 'image-too-large' })],
  [/^is no JPEG/, () => ({ what: 'image-kind' })],
  [/^is (?:damaged|not base64)/, () => ({ what: 'image-damaged' })],
  [/^moves:/, () => ({ what: 'image-moves' })],
  [/^holds =\? or /, () => ({ what: 'encoded-word' })],
  [/^gives the full name of a child/, () => ({ what: 'names-minor' })],
  [/^is the text of the appeal itself/, () => ({ what: 'repeats-text' })],
  [/^is that of an appeal which you joined/, () => ({ what: 'joined-withdrawn' })],
  [/once its addresses are shown as they lead/, () => ({ what: 'addresses-too-long' })],
  [/^lists more than ([\d,]+)/, ([, limit = '']) => ({ what: 'too-many', limit: Number(limit.replaceAll(',', '')) })],
  [/^".*" is no (?:ISO 3166|theme)/, () => ({ what: 'unknown-code' })],
  [/^is version \d+, and version (\d+) was published/, ([, newest]) => ({ what: 'overtaken', limit: Number(newest) })],
  [/is in no entry of your book/, () => ({ what: 'not-in-book' })],
];

/** What publishing would refuse, to a member who fills in a form; in its own English, where we have no words for it. @param field - of the form. */
export function problemOfFault({ message }: FieldFault, field: string): Problem {
  for (const [said, what] of KNOWN) {
    const found = said.exec(message);
    if (found) return { field, ...what(found) };
  }
  return { field, what: 'other', words: message };
}
