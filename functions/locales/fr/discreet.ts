export const discreetMessages = {
  'mail.discreet.subject': 'Nouveau message pour vous',
  'mail.discreet.preheader': 'Ouvrez le lien pour le lire.',
  'mail.discreet.text': 'Vous avez quelque chose de nouveau à lire.',
  'mail.discreet.last':
    'Ce message est le dernier de notre part. Si vous en voulez d’autres, ouvrez la page et confirmez.',
  'mail.discreet.later':
    'Vous recevrez un message comme celui-ci quand il y aura quelque chose à lire. Vous pouvez changer cela sur la page.',
  'mail.discreet.fewer':
    'Désormais, vous recevrez moins de messages de notre part. Si vous ne le vouliez pas, ouvrez la page et annulez.',
  'mail.discreet.moved':
    'Ce message est le dernier à cette adresse : désormais, nos messages vont à une autre. Si vous ne le vouliez pas, répondez tout de suite à cet e-mail : une personne lit chaque réponse.',
  'mail.discreet.open': 'Ouvrir',
  'mail.discreet.message': 'Message n° {number}',
  'mail.discreet.more':
    '{count, plural, one {# autre message ne tient pas dans cet e-mail.} many {# d’autres messages ne tiennent pas dans cet e-mail.} other {# autres messages ne tiennent pas dans cet e-mail.}}',
  'mail.discreet.stop-case': 'Ne plus recevoir de messages sur {case}',
  'mail.discreet.stop-this': 'Ne plus recevoir de messages comme celui-ci',
  'mail.discreet.stop-this-reason': 'Ne plus recevoir de messages comme celui-ci (raison {reason} sur {count})',
  'mail.discreet.stop': 'Ne plus recevoir de messages comme le n° {number}',
  'mail.discreet.stop-reason': 'Ne plus recevoir de messages comme le n° {number} (raison {reason} sur {count})',
  'mail.discreet.stop-choice': 'Ne plus recevoir de messages pour votre choix n° {number}',
  'mail.discreet.unsubscribe': 'Ne plus recevoir aucun de ces messages',
  'page.exit': 'Quitter cette page',
  'page.exit.without-script':
    'Le bouton Retour de votre navigateur mène encore ici, et son historique garde cette adresse. Effacez-la si d’autres utilisent cet appareil.',
  'page.exit.with-script':
    'La page qui s’ouvre prend la place de celle-ci : le bouton Retour n’y mène pas. La touche Échap fait de même.',
} as const;
