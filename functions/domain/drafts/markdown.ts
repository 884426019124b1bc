import MarkdownIt from 'markdown-it';

/**
 * Bold, lists, links and headings. Markup within the text stays text, and addresses that run a script become none: markdown-it leaves both inert.
 * https://github.com/markdown-it/markdown-it/blob/master/docs/safety.md
 */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'table', 'code']);

/** The HTML of a text that a member wrote in Markdown; `''` for one without letters. */
export const htmlOfMarkdown = (text: string): string => (text.trim() === '' ? '' : markdown.render(text));
