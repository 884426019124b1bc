import { wholeWords } from '../whole-words.ts';

const INSTRUMENT = wholeWords(
  [
    'convention|covenant|(?:basic|guiding|fundamental) principles|principles? \\d|general comment|universal declaration|declaration on|body of principles|minimum rules|mandela rules|charter on',
    'pacte international|déclaration universelle|principes (?:de base|directeurs|fondamentaux)|observation générale|règles minima|charte africaine',
    'pacto internacional|declaración universal|principios básicos|observación general|reglas mínimas',
    'اتفاقية|الاتفاقية|العهد الدولي|الإعلان العالمي|المبادئ الأساسية',
  ].join('|'),
);
// A number behind the stop belongs to it: "General Comment No. 22".
const BETWEEN_SENTENCES = /(?<=[.!?؟][”»"’)]{0,3})\s+(?!\d)/u;

/**
 * A paragraph without the sentences that cite a treaty, principle or comment of law, and without what they quote. Such a sentence says what
 * rights there are, not what happened: a principle about lawyers' freedom of expression does not make an appeal one about that.
 */
export function withoutCitedLaw(paragraph: string): string {
  let isInsideQuotation = false;
  const kept = paragraph.split(BETWEEN_SENTENCES).filter((sentence) => {
    const cites = isInsideQuotation || INSTRUMENT.test(sentence);
    if (cites) isInsideQuotation = endsInsideQuotation(sentence, isInsideQuotation);
    return !cites;
  });
  return kept.join(' ');
}

function endsInsideQuotation(sentence: string, startsInside: boolean): boolean {
  const lastOpen = Math.max(sentence.lastIndexOf('“'), sentence.lastIndexOf('«'));
  const lastClose = Math.max(sentence.lastIndexOf('”'), sentence.lastIndexOf('»'));
  return lastOpen === lastClose ? startsInside : lastOpen > lastClose;
}
