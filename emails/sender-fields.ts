/** Who sends the mails of this deployment: the same in every mail. */
export interface SenderFields {
  readonly name: string;
  /** A street address, as the law of many countries asks of bulk mail. Line breaks become commas. */
  readonly postalAddress: string;
  readonly homeUrl: string;
  readonly privacyUrl?: string;
  /** Whether its notices show nothing of what they are about, for a reader who wants discretion. */
  readonly isDiscreet?: boolean;
}
