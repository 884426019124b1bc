export const takingBackMessages = {
  'sent.taken-down':
    'Il a été mis hors ligne, et aucune personne abonnée n’en a été informée par e‑mail. Sa page publique ne montre plus rien de son texte.',
  'sent.no-mail': 'Il a été mis hors ligne, sans e‑mail aux personnes abonnées.',
  'sent.done-appeal-withdrawn':
    'Il est retiré. Les personnes qui l’ont reçu en sont informées, et vos collègues reçoivent un e‑mail.',
  'sent.done-appeal-taken-down': 'Il est hors ligne. Vos collègues reçoivent un e‑mail.',
  'sent.take-back.link': 'Le retirer avec un texte fixe',
  'sent.take-back.title': 'Le retirer avec un texte fixe',
  'sent.take-back.at-once':
    'Une seule personne suffit, l’effet est immédiat, et aucun quota n’est entamé. Vos collègues en sont informés par e‑mail.',
  'sent.take-back.stops':
    'Ce qui est encore en cours d’envoi s’arrête. Les personnes qui ne l’ont pas encore reçu ne reçoivent rien.',
  'sent.take-back.mail':
    'Toutes les personnes qui ont reçu une version reçoivent le texte ci-dessous, même si elles suivent autre chose maintenant.',
  'sent.take-back.stays':
    'Sa page publique, les flux, les listes et la carte ne montrent plus rien de son texte. Sa page dit qu’il a été retiré, et par qui. Les e‑mails déjà partis restent dans les boîtes.',
  'sent.take-back.again': 'C’est définitif. Une correction peut dire plus tard qu’il est valable malgré tout.',
  'sent.take-back.button': 'Le retirer maintenant',
  'sent.take-down.link': 'Le mettre hors ligne sans e‑mail',
  'sent.take-down.title': 'Le mettre hors ligne sans e‑mail',
  'sent.take-down.at-once':
    'Une seule personne suffit, et l’effet est immédiat. Vos collègues en sont informés par e‑mail.',
  'sent.take-down.stops':
    'Ce qui est encore en cours d’envoi s’arrête. Les personnes qui ne l’ont pas encore reçu ne reçoivent rien.',
  'sent.take-down.mail':
    'Aucune personne abonnée ne reçoit d’e‑mail. Celles qui l’ont reçu ne sont pas prévenues : vous pourrez le retirer plus tard avec un e‑mail.',
  'sent.take-down.stays':
    'Sa page publique, les flux, les listes et la carte ne montrent plus rien de son texte. Sa page dit qu’il a été retiré, et par qui. Les e‑mails déjà partis restent dans les boîtes.',
  'sent.take-down.again':
    'Aucun bouton ne le remet en ligne. Une correction le remet en ligne, et les personnes qui l’ont reçu la reçoivent par e‑mail.',
  'sent.take-down.button': 'Le mettre hors ligne maintenant',
  'sent.mails': 'À qui cela envoie un e‑mail',
  'sent.mails.no-reader': 'Aucune personne abonnée ne reçoit d’e‑mail.',
  'sent.mails.colleagues':
    '{count, plural, =0 {Aucun autre membre de l’équipe ne reçoit d’e‑mail.} one {# membre de l’équipe apprend par e‑mail que vous l’avez fait.} many {# membres de l’équipe apprennent par e‑mail que vous l’avez fait.} other {# membres de l’équipe apprennent par e‑mail que vous l’avez fait.}}',
  'sent.mails.changed':
    'Le contenu de cette page a changé depuis que vous l’avez ouverte. Rien n’a encore été fait. Vérifiez-le à nouveau',
  'sent.words': 'Ce qui est envoyé par e‑mail',
  'sent.reason': 'Pourquoi ?',
  'sent.reason.hint': 'Cela figure dans l’historique de votre organisation, et nulle part ailleurs.',
  'sent.error.no-reason': 'Écrivez une raison',
  'sent.error.busy': 'D’autres personnes travaillent à cet appel à agir en ce moment même. Réessayez',
  'desk.history.appeal-withdrawn': '{who} a retiré un appel à agir avec un texte fixe : {reason}',
  'desk.history.appeal-taken-down': '{who} a mis un appel à agir hors ligne sans e‑mail : {reason}',
  'mail.colleague-acted.subject': 'Des nouvelles de votre rédaction',
  'mail.colleague-acted.preheader': 'Un membre de l’équipe a fait quelque chose que vous devez savoir.',
  'mail.colleague-acted.appeal-withdrawn':
    '{colleague} a retiré un appel à agir de {office} avec un texte fixe. Les personnes qui l’ont reçu en sont informées.',
  'mail.colleague-acted.appeal-taken-down':
    '{colleague} a mis hors ligne un appel à agir de {office}. Aucune personne abonnée n’en a été informée.',
  'mail.colleague-acted.name-taken-out':
    '{colleague} a retiré un nom d’un appel à agir de {office}. Une personne suffit, et c’est fait aussitôt.',
  'mail.colleague-acted.draft-returned':
    '{colleague} vous a renvoyé un brouillon dont vous aviez demandé l’envoi pour {office}.',
  'mail.colleague-acted.draft-rejected':
    '{colleague} a rejeté un brouillon dont vous aviez demandé l’envoi pour {office}.',
  'mail.colleague-acted.draft-changed':
    '{colleague} a modifié un brouillon de {office} après la demande d’envoi ou l’approbation. Il n’est pas envoyé\u00a0: il faut redemander.',
  'mail.colleague-acted.request-taken-back':
    '{colleague} a retiré la demande d’envoi d’un brouillon de {office}. Il n’y a plus rien à décider.',
  'mail.colleague-acted.request-replaced':
    'Une demande d’envoi d’un brouillon de {office} est close\u00a0: une plus récente, de {colleague}, l’a remplacée.',
  'mail.colleague-acted.sending-stopped':
    '{colleague} a arrêté l’envoi d’un brouillon de {office}. Rien n’a été envoyé.',
  'mail.colleague-acted.sending-approved':
    '{colleague} a approuvé l’appel à agir de {office} dont vous aviez demandé l’envoi. Sa page dit quand il part\u00a0; d’ici là, on peut l’arrêter.',
  'mail.colleague-acted.greeting': 'Bonjour {name},',
  'mail.colleague-acted.appeal-withdrawn.title': 'Un appel à agir a été retiré',
  'mail.colleague-acted.appeal-taken-down.title': 'Un appel à agir a été mis hors ligne',
  'mail.colleague-acted.name-taken-out.title': 'Un nom a été retiré d’un appel à agir',
  'mail.colleague-acted.draft-returned.title': 'Votre brouillon vous est renvoyé',
  'mail.colleague-acted.draft-rejected.title': 'Votre brouillon a été rejeté',
  'mail.colleague-acted.draft-changed.title': 'Un brouillon a été modifié et n’est pas envoyé',
  'mail.colleague-acted.request-taken-back.title': 'Une demande d’envoi a été retirée',
  'mail.colleague-acted.request-replaced.title': 'Une demande d’envoi a été remplacée',
  'mail.colleague-acted.sending-stopped.title': 'Un envoi a été arrêté',
  'mail.colleague-acted.sending-approved.title': 'Votre appel à agir est approuvé',
  'mail.colleague-acted.case-ended': '{colleague} a dit sans e‑mail comment un cas de {office} s’est terminé.',
  'mail.colleague-acted.case-opened': '{colleague} a dit sans e‑mail qu’un cas de {office} est rouvert.',
  'mail.colleague-acted.published-by-key':
    'Un appel à agir de {office} a été publié avec une clé, sans collègue. Il part par e‑mail.',
  'mail.colleague-acted.case-ended.title': 'Un cas a été clos',
  'mail.colleague-acted.case-opened.title': 'Un cas a été rouvert',
  'mail.colleague-acted.unanswered': 'Nommé sans réponse\u00a0: {names}',
  'mail.colleague-acted.published-by-key.title': 'Une clé a publié un appel à agir',
  'mail.colleague-acted.which': 'La page, derrière la connexion, dit lequel.',
  'mail.colleague-acted.why': 'La page, derrière la connexion, dit lequel et pourquoi.',
  'mail.colleague-acted.button': 'Voir à la rédaction',
} as const;
