import { parseHTML } from 'linkedom';
import { findHeader, type InboxMail, linksIn } from '../stack/inbox.ts';
import { inject } from '../stack/stack-of-worker.ts';

/** A page as a program sees it. */
export interface SeenPage {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

/** One button that posts, with what its form holds as the page came. */
export interface Button {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

type Headers = Readonly<Record<string, string>>;

/** Opens a page with what a browser would send along; goes where it leads. */
export async function open(url: string, headers: Headers = {}): Promise<SeenPage> {
  const response = await fetch(url, { headers });
  return { url: response.url, status: response.status, html: await response.text() };
}

/** Presses a button. @param typed - what goes into fields over what stands there. */
export async function press(
  { action, fields }: Button,
  typed: Readonly<Record<string, string>> = {},
  headers: Headers = {},
): Promise<SeenPage> {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  const response = await fetch(action, { method: 'POST', body, headers });
  return { url: response.url, status: response.status, html: await response.text() };
}

/** Every button of a page that posts, in order. */
export function buttonsOn({ html, url }: SeenPage): Button[] {
  return [...parseHTML(html).document.querySelectorAll('form[method=post]')].flatMap((form) => {
    const action = new URL(form.getAttribute('action') ?? '', url).href;
    const fields = fieldsOf(form);
    return [...form.querySelectorAll('button')].map((button) => {
      const name = button.getAttribute('name');
      return { action, fields: name ? [...fields, [name, button.getAttribute('value') ?? ''] as const] : fields };
    });
  });
}

type Element = ReturnType<ReturnType<typeof parseHTML>['document']['createElement']>;

function fieldsOf(form: Element): (readonly [string, string])[] {
  return [...form.querySelectorAll('input[name], select[name]')].flatMap((field) => {
    const name = field.getAttribute('name') ?? '';
    if (field.localName === 'select') {
      const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
      return [[name, chosen?.getAttribute('value') ?? ''] as const];
    }
    const isBox = /^(?:checkbox|radio)$/.test(field.getAttribute('type') ?? '');
    return isBox && !field.hasAttribute('checked') ? [] : [[name, field.getAttribute('value') ?? ''] as const];
  });
}

/** Our own addresses on a page. */
function linksOn({ html, url }: SeenPage): string[] {
  const links = [...parseHTML(html).document.querySelectorAll('a[href]')].map((link) =>
    new URL(link.getAttribute('href') ?? '', url).href.replace(/#.*/, ''),
  );
  return links.filter((link) => link.startsWith(`${inject('publicUrl')}/`));
}

/** Every address of ours in a mail: in its text, in its HTML, and for its one click. */
export function linksOfMail(mail: InboxMail): string[] {
  const publicUrl = inject('publicUrl');
  const oneClick = (findHeader(mail, 'List-Unsubscribe') ?? '').replace(/^<(.*)>$/, '$1');
  const all = [...linksIn(mail), ...linksOn({ html: mail.html, url: publicUrl, status: 200 }), oneClick];
  return [...new Set(all)].filter((link) => link.startsWith(`${publicUrl}/`));
}

/** A mail gateway that checks mail before its reader sees it, from a network of its own: it opens what there is to open, and presses what there is to press. */
export class MailGateway {
  private readonly headers: Headers;
  private readonly opened = new Map<string, SeenPage>();

  constructor(network: string) {
    this.headers = { 'x-test-client-address': network };
  }

  /** Every page that it has opened. */
  get pages(): readonly SeenPage[] {
    return [...this.opened.values()];
  }

  /**
   * Asks for each link of a mail, and for each link of the pages that they lead to, twice, with GET and with HEAD; of a page in four
   * languages for one.
   */
  async followsEveryLinkOf(mail: InboxMail): Promise<void> {
    const reached = await this.openAll(linksOfMail(mail));
    const seen = new Set([...this.opened.keys()].map(inNoLanguage));
    const others = new Map(reached.flatMap(linksOn).map((link) => [inNoLanguage(link), link]));
    await this.openAll([...others].filter(([page]) => !seen.has(page)).map(([, link]) => link));
  }

  /**
   * Presses each button of each page that it has opened, and then each of the pages that this led to, once.
   * @param onAnswers - false for a program that leaves the latter alone: by them it would take back what it has just ended.
   */
  async pressesEveryButton({ onAnswers = true } = {}): Promise<SeenPage[]> {
    const pressed = new Set<string>();
    const ledTo = await this.pressAll(this.pages, pressed);
    if (!onAnswers) return ledTo;
    return [...ledTo, ...(await this.pressAll(ledTo, pressed))];
  }

  private async openAll(links: readonly string[]): Promise<SeenPage[]> {
    const fresh = [...new Set(links)].filter((link) => !this.opened.has(link));
    for (const link of fresh) {
      for (const method of ['GET', 'HEAD', 'HEAD']) await this.ask(link, method);
      this.opened.set(link, await this.ask(link, 'GET'));
    }
    return fresh.flatMap((link) => this.opened.get(link) ?? []);
  }

  private async ask(link: string, method: string): Promise<SeenPage> {
    const response = await fetch(link, { method, headers: this.headers });
    return { url: response.url, status: response.status, html: await response.text() };
  }

  private async pressAll(pages: readonly SeenPage[], pressed: Set<string>): Promise<SeenPage[]> {
    const ledTo: SeenPage[] = [];
    for (const button of pages.flatMap(buttonsOn)) {
      const name = nameOf(button);
      if (pressed.has(name)) continue;
      pressed.add(name);
      ledTo.push(await press(button, {}, this.headers));
    }
    return ledTo;
  }
}

/** What tells a button from others: not the language of its page, nor the moment at which its form was shown. */
function nameOf({ action, fields }: Button): string {
  const last = fields.at(-1);
  return `${inNoLanguage(action)} ${fields.map(([name]) => name).join()} ${last?.[0] === 'form' ? '' : last?.join('=')}`;
}

function inNoLanguage(link: string): string {
  const url = new URL(link);
  url.searchParams.delete('lang');
  return url.href;
}
