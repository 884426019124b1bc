import * as z from 'zod';
import { APPEAL_KINDS } from '../../../domain/appeal/appeal.ts';
import type { ArchiveQuery, ShelvedAppeal } from '../../../domain/archive/archive.ts';
import { isCountryCode, isRegionCode, isThemeSlug } from '../../../domain/vocabulary/vocabulary.ts';

export const MAX_WORDS_CHARACTERS = 200;

/** What a visitor typed, without half of a character at its end; nothing of what holds no word. */
function wordsIn(typed: string): string {
  const words = typed.trim().slice(0, MAX_WORDS_CHARACTERS);
  return /[\p{L}\p{N}]/u.test(words) ? words.replace(/[\ud800-\udbff]$/, '').trim() : '';
}

/** What stands in the address of a page of the archive. What is wrong in it is not asked. */
const Asked = z.object({
  q: z.string().transform(wordsIn).catch(''),
  /** A country's code, or a region's. */
  place: z
    .string()
    .refine((code) => isCountryCode(code) || isRegionCode(code))
    .catch(''),
  theme: z.string().refine(isThemeSlug).catch(''),
  kind: z.enum(APPEAL_KINDS).exclude(['retraction']).or(z.literal('')).catch(''),
  state: z.enum(['', 'open', 'closed']).catch(''),
});
export type Asked = z.infer<typeof Asked>;

const After = z
  .string()
  .regex(/^\d{1,9}\.\d{1,15}\.[0-9a-f-]{36}$/)
  .optional()
  .catch(undefined);
const AFTER_FIELD = 'after';

interface ReadAddress {
  readonly asked: Asked;
  /** The fields that hold something else than what is asked by them. */
  readonly misread: readonly (keyof Asked)[];
  readonly after: ShelvedAppeal | undefined;
}

/** @param query - of an address, without its question mark. */
export function readAsked(query: string): ReadAddress {
  const fields = Object.fromEntries(new URLSearchParams(query));
  const [page, atMs, appealId] = After.parse(fields[AFTER_FIELD])?.split('.') ?? [];
  const after = appealId === undefined ? undefined : { page: Number(page), atMs: Number(atMs), appealId };
  const asked = Asked.parse(fields);
  const misread = Asked.keyof().options.filter((name) => asked[name] !== (fields[name] ?? '').trim());
  return { asked, misread, after };
}

export const queryOf = ({ q, place, theme, kind, state }: Asked): ArchiveQuery => ({
  ...(q !== '' && { words: q }),
  ...(place !== '' && (isRegionCode(place) ? { region: place } : { country: place })),
  ...(theme !== '' && { theme }),
  ...(kind !== '' && { kind }),
  ...(state !== '' && { isOpen: state === 'open' }),
});

/** The address of what is asked, without what is not. */
export function archivePath(asked: Partial<Asked>, after?: ShelvedAppeal): `/${string}` {
  const fields = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  if (after) fields.set(AFTER_FIELD, `${after.page}.${after.atMs}.${after.appealId}`);
  return fields.size === 0 ? '/appeals' : `/appeals?${fields}`;
}

/** What a feed can be asked for: what the archive can, but for words, a kind and what is still open, since a feed could not take back what left it. */
export type FeedAsked = Pick<Asked, 'place' | 'theme'>;
export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const satisfies Record<
  FeedFormat,
  string
>;

/** The address of a feed of appeals, without what is not asked. */
export function feedPath({ place = '', theme = '' }: Partial<FeedAsked>, format: FeedFormat): `/${string}` {
  const [, query = ''] = archivePath({ place, theme }).split('?');
  return `/feeds/appeals.${format}${query === '' ? '' : `?${query}`}`;
}
