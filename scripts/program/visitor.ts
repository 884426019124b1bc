import { parseHTML } from 'linkedom';
import { SoftAuthenticator } from './soft-authenticator.ts';

/** Longer than API Gateway waits for a function. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const TIMEOUT_MS = 35_000;
const MOST_REDIRECTS = 5;

/** A page, or an answer that is none. */
export interface Shown {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** The deployment answered with something else than was asked for. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
}

/** @throws {UnexpectedAnswerError} where there is no answer at all. */
export async function answerOf(url: URL, asked: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...asked, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw new UnexpectedAnswerError(`${url.origin} does not answer: is its name set up?`, { cause });
  }
}

type Document = ReturnType<typeof parseHTML>['document'];
type Form = NonNullable<ReturnType<Document['querySelector']>>;

/** A browser without scripts, with the device that makes its member's passkey. It keeps cookies, and fills in forms as they stand on their pages. */
export class Visitor {
  private readonly cookies: Map<string, string>;
  private readonly device = new SoftAuthenticator();
  private readonly origin: string;

  /** @param publicUrl - of the deployment: no other host is asked. @param cookies - that it has from before. */
  constructor(publicUrl: string, cookies: Readonly<Record<string, string>> = {}) {
    this.cookies = new Map(Object.entries(cookies));
    this.origin = new URL(publicUrl).origin;
  }

  /** @throws {UnexpectedAnswerError} unless it is shown. */
  async opens(path: string): Promise<Shown> {
    return shownWell(await this.ask('GET', path), `GET ${withoutToken(path)}`);
  }

  /**
   * Opens a page, and posts its form that goes to `action` with some fields changed.
   * @throws {UnexpectedAnswerError} when there is no such form, or the answer is none that follows a press.
   */
  async submits(path: string, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    return this.posts(await this.opens(path), action, fields);
  }

  /** Posts a form of a page that is open. @throws {UnexpectedAnswerError} as {@link submits}. */
  async posts(page: Shown, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const form = formOf(page, action);
    const body = enteredIn(form);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return shownWell(await this.ask('POST', form.getAttribute('action') ?? '', body), `POST ${withoutToken(action)}`);
  }

  /** Makes a passkey on a page that offers it. @throws {UnexpectedAnswerError} */
  async addsPasskey(path: string, action: string): Promise<Shown> {
    const page = await this.opens(path);
    const options: unknown = JSON.parse(formOf(page, action).getAttribute('data-options') ?? '{}');
    return this.posts(page, action, { response: this.device.creates(options, { origin: this.origin }) });
  }

  private async ask(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<Shown> {
    let [url, way, sent] = [new URL(path, this.origin), method, body];
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (url.origin !== this.origin)
        throw new UnexpectedAnswerError(`The deployment leads to ${url.origin}, and not to ${this.origin}.`);
      const answer = await answerOf(url, {
        method: way,
        ...(sent && { body: sent }),
        headers: {
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          origin: this.origin,
        },
        redirect: 'manual',
      });
      this.keepCookies(answer);
      const to = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || to === null)
        return { url: url.href, status: answer.status, text: await answer.text() };
      [url, way, sent] = [new URL(to, url), 'GET', undefined];
    }
    throw new UnexpectedAnswerError(`${path} leads on and on.`);
  }

  private keepCookies(answer: Response): void {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1);
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

export const documentOf = ({ text }: Pick<Shown, 'text'>): Document => parseHTML(text).document;

/** The token of a link opens an office, and no id is as long. */
const withoutToken = (path: string) => path.replace(/[^/?]{40,}/, '…');

/** What is said to have gone wrong on the page, for the operator who looks. */
function shownWell(shown: Shown, what: string): Shown {
  if (shown.status < 400) return shown;
  const page = documentOf(shown);
  const said = page.querySelector('[role=alert], [role=status]') ?? page.querySelector('h1');
  const heading = said?.textContent?.replaceAll(/\s+/g, ' ').trim();
  throw new UnexpectedAnswerError(`${what} answered ${shown.status}${heading ? `: ${heading.slice(0, 200)}` : ''}`);
}

function formOf(page: Shown, action: string): Form {
  const forms = [...documentOf(page).querySelectorAll('form')];
  const found = forms.find((form) => new URL(form.getAttribute('action') ?? '', page.url).pathname === action);
  if (!found)
    throw new UnexpectedAnswerError(
      `${withoutToken(new URL(page.url).pathname)} has no form that goes to ${withoutToken(action)}.`,
    );
  return found;
}

/** What a browser would post of a form, without its buttons. */
function enteredIn(form: Form): URLSearchParams {
  const entered = new URLSearchParams();
  for (const field of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const type = field.getAttribute('type');
    if (type === 'file' || ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked'))) continue;
    entered.append(field.getAttribute('name') ?? '', typedIn(field));
  }
  return entered;
}

function typedIn(field: Form): string {
  if (field.tagName === 'TEXTAREA') return (field.textContent ?? '').replace(/^\n/, '');
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? '';
  const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
  return chosen?.getAttribute('value') ?? chosen?.textContent ?? '';
}
