import { parseHTML } from 'linkedom';

/** As much of a DOM node as the reader uses; the compiler has no DOM, and the rest of the repository should not gain one. */
export interface PageNode {
  /** 1 for elements, 3 for texts, 8 for comments. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly outerHTML: string;
  readonly childNodes: Iterable<PageNode>;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  setAttribute(name: string, value: string): void;
  append(...nodes: (PageNode | string)[]): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
  remove(): void;
}

export interface PageDocument {
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Parses a page or a fragment of one. Nothing in it runs or is fetched. */
export function parsePage(html: string): PageDocument {
  const safe = withoutTraps(html);
  const whole = /<html[\s>]/i.test(safe) ? parse(safe) : undefined;
  // linkedom takes what comes first for the root: without an html element a page has no body.
  return whole?.documentElement?.localName === 'html'
    ? whole
    : parse(`<!doctype html><html><head></head><body>${safe}</body></html>`);
}

const parse = (html: string) => parseHTML(html).document as unknown as ParsedDocument; // linkedom implements these members; its own types need the DOM library

/** Without a root, its other members throw. */
type ParsedDocument = PageDocument & { readonly documentElement: PageElement | null };

const CDATA_SECTION = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/gi;
const DOCTYPE = /<!doctype/gi;

/**
 * In HTML a CDATA section is a comment to the parser, and is written down as one: an end of a comment in it would then end it, and bring to light
 * what follows. A doctype that comes late makes linkedom's list of nodes a ring, which it walks for ever.
 */
const withoutTraps = (html: string): string =>
  html.replace(CDATA_SECTION, (section) => section.replace(/-(?=[->])/g, '- ')).replace(DOCTYPE, '<!x');

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
