import { type DeskVisitor, formIn, hiddenFieldsOf } from './desk-pages.ts';

/** Chooses whose name is to be taken out, and says yes on the page that asks. @param path - of the page. @returns the first answer that does not ask. */
export async function takesOut(visitor: DeskVisitor, path: string, chosen: Readonly<Record<string, string>>) {
  const asked = await visitor.submits(path, path, chosen);
  if (asked.statusCode !== 200) return asked;
  return visitor.ask('POST', path, hiddenFieldsOf(formIn(asked.text, path)));
}
