import { decodeHTML } from 'entities';

/** Tags between which words stand apart. */
const APART =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^<>]*>/gi;
const TAGS = /<[a-z!/][^<>]*>/gi;

/**
 * About what an eye reads of markup, in linear time and without parsing it: only `read-page`, which has no grants, parses. What a reader is mailed is what
 * that function found; a check may see more than that, such as a script's text, and never less.
 */
export const textOfMarkup = (html: string): string => decodeHTML(html.replace(APART, '\n').replace(TAGS, ''));
