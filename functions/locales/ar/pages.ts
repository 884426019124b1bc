export const pageMessages = {
  'page.product': 'تنبيهات النداءات',
  'page.other-languages': 'لغات أخرى',

  'page.sign-up.title': 'متابعة النداءات حسب البلد أو الموضوع',
  'page.sign-up.error-title': 'خطأ: {title}',
  'page.sign-up.description':
    'رسالة بريد إلكتروني عندما يكون شخص في خطر في بلد تتابعه أو لسبب تتابعه. ويمكنك إلغاء الاشتراك بضغطة واحدة.',
  'page.sign-up.heading': 'نُعلمك عندما يكون شخص في خطر، وفيما تتابعه فقط',
  'page.sign-up.lede':
    'اختر بلدانًا أو مواضيع أو كليهما. تصلك رسالة لكل نداء، أو رسالة واحدة في اليوم أو في الأسبوع، ويمكنك إلغاء الاشتراك بضغطة واحدة.',
  'page.sign-up.where': 'أين',
  'page.sign-up.where-hint': 'افتح قارة وحدّد بلدانًا أو مناطق بأكملها. لمتابعة موضوع في كل مكان، لا تحدّد شيئًا هنا.',
  'page.sign-up.whole-region': '{region}، المنطقة بأكملها',
  'page.sign-up.some-chosen': 'اخترت من هنا',
  'page.sign-up.about': 'عن ماذا',
  'page.sign-up.about-hint': 'لمتابعة كل شيء في الأماكن المختارة أعلاه، لا تحدّد شيئًا هنا.',
  'page.sign-up.about-who': 'من هو في خطر',
  'page.sign-up.about-what': 'ما الذي يتعرضون له',
  'page.sign-up.about-right': 'أي حق يُحرمون منه',
  'page.sign-up.everything': 'أو كل شيء',
  'page.sign-up.everything-choice': 'كل النداءات، من كل مكان',
  'page.sign-up.everything-hint': 'بدلًا من الاختيارات أعلاه. قد تصلك عدة رسائل في اليوم.',
  'page.sign-up.email': 'بريدك الإلكتروني',
  'page.sign-up.email-label': 'العنوان',
  'page.sign-up.email-hint': 'يُحفظ مشفّرًا، ولا يُعرض على أحد، ويُستعمل لهذه التنبيهات وحدها.',
  'page.sign-up.button': 'إرسال رسالة التأكيد إليّ',
  'page.sign-up.promise': 'لن يصلك أي تنبيه قبل أن تؤكد.',

  'page.error.heading': 'هناك ما يحتاج إلى تصحيح',
  'page.error.prefix': 'خطأ:',
  'page.error.nothing-chosen':
    'اختر بلدًا أو منطقة أو موضوعًا على الأقل. لتصلك كل النداءات، حدّد «كل النداءات، من كل مكان».',
  'page.error.everything-and-more': 'حدّدت كل شيء وحدّدت معه أماكن أو مواضيع بعينها. ألغِ تحديد أحدهما.',
  'page.error.unknown-place': 'لا نعرف هذا المكان: \u2068{codes}\u2069. يُرجى الاختيار من القائمة مرة أخرى.',
  'page.error.unknown-theme': 'لا نعرف هذا الموضوع: \u2068{codes}\u2069. يُرجى الاختيار من القائمة مرة أخرى.',
  'page.error.too-many-topics':
    'عدد هذه التركيبات من الأماكن والمواضيع: {count, number}، والحد الأقصى لما يمكن متابعته: {limit, number}. اختر مناطق بأكملها بدلًا من البلدان، أو عددًا أقل من المواضيع.',
  'page.error.email-empty': 'اكتب عنوان بريدك الإلكتروني، مثل name@example.org.',
  'page.error.email-quoted':
    'اكتب هذا العنوان بلا علامات التنصيص، أو استعمل عنوانًا آخر: لا نستطيع الإرسال إلى عنوان فيه علامات تنصيص.',
  'page.error.email-has-space': 'في هذا العنوان مسافة. اكتبه بلا مسافات، مثل name@example.org.',
  'page.error.email-no-at-sign': 'يجب أن يكون في هذا العنوان اسم وعلامة @ ونطاق. اكتبه مثل name@example.org.',
  'page.error.email-other-script':
    'لا نستطيع الإرسال إلى هذا العنوان: لا يجوز أن يحتوي الجزء الذي قبل علامة @ إلا على حروف لاتينية بلا علامات (من a إلى z) وأرقام ورموز. إذا أعطاك مزود البريد عنوانًا ثانيًا بحروف لاتينية فاستعمله.',
  'page.error.email-too-long': 'هذا العنوان أطول مما يسمح به البريد الإلكتروني. تأكد من أن شيئًا آخر لم يُلصق معه.',
  'page.error.email-telling-tag':
    'احذف الجزء الذي بعد علامة + (وفي عنوان مثل \u2068word@name.fastmail.com\u2069 الجزء الذي قبل علامة @)، أو اجعله «news» أو «mail» أو «lists»: برامج البريد تُظهره بجانب الرسالة، وقد يُدخل غيرك هناك أي كلمة.',
  'page.error.email-malformed':
    'لا يبدو هذا عنوان بريد إلكتروني. تحقق من الفواصل والنقاط المكررة والحروف الناقصة، واكتبه مثل name@example.org.',

  'page.subscribed.title': 'تفقّد الآن بريدك الوارد',
  'page.subscribed.heading': 'تفقّد الآن بريدك الوارد',
  'page.subscribed.text':
    'نرسل إليك رسالة واحدة سطر موضوعها «{subject}». لبدء التنبيهات يُرجى الضغط على الزر الذي فيها، ثم على الزر في الصفحة التي تُفتح. لا يقول اسم مرسلها ولا نصها عمّ تتحدث.',
  'page.subscribed.nothing-came': 'لم يصلك شيء بعد بضع دقائق؟',
  'page.subscribed.look-in-spam': 'يُرجى النظر في مجلد البريد غير المرغوب فيه أيضًا.',
  'page.subscribed.try-again': 'إذا كان في العنوان خطأ فسجّل مرة أخرى.',
  'page.subscribed.budget': 'لا تصل إلى أي عنوان إلا بضع رسائل تأكيد في اليوم، كي لا يستطيع أحد إغراقه بالرسائل.',
  'page.subscribed.again': 'التسجيل مرة أخرى',

  'page.confirm.title': 'تأكيد تنبيهاتك',
  'page.confirm.heading': 'هل تريد هذه التنبيهات؟',
  'page.confirm.text': 'أدخلت أنت، أو أدخل غيرك، عنوانك واختار ما يلي. لا يبدأ شيء قبل الضغط على الزر.',
  'page.confirm.would-follow': 'ستكون متابعتك: {follow}.',
  'page.confirm.would-follow-several': 'ستكون متابعتك:',
  'page.confirm.beside-others': 'هل تصلك تنبيهات على هذا العنوان من قبل؟ تبقى كما هي، وتصلك في مواعيدها المعتادة.',
  'page.confirm.button': 'نعم، أريد هذه التنبيهات',
  'page.confirm.not-you':
    'لم تكن أنت من طلب ذلك؟ أغلق هذه الصفحة: لن يبدأ شيء. قد يصلك تذكير واحد بعد، إلا إذا أخبرتنا:',

  'page.confirmed.title': 'تصلك التنبيهات',
  'page.confirmed.heading': 'تم: ستصلك التنبيهات من الآن',
  'page.confirmed.you-follow': 'تتابع: {follow}.',
  'page.confirmed.you-follow-several': 'تتابع:',
  'page.confirmed.next': 'في كل رسالة سبب وصولها إليك ورابط لإلغاء الاشتراك.',
  'page.confirmed.more': 'متابعة شيء آخر أيضًا',

  'page.too-many.title': 'أكثر مما يمكن متابعته',
  'page.too-many.heading': 'هذا أكثر مما يمكن متابعته',
  'page.too-many.text':
    'بهذه الإضافة يصبح عدد التركيبات من الأماكن والمواضيع {count, number}، والحد الأقصى {limit, number}. لم يتغير شيء: يصلك ما كان يصلك من قبل.',
  'page.too-many.follows':
    'الحد الأقصى لمتابعات الشخص الواحد {limit, number}، وبهذه الإضافة يُتجاوز. لم يتغير شيء: يصلك ما كان يصلك من قبل.',
  'page.too-many.everything':
    'كل النداءات تشمل ما سواها، فلا تجتمع مع اختيارات أخرى. لم يتغير شيء: يصلك ما كان يصلك من قبل.',
  'page.too-many.next-in-preferences': 'أوقف متابعة هذه أو تلك في تفضيلاتك، ثم اضغط الزر في رسالة التأكيد مرة أخرى.',
  'page.too-many.next':
    'أوقف متابعة شيء أولًا من الرابط في أحد تنبيهاتك، ثم اضغط الزر في رسالة التأكيد مرة أخرى. أو سجّل لمتابعة مناطق بأكملها بدلًا من البلدان.',

  'page.earlier-link.title': 'لم يعد هذا الرابط يعمل',
  'page.earlier-link.heading': 'لم يعد هذا الرابط يعمل',
  'page.earlier-link.text':
    'هذا الرابط من اشتراك سابق، أو من رسالة أُرسلت إلى عنوان سابق. لم يعد يفعل شيئًا، ولم يتغير شيء. إذا كانت التنبيهات ما زالت تصلك، فاستعمل الرابط في أحدثها، أو سجّل الدخول إلى تفضيلاتك.',

  'page.link-expired.title': 'لم يعد هذا الرابط يعمل',
  'page.link-expired.heading': 'لم يعد هذا الرابط يعمل',
  'page.link-expired.text':
    'يعمل رابط التأكيد مرة واحدة، ولبضعة أيام فقط. هذا الرابط استُعمل من قبل أو صار قديمًا. إذا ضغطت مرتين، فقد تأكد اختيارك. وإلا فسجّل مرة أخرى فيصلك رابط جديد على الفور.',

  'page.link-unknown.title': 'هذا الرابط غير كامل',
  'page.link-unknown.heading': 'لا نستطيع قراءة هذا الرابط',
  'page.link-unknown.text': 'ربما انقطع جزء منه. افتحه مرة أخرى من الرسالة، أو انسخه كاملًا حتى آخر حرف.',

  'page.unsubscribe.title': 'إيقاف التنبيهات',
  'page.unsubscribe.heading': 'هل تريد إيقاف كل التنبيهات؟',
  'page.unsubscribe.text':
    'من لحظة الضغط لن تصلك تنبيهات. يمكنك التراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',
  'page.unsubscribe.button': 'إيقاف كل التنبيهات',
  'page.stop.heading': 'هل تريد إيقاف متابعة هذا: {follow}؟',
  'page.stop.text': 'يبقى كل ما تتابعه غير ذلك.',
  'page.stop.last-text':
    'هذا كل ما تتابعه، فلن تصلك تنبيهات بعده. يمكنك التراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',
  'page.stop.by-link-text':
    'يبقى كل ما تتابعه غير ذلك. وإن لم تكن تتابع شيئًا آخر، فلن تصلك تنبيهات بعده. يمكنك التراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',
  'page.stop.button': 'إيقاف متابعة: {follow}',
  'page.stop.all-heading': 'أو إيقاف كل شيء',
  'page.stop.all-text':
    'لا تنبيهات على الإطلاق. يمكنك التراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}.',

  'page.not-followed.title': 'لا شيء لإيقافه',
  'page.not-followed.heading': 'لم يعد هذا الرابط يوقف شيئًا',
  'page.not-followed.text':
    'ما يشير إليه أُوقف أو تغيّر من قبل، أو أن الرابط غير كامل. إذا كانت مثل هذه التنبيهات ما زالت تصلك، فاستعمل الرابط في أحدثها.',

  'page.unsubscribed.title': 'أُلغي اشتراكك',
  'page.unsubscribed.heading': 'أُلغي اشتراكك',
  'page.unsubscribed.text': 'لن تُرسل إليك تنبيهات بعد الآن.',
  'page.unsubscribed.undo':
    'تصلك الآن رسالة أخيرة فيها رابط للتراجع {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}، وبعدها يُحذف ما نعرفه عنك.',
  'page.unsubscribed.erase': 'هل تريد حذف كل ما نعرفه عنك فورًا؟ سجّل الدخول إلى تفضيلاتك وامحُه هناك.',
  'page.unsubscribed.one-click': 'استلمنا طلبك.',

  'page.stopped.title': 'أُوقفت المتابعة',
  'page.stopped.heading': 'أُوقفت المتابعة',
  'page.stopped.text': 'لم تعد تتابع: {follow}.',
  'page.stopped.rest':
    'يبقى كل ما تتابعه غير ذلك. وإن لم تكن تتابع شيئًا آخر، فلن تصلك تنبيهات بعده، والرسالة تقول ذلك.',

  'page.undo.title': 'استئناف تنبيهاتك',
  'page.undo.heading': 'هل تريد أن تصلك تنبيهاتك من جديد؟',
  'page.undo.text': 'يصلك ما كنت تتابعه قبل إلغاء الاشتراك، كأن شيئًا لم يكن.',
  'page.undo.button': 'نعم، أريد التنبيهات من جديد',
  'page.undone.title': 'تصلك التنبيهات من جديد',
  'page.undone.heading': 'تصلك التنبيهات من جديد',
  'page.undone.text': 'يصلك بالبريد النداء التالي الذي يوافق ما تتابعه.',
  'page.undo-over.title': 'هذا الرابط لا يتراجع عن شيء الآن',
  'page.undo-over.heading': 'هذا الرابط لا يتراجع عن شيء الآن',
  'page.undo-over.text':
    'يعمل رابط التراجع مرة واحدة، {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}. هذا الرابط استُعمل من قبل، أو صار قديمًا، أو هو من اشتراك أو عنوان سابق، أو اخترت شيئًا آخر بعده. لم يتغير شيء الآن.',
  'page.undo-over.twice': 'إذا ضغطت مرتين، فقد تم التراجع بالضغطة الأولى.',
  'page.undo-over.left': 'إذا أوقفت كل شيء بعد هذا، فتراجع عن ذلك أولًا: الرابط في أحدث رسالة عنه.',
  'page.undo-over.again': 'يمكنك متابعة ما تشاء من جديد في أي وقت، في تفضيلاتك أو بالتسجيل مرة أخرى.',

  'page.not-found.title': 'الصفحة غير موجودة',
  'page.not-found.heading': 'لا توجد صفحة في هذا العنوان',
  'page.not-found.text': 'تحقق من العنوان، أو افتح الرابط من رسالته مرة أخرى.',

  'page.other-site.title': 'لم يتغير شيء',
  'page.other-site.heading': 'لم يتغير شيء',
  'page.other-site.text':
    'أُرسلت هذه الاستمارة من موقع آخر، لا من موقعنا. افتح الرابط الذي في رسالتنا، أو ابدأ من صفحتنا الأولى.',

  'page.failed.title': 'حدث خطأ ما',
  'page.failed.heading': 'حدث خطأ من جانبنا',
  'page.failed.text': 'يمكنك المحاولة مرة أخرى بعد دقيقة، ولن يضيع شيء مما فعلته.',
  'page.failed.reference': 'إذا استمر الأمر فأخبرنا بهذا الرقم المرجعي:',

  'page.to-sign-up': 'الانتقال إلى صفحة التسجيل',
  'page.sign-up-again': 'التسجيل مرة أخرى',
} as const;
