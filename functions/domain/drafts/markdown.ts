import MarkdownIt from 'markdown-it';

/**
 * Bold, lists, links and headings. Markup within the text stays text, and addresses that run a script become none: markdown-it leaves both inert.
 * https://github.com/markdown-it/markdown-it/blob/master/docs/safety.md
 */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'table', 'code']);

/** The HTML of a text that a member wrote in Markdown; `''` for one without letters. */
export const htmlOfMarkdown = (text: string): string => (text.trim() === '' ? '' : markdown.render(text));

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
