export const welcomeMessages = {
  'mail.welcome.subject': 'أهلًا بك: هذا ما سيصلك منا',
  'mail.welcome.preheader': 'متى تصلك رسائلنا، وكيف تغيّرها أو توقفها.',
  'mail.welcome.title': 'أهلًا بك',
  'mail.welcome.follows': 'أنت تتابع:',
  'mail.welcome.open': 'نداءات ما زالت مفتوحة',
  'mail.welcome.open-text':
    '{count, plural, zero {لا نداءات مفتوحة الآن.} one {نُشر هذا النداء قبل انضمامك. ما زال التحرك مفيدًا.} two {نُشر هذان النداءان قبل انضمامك. ما زال التحرك مفيدًا.} few {نُشرت هذه النداءات قبل انضمامك. ما زال التحرك مفيدًا.} many {نُشرت هذه النداءات قبل انضمامك. ما زال التحرك مفيدًا.} other {نُشرت هذه النداءات قبل انضمامك. ما زال التحرك مفيدًا.}}',
  'mail.welcome.next': 'عندما يُنشر النداء التالي عمّا تتابعه، سنخبرك.',
  'mail.welcome.change-text': 'يمكنك في أي وقت تغيير ما تتابعه، ومواعيد الرسائل، ولغاتها.',
  'mail.welcome.change': 'تغيير تنبيهاتي',
  'mail.welcome.unsubscribe': 'إلغاء الاشتراك في كل التنبيهات',
} as const;
