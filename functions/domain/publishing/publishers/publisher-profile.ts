import * as z from 'zod';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { faultOfLine } from '../../reading/reading.ts';
import type { Publisher } from './publisher.ts';

/** What everyone may know of a publisher, as the page about the site shows it. The person who answers for its appeals is not in it. */
export interface PublisherProfile {
  readonly publisherId: string;
  readonly name: string;
  /** False once an operator took it off the page. The profile stays, so that no backup puts it back. */
  readonly isListed: boolean;
  /** What it is, in each language that it gave: plain text, in one line. */
  readonly words: Readonly<Partial<Record<Language, string>>>;
  /** Its web site, an `https` address. */
  readonly site?: string | undefined;
  /** Where anyone may write to it. */
  readonly email?: string | undefined;
}

/** As much as a visitor reads of one of many. */
export const MAX_WORDS_CHARACTERS = 240;
const MAX_SITE_CHARACTERS = 200;
/** Of a name: an address of the network is no one's. */
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])$/;

const Words = z.string().check(({ value, issues }) => {
  const fault = faultOfLine(value, MAX_WORDS_CHARACTERS);
  if (fault !== undefined) issues.push({ code: 'custom', input: value, message: `The text ${fault}.` });
});

const Site = z
  .url({ protocol: /^https$/, error: 'The site must be an https address, such as https://example.org/.' })
  .transform((given) => new URL(given))
  .refine(({ username, password }) => username === '' && password === '', 'The site holds a user name or a password.')
  .refine(
    ({ hostname, port }) => HOST.test(hostname) && port === '',
    'The site must be at a named host, without a port.',
  )
  .transform(({ href }) => href)
  .pipe(z.string().max(MAX_SITE_CHARACTERS, `The site is longer than ${MAX_SITE_CHARACTERS} characters.`));

/** https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3 */
const Email = z
  .email('The e-mail address must be a plain one, such as desk@example.org.')
  .max(254, 'The e-mail address is longer than 254 characters.');

/** An empty text takes away what was there. */
const orNothing = (schema: z.ZodType<string>) =>
  z
    .string()
    .trim()
    .transform((given, context) => {
      if (given === '') return undefined;
      const read = schema.safeParse(given);
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'It can’t be read.' });
      return z.NEVER;
    });

/** What an operator writes of a publisher. What is left out stays as it is. */
export const ProfileChanges = z.strictObject({
  isListed: z.boolean().optional(),
  words: z.partialRecord(z.enum(LANGUAGES), orNothing(Words)).optional(),
  site: orNothing(Site).optional(),
  email: orNothing(Email).optional(),
});
export type ProfileChanges = z.output<typeof ProfileChanges>;

/** The profile of a publisher that tells nothing but its name. */
export const profileOf = ({ publisherId, name }: Pick<Publisher, 'publisherId' | 'name'>): PublisherProfile => ({
  publisherId,
  name,
  isListed: true,
  words: {},
});

/** A profile with what was changed in it. */
export function withChanges(profile: PublisherProfile, { words, ...others }: ProfileChanges): PublisherProfile {
  return { ...profile, ...others, words: { ...profile.words, ...words } } as PublisherProfile;
}
