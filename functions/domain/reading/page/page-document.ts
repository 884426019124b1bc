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
  append(text: string): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
  remove(): void;
}

export interface PageDocument {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Parses a page or a fragment of one. Nothing in it runs or is fetched. */
export function parsePage(html: string): PageDocument {
  // linkedom takes what comes first for the root: without an html element a page has no body.
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document }: { document: unknown } = parseHTML(page);
  return document as PageDocument; // linkedom implements these members; its own types need the DOM library
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
