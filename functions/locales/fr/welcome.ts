export const welcomeMessages = {
  'mail.welcome.subject': 'Bienvenue : ce que vous recevrez, et quand',
  'mail.welcome.preheader': 'Quand nous vous écrivons, et comment changer cela ou y mettre fin.',
  'mail.welcome.title': 'Bienvenue',
  'mail.welcome.follows': 'Vous suivez :',
  'mail.welcome.open': 'Toujours d’actualité',
  'mail.welcome.open-text':
    '{count, plural, one {Cet appel à agir a été publié avant votre inscription. Vous pouvez encore agir.} many {Ces appels à agir ont été publiés avant votre inscription. Vous pouvez encore agir.} other {Ces appels à agir ont été publiés avant votre inscription. Vous pouvez encore agir.}}',
  'mail.welcome.next': 'Dès qu’un nouvel appel à agir sur ce que vous suivez sera publié, nous vous préviendrons.',
  'mail.welcome.change-text':
    'Vous pouvez à tout moment modifier ce que vous suivez, la fréquence des e-mails et leurs langues.',
  'mail.welcome.change': 'Modifier mes alertes',
  'mail.welcome.unsubscribe': 'Se désabonner de toutes les alertes',
} as const;
