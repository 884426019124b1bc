/** Ce que les membres voient des brouillons à côté du formulaire : ce qui en a été fait, les versions antérieures, leur fin. */
export const deskDraftMessages = {
  'desk.skip': 'Aller au contenu',
  'compose.skip-text': 'Aller au texte',
  'compose.skip-buttons': 'Aller aux boutons',
  'desk.history.draft-changed-often':
    '{who} a modifié un brouillon {count, plural, one {# fois} many {# fois} other {# fois}}.',
  'compose.went-out.state': 'Envoyé · version {revision, number} · enregistré le {day} à {time} UTC par {name}',
  'compose.went-out.text':
    'Ce brouillon a été publié et ne peut plus être modifié. Pour ajouter ou corriger quelque chose, commencez un nouvel appel à agir qui lui fait suite.',
  'compose.went-out.not-saved': 'Non enregistré\u00a0: ce brouillon a été publié',
  'compose.went-out.not-asked': 'Rien n’a été demandé\u00a0: ce brouillon a été publié',
  'compose.went-out.typed': 'Ce que vous avez saisi',
  'compose.went-out.typed-hint':
    'Ce texte n’est conservé nulle part ailleurs. Copiez ce dont vous avez besoin avant de quitter cette page.',
  'compose.went-out.see': 'Voir l’appel à agir publié',
  'compose.versions.names-withdrawn':
    'Rien n’a été repris\u00a0: cette version nomme une personne qui a retiré son accord.',
  'compose.versions.link': 'Versions antérieures',
  'compose.versions.title': 'Versions antérieures d’un brouillon',
  'compose.versions.heading': 'Versions antérieures',
  'compose.versions.text':
    'Chaque version est conservée 90 jours après avoir été remplacée. Si vous en reprenez une, son texte est enregistré comme nouvelle version\u00a0: rien n’est perdu.',
  'compose.versions.version': 'Version nº {revision, number}',
  'compose.versions.saved': 'Enregistrée par {name}\u00a0: {moment}',
  'compose.versions.first': 'Aucune version antérieure n’est conservée pour la comparaison.',
  'compose.versions.same': 'Aucun mot n’a été modifié.',
  'compose.versions.changes': 'Ce qui a été modifié',
  'compose.versions.take': 'Reprendre cette version',
  'compose.versions.older': 'Versions plus anciennes',
  'compose.versions.meanwhile':
    'Rien n’a été repris\u00a0: le brouillon a été modifié entre-temps. Consultez d’abord sa dernière version.',
  'compose.versions.back': 'Retour au brouillon',
  'compose.delete.link': 'Supprimer ce brouillon',
  'compose.delete.title': 'Supprimer ce brouillon\u00a0?',
  'compose.delete.text':
    'Il quitte la rédaction aussitôt, pour tout le monde, et son texte est effacé dans la semaine. C’est définitif. Qui l’a encore ouvert ne peut plus l’enregistrer.',
  'compose.delete.button': 'Supprimer définitivement',
  'compose.delete.meanwhile': 'Rien n’a été supprimé\u00a0: le brouillon a changé entre-temps. Regardez-le d’abord',
  'compose.delete.proposed': 'Une décision est attendue. Faites-le d’abord renvoyer ou refuser, puis supprimez-le.',
  'compose.delete.going-out': 'Son envoi est approuvé, et il part. Arrêtez-le d’abord, puis supprimez-le.',
  'compose.delete.scheduled':
    'Il est programmé depuis la ligne de commande et part à son heure. Faites-le d’abord retirer là-bas, puis supprimez-le.',
  'compose.delete.published':
    'Il a été envoyé et ne peut plus être supprimé. Envoyez une correction ou un retrait, ou retirez-en un nom.',
  'compose.delete.to-proposal': 'Voir où il attend',
  'desk.drafts.deleted': 'Le brouillon est supprimé',
  'desk.history.draft-deleted': '{who} a supprimé un brouillon.',
} as const;
