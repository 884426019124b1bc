/** Pages and mails about who counts as a second person, and what is done to a team. */
export const secondPersonMessages = {
  'mail.team-changed.subject': 'Your team was changed',
  'mail.team-changed.preheader': 'See what was done, and who did it.',
  'mail.team-changed.title': 'Your team was changed',
  'mail.team-changed.intro': '{name}, this was done at the desk of {office}:',
  'mail.team-changed.wrong':
    'Is it not right? Then ask the person who did it, and a colleague who manages the team. You can also reply to this email; a person reads every reply.',
  'mail.team-changed.two-ends': 'Until then each of you can stop it, with one button on the team page.',
  'mail.team-changed.button': 'Open the team page',
  'mail.team-proposed.address':
    'Ask the person, face to face or by phone, whether this address is theirs. Anyone who reads mail there can get in.',
  'desk.proposal.take': '{name} may do less, without: {may}',
  'desk.proposal.not-second':
    'Someone else has to confirm this. For a week after one of you let the other in, or you were allowed to manage the team, you and {who} do not count as two people.',
  'desk.history.clock': 'The end of a wait',
  'desk.history.suspended':
    '{who} took from {name} for now: {may}. It is final once a second person confirms it; otherwise it ends after a day.',
  'desk.history.given-back': '{name} may do this again, since no second person confirmed the change: {may}.',
  'desk.history.two-ends':
    'Two people want one person to be enough again for sensitive changes, as {who} proposed. This applies from {moment}, unless someone stops it.',
  'desk.history.two-kept': '{who} stopped that one person would be enough again: the office goes on asking for two.',
  'desk.history.sending-approved-as-one':
    '{who} approved a draft, but does not count as a second person for it: it waits, and all others were mailed (version {revision, number}, {digest}).',
  'desk.two.ends':
    'From {moment} on, one person is enough again for sensitive changes. Two people wanted it so. Until then each of you can stop it.',
  'desk.two.keep': 'Go on asking for two people',
  'desk.two.needed-taking':
    'They can’t do it from now on. It is final once a second person confirms it; otherwise they may do it again after a day.',
  'desk.team.done-two-kept': 'Stopped. Your office goes on asking for two people.',
  'desk.team.suspended': 'Suspended for now: {may}. It ends on {until}, unless a second person confirms it.',
  'desk.team.new-until': 'new until {day}',
  'desk.member.error-last-two':
    'Then fewer than two people would manage the team, and your office asks for two. Let someone else manage it first.',
  'desk.member.error-frozen':
    'The other person who manages the team is suspended. Until that is over, nothing can be changed.',
  'desk.member.error-not-second':
    'You and the person who proposed it do not count as two people for a week after one of you let the other in, or you were allowed to manage the team.',
  'decide.cant.let-in':
    'Your office asks for two people. You and {author} do not count as two people for a week after one of you let the other in, or the same colleague let in both. Another member has to decide. You can stop it.',
  'decide.cant.gained':
    'Your office asks for two people. You were allowed to decide on this less than a day ago, so another member has to decide. You can stop it.',
  'decide.cant.author-left':
    'Your office asks for two people, and {author} is not in the team any more. Another member has to ask for it again.',
  'decide.as-one.let-in':
    'You and {author} do not count as two people for a week after one of you let the other in, or the same colleague let in both.',
  'decide.as-one.gained':
    'You were allowed to decide on this less than a day ago, so you do not count as a second person yet.',
  'decide.as-one.author-left': '{author} is not in the team any more, so you do not count as a second person for this.',
  'decide.as-one.then':
    'If you send it, it leaves after {delay} at the soonest, urgent or not. Until then anyone who writes or decides can stop it.',
  'decide.as-one.told': 'These are mailed the text at once: {names}.',
  'decide.as-one.told-no-one': 'No other member writes or decides, so no one else is mailed the text.',
  'decide.as-one.approved': '{who} approved it on {moment}, but does not count as a second person for it.',
  'alone.look.not-second': 'You do not count as a second person for this, so another member has to look at it.',
  'mail.sending-alone.as-one':
    '{name}, {author} asked to send an appeal of {office}, and {approver} approved it. They do not count as two people: one of them let the other in less than a week ago, or was given the right less than a day ago. So it waits, as if one person sent it.',
  'mail.colleague-acted.sending-alone':
    'An appeal of {office} leaves without a second person who approved it, by {colleague}. It leaves after a wait, in which anyone who writes or decides can stop it; they were mailed its text.',
  'mail.colleague-acted.sending-alone.title': 'An appeal leaves without a second person',
  'mail.colleague-acted.requests-wait':
    '{colleague} asks you to decide on several drafts of {office}. They wait for you at the desk.',
  'mail.colleague-acted.requests-wait.title': 'Requests wait for your decision',
  'alone.error.too-many':
    'You approved ten appeals without a second person today, and no more can leave so. Ask another colleague to decide',
  'decide.ask.as-one':
    'For now these do not count as a second person beside you: {names}. If one of them sends it, it leaves after {delay} at the soonest, urgent or not.',
  'decide.error.answered':
    'A colleague returned, rejected or stopped exactly this text, so another member who counts as a second person has to send it',
  'decide.error.too-many':
    'You approved ten appeals without a second person today, and no more can leave so. Ask another colleague to decide',
  'mail.member-invited.again':
    '{name}, all that you signed in with to the desk of {office} has ended. This is your new invitation. Until you accept it, you cannot see or stop what is sent.',
  'mail.member-invited.again-wrong':
    'Did you not lose your phone, or ask for this? Then accept it now, look at the team page, and ask a colleague who manages the team what happened. You can also reply to this email; a person reads every reply.',
  'desk.member.error-one-hand':
    'Colleagues invited someone who manages your team, or let them manage it, less than a week ago, so not all of you count as different people yet. Take that back, or ask for two once the week is over',
  'decide.ask.not-second':
    'No one can decide on it for you yet. {names} may decide, but you and they do not count as two people: one let the other in less than a week ago, or they were given the right less than a day ago.',
  'desk.history.given-back-by': '{who} took a proposal back, so {name} may do this again: {may}.',
  'desk.member.error-accused':
    'This takes something from you, or from someone who does not count as another person beside you. Someone else has to take it back',
  'desk.member.error-too-many-open': 'You have as many proposals open as one person may. Take one back first',
  'decide.ask.let-others': 'If one of these asks, another colleague can decide: {names}.',
  'desk.history.older': 'Older entries',
} as const;
