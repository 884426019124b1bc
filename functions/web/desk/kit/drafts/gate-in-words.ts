import type { Language } from '../../../../contract/languages.ts';
import type { Gate, Halt, Open, Warning } from '../../../../domain/deciding/deciding.ts';
import type { Draft, DraftFields } from '../../../../domain/drafts/drafts.ts';
import { ENDED_HOW_FIELD, editionsOf, followUpIn, hiddenEditionOf } from '../../../../domain/drafts/drafts.ts';
import { LANGUAGE_FIELD } from '../../../../domain/subscriber/subscriber.ts';
import { isolated } from '../../../../locales/isolated.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html, namedWordsOf } from '../../../kit/kit.ts';
import type { Asked } from '../desk-frame.ts';
import { deskPath, mayOpen } from '../desk-rights.ts';
import { droppedInWords, findingInWords } from './open-in-words.ts';
import { EDITION_FIELD, idOf, partInWords, problemsInWords } from './part-in-words.ts';

/** Something about a draft in words. */
export interface InDraft {
  readonly message: string | Html;
  /** The name of the field where it is put right; empty where it is about the whole. */
  readonly field: string;
  /** Whose page has the field; left out, the original's. */
  readonly edition?: Language;
}

/** What keeps a draft back, in words, and where a member puts it right. */
export function openInWords(language: Language, fields: DraftFields, open: Open): InDraft {
  const t = wordsIn(language);
  switch (open.what) {
    case 'problem': {
      const { problem } = open;
      const { field } = problem;
      const edition = editionsOf(fields).find((one) => field.startsWith(`${one}.`) || field.endsWith(`.${one}`));
      const [error = { fieldId: '', text: '' }] = problemsInWords(language, [problem], fields);
      return { field, message: namedWordsOf(error), ...(edition && { edition }) };
    }
    case 'halt':
      return { field: FIELD_OF_HALT[open.because], message: t(`gate.halt.${open.because}`) };
    case 'case-end':
      return { field: ENDED_HOW_FIELD, message: t('compose.check-case-end') };
    case 'hidden-edition': {
      const hidden = hiddenEditionOf(fields) ?? language;
      return {
        field: 'language',
        message: t('compose.check-hidden-edition', { language: languageName(language, hidden) }),
      };
    }
    case 'missing-edition':
      return { field: 'translations', message: t('compose.missing-translations') };
    case 'stale-edition': {
      const key = followUpIn(fields) === undefined ? 'compose.check-unanswered-new' : 'compose.check-unanswered';
      const { edition } = open;
      return { field: '', edition, message: t(key, { language: languageName(language, edition) }) };
    }
    case 'likely': {
      const { title, publisherName } = open.likely;
      return {
        field: 'likely',
        message: html`${t('compose.likely')}${t('mail.colon')} <bdi>${title}</bdi> · <bdi>${publisherName}</bdi>`,
      };
    }
    case 'finding': {
      const { finding } = open;
      const field = finding.level === 'refuse' ? 'before' : `check-${finding.id}`;
      return { field, message: findingInWords(language, finding, fields) };
    }
  }
}

const FIELD_OF_HALT: Readonly<Record<Halt, string>> = {
  ...{ busy: '', 'too-large': 'text', unchanged: '', 'no-case': 'followUp' },
  ...{ 'published-before': 'kind', withdrawn: 'kind' },
};

/** What should be looked at, in words, a line each. */
export function warningInWords(language: Language, fields: DraftFields, warning: Warning): InDraft[] {
  const t = wordsIn(language);
  switch (warning.what) {
    case 'doubt': {
      const { about, field } = warning.doubt;
      const isPart = about === 'parts';
      return [{ field: isPart ? field : about, message: t(`compose.doubt-${about === 'countries' ? 'kind' : about}`) }];
    }
    case 'dropped':
      return droppedInWords(language, warning.dropped, fields).map((message) => ({ field: '', message }));
    case 'left-out':
      return [
        { field: '', message: t('decide.editions.left-out', { language: languageName(language, warning.edition) }) },
      ];
    case 'kept': {
      const { edition } = warning;
      const parts = new Intl.ListFormat(language, { type: 'unit' }).format(
        warning.parts.map((part) => partInWords(language, part)),
      );
      const message = t('decide.editions.kept', { language: languageName(language, edition), parts });
      return [{ field: '', edition, message }];
    }
    case 'no-change-said':
      return [{ field: 'whatChanged', message: t('compose.check-what-changed') }];
    case 'told-apart': {
      const others = warning.from.map(
        ({ edition, publisherName }) => html`<br><bdi>${edition.title}</bdi> · <bdi>${publisherName}</bdi>`,
      );
      return [{ field: 'likely', message: html`${t('decide.warning.told-apart')}${others}` }];
    }
    case 'let-stand': {
      const { finding } = warning;
      const message = t('decide.warning.let-stand', { finding: findingInWords(language, finding, fields) });
      return [{ field: `check-${finding.id}`, message }];
    }
    case 'no-name':
      return [{ field: '', message: t('decide.beside.no-name', { name: isolated(warning.name) }) }];
  }
}

/** What keeps a draft back, and what should be looked at: two lists, each line with the way to its field for who may write. */
export function gateSection(asked: Asked, { draftId, fields }: Draft, { open, warnings }: Gate): Html | undefined {
  const { t, language, at } = asked;
  const mayWrite = mayOpen('/desk/write/{draftId}', at.member);
  const line = ({ field, edition, message }: InDraft): Html => {
    if (!mayWrite || (field === '' && edition === undefined)) return html`<li>${message}</li>`;
    const query = new URLSearchParams({ ...(edition && { [EDITION_FIELD]: edition }), [LANGUAGE_FIELD]: language });
    const path = `${deskPath('/desk/write/{draftId}', { draftId })}?${query}${field === '' ? '' : `#${idOf(field)}`}`;
    return html`<li><a href="${path}">${message}</a></li>`;
  };
  const lines = (id: string, heading: string, some: readonly InDraft[]) =>
    some.length > 0 &&
    html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
<ul>${some.map(line)}</ul></section>`;
  if (open.length + warnings.length === 0) return undefined;
  return html`${lines(
    'open',
    t('gate.open'),
    open.map((one) => openInWords(language, fields, one)),
  )}
${lines(
  'look-at',
  t('gate.warnings'),
  warnings.flatMap((one) => warningInWords(language, fields, one)),
)}`;
}
