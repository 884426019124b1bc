export const discreetMessages = {
  'mail.discreet.subject': 'رسالة جديدة لك',
  'mail.discreet.preheader': 'يُرجى فتح الرابط لقراءتها.',
  'mail.discreet.text': 'لديك شيء جديد للقراءة.',
  'mail.discreet.last': 'هذه آخر رسالة منا. إن أردت المزيد، فيُرجى فتح الصفحة والتأكيد فيها.',
  'mail.discreet.later': 'ستصلك رسالة مثل هذه عندما يكون لديك ما تقرؤه. يمكن تغيير ذلك في الصفحة.',
  'mail.discreet.fewer': 'من الآن فصاعدًا سيصلك منا عدد أقل من الرسائل. إن لم ترد ذلك، فيُرجى فتح الصفحة والتراجع فيها.',
  'mail.discreet.moved':
    'هذه آخر رسالة إلى هذا العنوان: من الآن فصاعدًا تصل رسائلنا إلى عنوان آخر. إن لم ترد ذلك، فيُرجى الرد على هذه الرسالة فورًا: يقرأ أحد أفراد فريقنا كل رد.',
  'mail.discreet.open': 'فتح',
  'mail.discreet.message': 'الرسالة {number}',
  'mail.discreet.more':
    '{count, plural, zero {لا رسائل أخرى خارج هذه الرسالة.} one {لم تتسع هذه الرسالة لرسالة واحدة أخرى.} two {لم تتسع هذه الرسالة لرسالتين أخريين.} few {لم تتسع هذه الرسالة لـ # رسائل أخرى.} many {لم تتسع هذه الرسالة لـ # رسالة أخرى.} other {لم تتسع هذه الرسالة لـ # رسالة أخرى.}}',
  'mail.discreet.stop-case': 'إيقاف الرسائل عن {case}',
  'mail.discreet.stop-this': 'إيقاف الرسائل التي من هذا النوع',
  'mail.discreet.stop-this-reason': 'إيقاف الرسائل التي من هذا النوع (السبب {reason} من {count})',
  'mail.discreet.stop': 'إيقاف الرسائل التي من نوع الرسالة {number}',
  'mail.discreet.stop-reason': 'إيقاف الرسائل التي من نوع الرسالة {number} (السبب {reason} من {count})',
  'mail.discreet.stop-choice': 'إيقاف الرسائل الخاصة باختيارك رقم {number}',
  'mail.discreet.unsubscribe': 'إيقاف كل هذه الرسائل',
  'page.exit': 'مغادرة هذه الصفحة',
  'page.exit.without-script':
    'ما زال زر الرجوع في متصفحك يقود إلى هنا، ويحتفظ سجل المتصفح بهذا العنوان. يُستحسن حذفه إذا كان غيرك يستخدم هذا الجهاز.',
  'page.exit.with-script': 'تحل الصفحة التي تُفتح محل هذه: لا يقود زر الرجوع إلى هنا. ومفتاح Esc يفعل الأمر نفسه.',
} as const;
