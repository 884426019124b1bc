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
  const { local, domain } = withoutSubdomain(partsOf(address));
  const rule = RULE_OF_DOMAIN.get(domain);
  return `${nameIn(local, rule ?? NO_RULE)}@${rule?.domains[0] ?? domain}`;
}

/**
 * What stands in an address beside the name of its mailbox, lower-case, so that it may be any word of a stranger's and the mail still arrives: behind a
 * plus, or before the sign where a provider delivers `word@name.domain` to `name@domain`. Behind Yahoo's hyphen stands no word of a stranger's, as
 * mail to a word that its owner has not made comes back.
 * @returns undefined when there is nothing of that kind.
 */
export function tagIn(address: string): string | undefined {
  const whole = partsOf(address);
  if (withoutSubdomain(whole) !== whole) return whole.local;
  const plus = whole.local.indexOf('+');
  return plus < 0 ? undefined : whole.local.slice(plus + 1);
}

interface Parts {
  readonly local: string;
  readonly domain: string;
}

function partsOf(address: string): Parts {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at).toLowerCase(), domain: address.slice(at + 1).toLowerCase() };
}

/** `tag@name.domain` as `name@domain`, at providers that deliver it so. */
function withoutSubdomain(parts: Parts): Parts {
  const dot = parts.domain.indexOf('.');
  const [name, domain] = [parts.domain.slice(0, dot), parts.domain.slice(dot + 1)];
  return RULE_OF_DOMAIN.get(domain)?.hasSubdomains ? { local: name, domain } : parts;
}

function nameIn(local: string, { tagSign, passesOver }: Omit<MailboxRule, 'domains'>): string {
  // Each begins behind a first letter, and a dot before it would end the rest: no address ends so.
  const untagged = local.replace(/(?<=[^.])\.*\+.*/, '');
  const name = tagSign === undefined ? untagged : untagged.replace(/(?<=[^.])\.*-.*/, '');
  const kept = name.replace(passesOver ?? '', '');
  return kept === '' ? name : kept;
}
