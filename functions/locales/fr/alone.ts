/** Pages et messages par lesquels un membre envoie sans collègue, là où la rédaction le permet. */
export const aloneMessages = {
  'mail.sending-alone.subject': 'Un collègue envoie un appel à agir tout seul',
  'mail.sending-alone.preheader': 'Vous pouvez le lire, et l’arrêter jusqu’à son départ.',
  'mail.sending-alone.title': 'Un collègue envoie un appel à agir tout seul',
  'mail.sending-alone.intro':
    '{name}, {author} envoie un appel à agir de {office} sans collègue, comme votre rédaction le permet.',
  'mail.sending-alone.leaves': 'Il part le {moment}, sauf si quelqu’un l’arrête.',
  'mail.sending-alone.reason': 'La raison donnée :',
  'mail.sending-alone.link':
    'Le lien ouvre sa page, une fois que vous êtes connecté. Là, vous pouvez l’arrêter aussitôt, ou dire que vous l’avez regardé. Le lien lui-même ne fait rien.',
  'mail.sending-alone.button': 'Ouvrir sa page',
  'mail.sending-alone.digest':
    'C’est ce texte exactement ; l’empreinte de tout ce dont on décide commence par {digest}.',
  'mail.sending-alone.text': 'Voici ce que les lecteurs recevraient :',
  'desk.history.sending-alone':
    '{who} a fait envoyer un brouillon sans collègue (version {revision, number}, {digest}).',
  'desk.history.sending-alone-sent':
    'Un brouillon est parti que {who} avait fait envoyer sans collègue (version {revision, number}, {digest}).',
  'desk.history.sending-alone-held':
    'Un brouillon que {who} avait fait envoyer sans collègue a été retenu\u00a0: les personnes prévenues ne pouvaient plus toutes l’arrêter (version {revision, number}, {digest}).',
  'desk.history.sending-looked-at':
    '{who} a regardé ce qui avait été envoyé sans collègue (version {revision, number}, {digest}).',
  'desk.history.sends-alone-on': '{who} a permis qu’une seule personne envoie sans collègue, après un délai.',
  'desk.history.sends-alone-off': '{who} a mis fin à l’envoi par une seule personne.',
  'desk.team.done-sends-alone': 'C’est modifié, avec effet immédiat.',
  'desk.member.error-two-decide': 'Votre rédaction demande deux personnes : personne n’envoie donc seul',
  'alone.team.heading': 'Une personne peut envoyer seule, après un délai',
  'alone.team.off':
    'Pour l’instant, un autre membre décide toujours de ce que l’un a écrit à la rédaction. Une clé qui peut publier envoie aussitôt, au nom de la personne à qui elle appartient ou de l’organisation, sans décision d’un collègue. Vous pouvez permettre à une personne qui peut décider d’envoyer sans collègue : elle écrit une raison, et l’envoi part après {delay}. Toutes les autres personnes qui rédigent ou décident reçoivent aussitôt le texte, et chacune peut l’arrêter. Tant qu’aucune qui peut décider ne l’a regardé, il est indiqué comme pas encore regardé.',
  'alone.team.on':
    'Une personne qui peut décider peut envoyer sans collègue : elle écrit une raison, et l’envoi part après {delay}. Toutes les autres personnes qui rédigent ou décident reçoivent aussitôt le texte, et chacune peut l’arrêter. Tant qu’aucune qui peut décider ne l’a regardé, il est indiqué comme pas encore regardé.',
  'alone.team.needs-two': 'Votre rédaction demande deux personnes. Personne n’envoie donc sans collègue.',
  'alone.team.button-off': 'Permettre à une personne d’envoyer seule',
  'alone.team.button-on': 'Ne plus le permettre',
  'alone.ask.heading': 'L’envoyer sans collègue',
  'alone.ask.at-once': 'Dès qu’il peut partir',
  'alone.ask.after': 'Il part au plus tôt après {delay}, urgent ou non, et jusque-là chacun de vous peut l’arrêter.',
  'alone.ask.time': 'L’heure que vous choisissez plus haut vaut ici aussi, si elle est plus tardive.',
  'alone.ask.told': 'Reçoivent aussitôt le texte, avec votre raison : {names}.',
  'alone.ask.told-no-one':
    'Aucun autre membre ne rédige ni ne décide : personne d’autre n’est prévenu. Le délai vaut quand même.',
  'alone.ask.unlooked':
    'Il est indiqué comme pas encore regardé, à la rédaction et dans l’historique, jusqu’à ce qu’un autre membre l’ait regardé.',
  'alone.ask.reason': 'Pourquoi aucun collègue ne le regarde-t-il d’abord ?',
  'alone.ask.reason-hint': 'Au moins trois mots. Seuls les membres de votre rédaction la lisent.',
  'alone.ask.button': 'Envoyer sans collègue',
  'alone.stale':
    'Pour l’envoyer sans collègue, connectez-vous à nouveau : vous l’avez fait il y a plus d’un quart d’heure. Ce que vous avez écrit sur cette page n’est alors pas gardé : connectez-vous d’abord, écrivez ensuite.',
  'alone.error.no-reason': 'Écrivez une raison d’au moins trois mots',
  'alone.error.not-allowed': 'Votre rédaction, ou vos droits, ne vous permettent pas de l’envoyer sans collègue',
  'alone.error.answered':
    'Un collègue a renvoyé, refusé ou arrêté ce texte exactement. Changez-le d’abord, ou demandez une décision',
  'alone.sends-own': 'Vous envoyez un appel à agir sans collègue',
  'alone.sends': '{author} envoie un appel à agir sans collègue',
  'alone.approved': '{who} l’a fait envoyer sans collègue le {moment}.',
  'alone.unlooked': 'Pas encore regardé',
  'alone.looked': '{who} l’a regardé le {moment}',
  'alone.told': 'Ont reçu le texte : {names}.',
  'alone.told-no-one': 'Personne d’autre n’a été prévenu : aucun autre membre ne rédige ni ne décide.',
  'alone.look': 'Le regarder',
  'alone.look.own': 'C’est vous qui l’avez envoyé : un autre membre le regarde.',
  'alone.look.to-leave': 'Il part à son heure, que quelqu’un le regarde ou non. Il n’est pas juste ? Alors arrêtez-le.',
  'alone.look.sent': 'Les lecteurs l’ont reçu. Il n’est pas juste ? Alors corrigez-le ou retirez-le depuis sa page.',
  'alone.look.understood': 'J’ai lu tout le texte, et il est juste.',
  'alone.look.button': 'Je l’ai regardé',
  'alone.look.stale':
    'Pour dire que vous l’avez regardé, connectez-vous à nouveau : vous l’avez fait il y a plus d’un quart d’heure. Pour l’arrêter, ce n’est pas nécessaire.',
  'alone.when': 'Après le délai pendant lequel d’autres peuvent l’arrêter',
  'alone.exactly': 'C’est exactement ceci qui part. Si une seule lettre du brouillon change avant, rien ne part.',
  'alone.list.approved': '{author} l’envoie sans collègue. Il part le {moment}',
  'alone.list.sent': '{author} l’a envoyé sans collègue. Il est parti le {moment}',
  'alone.list.changed': 'Un appel à agir dont le brouillon a été modifié depuis',
} as const;
