import type { AppealRequest } from '../../contract/api.ts';
import type { CaseEnd } from '../../contract/case-endings.ts';
import type { Language } from '../../contract/languages.ts';
import { checkAppeal } from '../checks/check-appeal.ts';
import type { Finding } from '../checks/finding.ts';
import type { Draft } from '../drafts/draft.ts';
import { ANSWERED_FIELD, ticksIn } from '../drafts/fields.ts';
import { imageOf } from '../drafts/image-of.ts';
import type { Drafts } from '../drafts/ports.ts';
import { requestOf } from '../drafts/request-of.ts';

/** The letter of an edition that has one of its own. */
interface EditionLetter {
  readonly language: Language;
  readonly letter: string;
}

/** What is published or answered for with a draft, and stands in none of its mails. */
export interface BesideMails {
  readonly draft: Draft;
  readonly letters: readonly EditionLetter[];
  readonly image?: NonNullable<AppealRequest['image']>;
  /** How an outcome says that its case ended. */
  readonly ended?: CaseEnd;
  readonly people: NonNullable<AppealRequest['people']>;
  /** What the checks found and a member answered. */
  readonly letStand: readonly Finding[];
}

/** Letters of an appeal, the original's first. */
function lettersOf(
  editions: readonly { readonly language?: Language | undefined; readonly letter?: string | undefined }[],
): EditionLetter[] {
  return editions.flatMap(({ language, letter }) => (language && letter ? [{ language, letter }] : []));
}

/** What stands beside the mails of a revision, as publishing reads it; undefined where it is no request. */
export async function besideMails(draft: Draft, drafts: Pick<Drafts, 'findImage'>): Promise<BesideMails | undefined> {
  const { request } = requestOf(draft, (await imageOf(draft, drafts))?.bytes);
  if (!request) return undefined;
  const answered = ticksIn(draft.fields, ANSWERED_FIELD);
  const { people = [], image, translations = [], ended } = request;
  return {
    draft,
    letters: lettersOf([request, ...translations]),
    ...(image && { image }),
    ...(ended && { ended }),
    people,
    letStand: checkAppeal(request).filter(({ id, level }) => level === 'look' && answered.includes(id)),
  };
}
