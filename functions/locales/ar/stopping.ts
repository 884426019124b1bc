export const stoppingMessages = {
  'mail.stopped.subject': 'أوقفت بعض تنبيهاتك',
  'mail.stopped.preheader': 'إذا حدث هذا خطأً، فيمكنك التراجع عنه.',
  'mail.stopped.title': 'لم تعد تصلك تنبيهات عن هذا',
  'mail.stopped.intro': 'استُعمل رابط في إحدى رسائلنا إليك لإيقاف متابعة هذا:',
  'mail.stopped.rest': 'لم يوقف هذا الرابط شيئًا آخر. قد يصلك تنبيه كان في الطريق إليك.',
  'mail.stopped.instruction':
    'إذا حدث هذا خطأً أو فعله غيرك أو برنامج ما، فيمكنك التراجع عنه {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}: يُرجى فتح الصفحة والضغط على الزر الذي فيها. بعد ذلك ننسى ما كان.',
  'mail.stopped.button': 'تراجع: متابعة هذا من جديد',
  'page.stopped.undo':
    'إن كانت تصلك حتى الآن، فستصلك رسالة فيها رابط للتراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',
  'page.undo-stop.title': 'متابعة هذا من جديد',
  'page.undo-stop.heading': 'هل تريد متابعة هذا من جديد؟',
  'page.undo-stop.text': 'أوقفت متابعة: {follow}. ضغطة واحدة تعيدها، ولا يتغيّر شيء آخر.',
  'page.undo-stop.button': 'نعم، أعد المتابعة',
  'page.undone-stop.title': 'عدت إلى متابعة هذا',
  'page.undone-stop.heading': 'عدت إلى متابعة هذا',
  'page.undone-stop.text': 'تتابع كما في السابق: {follow}.',
} as const;
