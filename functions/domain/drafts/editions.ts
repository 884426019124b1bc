import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { type DraftFields, ticksIn } from './fields.ts';

/** Languages of the editions that a draft has beside the original. */
export const editionsOf = (fields: DraftFields): Language[] =>
  LANGUAGES.filter((language) => language !== fields.language && ticksIn(fields, 'editions').includes(language));

/** Those of which something is written. */
export const begunEditionsOf = (fields: DraftFields): Language[] =>
  editionsOf(fields).filter((language) => Object.keys(fields).some((name) => name.startsWith(`${language}.`)));
