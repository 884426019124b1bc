import { parseHTML } from 'linkedom';
import { message } from '../../../functions/locales/messages.ts';
import { postOf } from '../drafts/form-of-page.ts';
import { formIn, hiddenFieldsOf } from '../members/desk-pages.ts';
import { inject } from '../stack/stack-of-worker.ts';
import { aSessionOf } from './at-desk.ts';
import type { OfficeAtWork } from './office.ts';

/** What a page of the desk answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  /** Where it leads, without the language; empty where it does not. */
  readonly to: string;
}

type Fields = Readonly<Record<string, string>>;
export type Press = () => Promise<Answered>;

/** A member at the deployed desk without a browser: of two presses at once each is on its way within a millisecond. */
export class MemberByHttp {
  private readonly secret: string;

  private constructor(secret: string) {
    this.secret = secret;
  }

  /** Signs a member of an office in. @param address - theirs. */
  static async of(office: Pick<OfficeAtWork, 'of'>, address: string): Promise<MemberByHttp> {
    const { office: now, member } = await office.of(address);
    return new MemberByHttp(await aSessionOf(now, member));
  }

  get = (path: string): Promise<Answered> => this.ask('GET', path);

  /** Fills in the form of a page that is sent to a path, and does not press its button yet. */
  async fillsIn(page: string, action: string, fields: Fields = {}): Promise<Press> {
    const { text } = await this.get(page);
    const filled = new URLSearchParams({ ...hiddenFieldsOf(formIn(text, action)), ...fields });
    return () => this.ask('POST', action, filled);
  }

  async submits(page: string, action: string, fields: Fields = {}): Promise<Answered> {
    return (await this.fillsIn(page, action, fields))();
  }

  /** Chooses whose name is to be taken out, and does not say yes yet on the page that asks. The press says it again as long as the page asks again. */
  async takesOut(page: string, chosen: Fields): Promise<Press> {
    const yes = async (text: string): Promise<Answered> => {
      const answer = await this.ask('POST', page, new URLSearchParams(hiddenFieldsOf(formIn(text, page))));
      return answer.status === 409 ? yes(answer.text) : answer;
    };
    const { text } = await this.submits(page, page, chosen);
    return () => yes(text);
  }

  /** Opens a draft, or a new one, types over some of its fields, and does not save it yet. */
  async types(page: string, fields: Fields): Promise<Press> {
    const { text } = await this.get(page);
    const typed = postOf(text, { ...fields, do: 'save' });
    return () => this.ask('POST', page, typed);
  }

  /** The newest lines of the office's history, each with its draft's title. */
  async history(): Promise<string[]> {
    const { text } = await this.get('/desk/history');
    const lines = [...parseHTML(text).document.querySelectorAll('ol.rows > li')];
    return lines.map((line) => wordsOf(line.textContent));
  }

  private async ask(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<Answered> {
    const response = await fetch(`${inject('publicUrl')}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie: `__Host-desk=${this.secret}` },
      ...(body && { body }),
    });
    const [to = ''] = (response.headers.get('location') ?? '').split('?', 1);
    return { status: response.status, text: await response.text(), to };
  }
}

/** What a reader of a page reads of its main part. */
export const mainOf = ({ text }: Pick<Answered, 'text'>): string =>
  wordsOf(parseHTML(text).document.querySelector('main')?.textContent);

/** Names stand between signs that keep their direction. */
const wordsOf = (text = '') =>
  text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What became of a proposal, as its page says. */
export const STANDINGS = {
  waits: message('en', 'decide.waits'),
  void: message('en', 'decide.void'),
  going: message('en', 'decide.stop.text'),
  stopped: message('en', 'decide.stopped.text'),
  held: message('en', 'decide.held'),
  sent: message('en', 'decide.sent.page'),
} as const;
export type Standing = keyof typeof STANDINGS;

/** @throws {Error} when the page says none of them, or two. */
export function standingOn(page: Answered): Standing {
  const main = mainOf(page);
  const said = (Object.keys(STANDINGS) as Standing[]).filter((one) => main.includes(STANDINGS[one])); // it has these keys
  const [standing] = said;
  if (standing === undefined || said.length > 1) throw new Error(`The page says ${said.join(' and ')}: ${main}`);
  return standing;
}
