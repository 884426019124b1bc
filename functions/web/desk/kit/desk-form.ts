import type { Answer, FieldError, Fields, Form, Html, Page, Shown as ShownForm } from '../../kit/kit.ts';
import { formAnswers, pageAnswer } from '../../kit/kit.ts';
import { type Asked, type DeskPage, deskPage, postForm } from './desk-frame.ts';
import { type DeskRoutePath, pathWithIds } from './desk-rights.ts';
import { deskAct, idsIn, type MemberRoute, type Outcome } from './member-routes.ts';

/** What the page of a form shows. */
interface Shown<F extends Fields> extends ShownForm<F> {
  /** The form, with the proof that it stood on this page. */
  readonly form: (inside: Html) => Html;
}

type FormPage = Omit<DeskPage, 'errors'>;

/** Where a member is led in place of a page; undefined is a page that is not there. */
type Elsewhere = `/${string}` | undefined;

interface DeskForm<Read extends object, F extends Fields>
  extends Omit<MemberRoute, 'method' | 'answer'>,
    Omit<Form<Asked, Read, F, Elsewhere>, 'read' | 'page'> {
  /** What the page is about. */
  readonly read: (asked: Asked) => Promise<Read | `/desk${string}` | undefined>;
  /** An answer is given as it is: where another page has to be shown. */
  readonly page: (asked: Asked, read: Read, shown: Shown<F>) => FormPage | Promise<FormPage | Answer>;
  /** Left out, a page of the desk. */
  readonly frame?: (asked: Asked, page: DeskPage) => Page;
}

/** A page with a form: its routes, and its form in the frame of the desk. */
export function deskForm<Read extends object, F extends Fields>(form: DeskForm<Read, F>): MemberRoute[] {
  const { read, fields, does, page: pageOf, frame = deskPage, ...route } = form;
  const { show, take } = formAnswers<Asked, Read, F, Elsewhere>({
    ...{ read, fields, does },
    page: async (asked, found, shown) => {
      const path = pathWithIds(route.path, idsIn(asked.event));
      const page = await pageOf(asked, found, { ...shown, form: (inside) => postForm(asked, path, inside) });
      return 'main' in page ? frame(asked, { ...page, errors: shown.errors }) : page;
    },
  });
  return [
    { ...route, method: 'GET', answer: show },
    { ...route, method: 'POST', answer: take },
  ];
}

/** What a page says of a press that leads nowhere else. */
interface Said {
  readonly errors?: readonly FieldError[];
  /** Left out, 422 with errors, and 200 without. */
  readonly statusCode?: number;
}

/** What an act is answered: where it leads, or what its page says of it. */
export type Acted<What = object> = Outcome | { readonly said: Said & What };

interface PageOfActs<What extends object> extends Pick<MemberRoute, 'path' | 'opensTo'> {
  /** @param said - of a press just now; no errors and nothing else when the page is opened. */
  readonly page: (
    asked: Asked,
    said: Pick<Required<Said>, 'errors'> & Partial<What>,
  ) => Page | Outcome | Promise<Page | Outcome>;
  /** What the buttons of the page do, by the addresses of their forms. */
  readonly acts: { readonly [Path in DeskRoutePath]?: (asked: Asked) => Promise<Acted<What>> };
}

/** A page with several forms, each with an address of its own. What a form is answered stands on the page, or leads on. */
export function deskPageOfActs<What extends object>(form: PageOfActs<What>): MemberRoute[] {
  const { path, opensTo, page, acts } = form;
  async function show(asked: Asked, said: Partial<Said & What> = {}): Promise<Outcome> {
    const { errors = [], statusCode = errors.length > 0 ? 422 : 200 } = said;
    const shown = await page(asked, { ...said, errors });
    if (typeof shown !== 'object' || !('main' in shown)) return shown;
    return pageAnswer(asked.visit, shown, statusCode);
  }
  return [
    { method: 'GET', path, opensTo, answer: (asked) => show(asked) },
    ...Object.entries(acts).flatMap(([act, does]) =>
      deskAct(
        act as DeskRoutePath,
        path,
        async (asked) => {
          const outcome = await does(asked);
          return typeof outcome === 'object' && 'said' in outcome ? show(asked, outcome.said) : outcome;
        },
        opensTo,
      ),
    ),
  ];
}
