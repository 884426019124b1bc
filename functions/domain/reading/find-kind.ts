import type { Language } from '../../contract/languages.ts';
import type { AppealKind } from '../appeal/appeal.ts';
import { findReferenceCode } from './countries/reference-code.ts';
import { findPhrases, type PhraseBook, phraseBook } from './phrase-book.ts';
import { quoteAround } from './quote-around.ts';
import { type ReadLanguage, readLanguageOf } from './read-language.ts';
import type { Finding } from './reading.ts';
import { wordsOf } from './words.ts';

type FollowUp = Exclude<AppealKind, 'new'>;

// What pages say of themselves, in a title or a label; a report of an outcome is told by OUTCOMES.
const LABELS: Readonly<Record<FollowUp, string>> = {
  retraction:
    'retraction;retracted;(statement|appeal|alert) withdrawn;withdrawal of (the|our)? (statement|appeal|alert);rétractation;appel retiré;retractación;retirada del llamamiento;سحب البيان',
  correction:
    'correction;corrected (version|statement|appeal);corrigendum;erratum;rectificatif;rectification;corrección;rectificación;fe de erratas;تصحيح',
  outcome:
    'good news;bonne nouvelle;bonnes nouvelles;buenas noticias;buena noticia;outcome;action terminée;action lettre terminée;urgent action outcome;خبر سار',
  update:
    'update;new information;further information;additional information;mise à jour;nouvelles informations;informations complémentaires;actualización;nueva información;información adicional;تحديث;معلومات جديدة',
};

const OUTCOMES: Readonly<Record<ReadLanguage, string>> = {
  en: '(freed|released) (from (prison|jail|detention|custody))?;acquitted;acquittal;charges (were|are|have been)? dropped;(dropped|drops) (every|all|the)? charge*;(case|charges) dismissed;pardoned;reunited;conviction (quashed|overturned);returned home safe*',
  fr: 'remis* en liberté;libéré;libérée;libérés;libérées;acquitté*;acquittement;relaxé*;gracié*;charges abandonnées;non lieu;sorti* de prison',
  es: 'liberado;liberada;liberados;liberadas;puesto* en libertad;puesta* en libertad;absuelto*;absuelta*;absolución;indultad*;salió en libertad;sobreseimiento;cargos retirados',
  ar: 'الافراج عن;اطلق سراح*;اطلاق سراح;تبرئه;اسقاط التهم',
};

// Each turns a word of release into a demand for it, or into half a release.
const NOT_YET: Readonly<Record<ReadLanguage, string>> = {
  en: 'must be (released|freed|acquitted);should be (immediately)? (released|freed|acquitted);to be (immediately)? (released|freed|acquitted);be (released|freed) (immediately|unconditionally)?;not (yet)? (been)? (released|freed|acquitted);(released|freed) on (bail|parole);(call*|demand*|urge*) (for)? (the)? (acquittal|release);(statement|report|video|document|figures) released;released (a|an|the|its|their|on|by)',
  fr: '(doit|doivent|devrait) être (libéré*|remis* en liberté|acquitté*);libéré* sous caution;soit libéré*;soient libéré*;être libéré*',
  es: '(debe|deben) ser (liberad*|puest* en libertad);sea liberad*;sean liberad*;libertad bajo fianza;ser liberad*',
  ar: 'يجب الافراج عن;الي الافراج عن;يطالب* بالافراج عن',
};

const labelBook: PhraseBook<FollowUp> = phraseBook(
  (['retraction', 'correction', 'outcome', 'update'] as const).flatMap((kind) =>
    LABELS[kind].split(';').map((phrase) => [phrase, kind] as const),
  ),
);
const outcomeBooks = new Map<ReadLanguage, PhraseBook<'outcome' | 'not yet'>>();

const LONGEST_LABEL_WORDS = 8;

/**
 * Finds what the page says of its case: the first call, or a follow-up. Only a label of the page's own (a title that opens with it, a
 * line under the title, a reference with a follow-up number) is `sure`; a title or lead that reports a release is `unsure`, since
 * grim words and good news share sentences.
 */
export function findKind(
  title: string,
  labels: readonly string[],
  lead: string,
  language: Language,
): Finding<AppealKind> {
  return (
    labelled(title, labels) ??
    followUpCode(`${title}\n${labels.join('\n')}\n${lead}`) ??
    reported(title, lead, language) ?? {
      value: 'new',
      confidence: 'sure',
      evidence: [{ quote: title.slice(0, 120), where: 'title', why: 'nothing marks it as a follow-up' }],
    }
  );
}

function labelled(title: string, labels: readonly string[]): Finding<AppealKind> | undefined {
  for (const [index, label] of [title, ...labels].entries()) {
    const words = wordsOf(label);
    // A label is a part between strong marks and opens its part: "URGENT UPDATE: …", not "police update their files".
    const match = findPhrases(words, labelBook).find(({ from, to }) => {
      const clause = words.filter((word) => word.clause === words[from]?.clause);
      const isOwnPart = clause.length <= to - from + 1 || /^\s*[-–—/:|]/.test(label.slice(words[to - 1]?.end ?? 0));
      const opens =
        words.slice(0, from).every((word) => word.clause !== words[from]?.clause) && from < LONGEST_LABEL_WORDS;
      return isOwnPart || (opens && continuesLabel(words[to]?.folded));
    });
    if (match) {
      const where = index === 0 ? 'title' : 'tag line';
      const quote = quoteAround(label, words, match);
      return { value: match.value, confidence: 'sure', evidence: [{ quote, where, why: 'the page calls itself one' }] };
    }
  }
  return undefined;
}

// "Good news from the Gambia", "Update on the case of": what a label is followed by when no mark divides it from the title.
function continuesLabel(next: string | undefined): boolean {
  return (
    next !== undefined &&
    ['from', 'on', 'for', 'to', 'sur', 'de', 'sobre', 'du', 'au', 'about', 'in', 'en'].includes(next)
  );
}

function followUpCode(text: string): Finding<AppealKind> | undefined {
  const reference = findReferenceCode(text.slice(0, 3_000));
  if (!reference?.isFollowUp) return undefined;
  const why = 'the number behind the point marks a follow-up to an earlier call';
  return { value: 'update', confidence: 'sure', evidence: [{ quote: reference.quote, where: 'tag line', why }] };
}

function reported(title: string, lead: string, language: Language): Finding<AppealKind> | undefined {
  for (const [where, text] of [
    ['title', title],
    ['body', lead],
  ] as const) {
    const words = wordsOf(text);
    const matches = findPhrases(words, outcomeBookOf(readLanguageOf(language)));
    const notYet = matches.filter(({ value }) => value === 'not yet');
    const outcome = matches.find(
      ({ from, to, value }) => value === 'outcome' && !notYet.some((other) => other.from <= from && to <= other.to + 1),
    );
    if (outcome) {
      const evidence = { quote: quoteAround(text, words, outcome), where, why: 'it reports an end that was hoped for' };
      return { value: 'outcome', confidence: 'unsure', evidence: [evidence] };
    }
  }
  return undefined;
}

function outcomeBookOf(language: ReadLanguage): PhraseBook<'outcome' | 'not yet'> {
  const known = outcomeBooks.get(language);
  if (known) return known;
  const book = phraseBook([
    ...OUTCOMES[language].split(';').map((phrase) => [phrase, 'outcome'] as const),
    ...NOT_YET[language].split(';').map((phrase) => [phrase, 'not yet'] as const),
  ]);
  outcomeBooks.set(language, book);
  return book;
}
