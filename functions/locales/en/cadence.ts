export const cadenceMessages = {
  'cadence.immediate': 'One e‑mail for each new appeal, as soon as it is published.',
  'cadence.daily':
    'One e‑mail a day at most, at {time} (time zone: {zone}), with everything new. Urgent appeals come at once.',
  'cadence.weekly':
    'One e‑mail a week at most, on {weekday} at {time} (time zone: {zone}), with everything new. Urgent appeals come at once.',
  'cadence.kept':
    'Your e‑mails will keep their current timing: adding this does not change how often, or at which hour.',
  'page.unsubscribe.less-often': 'Too many e‑mails? You can keep your alerts and get them less often:',
  'cadence.change': 'Change how often e‑mails come, for example once a week',

  'page.sign-up.cadence': 'How often',
  'page.sign-up.cadence-hint': 'Urgent appeals always come at once.',
  'page.sign-up.frequency-immediate': 'At once: one e‑mail for each appeal',
  'page.sign-up.frequency-daily': 'Once a day: one e‑mail with everything new',
  'page.sign-up.frequency-weekly': 'Once a week: one e‑mail with everything new',
  'page.sign-up.digest-time': 'When the daily or weekly e‑mail comes',
  'page.sign-up.weekday': 'Day, if once a week',
  'page.sign-up.hour': 'Hour',
  'page.sign-up.time-zone': 'Time zone',
  'page.sign-up.time-zone-hint':
    'UTC unless you choose another: take your country, or one whose clocks show the same time as yours. Kept encrypted.',
  'page.sign-up.own-zone': 'Use this device’s time zone: {zone}',
  'page.sign-up.choose': 'Choose…',

  'page.error.unknown-frequency': 'Choose how often e‑mails should come: at once, once a day or once a week.',
  'page.error.unknown-weekday': 'Choose the day of the week on which the e‑mail should come.',
  'page.error.unknown-hour': 'Choose the hour at which the e‑mail should come.',
  'page.error.unknown-time-zone':
    '{zone} is not the time zone of a place that we know. Choose a place from the list whose clocks show the same time as yours.',
  'page.error.no-time-zone': 'Choose a time zone from the list.',

  'time-zone.africa': 'Africa',
  'time-zone.america': 'America',
  'time-zone.antarctica': 'Antarctica',
  'time-zone.arctic': 'Arctic',
  'time-zone.asia': 'Asia',
  'time-zone.atlantic': 'Atlantic Ocean',
  'time-zone.australia': 'Australia',
  'time-zone.europe': 'Europe',
  'time-zone.indian': 'Indian Ocean',
  'time-zone.pacific': 'Pacific Ocean',
  'time-zone.utc': 'UTC, universal time',
} as const;
