import { type Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import { ProfileChanges } from '../../functions/domain/publishing/publishing.ts';
import { RefusedError } from '../program/run-program.ts';

export interface ProfileOptions {
  readonly language: Language;
  readonly text?: string;
  readonly site?: string;
  readonly email?: string;
}

/** What everyone may know of a publisher. */
export const withProfileOptions = (command: Command): Command =>
  command
    .addOption(new Option('--language <language>', 'of the text').choices(LANGUAGES).default('en'))
    .option('--text <words>', 'what it is, in a sentence; "" takes it away')
    .option('--site <address>', 'its web site, which begins with https://; "" takes it away')
    .option('--email <address>', 'where anyone may write to it; "" takes it away');

/** @throws {RefusedError} which says what of it can't be shown. */
export function profileChangesFrom(
  { language, text, site, email }: ProfileOptions,
  isListed?: boolean,
): ProfileChanges {
  const given = { isListed, words: text === undefined ? undefined : { [language]: text }, site, email };
  const changes = ProfileChanges.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (changes.success) return changes.data;
  throw new RefusedError(changes.error.issues[0]?.message ?? 'It can’t be shown.', { cause: changes.error });
}
