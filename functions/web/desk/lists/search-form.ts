import * as z from 'zod';
import { type AskedOfList, type Place, wordsTyped } from '../../../domain/publishing/publishing.ts';
import { LANGUAGE_FIELD } from '../../../domain/subscriber/subscriber.ts';
import { COUNTRY_CODES, THEME_SLUGS } from '../../../domain/vocabulary/vocabulary.ts';
import { errorAt, type FieldError, type Html, html, textField } from '../../kit/kit.ts';
import type { InWords } from '../kit/kit.ts';

export const WORDS_FIELD = 'q';
const AFTER_FIELD = 'after';
const MAX_WORDS_CHARACTERS = 200;

/** What stands in the address of a list of the desk. */
export interface AskedInAddress extends AskedOfList {
  /** As it was typed; undefined where the address asks for nothing. */
  readonly typed?: string;
  /** It holds no word: nothing is looked for. */
  readonly isMisread: boolean;
  /** A draft was deleted just now. */
  readonly isDeleted: boolean;
}

const Typed = z
  .string()
  .transform((typed) =>
    typed
      .trim()
      .slice(0, MAX_WORDS_CHARACTERS)
      .replace(/[\ud800-\udbff]$/, ''),
  )
  .optional();
const After = z
  .base64url()
  .max(100)
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .pipe(z.string().regex(/^\d{1,15}\.[0-9a-f-]{36}$/));

/** What a list is asked for. A place that is none of ours is not asked: the list begins at its newest. */
export function askedInAddress(query: string): AskedInAddress {
  const fields = new URLSearchParams(query);
  const typed = Typed.parse(fields.get(WORDS_FIELD) ?? undefined);
  const words = wordsTyped(typed ?? '');
  const [atMs, id] = After.safeParse(fields.get(AFTER_FIELD)).data?.split('.') ?? [];
  return {
    ...(typed !== undefined && { typed }),
    ...subjectInAddress(fields),
    isMisread: typed !== undefined && words.length === 0,
    words,
    isDeleted: fields.get('done') === 'deleted',
    ...(id !== undefined && { after: { atMs: Number(atMs), id } }),
  };
}

export const COUNTRY_FIELD = 'country';
export const THEME_FIELD = 'theme';

/** Of which country and theme a list of the desk is to be. What names none of ours narrows nothing. */
export function subjectInAddress(fields: URLSearchParams): Pick<AskedOfList, 'country' | 'theme'> {
  const [country, theme] = [fields.get(COUNTRY_FIELD), fields.get(THEME_FIELD)];
  return {
    country: COUNTRY_CODES.find((one) => one === country),
    theme: THEME_SLUGS.find((one) => one === theme),
  };
}

/** The address of a list of the desk from a place on. */
export function listPath(
  path: `/${string}`,
  { typed, country, theme }: Pick<AskedInAddress, 'typed' | 'country' | 'theme'>,
  after?: Place,
): `/${string}` {
  const asked = { [WORDS_FIELD]: typed, [COUNTRY_FIELD]: country, [THEME_FIELD]: theme };
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) fields.set(name, value);
  if (after) fields.set(AFTER_FIELD, Buffer.from(`${after.atMs}.${after.id}`).toString('base64url'));
  return fields.size === 0 ? path : `${path}?${fields}`;
}

/** By which a member finds what their publisher sent, and what it writes. It only asks, so it needs no proof of its page. */
export const searchForm = (
  { t, language }: InWords,
  typed: string,
  errors: readonly FieldError[] = [],
): Html => html`<form class="search" method="get" action="/desk/search" role="search">
<input type="hidden" name="${LANGUAGE_FIELD}" value="${language}">
${textField({ id: WORDS_FIELD, label: t('desk.search.label'), type: 'search', value: typed, maxCharacters: MAX_WORDS_CHARACTERS, error: errorAt(WORDS_FIELD, errors, t('page.error.prefix')) })}
<p class="actions"><button class="button button--quiet" type="submit">${t('desk.search.button')}</button></p>
</form>`;
