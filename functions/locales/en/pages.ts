export const pageMessages = {
  'page.product': 'Appeal Alerts',
  'page.other-languages': 'Other languages',

  'page.sign-up.title': 'Follow appeals by country or theme',
  'page.sign-up.error-title': 'Error: {title}',
  'page.sign-up.description':
    'One e‑mail when someone is in danger in a country or for a reason that you follow. Unsubscribe in one click.',
  'page.sign-up.heading': 'Hear when someone is in danger, and only about what you follow',
  'page.sign-up.lede':
    'Choose countries, themes or both. You get one e‑mail for each appeal, or one a day or a week, and you can unsubscribe in one click.',
  'page.sign-up.where': 'Where',
  'page.sign-up.where-hint':
    'Open a continent and tick countries or whole regions. Leave empty to follow a theme everywhere.',
  'page.sign-up.whole-region': '{region}, the whole region',
  'page.sign-up.some-chosen': 'chosen from here',
  'page.sign-up.about': 'Topics',
  'page.sign-up.about-hint': 'Leave empty to follow everything in the places above.',
  'page.sign-up.about-who': 'Who is in danger',
  'page.sign-up.about-what': 'What is done to them',
  'page.sign-up.about-right': 'Which right is denied',
  'page.sign-up.everything': 'Or everything',
  'page.sign-up.everything-choice': 'Every appeal, from everywhere',
  'page.sign-up.everything-hint': 'Instead of the choices above. This can be several e‑mails a day.',
  'page.sign-up.email': 'Your e‑mail',
  'page.sign-up.email-label': 'Address',
  'page.sign-up.email-hint': 'Kept encrypted, shown to no one, used for these alerts alone.',
  'page.sign-up.button': 'Send me a confirmation',
  'page.sign-up.promise': 'No alert is sent to you until you confirm.',

  'page.error.heading': 'There is a problem',
  'page.error.prefix': 'Error:',
  'page.error.nothing-chosen':
    'Choose at least one country, region or theme. To get every appeal, tick “Every appeal, from everywhere”.',
  'page.error.everything-and-more': 'You ticked everything and also single places or themes. Untick one or the other.',
  'page.error.unknown-case': 'This case can’t be followed: it was withdrawn, or there is no such case.',
  'page.error.unknown-place': 'This is not a place that we know: {codes}. Choose again from the list.',
  'page.error.unknown-theme': 'This is not a theme that we know: {codes}. Choose again from the list.',
  'page.error.too-many-topics':
    'These are {count, number} combinations of places and themes; at most {limit, number} can be followed. Choose whole regions instead of single countries, or fewer themes.',
  'page.error.email-empty': 'Enter your e‑mail address, like name@example.org.',
  'page.error.email-quoted':
    'Enter this address without the quotation marks, or use another one: we can’t send to an address with quotation marks.',
  'page.error.email-has-space': 'This address has a space in it. It should look like name@example.org.',
  'page.error.email-no-at-sign': 'This address needs a name, an @ and a domain. It should look like name@example.org.',
  'page.error.email-other-script':
    'We can’t send to this address: the part before the @ may hold only letters without accents (a to z), digits and signs. If your provider gave you a second address in Latin letters, use that one.',
  'page.error.email-too-long': 'This address is longer than e‑mail allows. Check that nothing else was pasted with it.',
  'page.error.email-telling-tag':
    'Leave out the part after the + (at an address like word@name.fastmail.com, the part before the @), or make it “news”, “mail” or “lists”: mail programs show it beside the mail, and others could enter any word there.',
  'page.error.email-malformed':
    'This does not look like an e‑mail address. Check for commas, doubled dots or missing letters; it should look like name@example.org.',

  'page.subscribed.title': 'Now check your inbox',
  'page.subscribed.heading': 'Now check your inbox',
  'page.subscribed.text':
    'We are sending you one e‑mail. Click the button in it, then the one on the page that opens, to start your alerts.',
  'page.subscribed.nothing-came': 'Nothing there after a few minutes?',
  'page.subscribed.try-again': 'If the address was mistyped, sign up again.',
  'page.subscribed.budget': 'An address gets only a few confirmations a day, so that no one can flood it.',
  'page.subscribed.again': 'Sign up again',

  'page.confirm.title': 'Confirm your alerts',
  'page.confirm.heading': 'Do you want these alerts?',
  'page.confirm.text': 'You, or someone else, entered your address and chose this. Nothing starts until you confirm.',
  'page.confirm.would-follow': 'You would follow {follow}.',
  'page.confirm.would-follow-several': 'You would follow:',
  'page.confirm.beside-others':
    'Do you get alerts at this address already? They stay as they are: their timing, your languages and discreet mail do not change.',
  'page.confirm.button': 'Yes, send me these alerts',
  'page.confirm.not-you': 'Not you? Close this page: nothing starts. One reminder may still come, unless you tell us:',

  'page.confirmed.title': 'You get alerts',
  'page.confirmed.heading': 'Done: you get alerts now',
  'page.confirmed.you-follow': 'You follow {follow}.',
  'page.confirmed.you-follow-several': 'You follow:',
  'page.confirmed.next': 'Each e‑mail says why you got it, and has a link to unsubscribe.',
  'page.confirmed.settings-kept': 'Your languages, and whether your mail is discreet, stay as they were.',
  'page.confirmed.more': 'Add another topic',

  'page.too-many.title': 'More than can be followed',
  'page.too-many.heading': 'That would be more than can be followed',
  'page.too-many.text':
    'With these you would follow {count, number} combinations of places and themes; at most {limit, number} are possible. Nothing has changed: you still get what you got before.',
  'page.too-many.follows':
    'One person can follow at most {limit, number} things, and with these it would be more. Nothing has changed: you still get what you got before.',
  'page.too-many.everything':
    '“Every appeal” includes all else, so it can’t stand beside other choices. Nothing has changed: you still get what you got before.',
  'page.too-many.next-in-preferences':
    'Unfollow the one or the others in your preferences, then use the button in the confirmation e‑mail again.',
  'page.too-many.next':
    'Unfollow something first with the link in one of your alerts, then use the button in the confirmation e‑mail again. Or sign up for whole regions instead of single countries.',

  'page.earlier-link.title': 'This link no longer works',
  'page.earlier-link.heading': 'This link no longer works',
  'page.earlier-link.text':
    'This link is from an earlier subscription, or from an e‑mail to an earlier address. It no longer works, and nothing was changed. If alerts still come to you, use the link in the newest of them, or sign in to your preferences.',

  'page.link-expired.title': 'This link no longer works',
  'page.link-expired.heading': 'This link no longer works',
  'page.link-expired.text':
    'A link to confirm works once, and for a few days only. This one was used, or is too old. If you used its button before, that confirmed what you chose. If not, sign up again, and a new link comes at once.',

  'page.link-unknown.title': 'This link is not complete',
  'page.link-unknown.heading': 'We can’t read this link',
  'page.link-unknown.text':
    'Part of it may have been cut off. Open it from the e‑mail again, or copy all of it, to its last letter.',

  'page.unsubscribe.title': 'Unsubscribe',
  'page.unsubscribe.heading': 'Unsubscribe from all alerts?',
  'page.unsubscribe.text':
    'You will get no more alerts. You can undo this for {days, plural, one {# day} other {# days}}.',
  'page.unsubscribe.button': 'Unsubscribe from all alerts',
  'page.stop.heading': 'Unfollow “{follow}”?',
  'page.stop.text': 'You keep everything else that you follow.',
  'page.stop.last-text':
    'This is all that you follow, so no more alerts will come. You can undo this for {days, plural, one {# day} other {# days}}.',
  'page.stop.by-link-heading': 'Unfollow this topic?',
  'page.stop.by-link-text':
    'The e‑mail names it beside the link. Everything else that you follow stays as it is. If you follow nothing else, no more alerts come. You can undo this for {days, plural, one {# day} other {# days}}.',
  'page.stop.by-link-button': 'Unfollow this topic',
  'page.stop.button': 'Unfollow “{follow}”',
  'page.stop.all-heading': 'Or unsubscribe from everything',
  'page.stop.all-text': 'No more alerts at all. You can undo this for {days, plural, one {# day} other {# days}}.',

  'page.broken-stop.title': 'This link is not complete',
  'page.broken-stop.heading': 'This link is not complete',
  'page.broken-stop.text':
    'Part of it is missing or was changed on the way, so it changed nothing. Open it from the e‑mail once more, or use the link in a newer e‑mail.',

  'page.unsubscribed.title': 'You’re unsubscribed',
  'page.unsubscribed.heading': 'You’re unsubscribed',
  'page.unsubscribed.text': 'No more alerts will be sent to you.',
  'page.unsubscribed.undo':
    'One last e‑mail comes now. It has a link to undo this, for {days, plural, one {# day} other {# days}}; then what we know about you is deleted.',
  'page.unsubscribed.erase':
    'Do you want everything that we know about you deleted at once? Sign in to your preferences and erase it there.',
  'page.unsubscribed.one-click': 'We have received your request.',

  'page.unsubscribed-before.heading': 'You’re unsubscribed already',
  'page.unsubscribed-before.text':
    'No alerts are sent to you. To undo that, use the link in the e‑mail that told you so. It works for {days, plural, one {# day} other {# days}}.',

  'page.stopped.title': 'Unfollowed',
  'page.stopped.heading': 'Unfollowed',
  'page.stopped.text':
    'You will get no more alerts about this topic. If any still come to you, use the link in the newest of them.',
  'page.stopped.rest':
    'Everything else that you follow stays as it is. If you follow nothing else, no more alerts come.',

  'page.undo.title': 'Get your alerts again',
  'page.undo.heading': 'Get your alerts again?',
  'page.undo.text': 'You will get alerts about what you followed before, as if you had never unsubscribed.',
  'page.undo.button': 'Yes, send me alerts again',
  'page.undone.title': 'You get alerts again',
  'page.undone.heading': 'You get alerts again',
  'page.undone.text': 'The next appeal that fits what you follow comes by e‑mail.',
  'page.undo-over.title': 'There is nothing to undo with this link',
  'page.undo-over.heading': 'There is nothing to undo with this link',
  'page.undo-over.text':
    'A link to undo works once, for {days, plural, one {# day} other {# days}}. This one was used, is too old, is from an earlier subscription or address, or you have chosen something else since. Nothing was changed now.',
  'page.undo-over.twice': 'If you clicked twice, the first click undid it.',
  'page.undo-over.left':
    'If you unsubscribed from all alerts after this, undo that first: the newest e‑mail about it has the link.',
  'page.undo-over.again': 'You can follow anything again at any time, in your preferences or by signing up again.',

  'page.not-found.title': 'Page not found',
  'page.not-found.heading': 'There is no page at this address',
  'page.not-found.text': 'Check the address, or open the link from its e‑mail again.',

  'page.other-site.title': 'Nothing was changed',
  'page.other-site.heading': 'Nothing was changed',
  'page.other-site.text':
    'This form was sent by another website, not by ours. Open the link in our e‑mail, or begin on our first page.',

  'page.too-large.title': 'This form is too large',
  'page.too-large.heading': 'This form is too large',
  'page.too-large.text':
    'It holds more than our page can send, and was not read. Nothing was changed. Go back, and send less text or a smaller file.',

  'page.failed.title': 'Something went wrong',
  'page.failed.heading': 'Something went wrong on our side',
  'page.failed.text': 'Please try again in a minute. Nothing that you did is lost.',
  'page.failed.reference': 'If it goes on, tell us this reference:',

  'page.to-sign-up': 'Go to the sign-up page',
  'page.sign-up-again': 'Sign up again',
} as const;
