export const takingBackMessages = {
  'sent.taken-down': 'أُزيل هذا النداء، ولم تُرسل إلى القراء رسالة عن ذلك. لا تعرض صفحته العامة شيئًا من نصه.',
  'sent.no-mail': 'أُزيل دون رسالة إلى القراء.',
  'sent.done-appeal-withdrawn': 'سُحب النداء. يجري إبلاغ من أُرسل إليهم، وتصل رسالة إلى زملائك.',
  'sent.done-appeal-taken-down': 'أُزيل النداء. تصل رسالة إلى زملائك.',
  'sent.take-back.link': 'سحبه بكلمات ثابتة',
  'sent.take-back.title': 'سحبه بكلمات ثابتة',
  'sent.take-back.at-once': 'يكفي لذلك شخص واحد، ويسري فورًا، ولا يُحتسب من أي حصة. ويُبلَّغ زملاؤك برسالة.',
  'sent.take-back.stops': 'يتوقف ما لا يزال قيد الإرسال. ومن لم يصله النداء بعد لا يصله شيء.',
  'sent.take-back.mail': 'تصل الكلمات أدناه إلى كل من أُرسل إليه أي إصدار، حتى من يتابع الآن شيئًا آخر.',
  'sent.take-back.stays':
    'لا تعرض صفحته العامة والخلاصات والقوائم والخريطة شيئًا من نصه. وتذكر صفحته أنه سُحب ومن سحبه. أما الرسائل التي خرجت فتبقى في صناديق البريد.',
  'sent.take-back.again': 'لا يمكن التراجع عن ذلك. ويمكن لتصحيح لاحق أن يذكر أنه صحيح رغم ذلك.',
  'sent.take-back.button': 'سحبه الآن',
  'sent.take-down.link': 'إزالته دون رسالة',
  'sent.take-down.title': 'إزالته دون رسالة',
  'sent.take-down.at-once': 'يكفي لذلك شخص واحد، ويسري فورًا. ويُبلَّغ زملاؤك برسالة.',
  'sent.take-down.stops': 'يتوقف ما لا يزال قيد الإرسال. ومن لم يصله النداء بعد لا يصله شيء.',
  'sent.take-down.mail': 'لا تُرسل إلى القراء رسالة، ولا يُبلَّغ من أُرسل إليهم: ويمكن سحبه لاحقًا برسالة.',
  'sent.take-down.stays':
    'لا تعرض صفحته العامة والخلاصات والقوائم والخريطة شيئًا من نصه. وتذكر صفحته أنه سُحب ومن سحبه. أما الرسائل التي خرجت فتبقى في صناديق البريد.',
  'sent.take-down.again': 'لا يعيده زر. يعيده تصحيح يصل برسالة إلى من أُرسل إليهم.',
  'sent.take-down.button': 'إزالته الآن',
  'sent.words': 'ما يصل إلى القراء',
  'sent.reason': 'ما السبب؟',
  'sent.reason.hint': 'يُحفظ في سجل مكتبكم ولا يظهر في مكان آخر.',
  'sent.error.no-reason': 'يُرجى كتابة سبب',
  'sent.error.busy': 'يعمل آخرون على هذا النداء في هذه اللحظة. يُرجى المحاولة مرة أخرى',
  'desk.history.appeal-withdrawn': '{who}: سحب نداء بكلمات ثابتة: {reason}',
  'desk.history.appeal-taken-down': '{who}: إزالة نداء دون رسالة: {reason}',
  'mail.colleague-acted.subject': 'مستجدات من مكتب التحرير',
  'mail.colleague-acted.preheader': 'أمر من أحد أفراد الفريق تحسن معرفته.',
  'mail.colleague-acted.title': 'مستجدات من مكتب التحرير',
  'mail.colleague-acted.appeal-withdrawn':
    '{name}، سحب {colleague} نداءً من {office} بكلمات ثابتة. ويجري إبلاغ من أُرسل إليهم.',
  'mail.colleague-acted.appeal-taken-down':
    '{name}، أزال {colleague} نداءً من {office}. ولم تُرسل إلى القراء رسالة عن ذلك.',
  'mail.colleague-acted.name-taken-out':
    '{name}، حُذف اسم من نداء من {office} (من {colleague}). يكفي لذلك شخص واحد، ويسري فورًا.',
  'mail.colleague-acted.draft-returned': '{name}، أعاد إليك {colleague} مسودة طُلب إرسالها باسم {office}.',
  'mail.colleague-acted.draft-rejected': '{name}، رفض {colleague} مسودة طُلب إرسالها باسم {office}.',
  'mail.colleague-acted.allowed-alone':
    '{name}، سمح {colleague} بأن يُرسل شخص واحد من {office} نداءً من دون زميل، بعد مهلة.',
  'mail.colleague-acted.allowed-self':
    '{name}، من إدارة فريق {office}: إذن ذاتي بالبت في الإرسال أو بإرسال نداءات عاجلة ({colleague}).',
  'mail.colleague-acted.allowed-alone-end':
    'يمكن لكل من يدير الفريق إنهاء ذلك في صفحة الفريق. ويبين السجل من فعل ماذا.',
  'mail.colleague-acted.draft-changed':
    '{name}، غيّر {colleague} مسودة من {office} بعد طلب إرسالها أو الموافقة عليها. لن تُرسل: يلزم الطلب من جديد.',
  'mail.colleague-acted.request-taken-back':
    '{name}، سُحب طلب إرسال مسودة من {office} (من {colleague}). لم يبقَ ما يلزم اتخاذ قرار فيه.',
  'mail.colleague-acted.request-replaced':
    '{name}، انتهى طلب إرسال مسودة من {office}: حل محله طلب أحدث من {colleague}.',
  'mail.colleague-acted.sending-stopped': '{name}، أُوقف إرسال مسودة من {office} (من {colleague}). لم يُرسل شيء.',
  'mail.colleague-acted.which': 'أي منها: يظهر ذلك بعد الدخول.',
  'mail.colleague-acted.why': 'أي منها ولماذا: يظهر ذلك بعد الدخول.',
  'mail.colleague-acted.button': 'الاطلاع عليها في مكتب التحرير',
} as const;
