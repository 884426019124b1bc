import { placeOf, UTC, zoneName } from '../../../domain/time/time.ts';
import { errorAt, type FieldError, type Html, html, select, submitButton, zoneList } from '../../kit/kit.ts';
import { type Asked, postForm } from '../kit/kit.ts';

export const ZONE_FIELD = 'office-zone';

/** By whose clock the office's pages show times, and for who manages it the way to another. */
export function clockSection(asked: Asked, errors: readonly FieldError[]): Html {
  const { t, language, at } = asked;
  const { zone = UTC } = at.office;
  const choice = select({
    ...{ id: ZONE_FIELD, label: t('desk.clock.label'), chosen: placeOf(zone), emptyLabel: t('desk.clock.choose') },
    ...zoneList(language),
    error: errorAt(ZONE_FIELD, errors, t('page.error.prefix')),
  });
  const form = () =>
    postForm(
      asked,
      '/desk/team/clock',
      html`${choice}
${submitButton(t('desk.clock.button'), 'quiet')}`,
    );
  return html`<section aria-labelledby="clock"><h2 id="clock">${t('desk.clock.heading')}</h2>
<p>${t('desk.clock.text', { zone: zoneName(zone, language) })}</p>
${at.member.permissions.includes('manage') ? form() : undefined}
</section>`;
}
