/**
 * The address of the mailbox behind an address, for budgets: lower-case and without a `+tag`, since whoever types tags fills
 * one mailbox by all of them. Mail itself goes to the address as it was entered.
 * @param address - one that `parseAddress` takes; what comes back is one, too.
 * @example mailboxOf('Ana+russia@example.org') // 'ana@example.org'
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  // A dot before the tag would end the rest, and no address ends so.
  const local = address.slice(0, at).replace(/(?<=[^.])\.*\+.*$/, '');
  return `${local}${address.slice(at)}`.toLowerCase();
}
