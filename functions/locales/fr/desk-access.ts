/** Comment les membres se connectent à la rédaction : pages et messages. */
export const deskAccessMessages = {
  'mail.desk-sign-in.intro': 'Vous, ou une autre personne, l’avez demandé sur nos pages.',
  'mail.desk-sign-in.instruction':
    'Ouvrez la page et saisissez les six chiffres affichés par votre application d’authentification. Le lien fonctionne une seule fois, pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.',
  'mail.desk-sign-in.ignore':
    'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: sans votre application, le lien ne laisse entrer personne.',
  'desk.sign-in.link': 'Avec une application d’authentification',
  'desk.sign-in.link-text':
    'Vous recevez un lien par e‑mail. La page à laquelle il mène demande les six chiffres affichés par votre application.',
  'desk.sign-in.address': 'Votre adresse e‑mail',
  'desk.sign-in.link-button': 'M’envoyer un lien',
  'desk.asked.title': 'Consultez votre messagerie',
  'desk.asked.heading': 'Consultez votre messagerie',
  'desk.asked.text':
    'Si cette adresse est celle d’un membre qui se connecte avec une application d’authentification, un lien est en route. Il fonctionne pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.',
  'desk.asked.none':
    'Rien reçu\u00a0? Regardez dans les indésirables, et vérifiez que c’est bien l’adresse à laquelle votre invitation est arrivée. Si vous avez une clé d’accès, utilisez-la.',
  'desk.asked.again': 'Retour à la connexion',
  'desk.enter.title': 'Saisissez le code de votre application',
  'desk.enter.heading': 'Saisissez le code de votre application',
  'desk.enter.text':
    'Ouvrez votre application d’authentification et saisissez les six chiffres qu’elle affiche maintenant.',
  'desk.enter.code': 'Code à six chiffres',
  'desk.enter.button': 'Se connecter',
  'desk.enter.not-you': 'Vous n’avez pas demandé ce lien\u00a0? Fermez cette page\u00a0: il ne se passe rien.',
  'desk.enter.error-wrong':
    'Ce n’est pas le code que votre application affiche maintenant. Vérifiez l’heure de votre téléphone et essayez le code suivant',
  'desk.enter.error-unreadable': 'Saisissez les six chiffres affichés par votre application',
  'desk.enter.error-used': 'Ce code a déjà servi. Attendez le suivant',
  'desk.enter-over.title': 'Ce lien n’est plus valable',
  'desk.enter-over.heading': 'Ce lien ne fonctionne plus',
  'desk.enter-over.text':
    'Il a servi, il a plus de {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}, ou trop de codes faux ont été saisis. Demandez-en un autre.',
  'desk.join.app': 'Une application d’authentification et votre e‑mail',
  'desk.join.app-text':
    'Sans clé d’accès\u00a0: chaque fois, vous recevez un lien par e‑mail et saisissez six chiffres affichés par une application de votre téléphone. Toute application de codes à usage unique convient. Cela fonctionne dans tous les navigateurs, sans scripts.',
  'desk.join.app-button': 'Configurer une application',
  'desk.app.title': 'Configurez votre application d’authentification',
  'desk.app.heading': 'Configurez votre application d’authentification',
  'desk.app.scan': 'Scannez cette image avec l’application',
  'desk.app.picture': 'Code QR pour votre application d’authentification',
  'desk.app.here': 'L’application est sur cet appareil\u00a0?',
  'desk.app.open': 'Ouvrir l’application',
  'desk.app.secret': 'Ou saisissez cette clé dans l’application',
  'desk.app.secret-hint':
    'Elle est secrète\u00a0: qui la possède voit vos codes. Elle n’est affichée que sur cette page.',
  'desk.app.code': 'Les six chiffres que l’application affiche maintenant',
  'desk.app.button': 'Utiliser cette application',
  'desk.app.back': 'Choisir un autre moyen',
  'desk.app.refused':
    'Cette page est restée ouverte trop longtemps, ou vous avez déjà une application. Scannez la nouvelle image',

  'mail.member-told.subject': 'Votre connexion à la rédaction a changé',
  'mail.member-told.preheader': 'Si ce n’était pas vous, agissez maintenant.',
  'mail.member-told.title': 'Votre connexion a changé',
  'mail.member-told.passkey-added':
    '{name}, une clé d’accès a été ajoutée à vos moyens de connexion à la rédaction «\u00a0{office}\u00a0».',
  'mail.member-told.app-added':
    '{name}, une application d’authentification a été ajoutée à vos moyens de connexion à la rédaction «\u00a0{office}\u00a0».',
  'mail.member-told.identity-added':
    '{name}, un compte du fournisseur d’identité de votre organisation a été ajouté à vos moyens de connexion à la rédaction «\u00a0{office}\u00a0».',
  'mail.member-told.passkey-ended': '{name}, une de vos clés d’accès à la rédaction «\u00a0{office}\u00a0» a pris fin.',
  'mail.member-told.app-ended':
    '{name}, l’application d’authentification qui vous connectait à la rédaction «\u00a0{office}\u00a0» a pris fin.',
  'mail.member-told.identity-ended':
    '{name}, il a été mis fin au compte du fournisseur d’identité de votre organisation avec lequel vous vous connectiez à la rédaction «\u00a0{office}\u00a0».',
  'mail.member-told.yours': 'C’était vous\u00a0? Il n’y a rien à faire.',
  'mail.member-told.not-yours':
    'Ce n’était pas vous\u00a0? Une autre personne s’est peut-être connectée à votre place. Ouvrez la page, mettez fin à ce qui n’est pas à vous, et demandez à une personne qui gère l’équipe de vous envoyer une nouvelle invitation\u00a0: cela met fin à tout le reste. Vous pouvez aussi répondre à ce message\u00a0; une personne lit chaque réponse.',
  'mail.member-told.button': 'Voir mes moyens de connexion',
  'desk.tab.you': 'Votre connexion',
  'desk.you.title': 'Votre connexion',
  'desk.you.heading': 'Votre connexion',
  'desk.you.text':
    'Ayez deux moyens de vous connecter\u00a0: si vous en perdez un, l’autre vous laisse entrer. Nous vous écrivons à chaque changement.',
  'desk.you.passkeys': 'Vos clés d’accès',
  'desk.you.passkeys-none': 'Vous n’avez pas de clé d’accès.',
  'desk.you.passkey': 'Clé d’accès',
  'desk.you.since': 'Depuis le {day}',
  'desk.you.change': 'La nommer ou y mettre fin',
  'desk.you.label': 'Nom',
  'desk.you.label-hint': 'Par exemple «\u00a0ordinateur du bureau\u00a0», pour la reconnaître.',
  'desk.you.name-button': 'Enregistrer le nom',
  'desk.you.end-text': 'Vos sessions prennent alors fin partout sauf ici.',
  'desk.you.end-passkey': 'Mettre fin à cette clé d’accès',
  'desk.you.add-passkey': 'Ajouter une clé d’accès',
  'desk.you.add-passkey-text': 'Sur cet appareil, ou sur un téléphone ou une clé de sécurité à proximité.',
  'desk.you.app-none': 'Vous n’en avez pas.',
  'desk.you.app-again': 'Configurer une autre application à sa place',
  'desk.you.end-app': 'Mettre fin à cette application',
  'desk.you.done-added': 'C’est ajouté. Vous pouvez désormais vous connecter ainsi.',
  'desk.you.done-ended': 'C’est terminé. Ce moyen n’ouvre plus rien, et vos sessions ont pris fin partout sauf ici.',
  'desk.you.done-named': 'Le nom est enregistré.',
  'desk.you.error-gone': 'Vous ne l’avez plus',
  'desk.you.error-last': 'C’est votre dernier moyen de vous connecter. Ajoutez-en d’abord un autre',
  'desk.you.error-no-name': 'Saisissez un nom de 80 caractères au plus, sans adresse de page ni de messagerie',
  'desk.you.error-changed-meanwhile': 'Votre équipe a été modifiée au même moment. Réessayez',
  'desk.way.passkey': 'une clé d’accès',
  'desk.way.app': 'une application d’authentification',
  'desk.way.identity': 'un compte du fournisseur d’identité de l’organisation',
  'desk.way.labelled': 'la clé d’accès «\u00a0{label}\u00a0»',
  'desk.history.way-added': '{who} a ajouté un moyen de connexion\u00a0: {way}.',
  'desk.history.way-ended': '{who} a mis fin à un moyen de connexion\u00a0: {way}.',
  'desk.history.passkey-named': '{who} a nommé une clé d’accès «\u00a0{label}\u00a0».',

  'mail.recovery-asked.subject': 'Un membre de {sender} va recevoir une nouvelle invitation',
  'mail.recovery-asked.preheader': 'Vous pouvez l’empêcher si ce n’est pas justifié.',
  'mail.recovery-asked.title': 'Un membre va recevoir une nouvelle invitation',
  'mail.recovery-asked.intro':
    '{name} ne peut plus se connecter à la rédaction «\u00a0{office}\u00a0», nous a-t-on signalé. Une nouvelle invitation a été demandée.',
  'mail.recovery-asked.when':
    'Elle partira le {moment}. Tout ce qui permettait jusque-là à {name} de se connecter prendra alors fin.',
  'mail.recovery-asked.right': 'C’est justifié\u00a0? Il n’y a rien à faire.',
  'mail.recovery-asked.wrong':
    'Ce n’est pas justifié, ou vous n’en savez rien\u00a0? Arrêtez la demande\u00a0: rien n’est perdu, et elle peut être refaite.',
  'mail.recovery-asked.button': 'Arrêter la demande',
  'desk.recovery.title': 'Un membre va recevoir une nouvelle invitation',
  'desk.recovery.heading': 'Un membre va recevoir une nouvelle invitation',
  'desk.recovery.text':
    'Un administrateur a appris que {name} ne peut plus se connecter. Le {moment}, tout ce qui permet à {name} de se connecter prendra fin, et une nouvelle invitation partira.',
  'desk.recovery.stop-text':
    'Si ce n’est pas justifié, ou si vous n’en savez rien, arrêtez la demande\u00a0: rien n’est perdu, et elle peut être refaite.',
  'desk.recovery.stop': 'Arrêter la demande',
  'desk.recovery.leave': 'C’est justifié\u00a0? Fermez cette page.',
  'desk.recovery-stopped.title': 'La demande est arrêtée',
  'desk.recovery-stopped.text':
    'Aucune invitation ne part, et tout le monde se connecte comme avant. L’historique de l’équipe indique l’arrêt.',
  'desk.recovery-over.title': 'Il n’y a plus rien à arrêter',
  'desk.recovery-over.text':
    'La demande a déjà été arrêtée, ou son heure est venue. L’historique de l’équipe indique ce qu’il en est.',
  'desk.history.mail-reader': 'Une personne qui a lu le message',
  'desk.history.recovery-asked': '{who} a demandé une nouvelle invitation pour {name}, à envoyer le {moment}.',
  'desk.history.recovery-stopped': '{who} a arrêté la nouvelle invitation de {name}.',

  'desk.team.done-proposed':
    'Une deuxième personne qui gère l’équipe doit le confirmer. Ce qui est retiré à quelqu’un est suspendu aussitôt, pour un jour, sauf si cela lui est déjà arrivé dans la semaine. Le reste ne change pas avant.',
  'desk.team.done-confirmed': 'C’est confirmé.',
  'desk.team.done-declined': 'La proposition est retirée. Rien n’a changé.',
  'desk.team.done-two-decide': 'Désormais, deux personnes décident qui a quels droits.',
  'desk.two.heading': 'Deux personnes pour les changements sensibles',
  'desk.two.text-off':
    'Pour l’instant, une seule personne qui gère l’équipe peut faire entrer d’autres personnes et leur donner le droit d’envoyer. Vous pouvez en demander deux\u00a0: l’une propose, l’autre confirme. Pour retirer un droit, une personne suffit pour un jour, et une deuxième le rend définitif. Pendant une semaine après l’entrée d’une personne, elle et les collègues qui l’ont fait entrer ne comptent pas pour deux. Soyez alors trois à gérer l’équipe\u00a0: si l’une de deux perd son téléphone, un administrateur doit vous aider. Ce qu’envoie la clé d’un membre, en ligne de commande ou dans un programme, est alors aussitôt demandé aux collègues qui peuvent décider. Ce qui a encore un point en suspens, et ce qu’envoie une clé de l’organisation, attend comme brouillon qu’un membre le demande. Seul un retrait avec un texte fixe, par une clé, part aussitôt.',
  'desk.two.text-on':
    'Inviter une personne qui décide, envoie des appels urgents ou gère l’équipe, donner plus de droits, envoyer une nouvelle invitation à un membre\u00a0: une personne le propose, une autre qui gère l’équipe confirme. Pour retirer un droit ou un membre, une personne suffit pour un jour\u00a0; c’est définitif si une deuxième le confirme. Pendant une semaine après l’entrée d’une personne, elle et les collègues qui l’ont fait entrer ne comptent pas pour deux. Ce qu’envoie la clé d’un membre, en ligne de commande ou dans un programme, est aussitôt demandé aux collègues qui peuvent décider. Ce qui a encore un point en suspens, et ce qu’envoie une clé de l’organisation, attend comme brouillon qu’un membre le demande. Seul un retrait avec un texte fixe, par une clé, part aussitôt.',
  'desk.two.button-off': 'Demander deux personnes',
  'desk.two.button-on': 'Proposer qu’une seule suffise à nouveau',
  'desk.two.needed': 'Une deuxième personne doit confirmer les droits ajoutés.',
  'mail.team-proposed.subject': 'Une modification de votre équipe vous attend',
  'mail.team-proposed.preheader': 'Une deuxième personne doit la confirmer.',
  'mail.team-proposed.title': 'Une modification de votre équipe vous attend',
  'mail.team-proposed.intro':
    '{name}, {proposer} a proposé une modification de l’équipe «\u00a0{office}\u00a0». Votre rédaction demande deux personnes, et vous pouvez être la deuxième.',
  'mail.team-proposed.when':
    'Connectez-vous et ouvrez la page de l’équipe pour la voir. Si personne ne la confirme, elle prend fin le {moment}.',
  'mail.team-proposed.wrong': 'Elle n’est pas justifiée\u00a0? Retirez-la sur la même page, et parlez-en à {proposer}.',
  'mail.team-proposed.button': 'Ouvrir la page de l’équipe',
  'desk.proposal.banner':
    '{count, plural, one {Une modification de l’équipe attend votre confirmation} many {# modifications de l’équipe attendent votre confirmation} other {# modifications de l’équipe attendent votre confirmation}}',
  'desk.proposal.banner-link': 'La voir sur la page de l’équipe',
  'desk.proposal.waiting': 'En attente d’une deuxième personne',
  'desk.proposal.by': 'Proposé par {who}. Prend fin le {until}.',
  'desk.proposal.confirm': 'Confirmer',
  'desk.proposal.decline': 'Retirer la proposition',
  'desk.proposal.no-member': 'une personne qui n’est plus dans l’équipe',
  'desk.proposal.grant': '{name} ({address}) reçoit plus de droits\u00a0: {may}',
  'desk.proposal.remove': 'Retrait de {name} de l’équipe',
  'desk.proposal.invite-again':
    '{name} ({address}) reçoit une nouvelle invitation, et ses moyens de connexion prennent fin',
  'desk.proposal.invite': '{name} ({address}) est invité. Droits\u00a0: {may}',
  'desk.proposal.one-decides': 'Une seule personne suffit à nouveau pour les changements sensibles',
  'desk.member.error-same-address': 'Un membre de votre équipe, ou une personne invitée, a cette adresse',
  'desk.member.error-same-name':
    'Un membre de votre équipe, ou une personne invitée, a ce nom ou un nom qui lui ressemble. Distinguez-les, par exemple par un second prénom.',
  'desk.member.error-too-few':
    'Il faut au moins deux personnes qui gèrent l’équipe. Donnez d’abord ce droit à quelqu’un d’autre.',
  'desk.history.two-on': '{who} a demandé que deux personnes décident qui a quels droits.',
  'desk.history.two-off':
    'Une seule personne décide à nouveau des droits\u00a0: deux personnes l’ont voulu, et personne ne l’a arrêté en un jour.',
  'desk.history.proposed': '{who} a proposé\u00a0: {what}.',
  'desk.history.declined': '{who} a retiré une proposition\u00a0: {what}.',
  'desk.history.confirmed': '{who} a confirmé ce que {proposer} a proposé\u00a0: {what}.',
} as const;
