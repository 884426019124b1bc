import { type Band, rangeOf } from '../../../../contract/bands.ts';
import type { Language } from '../../../../contract/languages.ts';
import { EXACT_FROM_PEOPLE } from '../../../../contract/limits.ts';
import { isOver, type SendingFigures, type SendingReport } from '../../../../domain/deciding/deciding.ts';
import { wordsIn } from '../../../../locales/messages.ts';

/** How far a sending is, and whom it reached. */
export const goingOutInWords = (language: Language, report: SendingReport): string =>
  `${wordsIn(language)(`sending.stands.${report.standing}`)} ${figuresInWords(language, report)}`.trim();

/** How many a sending reached, in a sentence; of one that has not begun, how many it may reach, or nothing. */
export function figuresInWords(language: Language, report: SendingReport): string {
  const t = wordsIn(language);
  const { figures } = report;
  switch (figures.kind) {
    case 'few':
      if (report.standing === 'waiting') return '';
      return t(isOver(report) ? 'sending.few' : 'sending.few-so-far', { people: EXACT_FROM_PEOPLE });
    case 'band':
      return inBand(language, figures.people, 'sending.between', 'sending.or-more');
    case 'so-far':
      return [
        report.standing === 'waiting' ? undefined : soFar(language, figures.atLeast),
        figures.expected && expected(language, figures.expected),
      ]
        .filter(Boolean)
        .join(' ');
    case 'exact': {
      const { delivered, bounced, doubtful } = figures.states;
      return t('sending.sum', { asked: figures.asked, delivered, bounced, doubtful, twice: figures.twice });
    }
  }
}

/** Why no more is told; undefined of what is told exactly. */
export function whyNoMore(language: Language, { kind }: SendingFigures): string | undefined {
  const t = wordsIn(language);
  if (kind === 'exact') return undefined;
  return kind === 'so-far' ? t('sending.so-far.text', { step: EXACT_FROM_PEOPLE }) : t(`sending.${kind}.text`);
}

const soFar = (language: Language, atLeast: number) =>
  atLeast === 0
    ? wordsIn(language)('sending.few-so-far', { people: EXACT_FROM_PEOPLE })
    : wordsIn(language)('sending.so-far', { atLeast });

const expected = (language: Language, band: Band) =>
  inBand(language, band, 'sending.expected', 'sending.expected-more');

function inBand(
  language: Language,
  band: Band,
  between: 'sending.between' | 'sending.expected',
  orMore: 'sending.or-more' | 'sending.expected-more',
): string {
  const t = wordsIn(language);
  const { from, to } = rangeOf(band);
  return to === undefined ? t(orMore, { from }) : t(between, { from, to });
}
