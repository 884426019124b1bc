import { MAILBOX_RULES, type MailboxRule } from './mailbox-rules.ts';

const RULE_OF_DOMAIN: ReadonlyMap<string, MailboxRule> = new Map(
  MAILBOX_RULES.flatMap((rule) => rule.domains.map((domain) => [domain, rule] as const)),
);
const NO_RULE: Omit<MailboxRule, 'domains'> = {};

/**
 * The address of the mailbox behind an address, as its provider understands it, for what is counted and blocked by mailbox: lower-case, without
 * a `+tag`, and without what the provider passes over. Mail goes to the address as it was entered, and a person is found by that alone.
 * @param address - one that `parseAddress` takes; what comes back is one, too.
 * @example mailboxOf('Ana+russia@example.org') // 'ana@example.org'
 * @example mailboxOf('a.n.a@googlemail.com') // 'ana@gmail.com'
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const whole = { local: address.slice(0, at).toLowerCase(), domain: address.slice(at + 1).toLowerCase() };
  const { local, domain } = withoutSubdomain(whole);
  const rule = RULE_OF_DOMAIN.get(domain);
  return `${nameIn(local, rule ?? NO_RULE)}@${rule?.domains[0] ?? domain}`;
}

interface Parts {
  readonly local: string;
  readonly domain: string;
}

/** `tag@name.domain` as `name@domain`, at providers that deliver it so. */
function withoutSubdomain(parts: Parts): Parts {
  const dot = parts.domain.indexOf('.');
  const [name, domain] = [parts.domain.slice(0, dot), parts.domain.slice(dot + 1)];
  return RULE_OF_DOMAIN.get(domain)?.hasSubdomains ? { local: name, domain } : parts;
}

function nameIn(local: string, { tagSign, passesOver }: Omit<MailboxRule, 'domains'>): string {
  // Each begins behind a first letter, and a dot before it would end the rest: no address ends so.
  const untagged = local.replace(/(?<=[^.])\.*\+.*$/, '');
  const name = tagSign === undefined ? untagged : untagged.replace(/(?<=[^.])\.*-.*$/, '');
  const kept = passesOver === undefined ? name : name.replace(passesOver, '');
  return kept === '' ? name : kept;
}
