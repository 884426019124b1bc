export const sendingMessages = {
  'desk.history.mailing-paused': '{who} a suspendu un appel à agir en cours d’envoi.',
  'desk.history.mailing-resumed': '{who} a repris l’envoi d’un appel à agir suspendu.',
  'desk.history.mailing-cancelled': '{who} a annulé le reste de l’envoi d’un appel à agir.',
  'sending.title': 'Suivi de l’envoi : {title}',
  'sending.heading': 'Suivi de l’envoi',
  'sending.list': 'En cours d’envoi',
  'sending.list.none': 'Rien ne part en ce moment.',
  'sending.see': 'Suivi de l’envoi',
  'sending.watch': 'Suivre l’envoi',
  'sending.stands.waiting': 'L’envoi n’a pas encore commencé.',
  'sending.stands.going': 'L’envoi est en cours.',
  'sending.stands.paused': 'L’envoi est suspendu.',
  'sending.stands.ended': 'L’envoi est terminé.',
  'sending.stands.cancelled': 'L’envoi a été annulé.',
  'sending.stands.superseded': 'Une version ultérieure l’a remplacé.',
  'sending.waits.mail-held':
    'L’exploitant de ce service retient tous les messages. L’envoi partira ensuite, vous n’avez rien à faire.',
  'sending.waits.account':
    'Le service d’envoi a arrêté tous les messages. Les exploitants sont prévenus ; l’envoi reprendra de lui-même.',
  'sending.waits.daily-quota':
    'La part de messages du jour est épuisée. L’envoi reprendra de lui-même dès que possible.',
  'sending.waits.fault': 'Quelque chose a échoué de notre côté. Un nouvel essai se fera de lui-même.',
  'sending.waits.uncertain':
    'Pour certains messages, le service d’envoi n’a pas donné de réponse claire. Nous attendons de savoir s’ils sont partis.',
  'sending.waits.retry':
    'Le service d’envoi n’a pas encore pu prendre certains messages. Un nouvel essai se fera de lui-même.',
  'sending.waits.throttled': 'Le service d’envoi demande de ralentir. L’envoi reprend dans un instant.',
  'sending.waits.rate': 'L’envoi attend son tour : il ne peut pas aller plus vite.',
  'sending.few': 'Envoyé à moins de {people, number} personnes.',
  'sending.few-so-far': 'Envoyé pour l’instant à moins de {people, number} personnes.',
  'sending.few.text': 'Pour si peu de personnes, aucun nombre exact n’est affiché : il pourrait révéler qui suit quoi.',
  'sending.between': 'Envoyé à un nombre de personnes compris entre {from, number} et {to, number}.',
  'sending.or-more': 'Envoyé à {from, number} personnes ou plus.',
  'sending.band.text':
    'Pour un deuxième envoi du même appel à agir, seule une fourchette est affichée : deux nombres exacts pourraient être comparés et trahir une personne.',
  'sending.so-far':
    'Envoyé pour l’instant à au moins {atLeast, plural, one {# personne} many {# de personnes} other {# personnes}}.',
  'sending.expected': 'Entre {from, number} et {to, number} personnes sont attendues en tout.',
  'sending.expected-more': '{from, number} personnes ou plus sont attendues en tout.',
  'sending.so-far.text': 'Pendant l’envoi, les personnes sont comptées par tranches de {step, number}.',
  'sending.sum':
    '{asked, plural, one {# demandé} many {# demandés} other {# demandés}}, {delivered, plural, one {# remis} many {# remis} other {# remis}}, {bounced, plural, one {# renvoyé} many {# renvoyés} other {# renvoyés}}, {doubtful, plural, one {# incertain} many {# incertains} other {# incertains}}, {twice, plural, one {# en double} many {# en double} other {# en double}}',
  'sending.over-after':
    'Aucun message n’est parti plus de {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} après l’arrêt.',
  'sending.chart': 'Ce que les messages sont devenus. Le tableau ci-dessous dit la même chose.',
  'sending.table': 'Ce que les messages sont devenus',
  'sending.state': 'État',
  'sending.people': 'Personnes',
  'sending.asked': 'Demandés en tout',
  'sending.delivered': 'Remis',
  'sending.bounced': 'Renvoyés',
  'sending.refused': 'Refusés',
  'sending.no-word': 'Sans nouvelles',
  'sending.doubtful': 'Incertains',
  'sending.twice': 'Peut-être en double',
  'sending.states.text':
    'Renvoyés : la boîte n’existe pas, est pleine ou n’a pas accepté le message. Refusés : le service d’envoi ne l’a pas envoyé. Incertains : le service d’envoi n’a pas donné de réponse claire, ces personnes l’ont donc peut-être. Un message remis puis renvoyé est compté dans les deux.',
  'sending.providers': 'Messages remis, par fournisseur de messagerie',
  'sending.providers.chart': 'Messages remis, par fournisseur de messagerie. Le tableau ci-dessous dit la même chose.',
  'sending.provider': 'Boîtes chez',
  'sending.provider.other': 'Tous les autres',
  'sending.providers.text':
    'Les fournisseurs chez qui moins de {people, number} messages ont été remis sont comptés avec tous les autres.',
  'sending.digests':
    'Les personnes qui lisent des récapitulatifs le recevront avec le prochain, et ne sont pas comptées ici.',
  'sending.steer': 'Arrêter ou reprendre',
  'sending.steer.text':
    'Une personne suffit, et l’effet est immédiat. Un message en cours de remise peut encore partir.',
  'sending.pause': 'Suspendre',
  'sending.resume': 'Reprendre',
  'sending.resume.who-decides': 'Un membre de l’équipe qui peut décider peut le reprendre.',
  'sending.cancel': 'Annuler le reste',
  'sending.cancel.text':
    'Qui l’a reçu le garde, et personne d’autre ne le reçoit. C’est définitif ; une suspension ne l’est pas.',
  'sending.cancel.button': 'Annuler définitivement',
  'sending.cancel.back': 'Ne pas l’annuler',
  'sending.too-late': 'L’envoi est terminé : il n’y a plus rien à changer.',
  'sending.look-again': 'Regarder à nouveau',
  'sending.page': 'Voir la page de l’appel à agir',
} as const;
