export const digestMessages = {
  'mail.digest.subject.daily':
    'Récapitulatif du jour : {count, plural, one {# appel à agir} many {# d’appels à agir} other {# appels à agir}}',
  'mail.digest.subject.weekly':
    'Récapitulatif de la semaine : {count, plural, one {# appel à agir} many {# d’appels à agir} other {# appels à agir}}',
  'mail.digest.title.daily': 'Récapitulatif du jour',
  'mail.digest.title.weekly': 'Récapitulatif de la semaine',
  'mail.digest.preheader': 'Ce qui a été publié depuis le dernier envoi, parmi ce que vous suivez.',
  'mail.digest.you-follow': 'Vous suivez : {reason}',
  'mail.digest.also': 'Vous suivez aussi : {reasons}.',
  'mail.digest.and-more': '{count, plural, one {# autre} many {# d’autres} other {# autres}}',
  'mail.digest.hidden':
    '{count, plural, one {# autre appel ne tient pas dans cet e-mail.} many {# d’autres appels ne tiennent pas dans cet e-mail.} other {# autres appels ne tiennent pas dans cet e-mail.}}',
  'mail.digest.none': 'Il n’y a rien de nouveau.',
  'mail.digest.why.daily': 'Vous recevez un e-mail par jour, quand il y a du nouveau dans ce que vous suivez.',
  'mail.digest.why.weekly': 'Vous recevez un e-mail par semaine, quand il y a du nouveau dans ce que vous suivez.',
  'mail.digest.unsubscribe': 'Se désabonner de toutes les alertes',
} as const;
