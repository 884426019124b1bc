export const preferenceMessages = {
  'page.sign-in.title': 'عرض تنبيهاتك وتغييرها',
  'page.sign-in.heading': 'عرض تنبيهاتك وتغييرها',
  'page.sign-in.lede':
    'يُرجى كتابة العنوان الذي تصلك عليه التنبيهات، أو كانت تصلك عليه قبل إلغاء اشتراكك. نرسل إليك رابطًا للدخول.',
  'page.sign-in.already': 'هل جلستك مفتوحة بالفعل؟',
  'page.sign-in.email-hint': 'يُستخدم لهذه الرسالة وحدها.',
  'page.sign-in.button': 'إرسال رابط إليّ',
  'page.sign-in.ended-heading': 'يُرجى تسجيل الدخول للاستمرار',
  'page.sign-in.ended-text':
    'حفاظًا على سلامتك تنتهي جلستك {minutes, plural, zero {الآن} one {بعد دقيقة واحدة من دخولك} two {بعد دقيقتين من دخولك} few {بعد # دقائق من دخولك} many {بعد # دقيقة من دخولك} other {بعد # دقيقة من دخولك}}، وعندما يتغير عنوانك. يُرجى طلب رابط جديد للاستمرار.',

  'page.sign-in-asked.title': 'الخطوة التالية في بريدك الوارد',
  'page.sign-in-asked.heading': 'الخطوة التالية في بريدك الوارد',
  'page.sign-in-asked.text':
    'إذا كنا نعرف هذا العنوان، فستصله رسالة سطر موضوعها «{subject}» وفيها رابط. لا يدل اسم مرسلها ولا نصها على موضوعها. يعمل الرابط مرة واحدة، {minutes, plural, zero {الآن} one {لدقيقة واحدة} two {لدقيقتين} few {لمدة # دقائق} many {لمدة # دقيقة} other {لمدة # دقيقة}}.',
  'page.sign-in-asked.nothing-came': 'لم يصلك شيء بعد بضع دقائق؟',
  'page.sign-in-asked.look-in-spam': 'يُرجى النظر في مجلد الرسائل غير المرغوب فيها أيضًا.',
  'page.sign-in-asked.other-address': 'ربما تصلك التنبيهات على عنوان آخر. يُرجى تجربة ذلك العنوان.',
  'page.sign-in-asked.budget':
    'لا تصل إلى أي عنوان إلا بضع رسائل من هذا النوع، كي لا يستطيع أحد إغراقه بالرسائل. يُرجى طلب رابط مرة أخرى بعد ساعة، أو من شبكة أخرى.',
  'page.sign-in-asked.again': 'طلب رابط مرة أخرى',

  'page.enter.title': 'تسجيل الدخول',
  'page.enter.heading': 'هل تريد عرض تنبيهاتك وتغييرها؟',
  'page.enter.text':
    'يعمل هذا الرابط مرة واحدة. تستمر جلستك على هذا الجهاز {minutes, plural, zero {لحظة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
  'page.enter.button': 'تسجيل الدخول',
  'page.enter.not-you': 'لم تطلب ذلك؟ يكفي إغلاق هذه الصفحة: لن يتغير شيء.',
  'page.enter.other-heading': 'في هذا المتصفح جلسة مفتوحة لعنوان آخر',
  'page.enter.other-text': 'إذا واصلت تنتهي تلك الجلسة، وترى تنبيهات العنوان الذي أُرسل إليه هذا الرابط.',
  'page.enter-code.heading': 'يُرجى كتابة الرمز الذي في الرسالة',
  'page.enter-code.text':
    'بعض خدمات البريد تضغط الأزرار من تلقاء نفسها. كي نعرف أنك أنت، يُرجى كتابة الأرقام الستة الموجودة في الرسالة التي فيها الرابط.',
  'page.enter-code.label': 'الرمز',
  'page.enter-code.hint': 'ستة أرقام',
  'page.enter-code.wrong': 'ليس هذا هو الرمز الذي في الرسالة. يُرجى مراجعتها واستخدام أحدث رسالة.',
  'page.enter-code.unreadable': 'يُرجى كتابة الأرقام الستة التي في الرسالة.',
  'page.enter-tries.title': 'محاولات كثيرة جدًا',
  'page.enter-tries.heading': 'كان الرمز خاطئًا مرات كثيرة',
  'page.enter-tries.text': 'حفاظًا على سلامتك لم يعد هذا الرابط يعمل. يُرجى طلب رابط جديد: يأتي معه رمز جديد.',
  'page.enter-spent.title': 'لم يعد هذا الرابط يعمل',
  'page.enter-spent.heading': 'لم يعد هذا الرابط يعمل',
  'page.enter-spent.text':
    'يعمل هذا النوع من الروابط مرة واحدة، {minutes, plural, zero {الآن} one {لدقيقة واحدة} two {لدقيقتين} few {لمدة # دقائق} many {لمدة # دقيقة} other {لمدة # دقيقة}}. هذا الرابط استُخدم من قبل أو صار قديمًا. تنبيهاتك كما كانت. يُرجى طلب رابط جديد.',
  'page.enter-spent.twice': 'إذا نقرت مرتين، فجلستك مفتوحة.',

  'page.enter-already.title': 'جلستك مفتوحة',
  'page.enter-already.heading': 'جلستك مفتوحة بالفعل',
  'page.enter-already.text':
    'هذا الرابط استُخدم من قبل أو صار قديمًا. لا حاجة إليه: ما زالت جلستك مفتوحة على هذا الجهاز.',

  'page.signed-out.title': 'انتهت جلستك',
  'page.signed-out.heading': 'انتهت جلستك، ولم يُحفظ شيء بعد',
  'page.signed-out.text': 'انتهى وقت جلستك. ما أدخلته محفوظ في هذه الصفحة. الخطوات:',
  'page.signed-out.heading-press': 'انتهت جلستك، ولم يتغير شيء',
  'page.signed-out.text-press': 'انتهى وقت جلستك، أو تم هذا من قبل. إذا كنت ما زلت تريده، فهذه هي الخطوات:',
  'page.signed-out.sign-in': 'تسجيل الدخول من جديد في علامة تبويب أخرى',
  'page.signed-out.come-back': 'العودة إلى هذه الصفحة واستخدام الزر أدناه.',
  'page.signed-out.button': 'حفظ ما أدخلته',
  'page.signed-out.button-stop': 'إلغاء متابعة هذا الموضوع',
  'page.earlier-form.title': 'يُرجى التأكيد مرة أخرى',
  'page.earlier-form.heading': 'لم يتغير شيء بعد',
  'page.earlier-form.text':
    'فتحت هذه الاستمارة قبل أن تسجّل الدخول من جديد. إذا كنت ما زلت تريد ذلك، فيُرجى التأكيد أدناه.',
  'page.other-form.title': 'لم يتغير شيء',
  'page.other-form.heading': 'لم يتغير شيء',
  'page.other-form.text': 'ما أُرسل لا يخص من سجّل الدخول الآن. يُرجى فتح تنبيهاتك وإجراء التغيير هناك.',

  'page.bye.title': 'تم تسجيل الخروج',
  'page.bye.heading': 'تم تسجيل الخروج',
  'page.bye.text': 'لرؤية تنبيهاتك أو تغييرها من جديد، يُرجى طلب رابط جديد.',

  'page.nothing-to-show.title': 'لا شيء يُعرض هنا',
  'page.nothing-to-show.heading': 'لا شيء يُعرض هنا',
  'page.nothing-to-show.text':
    'تظهر هذه الصفحة {minutes, plural, zero {الآن} one {لدقيقة واحدة} two {لدقيقتين} few {لمدة # دقائق} many {لمدة # دقيقة} other {لمدة # دقيقة}} بعد تسجيل الخروج أو محو كل شيء أو إيقاف كل التنبيهات، في المتصفح الذي تم فيه ذلك. فتحها لا يغيّر شيئًا.',
  'page.nothing-to-show.how-things-stand': 'لمعرفة وضعك، يُرجى طلب رابط إلى تفضيلاتك. لا يصل إلا إذا كنا نعرف العنوان.',

  'page.signed-in.as': 'جلستك مفتوحة بالعنوان {address}',
  'page.signed-in.not-you': 'إذا لم يكن هذا عنوانك، فيُرجى عدم تغيير شيء هنا، وتسجيل الخروج.',
  'page.signed-in.instead': 'انتهت جلسة العنوان الآخر',

  'page.mine.title': 'تنبيهاتك',
  'page.mine.heading': 'تنبيهاتك',
  'page.mine.follows': 'ما تتابعه',
  'page.mine.change': 'تغيير',
  'page.mine.stop': 'إلغاء المتابعة',
  'page.mine.add': 'إضافة موضوع آخر',
  'page.mine.how': 'كيف تصل التنبيهات',
  'page.mine.cadence': 'مواعيد الرسائل',
  'page.mine.languages': 'اللغات',
  'page.mine.discreet-on': 'نعم: لا تُظهر الرسائل ما تتحدث عنه.',
  'page.mine.discreet-off': 'لا',
  'page.mine.pause': 'التوقف المؤقت',
  'page.mine.not-paused': 'لا توقف: التنبيهات تصل.',
  'page.mine.paused-until': 'لا تنبيهات حتى {day}.',
  'page.mine.resume': 'إنهاء التوقف الآن',
  'page.mine.about-you': 'ما نحفظه عنك',
  'page.mine.address': 'تغيير العنوان الذي تصل إليه التنبيهات',
  'page.mine.download': 'تنزيل كل ما نحفظه عنك',
  'page.mine.download-hint': 'هذا ملف غير مشفّر: كل من في يده هذا الجهاز يستطيع أن يقرأ فيه عنوانك وما تتابعه.',
  'page.mine.erase': 'محو كل شيء عنك فورًا',
  'page.mine.unsubscribe': 'إلغاء الاشتراك في كل التنبيهات',
  'page.mine.sign-out': 'تسجيل الخروج',
  'page.mine.sign-out-hint': 'يُرجى تسجيل الخروج عند الانتهاء، خاصة على حاسوب يستخدمه غيرك.',
  'page.mine.erase-link': 'إنشاء رابط جديد للطوارئ',
  'page.mine.sign-out-everywhere': 'تسجيل الخروج من كل مكان',
  'page.mine.sign-out-everywhere-hint':
    'ينهي كل الجلسات، على الأجهزة الأخرى أيضًا، وكل روابط الدخول التي أُرسلت من قبل، وكل تغيير لعنوانك ينتظر التأكيد.',
  'page.mine.back': 'العودة إلى تنبيهاتك',
  'page.mine.save': 'حفظ',
  'page.without-alerts.title': 'لا تصلك تنبيهات',
  'page.without-alerts.unsubscribed': 'أُلغي اشتراكك',
  'page.without-alerts.unsubscribed-text':
    'لا يُرسل إليك شيء. حتى {day} نحتفظ بعنوانك وما كنت تتابعه، كي يمكنك التراجع. بعد ذلك يُحذف كل شيء.',
  'page.without-alerts.suppressed': 'لا نرسل إليك تنبيهات',
  'page.without-alerts.bounce':
    'رفض صندوق بريدك رسائلنا، فتوقفنا. إلى أن تمحو ذلك نحتفظ بعنوانك وما كنت تتابعه، كي لا نكتب إليك مرة أخرى خطأً.',
  'page.without-alerts.complaint':
    'أُبلغ من صندوق بريدك عن رسائلنا بوصفها رسائل غير مرغوب فيها، فتوقفنا. إلى أن تمحو ذلك نحتفظ بعنوانك وما كنت تتابعه، كي لا نكتب إليك مرة أخرى خطأً.',
  'page.without-alerts.back': 'لتصلك التنبيهات مرة أخرى، يُرجى التسجيل من جديد.',

  'page.mine.change-waits': 'تغيير لعنوانك بانتظار التأكيد',
  'page.mine.change-waits-text':
    'إذا أُكّد التغيير من رسالتنا إلى هذا العنوان {hours, plural, zero {الآن} one {خلال ساعة واحدة} two {خلال ساعتين} few {خلال # ساعات} many {خلال # ساعة} other {خلال # ساعة}}، فستصل كل تنبيهاتك إليه منذ ذلك الحين. لم تطلب ذلك؟ يمكن إلغاؤه هنا، أو بتسجيل الخروج من كل مكان.',
  'page.mine.change-end': 'إلغاء هذا التغيير',
  'page.mine.done-change-ended': 'أُلغي التغيير: ما زالت تنبيهاتك تصل إلى العنوان نفسه',
  'page.mine.held': 'بانتظار الإيقاف',
  'page.mine.held-text':
    'استُخدم الرابط الذي يوقف هذا بعد لحظات من وصول رسالته، وكذلك روابط أخرى لدى مزوّد البريد نفسه. ربما كان برنامجًا يفحص البريد. سنوقفه خلال يوم أو يومين، ما لم نجد أن برنامجًا هو الذي استخدمه. يمكنك أن تقرر الآن.',
  'page.mine.held-all': 'كل تنبيهاتك',
  'page.mine.held-finish': 'الإيقاف الآن',
  'page.mine.held-keep': 'الإبقاء',
  'page.mine.done-kept': 'بقي كما هو',
  'page.mine.done-saved': 'تم الحفظ',
  'page.mine.done-added': 'تمت الإضافة: ستصلك التنبيهات عن هذا الموضوع من الآن',
  'page.mine.done-same': 'أنت تتابع هذا الموضوع بالفعل',
  'page.mine.done-stopped': 'أُلغيت المتابعة: لن تصلك تنبيهات عن هذا الموضوع',
  'page.mine.done-gone': 'لم تعد تتابع هذا الموضوع',
  'page.mine.done-paused': 'توقفت التنبيهات مؤقتًا',
  'page.mine.done-resumed': 'انتهى التوقف: تصلك التنبيهات من جديد',

  'page.follow-edit.title': 'تغيير ما تتابعه',
  'page.follow-edit.now': 'تتابع حاليًا: {follow}.',
  'page.follow-new.title': 'إضافة موضوع آخر',
  'page.follow-new.lede': 'ما تتابعه بالفعل يبقى كما هو.',
  'page.follow-new.button': 'متابعة هذا الموضوع أيضًا',
  'page.follow-gone.title': 'لم تعد تتابع هذا الموضوع',
  'page.follow-gone.heading': 'لم تعد تتابع هذا الموضوع',
  'page.follow-gone.text':
    'أُلغيت هذه المتابعة أو غُيّرت، ربما في علامة تبويب أخرى أو من رابط في رسالة. لم يتغير شيء الآن.',
  'page.error.too-many-follows-with-others':
    'بلغت الحد الأقصى لمتابعات الشخص الواحد: {limit, number}. يُرجى جمع عدة أماكن أو مواضيع في متابعة واحدة، أو إلغاء إحداها أولًا.',
  'page.error.everything-with-others':
    '«كل النداءات» تشمل ما سواها، فلا تجتمع مع اختيارات أخرى. يُرجى إلغاء متابعة هذه أو تلك أولًا.',
  'page.error.too-many-with-others':
    'مع كل ما تتابعه يصبح عدد التركيبات من الأماكن والمواضيع {count, number}، والحد الأقصى {limit, number}. يُرجى اختيار مناطق بأكملها بدلًا من البلدان، أو عدد أقل من المواضيع، أو إلغاء متابعة شيء آخر أولًا.',

  'page.cadence.title': 'مواعيد وصول التنبيهات',
  'page.languages.title': 'اللغات التي تقرؤها',

  'page.pause.title': 'إيقاف تنبيهاتك مؤقتًا',
  'page.pause.text':
    'حتى اليوم المختار لا يصلك أي تنبيه، ولا حتى العاجل منها. بعد ذلك تعود من تلقاء نفسها. ما تتابعه يبقى كما هو.',
  'page.pause.missed':
    'التنبيهات التي تُنشر أثناء التوقف لا تُرسل لاحقًا. وإذا كانت تصلك رسالة واحدة في اليوم أو الأسبوع، ففي أول رسالة بعد التوقف كل جديد منذ موعد الرسالة التي قبلها.',
  'page.pause.goes-on': 'التنبيهات متوقفة حتى {day}. يمكن اختيار يوم آخر أو إنهاء التوقف الآن.',
  'page.pause.label': 'لا تنبيهات حتى',
  'page.pause.hint': 'سنة واحدة من الآن على الأكثر.',
  'page.pause.ends-in-zone': 'تعود التنبيهات حين يبدأ ذلك اليوم في المنطقة الزمنية لملخصاتك: \u2068{zone}\u2069.',
  'page.pause.ends-everywhere':
    'لأننا لا نعرف منطقتك الزمنية، تعود التنبيهات حين يكون ذلك اليوم قد بدأ في كل أنحاء العالم. وقد يتأخر ذلك حيث تعيش يومًا كاملًا على الأكثر.',
  'page.pause.button': 'إيقاف مؤقت',
  'page.pause.empty': 'يُرجى اختيار اليوم الذي تعود فيه التنبيهات.',
  'page.pause.malformed': 'لا يوجد يوم كهذا. يُرجى اختيار يوم آخر.',
  'page.pause.past': 'حلّ هذا اليوم من قبل. يُرجى اختيار يوم بعده.',
  'page.pause.too-far': 'هذا بعد أكثر من سنة. يُرجى اختيار يوم أقرب، أو إلغاء الاشتراك بدلًا من ذلك.',

  'mail.sign-in.title': 'الرابط المطلوب',
  'mail.sign-in.intro': 'طلبته أنت، أو طلبه غيرك، في صفحاتنا.',
  'mail.sign-in.instruction':
    'يُرجى فتح الصفحة والتأكيد فيها. يعمل الرابط مرة واحدة، {minutes, plural, zero {الآن} one {لدقيقة واحدة} two {لدقيقتين} few {لمدة # دقائق} many {لمدة # دقيقة} other {لمدة # دقيقة}}.',
  'mail.sign-in.button': 'فتح الصفحة',
  'mail.sign-in.code': 'إذا طلبت الصفحة رمزًا فهو هذا:',
  'mail.sign-in.ignore':
    'إذا لم تكن أنت من طلب ذلك فلا حاجة إلى فعل شيء. لا يدخل أحد من دون هذه الرسالة: يُرجى عدم إعطاء الرابط أو الرمز لأحد.',
} as const;
