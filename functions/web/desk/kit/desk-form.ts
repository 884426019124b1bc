import type { Language } from '../../../contract/languages.ts';
import type { Answer, AskedForm, Fields, Form, Html, Page, Shown as ShownForm } from '../../kit/kit.ts';
import { askedIn, formAnswers, pathIn, sessionForm } from '../../kit/kit.ts';
import { type AtDeskHere, type DeskPage, deskPage } from './desk-frame.ts';
import { pathWithIds } from './desk-rights.ts';
import { idsIn, type MemberRoute } from './member-routes.ts';

/** Who asks for a page of the desk, and how. */
export interface Asked extends AskedForm {
  readonly at: AtDeskHere;
}

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
  readonly frame?: (language: Language, at: AtDeskHere, page: DeskPage) => Page;
}

/** A page with a form: its routes, and its form in the frame of the desk. */
export function deskForm<Read extends object, F extends Fields>(form: DeskForm<Read, F>): MemberRoute[] {
  const { read, fields, does, page: pageOf, frame = deskPage, ...route } = form;
  const { show, take } = formAnswers<Asked, Read, F, Elsewhere>({
    ...{ read, fields, does },
    page: async (asked, found, shown) => {
      const { at, event, language } = asked;
      const action = pathIn(language, pathWithIds(route.path, idsIn(event)));
      const inForm = (inside: Html) => sessionForm({ action, csrf: at.csrf, inside });
      const page = await pageOf(asked, found, { ...shown, form: inForm });
      return 'main' in page ? frame(language, at, { ...page, errors: shown.errors }) : page;
    },
  });
  const answer =
    (by: typeof show): MemberRoute['answer'] =>
    (at, event, visit) =>
      by({ at, ...askedIn(event, visit) });
  return [
    { ...route, method: 'GET', answer: answer(show) },
    { ...route, method: 'POST', answer: answer(take) },
  ];
}
