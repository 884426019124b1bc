import type { Language } from '../../contract/languages.ts';
import { type MessageKey, type Words, wordsIn } from '../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from './answers.ts';
import { errorAt, errorSummary, type FieldError } from './components/errors.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { type PageEvent, postedFields } from './page-event.ts';
import type { PageRoute } from './page-handler.ts';
import { pathIn, type Visit } from './visit.ts';

export interface WithErrors extends Pick<Page, 'title' | 'main'> {
  /** Stands first: what was done, or what is to be known. Its line is kept where there is none just now. */
  readonly note?: Html | undefined;
  /** What is wrong with its form, in its title and on top of it; left out of a page without a form. */
  readonly errors?: readonly FieldError[] | undefined;
  /** The heading of the errors; left out, the usual one. */
  readonly summary?: MessageKey;
}

/** The title and the inside of a page, with what is wrong with its form. */
export function withErrors(
  language: Language,
  { title, main, errors, summary = 'page.error.heading', ...page }: WithErrors,
): Pick<Page, 'title' | 'main'> {
  const t = wordsIn(language);
  const isWrong = errors !== undefined && errors.length > 0;
  return {
    title: isWrong ? t('page.sign-up.error-title', { title }) : title,
    main: html`${'note' in page && html`${page.note}\n`}${errors && html`${isWrong && errorSummary(t(summary), errors)}\n`}${main}`,
  };
}

/** What is wrong with a field, to be shown at it. */
export type ErrorOf = (fieldId: string) => Html | undefined;

const errorsAt =
  (language: Language, errors: readonly FieldError[]): ErrorOf =>
  (fieldId) =>
    errorAt(fieldId, errors, wordsIn(language)('page.error.prefix'));

interface PageWithForm extends Omit<Page, 'main'>, Pick<WithErrors, 'summary'> {
  readonly errors: readonly FieldError[];
  readonly main: (errorOf: ErrorOf) => Html;
}

/** A page with a form: its errors are in the title, in a summary on top, and at their fields. */
export function pageWithForm({ errors, main, summary, ...page }: PageWithForm): Page {
  const { language, title } = page;
  const inside = main(errorsAt(language, errors));
  return { ...page, ...withErrors(language, { title, errors, summary, main: inside }) };
}

/** Who asks for a page with a form, and how. */
export interface AskedForm {
  readonly event: PageEvent;
  readonly visit: Visit;
  readonly language: Language;
  readonly t: Words;
}

export const askedIn = (event: PageEvent, visit: Visit): AskedForm => ({
  event,
  visit,
  language: visit.language,
  t: wordsIn(visit.language),
});

