import type { Language } from '../../../contract/languages.ts';
import { type Words, wordsIn } from '../../../locales/messages.ts';
import type { Answer, FieldError, Html, Page, PageEvent, Visit } from '../../kit/kit.ts';
import { errorAt, pageAnswer, pathIn, postedFields, sessionForm } from '../../kit/kit.ts';
import { type AtDeskHere, type DeskPage, deskPage } from './desk-frame.ts';
import { pathWithIds } from './desk-rights.ts';
import { idsIn, type MemberRoute, type Outcome } from './member-routes.ts';

/** Who asks for a page of the desk, and how. */
export interface Asked {
  readonly at: AtDeskHere;
  readonly event: PageEvent;
  readonly visit: Visit;
  readonly language: Language;
  readonly t: Words;
}

/** One field of a form, by its id: it is shown by what checks it. */
export interface Field<Typed> {
  readonly begins: Typed;
  /** It shows nothing that can be wrong. */
  readonly isHidden?: true;
  typedIn(posted: unknown, id: string): Typed;
  shown(id: string, typed: Typed, error: Html | undefined): Html;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type TypedIn<F extends Fields> = { readonly [Id in keyof F]: F[Id] extends Field<infer Typed> ? Typed : never };

/** Why nothing was done. What was typed stands in the form again. */
interface Refusal<F extends Fields> {
  /** What is wrong, at each field; none where what the page said is no longer so. */
  readonly errors: { readonly [Id in keyof F]?: string };
  /** In place of what was typed. */
  readonly typed?: Partial<TypedIn<F>>;
  /** What its page says of it, away from the fields. */
  readonly said?: string;
}

/** What the page of a form shows. */
interface Shown<F extends Fields> {
  readonly fields: { readonly [Id in keyof F]: Html };
  readonly typed: TypedIn<F>;
  readonly isRefused: boolean;
  /** Nothing was done, since the page said what is no longer so. */
  readonly wasChanged: boolean;
  readonly said: string | undefined;
  /** The form, with the proof that it stood on this page. */
  readonly form: (inside: Html) => Html;
}

type FormPage = Omit<DeskPage, 'errors'>;

interface DeskForm<Read extends object, F extends Fields> extends Omit<MemberRoute, 'method' | 'answer'> {
  /** What the page is about. A path leads there in its place; undefined is a page that is not there. */
  readonly read: (asked: Asked) => Promise<Read | `/desk${string}` | undefined>;
  readonly fields: (asked: Asked, read: Read) => F;
  /** An answer is given as it is: where another page has to be shown. */
  readonly page: (asked: Asked, read: Read, shown: Shown<F>) => FormPage | Promise<FormPage | Answer>;
  /** Left out, a page of the desk. */
  readonly frame?: (language: Language, at: AtDeskHere, page: DeskPage) => Page;
  readonly does: (asked: Asked, typed: TypedIn<F>, read: Read) => Promise<Outcome | Refusal<F>>;
}

/**
 * A page with a form: its routes, its fields with what is wrong beside each, on top and in the title (422; 409 where what the page said is no longer so), and
 * what was typed, kept.
 */
export function deskForm<Read extends object, F extends Fields>(form: DeskForm<Read, F>): MemberRoute[] {
  const { read: find, fields: fieldsOf, page: pageOf, frame = deskPage, does, ...route } = form;

  async function show(asked: Asked, refused?: Refusal<F> & { readonly typed: TypedIn<F> }): Promise<Outcome> {
    const read = await find(asked);
    if (typeof read !== 'object') return read;
    const { at, event, visit, language, t } = asked;
    const fields = fieldsOf(asked, read);
    const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, text = '']): FieldError => ({ fieldId, text }));
    const typed = refused?.typed ?? (mapped(fields, (_, { begins }) => begins) as TypedIn<F>);
    const isRefused = refused !== undefined;
    const wasChanged = isRefused && errors.length === 0;
    const action = pathIn(language, pathWithIds(route.path, idsIn(event)));
    const page = await pageOf(asked, read, {
      fields: mapped(fields, (id, one) => one.shown(id, typed[id], errorAt(id, errors, t('page.error.prefix')))),
      ...{ typed, isRefused, wasChanged, said: refused?.said },
      form: (inside) => sessionForm({ action, csrf: at.csrf, inside }),
    });
    if (!('main' in page)) return page;
    const isFilledIn = Object.values(fields).some(({ isHidden }) => !isHidden);
    const framed = frame(language, at, { ...page, ...(isFilledIn && { errors }) });
    return pageAnswer(visit, framed, errors.length > 0 ? 422 : wasChanged ? 409 : 200);
  }

  async function take(asked: Asked): Promise<Outcome> {
    const read = await find(asked);
    if (typeof read !== 'object') return read;
    const posted = postedFields(asked.event);
    const typed = mapped(fieldsOf(asked, read), (id, one) => one.typedIn(posted, id)) as TypedIn<F>;
    const outcome = await does(asked, typed, read);
    const isRefused = typeof outcome === 'object' && 'errors' in outcome;
    return isRefused ? show(asked, { ...outcome, typed: { ...typed, ...outcome.typed } }) : outcome;
  }

  const answer =
    (by: typeof show): MemberRoute['answer'] =>
    (at, event, visit) =>
      by({ at, event, visit, language: visit.language, t: wordsIn(visit.language) });
  return [
    { ...route, method: 'GET', answer: answer(show) },
    { ...route, method: 'POST', answer: answer(take) },
  ];
}

function mapped<F extends Fields, To>(fields: F, to: (id: keyof F & string, field: Field<unknown>) => To) {
  return Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, to(id, one)])) as {
    readonly [Id in keyof F]: To;
  };
}
