/** Whom this deployment may mail: outside production only people who are on a list. */
export interface RecipientPolicy {
  allows(address: string): boolean;
}

const EVERYONE = '*';

/**
 * The policy that a stage's allow-list states.
 * @param allowList - `*` for everyone, else comma-separated addresses and `@domain`s; a domain does not cover its subdomains.
 * @throws {RecipientPolicyError} for an entry that is neither, so that a typing error can't widen or empty the list unnoticed.
 * @example makeRecipientPolicy('ana@example.org, @test.example.org').allows('bo@test.example.org') // true
 */
export function makeRecipientPolicy(allowList: string): RecipientPolicy {
  if (allowList.trim() === EVERYONE) return { allows: () => true };
  const entries = allowList.split(',').map((entry) => entry.trim().toLowerCase());
  const odd = entries.find((entry) => !isAddressOrDomain(entry));
  if (odd !== undefined) throw new RecipientPolicyError(odd);
  const allowed = new Set(entries);
  return { allows: (address) => allowed.has(address.toLowerCase()) || allowed.has(domainOf(address)) };
}

/** An entry of the allow-list is neither an address nor a domain. */
export class RecipientPolicyError extends Error {
  constructor(entry: string) {
    super(
      `"${entry}" in the allow-list of recipients is neither an address nor an @domain; for everyone write * alone`,
    );
    this.name = 'RecipientPolicyError';
  }
}

const isAddressOrDomain = (entry: string) => /^[^\s@*]*@[^\s@*]+\.[^\s@*.]+$/.test(entry);

const domainOf = (address: string) => address.slice(address.lastIndexOf('@')).toLowerCase();