/** One field of a form, by its id: it is shown by what reads it. */
export interface Field<Typed> {
  readonly begins: Typed;
  /** It shows nothing that can be wrong. */
  readonly isHidden?: true;
  typedIn(posted: unknown, id: string): Typed;
  /** @param errorOf - for a field of several inputs. */
  shown(id: string, typed: Typed, error: Html | undefined, errorOf: ErrorOf): Html;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type TypedIn<F extends Fields> = { readonly [Id in keyof F]: F[Id] extends Field<infer Typed> ? Typed : never };

/** Why nothing was done. What was typed stands in the form again. */
export interface Refusal<F extends Fields> {
  /** What is wrong, at each field; none where what the page said is no longer so. */
  readonly errors: { readonly [Id in keyof F]?: string } | readonly FieldError[];
  /** In place of what was typed. */
  readonly typed?: Partial<TypedIn<F>>;
  /** What its page says of it, away from the fields. */
  readonly said?: string;
  /** Left out, 422; 409 without errors. */
  readonly statusCode?: number;
}

/** What the page of a form shows. */
export interface Shown<F extends Fields> {
  readonly fields: { readonly [Id in keyof F]: Html };
  readonly typed: TypedIn<F>;
  /** Left out of a form that shows no field. */
  readonly errors: readonly FieldError[] | undefined;
  readonly errorOf: ErrorOf;
  readonly isRefused: boolean;
  /** Nothing was done, since the page said what is no longer so. */
  readonly wasChanged: boolean;
  readonly said: string | undefined;
}

/**
 * A page with a form: what it is about, its fields, how it is shown, and what it does.
 * @typeParam Elsewhere - where else a visitor is led, or what was done, as the frame of the form says it.
 */
export interface Form<By extends AskedForm, Read extends object, F extends Fields, Elsewhere> {
  readonly read: (asked: By) => Promise<Read | Elsewhere>;
  readonly fields: (asked: By, read: Read) => F;
  /** An answer is given as it is: where another page has to be shown. */
  readonly page: (asked: By, read: Read, shown: Shown<F>) => Promise<Page | Answer>;
  readonly does: (asked: By, typed: TypedIn<F>, read: Read) => Promise<Answer | Elsewhere | Refusal<F>>;
}

/**
 * The answers of a form's two routes: with what is wrong beside each field, on top and in the title (422; 409 where what the page said is no longer so),
 * and what was typed, kept.
 */
export function formAnswers<
  By extends AskedForm,
  Read extends object,
  F extends Fields,
  Elsewhere extends string | undefined,
>(form: Form<By, Read, F, Elsewhere>) {
  const { read: find, fields: fieldsOf, page: pageOf, does } = form;

  async function show(asked: By, refused?: Refusal<F> & { readonly typed: TypedIn<F> }): Promise<Answer | Elsewhere> {
    const read = await find(asked);
    if (typeof read !== 'object') return read;
    const { visit, language } = asked;
    const fields = fieldsOf(asked, read);
    const errors = errorsOf(refused);
    const errorOf = errorsAt(language, errors);
    const typed = refused?.typed ?? (mapped(fields, (_, { begins }) => begins) as TypedIn<F>);
    const isRefused = refused !== undefined;
    const wasChanged = isRefused && errors.length === 0;
    const isFilledIn = Object.values(fields).some(({ isHidden }) => !isHidden);
    const page = await pageOf(asked, read, {
      fields: mapped(fields, (id, one) => one.shown(id, typed[id], errorOf(id), errorOf)),
      ...{ typed, errors: isFilledIn ? errors : undefined, errorOf, isRefused, wasChanged, said: refused?.said },
    });
    if (!('main' in page)) return page;
    return pageAnswer(visit, page, refused?.statusCode ?? (errors.length > 0 ? 422 : wasChanged ? 409 : 200));
  }

  async function take(asked: By): Promise<Answer | Elsewhere> {
    const read = await find(asked);
    if (typeof read !== 'object') return read;
    const posted = postedFields(asked.event);
    const typed = mapped(fieldsOf(asked, read), (id, one) => one.typedIn(posted, id)) as TypedIn<F>;
    const outcome = await does(asked, typed, read);
    const isRefused = typeof outcome === 'object' && 'errors' in outcome;
    return isRefused ? show(asked, { ...outcome, typed: { ...typed, ...outcome.typed } }) : outcome;
  }

  return { show: (asked: By) => show(asked), take };
}

interface OpenForm<Read extends object, F extends Fields> extends Form<AskedForm, Read, F, never> {
  readonly path: `/${string}`;
  /** Where it is posted. */
  readonly posted: `/${string}`;
}

/** The routes of a form for every visitor. */
export function formRoutes<Read extends object, F extends Fields>(form: OpenForm<Read, F>): PageRoute[] {
  const { path, posted } = form;
  const { show, take } = formAnswers<AskedForm, Read, F, never>(form);
  return [
    { method: 'GET', path, answer: (event, visit) => show(askedIn(event, visit)) },
    { method: 'POST', path: posted, answer: (event, visit) => take(askedIn(event, visit)) },
    backTo(path, posted),
  ];
}

/** From where a form is posted back to its page: for a restored tab, or a press of Enter in the address of a form that was refused. */
export const backTo = (page: `/${string}`, posted: `/${string}`): PageRoute => ({
  method: 'GET',
  path: posted,
  answer: (_, { language }) => seeOther(pathIn(language, page)),
});

function errorsOf<F extends Fields>({ errors }: Pick<Refusal<F>, 'errors'> = { errors: [] }): readonly FieldError[] {
  if (isList(errors)) return errors;
  return Object.entries(errors).map(([fieldId, text = '']): FieldError => ({ fieldId, text }));
}

const isList = (errors: object | readonly FieldError[]): errors is readonly FieldError[] => Array.isArray(errors);

function mapped<F extends Fields, To>(fields: F, to: (id: keyof F & string, field: Field<unknown>) => To) {
  return Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, to(id, one)])) as {
    readonly [Id in keyof F]: To;
  };
}
