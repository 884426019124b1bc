export const welcomeMessages = {
  'mail.welcome.subject': 'أهلًا بك: ما سيصلك منا ومتى',
  'mail.welcome.preheader': 'متى تصلك رسائلنا، وكيف يمكن تغييرها أو إيقافها.',
  'mail.welcome.title': 'أهلًا بك',
  'mail.welcome.follows': 'أنت تتابع:',
  'mail.welcome.open': 'نداءات ما زالت مفتوحة',
  'mail.welcome.open-text':
    '{count, plural, zero {لا نداءات مفتوحة الآن.} one {نُشر هذا النداء قبل اشتراكك. ما زال بإمكانك التحرك.} two {نُشر هذان النداءان قبل اشتراكك. ما زال بإمكانك التحرك.} few {نُشرت هذه النداءات قبل اشتراكك. ما زال بإمكانك التحرك.} many {نُشرت هذه النداءات قبل اشتراكك. ما زال بإمكانك التحرك.} other {نُشرت هذه النداءات قبل اشتراكك. ما زال بإمكانك التحرك.}}',
  'mail.welcome.next': 'عندما يُنشر النداء التالي عمّا تتابعه، سنخبرك.',
  'mail.welcome.change-text': 'يمكنك في أي وقت تغيير ما تتابعه، ومواعيد الرسائل، ولغاتها.',
  'mail.welcome.change': 'تغيير تنبيهاتي',
  'mail.welcome.unsubscribe': 'إلغاء الاشتراك في كل التنبيهات',
} as const;
