/** The parts of a page that tell which state is addressed. */
export interface CountryText {
  readonly title: string;
  readonly tagLines: readonly string[];
  /** The body's plain text without the date line that it opens with; paragraphs on lines of their own. */
  readonly body: string;
}
