import type { ConfirmationCounts } from '../../functions/domain/subscribing/breaker.ts';

/** How confirmations fared today and yesterday, for a person. */
export function describeConfirmations({ sent, bounced, complained, stopped }: ConfirmationCounts): string {
  const lines = [
    'Confirmations of today and yesterday (UTC):',
    `  sent        ${number(sent)}`,
    `  bounced     ${number(bounced)}${shareOf(bounced, sent)}`,
    `  complained  ${number(complained)}${shareOf(complained, sent)}`,
    `  kept back   ${number(stopped)}`,
  ];
  if (stopped > 0)
    lines.push(
      'Sign-ups whose mail was kept back wait: it is tried again every six hours, and "send it again" brings it at once.',
    );
  return lines.join('\n');
}

const number = (count: number) => count.toLocaleString('en');
const shareOf = (count: number, sent: number) =>
  count === 0 || sent === 0 ? '' : `  ${((100 * count) / sent).toFixed(2)} % of what was sent`;
