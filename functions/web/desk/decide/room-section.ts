import type { BudgetRoom } from '../../../domain/publishing/publishing.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { type Html, html } from '../../kit/kit.ts';
import { type Asked, type InWords, officeMoment } from '../kit/kit.ts';

/** How much the office may send still, and where that is nothing, what becomes of an approval; undefined where nothing can hold it up. */
export function roomSection(asked: Asked, rooms: readonly BudgetRoom[]): Html | undefined {
  const { t } = asked;
  if (rooms.length === 0) return undefined;
  const waits = waitInWords(asked, rooms);
  return html`${leftOf(asked, rooms)}
${waits && html`<p class="unsure">${waits} ${t('decide.room.ask')}</p>`}`;
}

/** How much of each budget is left. */
export function leftOf({ t, language }: InWords, rooms: readonly BudgetRoom[]): Html {
  const list = new Intl.ListFormat(localeOf(language), { type: 'unit' });
  const left = rooms.map(({ budget, left, limit }) => t(`decide.room.${budget}`, { left, limit }));
  return html`<p class="hint">${t('decide.room', { list: list.format(left) })}</p>`;
}

/** That nothing is left, and what becomes of an approval; undefined where there is room. */
export function waitInWords(asked: Asked, rooms: readonly BudgetRoom[]): string | undefined {
  const none = rooms.find((one) => one.left === 0);
  if (!none) return undefined;
  const { roomAtMs } = none;
  return roomAtMs === undefined
    ? asked.t('decide.room.none-in-time')
    : asked.t('decide.room.none', { moment: officeMoment(asked, roomAtMs) });
}
