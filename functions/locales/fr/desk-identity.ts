/** La connexion des membres par le fournisseur d’identité de leur organisation. */
export const deskIdentityMessages = {
  'desk.identity.with': 'Avec {provider}',
  'desk.identity.text': 'Vous vous connectez sur la page de votre organisation, puis vous revenez ici.',
  'desk.identity.join-text':
    'Chaque fois, vous vous connectez sur la page de votre organisation, puis vous revenez ici. Votre compte là-bas doit avoir l’adresse {address}.',
  'desk.identity.button-sign-in': 'Se connecter avec {provider}',
  'desk.identity.button-join': 'Rejoindre avec {provider}',
  'desk.identity.button-add': 'Ajouter {provider}',
  'desk.identity.end': 'Mettre fin à ce moyen de connexion',
  'desk.identity.return.title': 'Encore une étape',
  'desk.identity.return.heading-sign-in': 'Terminez votre connexion',
  'desk.identity.return.heading-join': 'Terminez votre inscription',
  'desk.identity.return.heading-add': 'Terminez l’ajout de votre compte',
  'desk.identity.return.text':
    '{provider} vous a renvoyé vers nous. Appuyez maintenant sur le bouton\u00a0: sa réponse n’est valable que peu de temps.',
  'desk.identity.return.button-sign-in': 'Continuer vers la rédaction',
  'desk.identity.return.button-join': 'Rejoindre',
  'desk.identity.return.button-add': 'Ajouter ce moyen de connexion',
  'desk.identity.return.not-you': 'Vous n’avez pas commencé cela\u00a0? Fermez cette page\u00a0: il ne se passe rien.',
  'desk.identity.over.title': 'Cette connexion n’est plus valable',
  'desk.identity.over.text':
    'Elle n’a pas commencé dans ce navigateur, elle a pris plus de dix minutes, ou elle a déjà servi. Recommencez.',
  'desk.identity.declined.title': '{provider} ne vous a pas laissé entrer',
  'desk.identity.declined.text': 'Il a refusé, ou vous êtes revenu en arrière. Rien n’a changé ici.',
  'desk.identity.refused.title': 'La réponse de {provider} n’est pas valable',
  'desk.identity.refused.text':
    'Elle est peut-être trop ancienne, ou elle a déjà servi. Rien n’a changé ici. Réessayez.',
  'desk.identity.unknown.title': 'Aucun membre ne se connecte avec ce compte',
  'desk.identity.unknown.text':
    'Si vous êtes membre, connectez-vous d’abord autrement et ajoutez votre compte à la page «\u00a0Votre connexion\u00a0». Si vous avez été invité, ouvrez le lien de votre invitation.',
  'desk.identity.down.title': 'Impossible de joindre {provider}',
  'desk.identity.down.text':
    'Il ne répond pas comme il devrait en ce moment. Choisissez un autre moyen, ou réessayez dans quelques minutes.',
  'desk.identity.other-address.title': 'Ce compte a une autre adresse',
  'desk.identity.other-address.text':
    '{provider} ne confirme pas que votre adresse ici est celle de ce compte. Vous y êtes peut-être connecté sous un autre nom.',
  'desk.identity.taken.title': 'Un autre membre se connecte avec ce compte',
  'desk.identity.taken.text':
    'Un compte chez {provider} laisse entrer un seul membre. Vous y êtes peut-être connecté sous un autre nom.',
  'desk.identity.other-way': 'Choisir un autre moyen',
  'desk.identity.again': 'Réessayer',
};
