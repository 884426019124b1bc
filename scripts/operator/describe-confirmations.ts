import { BREAKER_HOURS, type LateConfirmations, type ShutOut } from '../../functions/domain/notices/notices.ts';

export function describeConfirmations(lately: LateConfirmations): string {
  const { sent, bounced, complained, stopped, shutOut } = lately;
  const lines = [
    `Confirmations of the last ${BREAKER_HOURS} hours:`,
    `  sent        ${number(sent)}`,
    `  bounced     ${number(bounced.length)}${shareOf(bounced.length, sent)}`,
    `  complained  ${number(complained.length)}${shareOf(complained.length, sent)}`,
    `  kept back   ${number(stopped)}`,
  ];
  if (stopped > 0)
    lines.push(
      'Sign-ups whose mail was kept back wait: it is tried again every six hours, and "send it again" brings it at once.',
    );
  if (shutOut.length > 0)
    lines.push(
      'Shut out, since what was sent for them or to them came back:',
      ...shutOut.toSorted((one, other) => one.untilMs - other.untilMs).map(describeShutOut),
      'confirmations --lift DIGITS lets one back in at once.',
    );
  return lines.join('\n');
}

const WHAT = {
  network: 'network',
  recipient: 'recipient',
  pair: 'network to one recipient',
} as const satisfies Record<ShutOut['what'], string>;

const describeShutOut = ({ what, digits, untilMs }: ShutOut) =>
  `  ${WHAT[what]} ${digits}, until ${new Date(untilMs).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')} UTC`;

export const describeLifting = (digits: string, forgotten: number): string =>
  forgotten === 0
    ? `Nothing came back of late under ${digits}.`
    : `Forgot ${number(forgotten)} ${forgotten === 1 ? 'mail' : 'mails'} that came back under ${digits}.`;

const number = (count: number) => count.toLocaleString('en');
const shareOf = (count: number, sent: number) =>
  count === 0 || sent === 0 ? '' : `  ${((100 * count) / sent).toFixed(2)} % of what was sent`;
