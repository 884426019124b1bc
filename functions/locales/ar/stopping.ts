export const stoppingMessages = {
  'mail.stopped.subject': 'لم تعد تتابع أحد مواضيعك',
  'mail.stopped.preheader': 'إذا حدث هذا خطأً، فيمكنك التراجع عنه.',
  'mail.stopped.title': 'لم تعد تصلك تنبيهات عن هذا الموضوع',
  'mail.stopped.intro': 'استُخدم رابط في إحدى رسائلنا إليك لإلغاء متابعة هذا الموضوع:',
  'mail.stopped.rest': 'لم يوقف هذا الرابط شيئًا آخر. قد يصلك تنبيه كان في الطريق إليك.',
  'mail.stopped.instruction':
    'إذا حدث هذا خطأً أو فتح الرابطَ غيرك أو برنامج يفحص البريد، فيمكنك التراجع عنه {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}: يُرجى فتح الصفحة والتأكيد فيها. بعد ذلك ننسى ما كان.',
  'mail.stopped.button': 'التراجع ومتابعة هذا الموضوع من جديد',
  'page.stopped.undo':
    'إن كانت هذه التنبيهات تصلك حتى الآن، فستصلك رسالة فيها رابط للتراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',
  'page.undo-stop.title': 'متابعة هذا الموضوع من جديد',
  'page.undo-stop.heading': 'هل تريد متابعة هذا الموضوع من جديد؟',
  'page.undo-stop.text': 'ألغيت متابعة: {follow}. نقرة واحدة تعيدها، ولا يتغيّر شيء آخر.',
  'page.undo-stop.button': 'نعم، أريد المتابعة من جديد',
  'page.undone-stop.title': 'عدت إلى متابعة هذا الموضوع',
  'page.undone-stop.heading': 'عدت إلى متابعة هذا الموضوع',
  'page.undone-stop.text': 'تتابع كما في السابق: {follow}.',
  'page.undo-press.button': 'تراجع',
  'page.undo-press.hint':
    'التراجع هنا فوري، وهو ممكن {minutes, plural, zero {الآن} one {خلال دقيقة واحدة} two {خلال دقيقتين} few {خلال # دقائق} many {خلال # دقيقة} other {خلال # دقيقة}}.',
  'page.undo-press.title': 'تراجع',
  'page.undo-press.heading': 'هل تريد التراجع عن نقرتك الأخيرة؟',
  'page.undone-press.title': 'تم التراجع',
  'page.undone-press.heading': 'تم التراجع عن نقرتك الأخيرة',
  'page.undone-press.text': 'ما أوقفته يستمر كما كان.',
  'page.undone-press.before':
    'إن كان قد توقف قبل تلك النقرة، أو اخترت شيئًا آخر بعدها، فلم يتغير شيء. وإذا وصلتك رسالة تقول إنه توقف، ففيها أيضًا رابط للتراجع.',
  'page.no-undo-here.title': 'لم يعد التراجع ممكنًا هنا',
  'page.no-undo-here.heading': 'لم يعد التراجع ممكنًا هنا',
  'page.no-undo-here.text':
    'يُرجى استخدام الرابط في الرسالة التي تخبرك بما توقف. يعمل {days, plural, zero {اليوم} one {يومًا واحدًا} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
} as const;
