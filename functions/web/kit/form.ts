import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import { type Answer, pageAnswer } from './answers.ts';
import { errorAt, errorSummary, type FieldError } from './components/errors.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { type PageEvent, postedFields } from './page-event.ts';
import type { Visit } from './visit.ts';

/** What is wrong with a field, to be shown at it. */
export type ErrorOf = (fieldId: string) => Html | undefined;

interface PageWithForm extends Omit<Page, 'main'> {
  readonly errors: readonly FieldError[];
  readonly main: (errorOf: ErrorOf) => Html;
  /** What stands before the errors. */
  readonly above?: Html;
  /** The heading of the errors; left out, the usual one. */
  readonly summary?: MessageKey;
}

/** A page with a form: its errors are in the title, in a summary on top, and at their fields. */
export function pageWithForm({ errors, main, above, summary = 'page.error.heading', ...page }: PageWithForm): Page {
  const t = wordsIn(page.language);
  const hasErrors = errors.length > 0;
  return {
    ...page,
    title: hasErrors ? t('page.sign-up.error-title', { title: page.title }) : page.title,
    main: html`${above}${hasErrors ? errorSummary(t(summary), errors) : undefined}
${main((fieldId) => errorAt(fieldId, errors, t('page.error.prefix')))}`,
  };
}

/** Shows a form again as it was filled in, with what is wrong; without errors, for another step of it. */
export interface Again<Entered = unknown> {
  readonly errors: readonly FieldError[];
  /** Left out, 422. */
  readonly statusCode?: number;
  /** What it is shown with; left out, what was entered. */
  readonly entered?: Entered;
}

export interface ShownForm<Of> extends Pick<Again, 'errors'> {
  readonly of: Of;
  readonly visit: Visit;
  /** The request that opened it; undefined once it was posted. */
  readonly opened?: PageEvent;
}

/** A form: what it holds when it is opened, how it is shown and read, and what it does. @typeParam Of - who fills it in. */
export interface Form<Of, Entered> {
  readonly opened: (of: Of) => Entered;
  readonly posted: (fields: unknown) => Entered;
  readonly page: (entered: Entered, shown: ShownForm<Of>) => Page | Promise<Page>;
  readonly take: (entered: Entered, of: Of, event: PageEvent, visit: Visit) => Promise<Answer | Again<Entered>>;
}

/** The answers of a form's two routes. */
export const formAnswers = <Of, Entered>({ opened, posted, page, take }: Form<Of, Entered>) => ({
  show: async (of: Of, event: PageEvent, visit: Visit): Promise<Answer> =>
    pageAnswer(visit, await page(opened(of), { of, visit, errors: [], opened: event })),
  take: async (of: Of, event: PageEvent, visit: Visit): Promise<Answer> => {
    const entered = posted(postedFields(event));
    const taken = await take(entered, of, event, visit);
    if (!('errors' in taken)) return taken;
    const { errors, statusCode = 422, entered: shown = entered } = taken;
    return pageAnswer(visit, await page(shown, { of, visit, errors }), statusCode);
  },
});
