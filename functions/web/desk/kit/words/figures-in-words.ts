import { type Band, rangeOf } from '../../../../contract/bands.ts';
import { EXACT_FROM_PEOPLE } from '../../../../contract/limits.ts';
import type { AppealKind } from '../../../../domain/appeal/appeal.ts';
import type { LargestReached, SendingFigures, SendingReport } from '../../../../domain/deciding/deciding.ts';
import { isOver } from '../../../../domain/deciding/deciding.ts';
import type { InWords } from '../desk-frame.ts';

/** How far a sending is, and whom it reached. */
export const goingOutInWords = (asked: InWords, report: SendingReport): string =>
  `${asked.t(`sending.stands.${report.standing}`)} ${figuresInWords(asked, report)}`.trim();

/** How many a sending reached, in a sentence; of one that has not begun, how many it may reach, or nothing. */
export function figuresInWords(asked: InWords, report: SendingReport): string {
  const { figures } = report;
  switch (figures.kind) {
    case 'few':
      if (report.standing === 'waiting') return '';
      return asked.t(isOver(report) ? 'sending.few' : 'sending.few-so-far', { people: EXACT_FROM_PEOPLE });
    case 'band':
      return inBand(asked, figures.people, 'sending.between', 'sending.or-more');
    case 'so-far':
      return [
        report.standing === 'waiting' ? undefined : soFar(asked, figures.atLeast),
        figures.expected && expected(asked, figures.expected),
      ]
        .filter(Boolean)
        .join(' ');
    case 'exact': {
      const { delivered, bounced, doubtful } = figures.states;
      return asked.t('sending.sum', { asked: figures.asked, delivered, bounced, doubtful, twice: figures.twice });
    }
  }
}

/** Why no more is told; undefined of what is told exactly. */
export function whyNoMore({ t }: InWords, { kind }: SendingFigures): string | undefined {
  if (kind === 'exact') return undefined;
  return kind === 'so-far' ? t('sending.so-far.text', { step: EXACT_FROM_PEOPLE }) : t(`sending.${kind}.text`);
}

const soFar = ({ t }: InWords, atLeast: number) =>
  atLeast === 0 ? t('sending.few-so-far', { people: EXACT_FROM_PEOPLE }) : t('sending.so-far', { atLeast });

const expected = (asked: InWords, band: Band) => inBand(asked, band, 'sending.expected', 'sending.expected-more');

function inBand(
  { t }: InWords,
  band: Band,
  between: 'sending.between' | 'sending.expected',
  orMore: 'sending.or-more' | 'sending.expected-more',
): string {
  const { from, to } = rangeOf(band);
  return to === undefined ? t(orMore, { from }) : t(between, { from, to });
}

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
export function reachedInWords({ t }: InWords, reached: LargestReached): string {
  if (reached.kind === 'few') return t('sent.reached.few', { people: EXACT_FROM_PEOPLE });
  const { from, to } = rangeOf(reached.people);
  return to === undefined ? t('sent.reached.or-more', { from }) : t('sent.reached.between', { from, to });
}
