/** The domain of one plain e-mail address. */
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/** Whether a domain is another, or one below it. */
export const isWithin = (domain: string, parent: string) => domain === parent || domain.endsWith(`.${parent}`);

/** The domain of a stage's envelopes: its own choice, else `bounce.` before the mail domain. */
export const mailFromDomainOf = ({
  mailFromDomain,
  mailDomain,
}: {
  readonly mailFromDomain?: string;
  readonly mailDomain: string;
}) => mailFromDomain ?? `bounce.${mailDomain}`;
