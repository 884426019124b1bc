export const stoppingMessages = {
  'mail.stopped.subject': 'لم تعد تتابع أحد مواضيعك',
  'mail.stopped.preheader': 'إذا حدث هذا خطأً، فيمكنك التراجع عنه.',
  'mail.stopped.title': 'لم تعد تصلك تنبيهات عن هذا',
  'mail.stopped.intro': 'استُعمل رابط في إحدى رسائلنا إليك لإيقاف متابعة هذا:',
  'mail.stopped.rest': 'لم يوقف هذا الرابط شيئًا آخر. قد يصلك تنبيه كان في الطريق إليك.',
  'mail.stopped.instruction':
    'إذا حدث هذا خطأً أو فتح الرابطَ غيرك أو برنامج يفحص البريد، فيمكنك التراجع عنه {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}: يُرجى فتح الصفحة والتأكيد فيها. بعد ذلك ننسى ما كان.',
  'mail.stopped.button': 'التراجع ومتابعة هذا من جديد',
  'page.stopped.undo':
    'إن كانت هذه التنبيهات تصلك حتى الآن، فستصلك رسالة فيها رابط للتراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',
  'page.undo-stop.title': 'متابعة هذا من جديد',
  'page.undo-stop.heading': 'هل تريد متابعة هذا من جديد؟',
  'page.undo-stop.text': 'ألغيت متابعة: {follow}. نقرة واحدة تعيدها، ولا يتغيّر شيء آخر.',
  'page.undo-stop.button': 'نعم، أريد المتابعة من جديد',
  'page.undone-stop.title': 'عدت إلى متابعة هذا',
  'page.undone-stop.heading': 'عدت إلى متابعة هذا',
  'page.undone-stop.text': 'تتابع كما في السابق: {follow}.',
} as const;
