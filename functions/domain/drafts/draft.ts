import { APPEAL_KINDS, type AppealKind } from '../appeal/appeal.ts';
import { askedTimeIn } from './brought/asked-time.ts';
import { type DraftFields, NONE_TICKED, ticksIn } from './fields.ts';

/** The member who saved a text, by the name that they had then. */
export interface SavedBy {
  readonly memberId: string;
  readonly name: string;
}

/** An appeal that members write at the desk. What its fields come to is what `requestOf` says: the very request that publishing takes. */
export interface Draft {
  readonly publisherId: string;
  /** A UUID; the publisher's own id of the appeal, unless the fields name another. */
  readonly draftId: string;
  /** Grows with each save; 0 for one that is not kept yet. */
  readonly revision: number;
  readonly fields: DraftFields;
  readonly savedAtMs: number;
  readonly savedBy: SavedBy;
}

/** A draft in a list. */
export interface DraftOverview extends Omit<Draft, 'publisherId' | 'fields'> {
  /** As they were typed. */
  readonly title: string;
  readonly caseReference?: string;
  /** Its writer said that it is another appeal than those that are published, or a follow-up of one. */
  readonly isToldApart?: true;
  /** The appeal that it follows up. */
  readonly followUp?: string;
  /** Left out of a new appeal. */
  readonly kind?: AppealKind;
  /** That are ticked: codes of countries, and slugs of themes. */
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  /** When a key asked for it to come out, in epoch milliseconds. */
  readonly releaseAtMs?: number;
}

/** What a list says of a draft's fields. */
export function overviewOf(fields: DraftFields): Omit<DraftOverview, 'draftId' | 'revision' | 'savedAtMs' | 'savedBy'> {
  const { title = '', caseReference, distinct, followUp } = fields;
  const releaseAtMs = askedTimeIn(fields);
  const kind = APPEAL_KINDS.find((one) => one === fields.kind);
  const ticked = (name: string) => ticksIn(fields, name).filter((one) => one !== NONE_TICKED);
  return {
    title,
    countries: ticked('countries'),
    themes: ticked('themes'),
    ...(caseReference !== undefined && { caseReference }),
    ...((distinct ?? followUp) !== undefined && { isToldApart: true }),
    ...(followUp !== undefined && { followUp }),
    ...(kind && kind !== 'new' && { kind }),
    ...(releaseAtMs !== undefined && { releaseAtMs }),
  };
}

/** How long a draft is kept that no one saves any more, and each of its earlier revisions after it was replaced. */
export const DRAFT_KEPT_DAYS = 365;
export const REVISION_KEPT_DAYS = 90;
/** How long the texts and images of a deleted draft lie in the table, where no page leads to them. */
export const DELETED_KEPT_DAYS = 3;
