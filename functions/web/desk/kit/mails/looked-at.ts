import * as z from 'zod';
import { LANGUAGES, type Language } from '../../../../contract/languages.ts';
import { type AlertPart, formName, type RenderedMail } from '../../../../domain/dispatch/dispatch.ts';
import { formFor, partsIn } from '../../../../domain/drafts/drafts.ts';
import { deskPath } from '../desk-rights.ts';

/** How a mail is looked at. */
export const SHOWN_AS = ['html', 'text', 'discreet'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** Which of a draft's mails a page shows. */
export interface LookedAt {
  readonly draftId: string;
  /** Left out, the newest. */
  readonly revision?: number;
  /** The language of its reader; left out, that of the original. */
  readonly reader?: Language;
  readonly as: ShownAs;
  readonly part?: AlertPart;
}

const Query = z.object({
  revision: z.coerce.number().int().positive().optional().catch(undefined),
  reader: z.enum(LANGUAGES).optional().catch(undefined),
  as: z.enum(SHOWN_AS).catch('html'),
  part: z.enum(['first', 'follow-up']).optional().catch(undefined),
});

/** What is no such choice counts as none. @returns undefined where the address names no draft. */
export const lookedAtIn = (
  draftId: string,
  query: Readonly<Record<string, string | undefined>> = {},
): LookedAt | undefined => (z.uuid().safeParse(draftId).success ? { draftId, ...Query.parse(query) } : undefined);

/** The fields of an address that shows the same. */
export const queryOf = ({ revision, reader, as, part }: LookedAt): string =>
  `${new URLSearchParams({
    ...(revision !== undefined && { revision: String(revision) }),
    ...(reader && { reader }),
    as,
    ...(part && { part }),
  })}`;

export const lookedAtPath = (looked: LookedAt) =>
  `${deskPath('/desk/write/{draftId}/mail', looked)}?${queryOf(looked)}` as const;

/** With what the address left out: the reader of the original who has no mail of the case yet, where there may be one. */
export function wholeLook(
  { draftId, as, reader, part: asked }: LookedAt,
  original: Language,
  mails: readonly RenderedMail[],
): Required<Omit<LookedAt, 'revision'>> {
  const parts = partsIn(mails);
  const part = parts.find((one) => one === asked) ?? parts[0] ?? 'first';
  return { draftId, as, reader: reader ?? original, part };
}

/** The mail that is looked at. @throws {Error} when the version has none of its kind. */
export function mailLookedAt(
  { reader, part, as }: Required<Omit<LookedAt, 'revision'>>,
  languages: readonly Language[],
  mails: readonly RenderedMail[],
): RenderedMail {
  const name = formName(formFor(languages, { reader, part, isDiscreet: as === 'discreet' }));
  const mail = mails.find(({ form }) => formName(form) === name);
  if (!mail) throw new Error(`No mail of this draft is called ${name}`);
  return mail;
}
