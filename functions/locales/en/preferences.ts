export const preferenceMessages = {
  'page.sign-in.title': 'See and change your alerts',
  'page.sign-in.heading': 'See and change your alerts',
  'page.sign-in.lede':
    'Enter the address that gets your alerts, or got them before you unsubscribed. We send you a link to sign in.',
  'page.sign-in.already': 'Already signed in?',
  'page.sign-in.email-hint': 'Used for this e‑mail alone.',
  'page.sign-in.button': 'Send me a link',
  'page.sign-in.ended-heading': 'Sign in to go on',
  'page.sign-in.ended-text':
    'For your safety you are signed out {minutes, plural, one {# minute} other {# minutes}} after signing in, and when your address changes. Ask for a new link to go on.',

  'page.sign-in-asked.title': 'Now check your inbox',
  'page.sign-in-asked.heading': 'Now check your inbox',
  'page.sign-in-asked.text':
    'If we know this address, an e‑mail with the subject “{subject}” is on its way, with a link. Neither its sender nor its text says what it is about. The link works once, for {minutes, plural, one {# minute} other {# minutes}}.',
  'page.sign-in-asked.nothing-came': 'Nothing there after a few minutes?',
  'page.sign-in-asked.look-in-spam': 'Look in the spam folder too.',
  'page.sign-in-asked.other-address': 'Perhaps you get alerts at another address. Try that one.',
  'page.sign-in-asked.budget':
    'An address gets only a few such e‑mails, so that no one can flood it. Ask again in an hour, or from another network.',
  'page.sign-in-asked.again': 'Ask for a link again',

  'page.enter.title': 'Sign in',
  'page.enter.heading': 'See and change your alerts?',
  'page.enter.text':
    'This link works once. You stay signed in on this device for {minutes, plural, one {# minute} other {# minutes}}.',
  'page.enter.button': 'Sign in',
  'page.enter.not-you': 'Not you? Close this page: nothing changes.',
  'page.enter.other-heading': 'Another address is signed in here',
  'page.enter.other-text':
    'If you go on, it is signed out. You then see the alerts of the address that this link was mailed to.',
  'page.enter-code.heading': 'Enter the code from the e‑mail',
  'page.enter-code.text':
    'Some mail services click buttons by themselves. So that we know that it is you, enter the six digits from the e‑mail with the link.',
  'page.enter-code.label': 'Code',
  'page.enter-code.hint': 'Six digits',
  'page.enter-code.wrong': 'This is not the code in the e‑mail. Look again, and use the newest e‑mail.',
  'page.enter-code.unreadable': 'Enter the six digits from the e‑mail.',
  'page.enter-tries.title': 'Too many tries',
  'page.enter-tries.heading': 'The code was wrong too often',
  'page.enter-tries.text': 'For your safety this link no longer works. Ask for a new one: it comes with a new code.',
  'page.enter-spent.title': 'This link no longer works',
  'page.enter-spent.heading': 'This link no longer works',
  'page.enter-spent.text':
    'Such a link works once, for {minutes, plural, one {# minute} other {# minutes}}. This one was used, or is too old. Your alerts are as they were. Ask for a new link.',
  'page.enter-spent.twice': 'If you clicked twice, you are signed in.',

  'page.enter-already.title': 'You are signed in',
  'page.enter-already.heading': 'You are signed in already',
  'page.enter-already.text':
    'This link was used, or is too old. You do not need it: you are still signed in on this device.',

  'page.signed-out.title': 'You are signed out',
  'page.signed-out.heading': 'You are signed out, and nothing is saved yet',
  'page.signed-out.text':
    'The time for which you were signed in is over. What you entered is kept on this page. Do this:',
  'page.signed-out.heading-press': 'You are signed out, and nothing was changed',
  'page.signed-out.text-press':
    'The time for which you were signed in is over, or you did this once before. If you still want it, do this:',
  'page.signed-out.sign-in': 'Sign in again, in a new tab',
  'page.signed-out.come-back': 'Come back to this page and use the button below.',
  'page.signed-out.button': 'Save what I entered',
  'page.signed-out.button-stop': 'Unfollow this',
  'page.earlier-form.title': 'Please confirm again',
  'page.earlier-form.heading': 'Nothing is changed yet',
  'page.earlier-form.text': 'You opened this form before you signed in again. If you still want it, confirm it below.',
  'page.other-form.title': 'Nothing was changed',
  'page.other-form.heading': 'Nothing was changed',
  'page.other-form.text':
    'What was sent does not belong to the person who is signed in now. Open your alerts and make the change there.',

  'page.bye.title': 'You are signed out',
  'page.bye.heading': 'You are signed out',
  'page.bye.text': 'To see or change your alerts again, ask for a new link.',

  'page.nothing-to-show.title': 'There is nothing to show here',
  'page.nothing-to-show.heading': 'There is nothing to show here',
  'page.nothing-to-show.text':
    'This page is shown for {minutes, plural, one {# minute} other {# minutes}} after signing out, erasing everything or stopping all alerts, in the browser where that was done. Opening it changes nothing.',
  'page.nothing-to-show.how-things-stand':
    'To see how things stand, ask for a link to your preferences. It comes only if we know the address.',

  'page.signed-in.as': 'Signed in as {address}',
  'page.signed-in.not-you': 'Is this not your address? Then change nothing here, and sign out.',
  'page.signed-in.instead': 'The other address is signed out',

  'page.mine.title': 'Your alerts',
  'page.mine.heading': 'Your alerts',
  'page.mine.follows': 'What you follow',
  'page.mine.change': 'Change',
  'page.mine.stop': 'Unfollow',
  'page.mine.add': 'Add another topic',
  'page.mine.how': 'How alerts come',
  'page.mine.cadence': 'How often',
  'page.mine.languages': 'Languages',
  'page.mine.discreet-on': 'On: e‑mails do not show what they are about.',
  'page.mine.discreet-off': 'Off',
  'page.mine.pause': 'Pause',
  'page.mine.not-paused': 'No pause: alerts come.',
  'page.mine.paused-until': 'No alerts until {day}.',
  'page.mine.resume': 'End the pause now',
  'page.mine.about-you': 'What we keep about you',
  'page.mine.address': 'Change the address to which alerts come',
  'page.mine.download': 'Download everything that we keep about you',
  'page.mine.download-hint':
    'It is a plain file: anyone who has this device can read in it your address and what you follow.',
  'page.mine.erase': 'Erase everything about you, at once',
  'page.mine.unsubscribe': 'Unsubscribe from all alerts',
  'page.mine.sign-out': 'Sign out',
  'page.mine.sign-out-hint': 'Sign out when you are done, above all on a computer that others use.',
  'page.mine.erase-link': 'Make a new link for an emergency',
  'page.mine.sign-out-everywhere': 'Sign out everywhere',
  'page.mine.sign-out-everywhere-hint':
    'Ends every session, on other devices too, every link to sign in that we mailed before, and every change of address that waits.',
  'page.mine.back': 'Back to your alerts',
  'page.mine.save': 'Save',
  'page.without-alerts.title': 'You get no alerts',
  'page.without-alerts.unsubscribed': 'You’re unsubscribed',
  'page.without-alerts.unsubscribed-text':
    'Nothing is sent to you. Until {day} we keep your address and what you followed, so that you can undo it. Then all of it is deleted.',
  'page.without-alerts.suppressed': 'We send you no alerts',
  'page.without-alerts.bounce':
    'Your mailbox refused our e‑mails, so we stopped. Until you erase it we keep your address, and what you followed, so that we do not write again by mistake.',
  'page.without-alerts.complaint':
    'Our e‑mails were reported as spam from your mailbox, so we stopped. Until you erase it we keep your address, and what you followed, so that we do not write again by mistake.',
  'page.without-alerts.back': 'To get alerts again, sign up again.',

  'page.mine.change-waits': 'A change of your address waits',
  'page.mine.change-waits-text':
    'If the change is confirmed from our e‑mail to this address within {hours, plural, one {# hour} other {# hours}}, all your alerts go there from then on. Not you? End it here, or sign out everywhere, which ends it too.',
  'page.mine.change-end': 'End this change',
  'page.mine.done-change-ended': 'Ended: your alerts still go to the same address',
  'page.mine.held': 'Waiting to be stopped',
  'page.mine.held-text':
    'The link to stop this was used moments after its e‑mail arrived, and so were others at the same mail provider. It may have been a program that checks e‑mails. We stop it within a day or two, unless we find that it was a program. You can decide now.',
  'page.mine.held-all': 'All your alerts',
  'page.mine.held-finish': 'Stop now',
  'page.mine.held-keep': 'Keep',
  'page.mine.done-kept': 'Kept as it is',
  'page.mine.done-saved': 'Saved',
  'page.mine.done-added': 'Added: you will get alerts about it',
  'page.mine.done-same': 'You follow this already',
  'page.mine.done-stopped': 'Unfollowed: you get no more alerts about it',
  'page.mine.done-gone': 'You do not follow this any more',
  'page.mine.done-paused': 'Paused',
  'page.mine.done-resumed': 'The pause is over: alerts come again',

  'page.follow-edit.title': 'Change what you follow',
  'page.follow-edit.now': 'You follow {follow}.',
  'page.follow-new.title': 'Add another topic',
  'page.follow-new.lede': 'What you follow already stays as it is.',
  'page.follow-new.button': 'Follow this too',
  'page.follow-gone.title': 'You do not follow this any more',
  'page.follow-gone.heading': 'You do not follow this any more',
  'page.follow-gone.text':
    'It was unfollowed or changed, perhaps in another tab or by a link in an e‑mail. Nothing was changed now.',
  'page.error.too-many-follows-with-others':
    'You follow as many things as one person can: {limit, number}. Put several places or themes into one of them, or unfollow one first.',
  'page.error.everything-with-others':
    '“Every appeal” includes all else, so it can’t stand beside other choices. Unfollow the one or the others first.',
  'page.error.too-many-with-others':
    'With all that you follow, these would be {count, number} combinations of places and themes; at most {limit, number} can be followed. Choose whole regions instead of single countries, or fewer themes, or unfollow something else first.',

  'page.cadence.title': 'How often alerts come',
  'page.languages.title': 'Which languages you read',

  'page.pause.title': 'Pause your alerts',
  'page.pause.text':
    'Until the day that you choose no alert comes, not even an urgent one. Then they come again by themselves. What you follow stays as it is.',
  'page.pause.missed':
    'Alerts that are published during the pause are not sent later. If you get one e‑mail a day or a week, the first one after the pause has what is new since the day on which the last one was due.',
  'page.pause.goes-on': 'Alerts are paused until {day}. You can choose another day, or end the pause now.',
  'page.pause.label': 'No alerts until',
  'page.pause.hint': 'At most one year from now.',
  'page.pause.ends-in-zone': 'Alerts come again when that day begins in the time zone of your digests: {zone}.',
  'page.pause.ends-everywhere':
    'As we do not know your time zone, alerts come again once that day has begun everywhere in the world. Where you live, that can be up to a day later.',
  'page.pause.button': 'Pause',
  'page.pause.empty': 'Choose the day on which alerts should come again.',
  'page.pause.malformed': 'There is no such day. Choose another one.',
  'page.pause.past': 'This day has already come. Choose a later one.',
  'page.pause.too-far': 'This is more than a year from now. Choose an earlier day, or unsubscribe instead.',

  'mail.sign-in.title': 'The link that was asked for',
  'mail.sign-in.intro': 'You, or someone else, asked for it on our pages.',
  'mail.sign-in.instruction':
    'Open the page and confirm there. The link works once, {minutes, plural, one {for # minute} other {for # minutes}}.',
  'mail.sign-in.button': 'Open the page',
  'mail.sign-in.code': 'If the page asks for a code, it is this one:',
  'mail.sign-in.ignore':
    'If this was not you, do nothing. No one gets in without this e-mail: do not give the link or the code to anyone.',
} as const;
