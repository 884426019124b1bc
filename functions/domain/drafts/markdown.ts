import MarkdownIt from 'markdown-it';

/**
 * Bold, lists, links, headings and tables. Markup within the text stays text, and addresses that run a script become none: markdown-it leaves both inert.
 * https://github.com/markdown-it/markdown-it/blob/master/docs/safety.md
 */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'code']);
const withoutTables = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'code', 'table']);

/** The HTML of a text that a member wrote in Markdown; `''` for one without letters. What a table has no column for would be lost: such a text has none. */
export function htmlOfMarkdown(text: string): string {
  if (text.trim() === '') return '';
  const html = markdown.render(text);
  if (!html.includes('<table>')) return html;
  const lines = withoutTables.render(text);
  return charactersIn(html) < charactersIn(lines) ? lines : html;
}

/** But for those that draw a table. */
const charactersIn = (html: string): number => html.replaceAll(/<[^>]*>|[\s|:-]/g, '').length;

/** The heading that a text opens with, in plain words, and what stands below it. One with a link is none: a title has no address. */
export function headingOfMarkdown(text: string): { readonly title: string; readonly below: string } | undefined {
  const [opening, line] = markdown.parse(text, {});
  const parts = line?.children ?? [];
  if (opening?.type !== 'heading_open' || !opening.map || parts.some(({ type }) => type === 'link_open'))
    return undefined;
  const title = parts
    .map(({ type, content }) => (/break$/.test(type) ? ' ' : content))
    .join('')
    .trim();
  return { title, below: text.split('\n').slice(opening.map[1]).join('\n').trim() };
}
