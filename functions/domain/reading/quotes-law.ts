import type { ArticleBlock } from './article.ts';

const INSTRUMENT =
  /\b(convention|covenant|(basic|guiding|fundamental) principles|principles? \d|general comment|universal declaration|declaration on|body of principles|minimum rules|mandela rules|charter on|pacte international|déclaration universelle|principes (de base|directeurs|fondamentaux)|observation générale|règles minima|charte africaine|pacto internacional|declaración universal|principios básicos|observación general|reglas mínimas)\b|(اتفاقية|العهد الدولي|الإعلان العالمي|المبادئ الأساسية)/iu;

/**
 * Whether a block cites a treaty, principle or comment of law. Such a block says what rights there are, not what happened: a
 * principle about lawyers' freedom of expression does not make an appeal one about freedom of expression.
 */
export function quotesLaw({ kind, text }: ArticleBlock): boolean {
  return kind === 'quote' || INSTRUMENT.test(text);
}
