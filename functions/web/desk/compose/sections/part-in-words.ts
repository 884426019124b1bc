import { LANGUAGE_FACTS, type Language } from '../../../../contract/languages.ts';
import type { Behind } from '../../../../domain/drafts/behind.ts';
import { wordsIn } from '../../../../locales/messages.ts';

const PART_LABELS = {
  title: 'compose.field.title',
  summary: 'compose.field.summary',
  text: 'compose.field.text',
  demands: 'compose.demands',
  actByReason: 'compose.field.act-by-reason',
  cautions: 'compose.cautions',
  whatChanged: 'compose.field.what-changed',
  letter: 'compose.letter',
  people: 'compose.people',
  addressees: 'compose.addressees',
  actions: 'compose.actions',
  sources: 'compose.sources',
  image: 'compose.image',
  countries: 'compose.countries',
  themes: 'compose.themes',
  datedOn: 'compose.dated-on',
  expiresOn: 'compose.field.act-by',
  actByZone: 'compose.field.zone',
  kind: 'compose.field.kind',
  followUp: 'compose.field.follow-up',
  urgent: 'compose.urgent',
  language: 'compose.language',
  caseReference: 'compose.field.case-reference',
  book: 'compose.book',
  sourceUrl: 'compose.field.own-page',
} as const;

/** What a part of a draft is called, with its language where it is of an edition. */
export function partInWords(language: Language, part: string): string {
  const t = wordsIn(language);
  const steps = part.split('.');
  const edition = steps.find((step): step is Language => step in LANGUAGE_FACTS);
  const name = steps.find((step): step is keyof typeof PART_LABELS => step in PART_LABELS);
  const label = name === undefined ? t('compose.part-other') : t(PART_LABELS[name]);
  return edition === undefined ? label : `${label} (${LANGUAGE_FACTS[edition].name})`;
}

/** What an edition lacks, part by part. */
export const missingInWords = (language: Language, { missing }: Pick<Behind, 'missing'>): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(missing.map((part) => partInWords(language, part)));
