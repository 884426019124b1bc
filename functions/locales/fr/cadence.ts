export const cadenceMessages = {
  'cadence.immediate': 'Un e‑mail pour chaque nouvel appel à agir, dès sa publication.',
  'cadence.daily':
    'Au plus un e‑mail par jour, à {time} (fuseau horaire : {zone}), avec toutes les nouveautés. Les appels urgents arrivent immédiatement.',
  'cadence.weekly':
    'Au plus un e‑mail par semaine, le {weekday} à {time} (fuseau horaire : {zone}), avec toutes les nouveautés. Les appels urgents arrivent immédiatement.',
  'cadence.kept':
    'Vos e‑mails continuent d’arriver comme aujourd’hui : cet ajout ne change ni leur fréquence, ni leur heure.',
  'page.unsubscribe.less-often': 'Trop d’e‑mails ? Vous pouvez garder vos alertes et les recevoir moins souvent :',
  'cadence.change': 'Changer la fréquence des e‑mails, par exemple une fois par semaine',

  'page.sign-up.cadence': 'À quelle fréquence',
  'page.sign-up.cadence-hint': 'Les appels urgents arrivent toujours immédiatement.',
  'page.sign-up.frequency-immediate': 'Immédiatement : un e‑mail par appel à agir',
  'page.sign-up.frequency-daily': 'Une fois par jour : un e‑mail avec toutes les nouveautés',
  'page.sign-up.frequency-weekly': 'Une fois par semaine : un e‑mail avec toutes les nouveautés',
  'page.sign-up.digest-time': 'Quand l’e‑mail quotidien ou hebdomadaire arrive',
  'page.sign-up.weekday': 'Jour, pour un e‑mail par semaine',
  'page.sign-up.hour': 'Heure',
  'page.sign-up.time-zone': 'Fuseau horaire',
  'page.sign-up.time-zone-hint':
    'UTC, sauf si vous en choisissez un autre : prenez votre pays, ou un pays où il est la même heure que chez vous. Conservé chiffré.',
  'page.sign-up.own-zone': 'Prendre le fuseau horaire de cet appareil : {zone}',
  'page.sign-up.choose': 'Choisir…',

  'page.error.unknown-frequency':
    'Choisissez la fréquence des e‑mails : immédiatement, une fois par jour ou une fois par semaine.',
  'page.error.unknown-weekday': 'Choisissez le jour de la semaine où l’e‑mail doit arriver.',
  'page.error.unknown-hour': 'Choisissez l’heure à laquelle l’e‑mail doit arriver.',
  'page.error.unknown-time-zone':
    '{zone} n’est pas le fuseau horaire d’un lieu que nous connaissons. Choisissez dans la liste un lieu où il est la même heure que chez vous.',
  'page.error.no-time-zone': 'Choisissez un fuseau horaire dans la liste.',

  'time-zone.africa': 'Afrique',
  'time-zone.america': 'Amérique',
  'time-zone.antarctica': 'Antarctique',
  'time-zone.arctic': 'Arctique',
  'time-zone.asia': 'Asie',
  'time-zone.atlantic': 'Océan Atlantique',
  'time-zone.australia': 'Australie',
  'time-zone.europe': 'Europe',
  'time-zone.indian': 'Océan Indien',
  'time-zone.pacific': 'Océan Pacifique',
  'time-zone.utc': 'UTC, temps universel',
} as const;
