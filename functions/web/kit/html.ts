import { html as honoHtml } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString;

/** A piece of markup. Values are escaped, nested pieces and arrays of them are not escaped twice, nothing shows for `undefined` and `false`. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return honoHtml(strings, ...values) as Html; // hono answers with a promise only when a value is one
}
