export const digestMessages = {
  'mail.digest.to-act-on': '{count, plural, one {# appel à agir} many {# d’appels à agir} other {# appels à agir}}',
  'mail.digest.news':
    '{count, plural, one {du nouveau sur # appel à agir} many {du nouveau sur # d’appels à agir} other {du nouveau sur # appels à agir}}',
  'mail.digest.and-more-places': '{count, plural, one {# autre pays} many {# d’autres pays} other {# autres pays}}',
  'mail.digest.title.daily': 'Récapitulatif du jour',
  'mail.digest.title.weekly': 'Récapitulatif de la semaine',
  'mail.digest.preheader': '{count, plural, one {et # autre} many {et # d’autres} other {et # autres}}',
  'mail.digest.contents': 'Dans cet e-mail',
  'mail.digest.you-follow': 'Vous suivez ce sujet',
  'mail.digest.more-demands':
    '{count, plural, one {et # autre demande} many {et # d’autres demandes} other {et # autres demandes}}',
  'mail.digest.how-to-act': 'Voir comment agir',
  'mail.digest.also': 'Vous suivez aussi : {reasons}.',
  'mail.digest.and-more': '{count, plural, one {# autre} many {# d’autres} other {# autres}}',
  'mail.digest.hidden':
    '{count, plural, one {# autre appel à agir ne tient pas dans cet e-mail.} many {# d’autres appels à agir ne tiennent pas dans cet e-mail.} other {# autres appels à agir ne tiennent pas dans cet e-mail.}}',
  'mail.digest.none': 'Il n’y a rien de nouveau.',
  'mail.digest.why.daily': 'Vous recevez un e-mail par jour, quand il y a du nouveau dans ce que vous suivez.',
  'mail.digest.why.weekly': 'Vous recevez un e-mail par semaine, quand il y a du nouveau dans ce que vous suivez.',
  'mail.digest.unsubscribe': 'Se désabonner de toutes les alertes',
} as const;
