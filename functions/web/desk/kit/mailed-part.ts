import type { InSteps } from '../../../contract/steps.ts';
import type { AppealKind } from '../../../domain/appeal/appeal.ts';
import { othersOf } from '../../../domain/members/members.ts';
import { type Html, html, notification } from '../../kit/kit.ts';
import type { Asked, InWords } from './desk-frame.ts';
import { reachedInWords, whoInWords } from './words/figures-in-words.ts';

/** What a page showed of an act that can't be undone. */
export const SHOWN_FIELD = 'shown';

/** Readers whom an act mails. */
export interface Mailed {
  /** Of the version that they are mailed. */
  readonly kind: AppealKind | 'no-one';
  /** How many were sent its appeal; undefined while no number is shown. */
  readonly reached: InSteps | undefined;
}

/** The value of the field: another one once the version or the readers are others than the page said. */
export const shownOf = (version: number, { kind, reached }: Mailed): string =>
  [version, kind, reached ?? 'none'].join(', ');

/** Whom an act mails: readers in one number, and colleagues. */
export function mailedPart(asked: Asked, { kind, reached }: Mailed): Html {
  const {
    t,
    at: { office, member },
  } = asked;
  const colleagues = othersOf(office, member.memberId).length;
  const readers =
    kind === 'no-one'
      ? t('sent.mails.no-reader')
      : [whoInWords(asked, kind), ...(reached ? [reachedInWords(asked, reached)] : [])].join(' ');
  return html`<section aria-labelledby="mails"><h2 id="mails">${t('sent.mails')}</h2>
<ul><li>${readers}</li><li>${t('sent.mails.colleagues', { count: colleagues })}</li></ul></section>`;
}

/** What was shown is no more so: nothing was done. */
export const changedNote = ({ t }: InWords): Html =>
  notification({ kind: 'important', heading: t('sent.mails.changed') });
