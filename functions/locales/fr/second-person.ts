/** Pages and mails about who counts as a second person, and what is done to a team. */
export const secondPersonMessages = {
  'mail.team-changed.subject': 'Votre équipe a changé',
  'mail.team-changed.preheader': 'Voyez ce qui a été fait, et par qui.',
  'mail.team-changed.title': 'Votre équipe a changé',
  'mail.team-changed.intro': '{name}, voici ce qui a été fait à l’espace de travail de {office}\u00a0:',
  'mail.team-changed.wrong':
    'Ce n’est pas normal\u00a0? Interrogez la personne qui l’a fait, et un collègue qui gère l’équipe. Vous pouvez aussi répondre à ce message\u00a0; une personne lit chaque réponse.',
  'mail.team-changed.two-ends': 'D’ici là, chacun de vous peut l’arrêter, avec un seul bouton sur la page de l’équipe.',
  'mail.team-changed.button': 'Ouvrir la page de l’équipe',
  'mail.team-proposed.address':
    'Demandez à la personne, de vive voix ou par téléphone, si cette adresse est bien la sienne. Quiconque y lit le courrier peut entrer.',
  'desk.proposal.take': '{name} perd des droits\u00a0: {may}',
  'desk.proposal.not-second':
    'Une autre personne doit le confirmer. Pendant une semaine après que l’un de vous a fait entrer l’autre, ou que la gestion de l’équipe vous a été confiée, vous et {who} ne comptez pas pour deux personnes.',
  'desk.history.clock': 'La fin d’un délai',
  'desk.history.suspended':
    '{who} a retiré à {name}, pour l’instant\u00a0: {may}. C’est définitif si une deuxième personne le confirme\u00a0; sinon cela prend fin après un jour.',
  'desk.history.given-back':
    '{name} retrouve ses droits, car aucune deuxième personne n’a confirmé le changement\u00a0: {may}.',
  'desk.history.two-ends':
    'Deux personnes veulent qu’une seule suffise à nouveau pour les changements sensibles, comme {who} l’a proposé. Ce sera le cas à partir du {moment}, sauf si quelqu’un l’arrête.',
  'desk.history.two-kept': '{who} a arrêté le retour à une seule personne\u00a0: l’équipe continue d’en demander deux.',
  'desk.history.sending-approved-as-one':
    '{who} a approuvé un brouillon, mais ne compte pas comme deuxième personne\u00a0: l’envoi attend, et tous les autres ont reçu un message (version {revision, number}, {digest}).',
  'desk.two.ends':
    'À partir du {moment}, une seule personne suffit à nouveau pour les changements sensibles. Deux personnes l’ont voulu. D’ici là, chacun de vous peut l’arrêter.',
  'desk.two.keep': 'Continuer à demander deux personnes',
  'desk.two.needed-taking':
    'Ces droits sont retirés dès maintenant. C’est définitif si une deuxième personne le confirme\u00a0; sinon ils reviennent après un jour.',
  'desk.team.done-two-kept': 'C’est arrêté. Votre équipe continue de demander deux personnes.',
  'desk.team.suspended':
    'Droits suspendus\u00a0: {may}. Cela prend fin le {until}, sauf si une deuxième personne le confirme.',
  'desk.team.new-until': 'récemment entré, jusqu’au {day}',
  'desk.member.error-last-two':
    'Moins de deux personnes géreraient l’équipe, et elle en demande deux. Donnez d’abord ce droit à une autre personne.',
  'desk.member.error-frozen':
    'L’autre personne qui gère l’équipe est suspendue. Rien ne peut être changé avant la fin de cette suspension.',
  'desk.member.error-not-second':
    'Vous et la personne qui l’a proposé ne comptez pas pour deux pendant une semaine après que l’un de vous a fait entrer l’autre, ou que la gestion de l’équipe vous a été confiée.',
  'decide.cant.let-in':
    'Votre équipe demande deux personnes. Vous et {author} ne comptez pas pour deux pendant une semaine après que l’un de vous a fait entrer l’autre, ou que le même collègue a fait entrer les deux. Un autre membre doit décider. Vous pouvez l’arrêter.',
  'decide.cant.gained':
    'Votre équipe demande deux personnes. Vous avez reçu ce droit de décision il y a moins d’un jour\u00a0: un autre membre doit décider. Vous pouvez l’arrêter.',
  'decide.cant.author-left':
    'Votre équipe demande deux personnes, et {author} n’en fait plus partie. Un autre membre doit refaire la demande.',
  'decide.as-one.let-in':
    'Vous et {author} ne comptez pas pour deux pendant une semaine après que l’un de vous a fait entrer l’autre, ou que le même collègue a fait entrer les deux.',
  'decide.as-one.gained':
    'Vous avez reçu ce droit de décision il y a moins d’un jour\u00a0: vous ne comptez pas encore comme deuxième personne.',
  'decide.as-one.author-left':
    '{author} ne fait plus partie de l’équipe\u00a0: vous ne comptez pas comme deuxième personne pour cet envoi.',
  'decide.as-one.then':
    'Si vous l’envoyez, il part au plus tôt après {delay}, urgent ou non. D’ici là, toute personne qui rédige ou décide peut l’arrêter.',
  'decide.as-one.told': 'Ces personnes reçoivent le texte aussitôt\u00a0: {names}.',
  'decide.as-one.told-no-one': 'Aucun autre membre ne rédige ni ne décide\u00a0: personne d’autre ne reçoit le texte.',
  'decide.as-one.approved':
    '{who} l’a approuvé le {moment}, mais ne compte pas comme deuxième personne pour cet envoi.',
  'alone.look.not-second':
    'Vous ne comptez pas comme deuxième personne pour cet envoi\u00a0: un autre membre doit le relire.',
  'mail.sending-alone.as-one':
    '{name}, {author} a demandé l’envoi d’un appel à agir de {office}, et {approver} l’a approuvé. Ces personnes ne comptent pas pour deux\u00a0: l’une a fait entrer l’autre il y a moins d’une semaine, ou a reçu ce droit il y a moins d’un jour. L’envoi attend donc, comme si une seule personne l’envoyait.',
  'mail.colleague-acted.sending-alone':
    'Un appel à agir de {office} part sans qu’une deuxième personne l’ait approuvé, par {colleague}. Il part après un délai, pendant lequel toute personne qui rédige ou décide peut l’arrêter\u00a0; le texte leur a été envoyé.',
  'mail.colleague-acted.sending-alone.title': 'Un appel à agir part sans deuxième personne',
  'mail.colleague-acted.requests-wait':
    '{colleague} vous demande de décider de plusieurs brouillons de {office}. Ils vous attendent dans l’espace de travail.',
  'mail.colleague-acted.requests-wait.title': 'Des demandes attendent votre décision',
  'alone.error.too-many':
    'Vous avez approuvé aujourd’hui dix appels à agir sans deuxième personne, et pas un de plus ne peut partir ainsi. Faites décider un autre collègue',
  'decide.ask.as-one':
    'Pour l’instant, ces personnes ne comptent pas comme deuxième personne à côté de vous\u00a0: {names}. Si l’une d’elles l’envoie, il part au plus tôt après {delay}, urgent ou non.',
  'decide.error.answered':
    'Un collègue a renvoyé, refusé ou arrêté ce texte exactement\u00a0: c’est à un autre membre, qui compte comme deuxième personne, de l’envoyer',
  'decide.error.too-many':
    'Vous avez approuvé aujourd’hui dix appels à agir sans deuxième personne, et pas un de plus ne peut partir ainsi. Faites décider un autre collègue',
  'mail.member-invited.again':
    '{name}, tous vos moyens de connexion à l’espace de travail de {office} ont pris fin. Voici votre nouvelle invitation. Tant que vous ne l’acceptez pas, vous ne pouvez ni voir ni arrêter ce qui est envoyé.',
  'mail.member-invited.again-wrong':
    'Vous n’avez ni perdu votre téléphone, ni demandé cela\u00a0? Acceptez-la maintenant, consultez la page de l’équipe, et demandez à un collègue qui gère l’équipe ce qui s’est passé. Vous pouvez aussi répondre à ce message\u00a0; une personne lit chaque réponse.',
  'desk.member.error-one-hand':
    'Il y a moins d’une semaine, des collègues ont invité une personne qui gère votre équipe, ou lui ont permis de la gérer\u00a0: vous ne comptez donc pas encore tous pour des personnes différentes. Annulez cela, ou demandez deux personnes une fois la semaine passée',
  'decide.ask.not-second':
    'Personne ne peut encore en décider pour vous. {names} peut décider, mais vous ne comptez pas pour deux personnes\u00a0: l’une a fait entrer l’autre il y a moins d’une semaine, ou a reçu ce droit il y a moins d’un jour.',
  'desk.history.given-back-by': '{who} a retiré une proposition, et {name} retrouve ses droits\u00a0: {may}.',
  'desk.member.error-accused':
    'Cela vous retire quelque chose, à vous ou à une personne qui ne compte pas comme une autre à vos côtés. Une autre personne doit retirer la proposition',
  'desk.member.error-too-many-open':
    'Vous avez autant de propositions ouvertes qu’une personne peut en avoir. Retirez-en d’abord une',
  'decide.ask.let-others': 'Si l’une de ces personnes le demande, un autre collègue peut décider\u00a0: {names}.',
  'desk.history.older': 'Entrées plus anciennes',
} as const;
