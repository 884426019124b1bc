/** The parts of a page that tell which state is addressed. */
export interface CountryText {
  readonly title: string;
  readonly labels: readonly string[];
  /** What the file says of itself above its text, such as the tags of its front matter. */
  readonly said?: readonly string[];
  /** The body's plain text without the dateline that it opens with; paragraphs on lines of their own. */
  readonly body: string;
}
