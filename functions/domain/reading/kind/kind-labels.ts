import type { AppealKind } from '../../appeal/appeal.ts';
import { phraseBook } from '../phrase-book.ts';

// What pages say of themselves, in a title or a label; a report of an outcome is told by its words.
const LABELS: Readonly<Record<FollowUp, string>> = {
  retraction:
    'retraction;retracted;(statement|appeal|alert) withdrawn;withdrawal of (the|our)? (statement|appeal|alert);rétractation;appel retiré;retractación;retirada del llamamiento;سحب البيان',
  correction:
    'correction;corrected (version|statement|appeal);corrigendum;erratum;rectificatif;rectification;corrección;rectificación;fe de erratas;تصحيح',
  outcome:
    'good news;bonne nouvelle;bonnes nouvelles;buenas noticias;buena noticia;outcome;action terminée;action lettre terminée;urgent action outcome;خبر سار',
  update:
    'update;follow up;new information;further information;further information on (=UA|=AU);additional information;mise à jour;suivi;nouvelles informations;informations complémentaires;informations complémentaires sur l =AU;(action|appel) complémentaire;actualización;actualización (núm|número);seguimiento;nueva información;información adicional;más información sobre (=AU|=UA);تحديث;متابعه;معلومات جديدة',
};

const KINDS = ['retraction', 'correction', 'outcome', 'update'] as const satisfies readonly FollowUp[];

/** The words by which a page calls itself a follow-up. */
export const labelBook = phraseBook(
  KINDS.flatMap((kind) => LABELS[kind].split(';').map((phrase) => [phrase, kind] as const)),
);

const OF_PAGE = new Set('last latest derniere dernieres ultima ultimas اخر page site'.split(' '));

/** Whether the word before a label makes it one of the site: "Last update: 3 May". */
export const isOfPage = (folded: string | undefined): boolean => folded !== undefined && OF_PAGE.has(folded);

const CONTINUES = new Set('from on for to sur de sobre du au about in en'.split(' '));

/** "Good news from the Gambia", "Update on the case of": what a label is followed by when no mark divides it from the title. */
export const continuesLabel = (folded: string | undefined): boolean => folded !== undefined && CONTINUES.has(folded);

/** A kind that follows up an earlier call. */
type FollowUp = Exclude<AppealKind, 'new'>;
