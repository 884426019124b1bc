import { type FieldKind, fieldsOfPart, PART_NAMES } from '../../../contract/appeal-parts.ts';
import { Source } from '../../../contract/part-schemas.ts';
import type { Edition } from '../../appeal/appeal.ts';
import { honestAddresses, honestMarkup, honestWords } from '../../reading/reading.ts';
import type { AppealInput } from './appeal-input.ts';
import type { PartAnswers } from './part-answers.ts';

/** What is taken, so that each address in what readers see says where it leads. What finders read of it was read before, without our additions. */
export function honestlyShown(input: AppealInput): AppealInput {
  const { title, translations } = input;
  return {
    ...input,
    ...honestBody(input),
    title: title && { ...title, value: honestAddresses(title.value) },
    parts: honestParts(input.parts),
    demandsFound: input.demandsFound.map((demand) => ({ ...demand, value: honestAddresses(demand.value) })),
    ...(translations ? { translations: translations.map(honestEdition) } : {}),
  };
}

function honestBody({ blocks, footnotes }: Pick<Edition, 'blocks' | 'footnotes'>) {
  const marks = new Set(footnotes.map(({ mark }) => mark));
  return {
    blocks: blocks.map((block) => ({ ...block, html: honestMarkup(block.html, marks) })),
    footnotes: footnotes.map((note) => ({ ...note, html: honestMarkup(note.html, marks) })),
  };
}

function honestEdition({ language, title, blocks, footnotes, ...parts }: Edition): Edition {
  return { ...honestTexts(parts), language, title: honestAddresses(title), ...honestBody({ blocks, footnotes }) };
}

const honestParts = (parts: PartAnswers): PartAnswers =>
  Object.fromEntries(
    Object.entries(parts).map(([part, answer]) => [part, { ...answer, value: honestTexts(answer.value) }]),
  );

/** Kinds of fields that no reader reads as words: their own rules hold them. */
const NO_WORDS_KINDS: readonly FieldKind[] = ['code', 'codes', 'day', 'number', 'note'];
const NO_WORDS = new Set([
  ...PART_NAMES.flatMap(fieldsOfPart).flatMap(([field, kind]) => (NO_WORDS_KINDS.includes(kind) ? [field] : [])),
  // Of an image.
  ...['digest', 'type'],
]);

/** Each text of a value, however deep. */
function honestTexts<T>(value: T): T {
  return honest(value) as T; // texts stay texts, and all else what it is
}

function honest(value: unknown): unknown {
  if (typeof value === 'string') return honestAddresses(value);
  if (Array.isArray(value)) return value.map(honest);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(
    Object.entries(linkToldBefore(value)).map(([name, member]) => [name, NO_WORDS.has(name) ? member : honest(member)]),
  );
}

/** A title with an address is shown as a link. */
function linkToldBefore(value: object): object {
  if (!('title' in value && 'url' in value)) return value;
  const { title, url } = Source.parse(value);
  const told = (words: string) => honestWords(words, url);
  return {
    ...value,
    title:
      typeof title === 'string'
        ? told(title)
        : Object.fromEntries(Object.entries(title).map(([language, words]) => [language, told(words)])),
  };
}
