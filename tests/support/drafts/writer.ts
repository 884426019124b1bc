import type { DeskPages, DeskVisitor } from '../members/desk-pages.ts';
import { postOf } from './form-of-page.ts';

type Changes = Readonly<Record<string, string | readonly string[]>>;

/** A member with the page of a draft open in a tab. */
export class Writer {
  /** The page as it was when the tab opened it. */
  page = '';
  readonly path: string;
  private readonly visitor: DeskVisitor;

  constructor(visitor: DeskVisitor, path = '/desk/write') {
    this.visitor = visitor;
    this.path = path;
  }

  async opens(query = ''): Promise<string> {
    this.page = (await this.visitor.ask('GET', `${this.path}${query}`)).text;
    return this.page;
  }

  /** Posts what stands in the tab, with what was typed since. */
  saves(changes: Changes = {}) {
    return this.visitor.post(this.path, `${postOf(this.page, { do: 'save', ...changes })}`);
  }
}

/** A draft that a member began. */
export async function aDraftOf(pages: DeskPages, visitor: DeskVisitor, fields: Changes): Promise<string> {
  const tab = new Writer(visitor);
  await tab.opens();
  const answer = await tab.saves(fields);
  const { draftId } = pages.drafts.kept.at(-1) ?? {};
  if (answer.statusCode !== 303 || draftId === undefined) throw new Error(`not saved: ${answer.text.slice(0, 300)}`);
  return `/desk/write/${draftId}`;
}
