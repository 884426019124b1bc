/** Les pages et messages par lesquels on demande à un collègue d’envoyer un appel, et on en décide. */
export const decideMessages = {
  'mail.sending-asked.subject': 'Un collègue vous demande de décider',
  'mail.sending-asked.urgent-title': 'Urgent : un collègue vous demande de décider',
  'mail.sending-asked.preheader': 'Un appel à agir attend votre décision.',
  'mail.sending-asked.title': 'Un appel à agir attend votre décision',
  'mail.sending-asked.intro': '{name}, {author} vous demande de faire envoyer un appel à agir de {office}.',
  'mail.sending-asked.link':
    'Le lien ouvre la page de la décision, une fois la connexion faite. Le lien lui-même ne décide rien.',
  'mail.sending-asked.button': 'Ouvrir la page de la décision',
  'mail.sending-asked.digest':
    'Vous décidez de ce texte exactement ; l’empreinte de tout ce dont on décide commence par {digest}.',
  'mail.sending-asked.text': 'Voici ce que les lecteurs recevraient :',
  'desk.history.sending-asked': '{who} a demandé l’envoi d’un brouillon (version {revision, number}, {digest}).',
  'desk.history.sending-approved': '{who} a approuvé un brouillon (version {revision, number}, {digest}).',
  'desk.history.sending-returned': '{who} a renvoyé un brouillon à son auteur (version {revision, number}, {digest}).',
  'desk.history.sending-rejected': '{who} a refusé un brouillon (version {revision, number}, {digest}).',
  'desk.history.sending-stopped': '{who} a arrêté l’envoi d’un brouillon (version {revision, number}, {digest}).',
  'desk.history.sending-taken-back':
    '{who} a retiré une demande d’envoi d’un brouillon (version {revision, number}, {digest}).',
  'desk.history.sending-replaced':
    '{who} a remplacé une demande d’envoi d’un brouillon par une plus récente (version {revision, number}, {digest}).',
  'desk.history.sending-sent': 'Un brouillon approuvé par {who} est parti (version {revision, number}, {digest}).',
  'retraction.fixed.title': 'Un appel à agir a été retiré',
  'retraction.fixed.text':
    'L’appel à agir que nous vous avons envoyé a été retiré par qui l’avait publié. N’y donnez plus suite, et supprimez les messages qui le contiennent.',
  'retraction.fixed.which': 'Chacun de ses messages porte la référence {reference}.',
  'retraction.fixed.why': 'Pourquoi, en {language} :',

  'decide.ask.link': 'Demander à un collègue de l’envoyer',
  'decide.ask.title': 'Demander à un collègue de l’envoyer',
  'decide.ask.back': 'Retour au message',
  'decide.ask.who': 'La demande sera faite à : {names}.',
  'decide.ask.what':
    'Ces personnes reçoivent un message avec exactement le texte que les lecteurs recevraient, et décident sur une page accessible après connexion. Si une seule lettre change entre-temps, il faut demander à nouveau.',
  'decide.ask.no-one':
    'Aucun autre membre ne peut en décider. Demandez à qui gère votre équipe de permettre à un collègue de décider et, s’il est urgent, d’envoyer des appels à agir urgents.',
  'decide.ask.urgent': 'Dès qu’il est approuvé. Il est urgent : rien n’est attendu.',
  'decide.ask.at-once':
    'Dès qu’il est approuvé, après {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} pendant lesquelles on peut l’arrêter',
  'decide.ask.at': 'À ce moment, sous embargo jusque-là :',
  'decide.ask.day': 'Jour',
  'decide.ask.day-hint': 'Jusque-là, rien n’en est visible pour un lecteur.',
  'decide.ask.time': 'Heure',
  'decide.ask.time-hint': 'Heures et minutes sur 24 heures, séparées par deux points',
  'decide.ask.note': 'Un mot à qui décide (facultatif)',
  'decide.ask.note-hint': 'Seuls les membres de votre rédaction le lisent, dans le message et sur la page.',
  'decide.ask.button': 'Demander une décision',
  'decide.not-ready.title': 'Il ne peut pas encore être envoyé',
  'decide.not-ready.text':
    'Il faut d’abord corriger quelque chose ou répondre : voyez ce qui figure sous « Avant l’envoi » à côté du texte.',
  'decide.error.no-day': 'Choisissez un jour qui existe',
  'decide.error.no-time': 'Saisissez les heures et les minutes, séparées par deux points',
  'decide.error.no-zone': 'Choisissez le lieu dont l’horloge fait foi',
  'decide.error.past': 'Choisissez un moment à venir',
  'decide.error.far': 'Choisissez un moment dans l’année qui vient',
  'decide.error.skipped':
    'Ce jour-là, les horloges y sont avancées et cette heure n’existe pas. Choisissez-en une autre',
  'decide.error.changed':
    'Quelqu’un vient d’enregistrer le brouillon ou de modifier l’équipe. Regardez le message à nouveau et redemandez',
  'decide.error.no-one': 'Aucun autre membre ne peut en décider',
  'decide.error.too-large': 'Il est trop grand pour être gardé en vue d’une décision. Raccourcissez-le',
  'decide.error.ended': 'Un collègue vient de décider, ou l’envoi a été arrêté',
  'decide.error.other': 'Ce n’est plus ce que vous avez regardé. Regardez-le à nouveau',
  'decide.error.no-reason': 'Écrivez une raison',
  'decide.error.not-understood': 'Confirmez que vous l’avez lu',

  'decide.title': 'Décider : {title}',
  'decide.title-over': 'À envoyer : {title}',
  'decide.asks': '{author} vous demande d’envoyer un appel à agir',
  'decide.over': 'Ce qu’il en est advenu',
  'decide.waits': 'Il attend une décision. Rien n’a encore été envoyé.',
  'decide.facts': 'Ce dont il est décidé',
  'decide.exactly':
    'Vous décidez de ceci exactement : les mêmes chiffres figurent dans le message que vous avez reçu. Si une seule lettre change, votre décision ne compte pas et on vous demande à nouveau.',
  'decide.fact.when': 'Quand il part',
  'decide.fact.about': 'De quoi il s’agit',
  'decide.fact.named': 'Qui peut être nommé',
  'decide.fact.asked': 'Demandé par',
  'decide.fact.version': 'version nº {revision, number}',
  'decide.fact.digest': 'Empreinte de tout ce dont on décide',
  'decide.fact.no-one': 'personne',
  'decide.fact.none': 'rien',
  'decide.when.urgent': 'Aussitôt, sans attente : il est urgent',
  'decide.when.at-once': 'Aussitôt',
  'decide.when.at': '{day} à {time} ({zone})',
  'decide.mail': 'Le message, tel qu’il sera envoyé',
  'decide.look-first': 'À regarder d’abord',
  'decide.editions.kept':
    '{language} : pas de nouveaux mots pour {parts}, bien que l’original ait changé. Ils ont été jugés toujours justes.',
  'decide.editions.left-out':
    '{language} : laissée de côté cette fois. Ses lecteurs reçoivent l’original avec une ligne qui le dit, ou continuent d’attendre.',
  'decide.changed.heading': 'Ce qui a changé depuis votre dernier regard',
  'decide.changed.never': 'On ne vous a encore rien demandé sur cet appel à agir.',
  'decide.changed.gone': 'Ce sur quoi on vous avait demandé de décider n’est plus conservé.',
  'decide.changed.nothing':
    'Rien n’a changé dans son texte depuis la version {revision, number}, sur laquelle on vous avait déjà demandé de décider.',
  'decide.changed.words':
    'On vous avait demandé de décider de la version {revision, number}. Depuis, {words, plural, one {# mot a été ajouté ou retiré} many {# de mots ont été ajoutés ou retirés} other {# mots ont été ajoutés ou retirés}} ; le reste est identique.',
  'decide.heading': 'Votre décision',
  'decide.not-author': '{author} ne peut pas en décider.',
  'decide.then.grace':
    'Une fois envoyé, il reste {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} pendant lesquelles chacun de vous peut l’arrêter.',
  'decide.then.urgent': 'Il est urgent : il part dès que vous l’envoyez.',
  'decide.then.at': 'Jusqu’à son heure, chacun de vous peut l’arrêter.',
  'decide.understood':
    'J’ai lu tout le texte. Je comprends qu’on ne peut pas le reprendre dans les boîtes des lecteurs.',
  'decide.send': 'L’envoyer',
  'decide.stale.text':
    'Pour l’envoyer, connectez-vous à nouveau : vous l’avez fait il y a plus d’un quart d’heure. Pour le renvoyer à son auteur ou le refuser, ce n’est pas nécessaire.',
  'decide.stale.button': 'Se connecter à nouveau',
  'decide.return': 'Le renvoyer à son auteur avec une raison',
  'decide.return.label': 'Que faut-il changer ?',
  'decide.return.hint':
    '{author} le lit ici et change le texte. Si vous le changez vous-même, un autre collègue doit en décider.',
  'decide.return.button': 'Le renvoyer',
  'decide.reject': 'Le refuser avec une raison',
  'decide.reject.label': 'Pourquoi ne faut-il pas l’envoyer ?',
  'decide.reject.hint': 'Il reste ici comme refusé, avec votre raison. Personne hors de votre rédaction ne l’apprend.',
  'decide.reject.button': 'Le refuser',
  'decide.cant.own': 'C’est vous qui l’avez demandé : un autre membre décide.',
  'decide.cant.not-allowed': 'Vous ne pouvez pas décider des envois. Adressez-vous à qui gère votre équipe.',
  'decide.cant.not-urgent':
    'Il est urgent, et vous ne pouvez pas envoyer d’appels à agir urgents. Adressez-vous à qui gère votre équipe.',
  'decide.cant.rewrote': 'Vous avez renvoyé ce brouillon et l’avez modifié depuis : un autre membre décide.',
  'decide.void': 'On ne peut plus en décider : le brouillon a été modifié',
  'decide.void.text':
    'Rien n’a été envoyé. Ce dont il était question n’est plus ce qui s’y trouve. Son auteur demande à nouveau.',
  'decide.to-draft': 'Ouvrir le brouillon',
  'decide.approved': '{who} l’a approuvé le {moment}.',
  'decide.returned': '{who} l’a renvoyé le {moment}',
  'decide.rejected': '{who} l’a refusé le {moment}',
  'decide.stopped': '{who} l’a arrêté le {moment}',
  'decide.stopped.text': 'Rien n’a été envoyé. Le brouillon est comme il était, et on peut demander à nouveau.',
  'decide.held': 'Il n’est pas parti',
  'decide.held.late': 'Il n’a pas pu partir dans l’heure qui a suivi le moment prévu, et c’est trop tard. Redemandez.',
  'decide.held.changed': 'Ce qui serait parti n’était plus ce qui avait été approuvé. Regardez-le, et redemandez.',
  'decide.held.no-decider': 'Qui l’a approuvé ne peut plus décider, ou plus sans collègue. Redemandez.',
  'decide.held.told-changed':
    'Les personnes prévenues ne pouvaient plus toutes l’arrêter\u00a0: l’une a quitté l’équipe, a moins de droits ou doit se reconnecter. Demandez à un collègue, ou renvoyez-le.',
  'decide.held.over-budget':
    'Votre rédaction a envoyé tout ce qu’elle peut pour cette heure ou ce jour. Redemandez plus tard.',
  'decide.held.likely-the-same':
    'Un de vos appels à agir qui semble être le même a été publié entre-temps. Regardez les deux.',
  'decide.held.restored':
    'Une sauvegarde a été mise en service, et personne ne sait s’il est parti depuis. Vérifiez, et redemandez.',
  'decide.held.other':
    'En l’état, il ne pourrait pas être publié : ce qu’il suit a changé. Regardez-le, et redemandez.',
  'decide.sent.page': 'Voir sa page',
  'decide.goes-out': 'Il part le {day}, exactement à {time} UTC.',
  'decide.going': 'Il part maintenant.',
  'decide.stop': 'L’arrêter',
  'decide.stop.text':
    'Pour l’arrêter, une seule personne suffit, et le brouillon reste tel quel. L’arrêt vaut s’il vient avant le départ ; s’il vient trop tard, cette page le dit.',
  'decide.leave': 'Vous pouvez quitter cette page : il part, que quelqu’un regarde ou non.',
  'decide.look-again': 'Regarder à nouveau',
  'decide.embargo':
    'Sous embargo jusqu’au {day} à {time} ({zone}). Ne le transmettez à personne : avant cela, aucune page, aucun flux et aucun message ne le montre à un lecteur.',
  'decide.list.embargo': 'Sous embargo jusqu’au {moment}',
  'mail.sending-asked.embargo': 'Sous embargo jusqu’au {day} à {time} ({zone}) : ne le transmettez à personne.',
  'decide.list': 'En attente d’une décision',
  'decide.list.none': 'Rien n’attend de décision.',
  'decide.list.open': 'Demandé par {author} le {moment}',
  'decide.list.approved': 'Approuvé. Il part le {moment}',
  'decide.list.you': 'Il vous attend.',
  'decide.too-late': 'L’arrêt est venu trop tard : c’était déjà parti.',
  'decide.too-late.text':
    'Les e‑mails déjà partis ne peuvent pas être rappelés. Vous pouvez encore, sans attendre et sans autre personne :',
  'decide.too-late.cancel': 'Annuler ce qui est encore en cours d’envoi',
} as const;
