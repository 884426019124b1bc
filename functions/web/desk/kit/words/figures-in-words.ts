import { type InSteps, isLowest, STEP } from '../../../../contract/steps.ts';
import type { AppealKind } from '../../../../domain/appeal/appeal.ts';
import type { SendingReport } from '../../../../domain/deciding/deciding.ts';
import { MARGIN, SENDINGS_SHOWN_PER_MONTH } from '../../../../domain/showing/showing.ts';
import type { InWords } from '../desk-frame.ts';

/** How far a sending is, and whom it reached. */
export const goingOutInWords = (asked: InWords, report: SendingReport): string =>
  `${asked.t(`sending.stands.${report.standing}`)} ${figuresInWords(asked, report)}`.trim();

/** How many a sending reached, in a sentence; of one that is not over, nothing. */
export function figuresInWords(asked: InWords, { figures }: SendingReport): string {
  switch (figures.kind) {
    case 'going':
    case 'no-one':
      return '';
    case 'not-yet':
      return asked.t('sending.not-yet');
    case 'none':
      return asked.t('sending.none', { sendings: SENDINGS_SHOWN_PER_MONTH });
    case 'shown': {
      const { people } = figures;
      const inWords = (part: keyof typeof people) => stepsInWords(asked, people[part]);
      const [delivered, bounced, complained] = [inWords('delivered'), inWords('bounced'), inWords('complained')];
      return asked.t('sending.sum', { asked: inWords('asked'), delivered, bounced, complained });
    }
  }
}

/** A number of people as pages show it: 'about 150', '50 or fewer'. */
export const stepsInWords = ({ t }: InWords, people: InSteps): string =>
  t(isLowest(people) ? 'numbers.or-fewer' : 'numbers.about', { people });

/** Why numbers are what they are, and how far off one may be. */
export const whyInSteps = ({ t }: InWords): string => t('numbers.why', { step: STEP, margin: MARGIN });

const WHO = {
  new: 'sent.who.new',
  update: 'sent.who.matching',
  outcome: 'sent.who.matching',
  correction: 'sent.who.correction',
  retraction: 'sent.who.retraction',
} as const satisfies Record<AppealKind, string>;

/** Whom a version is mailed, in a sentence. */
export const whoInWords = ({ t }: InWords, kind: AppealKind): string => t(WHO[kind]);

/** How many were mailed an appeal, in a sentence: they are told of its correction or withdrawal. */
export const reachedInWords = ({ t }: InWords, people: InSteps): string =>
  t(isLowest(people) ? 'sent.reached.or-fewer' : 'sent.reached.about', { people });
