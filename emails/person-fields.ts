/** What differs from one reader to the next: SES puts these values in, as they stand and unescaped. */
export const PERSON_FIELDS = ['reasonsHtml', 'reasonsText', 'unsubscribeUrl'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonValues = Readonly<Record<PersonField, string>>;

// `cleanText` takes these two out of everything that others wrote, so only our templates can hold them.
const MARK_START = '\u{FDD0}';
const MARK_END = '\u{FDD1}';

export const mark = (field: string): string => `${MARK_START}${field}${MARK_END}`;

/** What a template holds where a person's values will stand, until {@link openForPersonHtml} or {@link openForPersonText} has run. */
export const PERSON_MARKS: PersonValues = {
  reasonsHtml: mark('reasonsHtml'),
  reasonsText: mark('reasonsText'),
  unsubscribeUrl: mark('unsubscribeUrl'),
};

const MARKS = new RegExp(`${MARK_START}(\\w+)${MARK_END}`, 'g');

/**
 * HTML as content of an SES inline template: its only template syntax is the person fields. A pair of braces that was in
 * the text is written as entities, so readers see it as it was.
 * https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export function openForPersonHtml(html: string): string {
  return braceSafeHtml(html).replace(MARKS, '{{$1}}');
}

/** As {@link openForPersonHtml}, for plain text: a pair of braces gets a space between. */
export function openForPersonText(text: string): string {
  return braceSafeText(text).replace(MARKS, '{{$1}}');
}

/** HTML in which no two braces of a kind stand side by side. Not for style sheets, where an entity means nothing. */
export function braceSafeHtml(html: string): string {
  return html.replace(/\{(?=\{)|(?<=\{)\{/g, '&#123;').replace(/\}(?=\})|(?<=\})\}/g, '&#125;');
}

/** Plain text in which no two braces of a kind stand side by side. */
export function braceSafeText(text: string): string {
  return text.replace(/([{}])(?=\1)/g, '$1 ');
}

export function fillPerson(content: string, values: PersonValues): string {
  return PERSON_FIELDS.reduce((filled, field) => filled.replaceAll(`{{${field}}}`, () => values[field]), content);
}
