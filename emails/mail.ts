/** A mail that is ready to be sent to one person. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
