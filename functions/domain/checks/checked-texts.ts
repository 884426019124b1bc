import { decodeHTML } from 'entities';
import type { EditionParts } from '../../contract/part-schemas.ts';
import type { AppealContent, Edition, FieldText, SaidRequest } from '../appeal/appeal.ts';
import { partTexts, sharedTexts, shownPerson, textsIn, withoutConsentOf } from '../appeal/appeal.ts';
import { visibleTextOf } from '../reading/reading.ts';

type Body = Pick<SaidRequest, 'page' | 'body'>;

const TAG = /<[a-z!/][^<>]*>/i;
const TARGET = /\s(?:href|src|alt|title)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** What an eye reads of a request, field by field. Addressees are left out: what is said of an office is public. */
export const readTexts = (request: SaidRequest): FieldText[] => [
  ...writtenTexts('', request, request),
  ...(request.translations ?? []).flatMap((one, index) => writtenTexts(`translations[${index}].`, one, one)),
  ...(request.people ?? []).flatMap((person, index) =>
    textsIn(`people[${index}]`, shownPerson(withoutConsentOf(person))),
  ),
  ...sharedTexts({ ...beside(request), addressees: undefined, ...wordsOf(request) }),
];

/** The same of what is published, without what is said of its people and addressees. */
export const contentTexts = ({ people: _, edition, translations = [], ...shared }: AppealContent): FieldText[] => [
  ...editionTexts('', edition),
  ...translations.flatMap((one, index) => editionTexts(`translations[${index}].`, one)),
  ...sharedTexts({ ...shared, addressees: undefined }),
];

const editionTexts = (prefix: string, { title, blocks, footnotes, ...parts }: Edition): FieldText[] => [
  { field: `${prefix}title`, text: title },
  { field: `${prefix}body`, text: [...blocks, ...footnotes].map(({ html }) => visibleTextOf(html)).join('\n') },
  ...partTexts(prefix, parts),
];

/** The same with what readers see of addressees, and with every address that leads on: a name may stand in each. */
export const shownTexts = (request: SaidRequest): FieldText[] => [
  ...readTexts(request),
  ...textsIn('addressees', request.addressees),
  ...textsIn('sourceUrl', request.sourceUrl),
  ...targetsIn('', request),
  ...(request.translations ?? []).flatMap((one, index) => targetsIn(`translations[${index}].`, one)),
];

const writtenTexts = (
  prefix: string,
  { title }: { title?: string | undefined },
  one: Body & EditionParts,
): FieldText[] => [
  ...textsIn(`${prefix}title`, title),
  ...bodyTexts(prefix, one).map(({ field, text }) => ({ field, text: TAG.test(text) ? textOfMarkup(text) : text })),
  ...partTexts(prefix, one),
];

function bodyTexts(prefix: string, { page, body }: Body): FieldText[] {
  if (page) return [{ field: `${prefix}page.content`, text: page.content }];
  if (!body) return [];
  return [{ field: `${prefix}body`, text: 'html' in body ? body.html : body.text }];
}

/** Where links lead, what images are called, and what is said in their place. */
const targetsIn = (prefix: string, body: Body): FieldText[] =>
  bodyTexts(prefix, body).map(({ field, text }) => ({
    field,
    text: [...text.matchAll(TARGET)].map(([, value = '']) => value.replace(/^["']|["']$/g, '')).join('\n'),
  }));

const beside = ({ people: _, image: __, ...request }: SaidRequest) => request;

/** Of an image, what readers see. Its bytes are looked at by themselves. */
const wordsOf = ({ image }: SaidRequest) => (image ? { image: { alt: image.alt, credit: image.credit } as never } : {}); // texts are all that is read of it

/** Tags between which words stand apart. */
const APART =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^<>]*>/gi;
const TAGS = /<[a-z!/][^<>]*>/gi;

/**
 * About what an eye reads of markup, in linear time and without parsing it: only `read-page`, which has no grants, parses. What a reader is mailed is what
 * that function found; a check may see more than that, such as a script's text, and never less.
 */
const textOfMarkup = (html: string): string => decodeHTML(html.replace(APART, '\n').replace(TAGS, ''));
