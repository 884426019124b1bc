import MarkdownIt from 'markdown-it';
import type { PageInput } from '../page/page-input.ts';
import { takeFrontMatter } from './front-matter.ts';

/** Markup in it is that of a page: the reader takes from it what a mail may show. */
const markdown = new MarkdownIt({ html: true, linkify: false, breaks: false }).disable('code');

/** A Markdown file as a page, and what its front matter says of it. */
export function pageOfMarkdown(page: PageInput): PageInput {
  const { own, text } = takeFrontMatter(page.content) ?? { text: page.content };
  return { ...page, content: markdown.render(text), format: 'html', ...(own && { own }) };
}
