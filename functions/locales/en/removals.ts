export const removalMessages = {
  'page.held.title': 'Please confirm once more',
  'page.held.heading': 'Please confirm once more',
  'page.held.text':
    'Nothing has been stopped yet. Many people with the same mail provider as you asked for this at the same moment. That is often done by a program that checks mail, not by people.',
  'page.held.if-you': 'If it was you, confirm it here. It takes effect at once.',
  'page.held.button-all': 'It was me: unsubscribe from all alerts',
  'page.held.button-one': 'It was me: unfollow this',
  'page.held.if-not':
    'If you close this page, we will do it within a day or two, unless we find that it was a program.',
  'page.undo-early.title': 'Please try again in a minute',
  'page.undo-early.heading': 'Please try again in a minute',
  'page.undo-early.text':
    'Nothing has been changed yet. In the first minute after an e‑mail like this, it is often a program that checks mail that clicks its button, and not a person.',
  'page.undo-early.if-you': 'If it was you, wait a minute and try again. Nothing has been lost.',
} as const;
