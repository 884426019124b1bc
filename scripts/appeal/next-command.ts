import type { Missing, ReadingAnswer } from '../../functions/contract/api.ts';

/** What of the command line is repeated: the page and the options that were given. */
export interface GivenCommand {
  readonly path: string;
  /** As typed, without the page. */
  readonly options: readonly string[];
}

/**
 * The command that answers what is missing, ready to be copied. Suggestions stand where the page makes a guess, and
 * placeholders where only a person knows.
 */
export function nextCommand(
  { path, options }: GivenCommand,
  missing: readonly Missing[],
  reading: ReadingAnswer,
  externalId: string,
): string {
  const fields = [...new Set(missing.map(({ field }) => field))];
  const answers = fields.flatMap((field) => ANSWERS[field]?.(reading) ?? []);
  // A new title or date would make another id, and leave this draft waiting for ever.
  // The id of a page with several appeals is that of the first.
  const isChosen = !fields.includes('page.appeal');
  const changesId = isChosen && (fields.includes('title') || fields.includes('datedOn'));
  const id = changesId && !options.includes('--id') ? ['--id', externalId] : [];
  return ['npm run appeal -- publish', ...[path, ...options, ...answers, ...id].map(quoted)].join(' ');
}

const ANSWERS: Readonly<Record<string, (reading: ReadingAnswer) => readonly string[]>> = {
  countries: ({ countries }) =>
    countries.length > 0 ? countries.flatMap(({ name }) => ['--country', name]) : ['--country', 'NAME OF THE COUNTRY'],
  'page.appeal': () => ['--appeal', 'NUMBER'],
  title: ({ title }) => ['--title', title?.value ?? 'TITLE OF THE APPEAL'],
  datedOn: () => ['--date', 'YYYY-MM-DD'],
  translations: ({ unanswered }) => unanswered.flatMap(({ language }) => ['--still-true', language]),
  // The one kind that is asked about is what reads like a retraction.
  kind: () => ['--retraction'],
};

/** Quoted for a shell where it needs to be. */
export function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

/** A question of the API with the options of the command in place of its fields. */
export const asOptions = (message: string): string =>
  message.replace(/\bstillTrue\b/g, '--still-true').replace(/\bleaveOut\b/g, '--leave-out');
