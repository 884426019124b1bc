import { parseHTML } from 'linkedom';
import type { Pages } from './pages.ts';
import { type Told, toldBy } from './way-on.ts';

/** One page as a tab of a browser without JavaScript holds it: it stays unchanged until the visitor does something in this tab. */
export class Tab {
  private readonly pages: Pages;
  /** Where it is, without the language. */
  path = '';
  status = 0;
  text = '';
  /** Of every answer so far, those that led on among them. */
  readonly statuses: number[] = [];

  constructor(pages: Pages) {
    this.pages = pages;
  }

  async opens(url: string): Promise<this> {
    return this.goesTo('GET', url);
  }

  /**
   * Fills in the form that leads to a path, as it stands in this tab, and sends it.
   * @param entered - what was typed and chosen; boxes and lists of the page count only when they are named here.
   */
  async sends(action: string, entered: Readonly<Record<string, string>> = {}): Promise<this> {
    const { document } = parseHTML(this.text);
    const pathOf = (url: string | null) => url?.split('?', 1).join();
    const form = [...document.querySelectorAll('form')].find(
      (one) => pathOf(one.getAttribute('action')) === pathOf(action),
    );
    if (!form) throw new Error(`${this.path} has no form that is sent to ${action}`);
    const body = new URLSearchParams();
    for (const field of form.querySelectorAll('input[type=hidden][name]'))
      body.append(field.getAttribute('name') ?? '', field.getAttribute('value') ?? '');
    for (const [name, value] of Object.entries(entered)) body.set(name, value);
    return this.goesTo('POST', form.getAttribute('action') ?? '', `${body}`);
  }

  /** What a page says now; {@link toldBy}. */
  told(): Told {
    return toldBy({ statusCode: this.status, body: this.text });
  }

  /** What stands in a field, ready to be sent again. */
  valueOf(id: string): string {
    return parseHTML(this.text).document.querySelector(`#${id}`)?.getAttribute('value') ?? '';
  }

  /** What a hidden field of the page holds. */
  hidden(name: string): string {
    return parseHTML(this.text).document.querySelector(`input[type=hidden][name=${name}]`)?.getAttribute('value') ?? '';
  }

  private async goesTo(method: 'GET' | 'POST', url: string, body?: string): Promise<this> {
    const { statusCode = 0, headers, text } = await this.pages.ask(method, url, body);
    this.statuses.push(statusCode);
    const next = headers?.Location;
    if (statusCode === 303) return this.goesTo('GET', String(next));
    if (statusCode === 307) return this.goesTo(method, String(next), body);
    [this.path, this.status, this.text] = [url.split('?', 1).join(), statusCode, text];
    return this;
  }
}
