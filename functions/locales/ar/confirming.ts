/** Words of confirming. */
export const confirmingMessages = {
  'mail.offer.code': 'هل سجّلت على جهاز آخر؟ اكتب هذا الرمز هناك:',
  'mail.offer.not-me': 'لست أنا من طلب هذا',
  'mail.offer.not-me-text':
    'لم تطلب ذلك؟ أخبرنا، ولن يستطيع أحد أن يجعلنا نراسلك من جديد لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}:',
  'mail.reminder.subject': 'هل ما زلت تريد هذه التنبيهات؟',
  'mail.reminder.preheader': 'لم يضغط أحد الزر بعد. هذا تذكيرنا الوحيد.',
  'mail.reminder.title': 'هل ما زلت تريد هذه التنبيهات؟',
  'mail.reminder.intro':
    'أعطانا شخص ما هذا العنوان لتصله تنبيهات عندما يكون أشخاص في خطر. لم يضغط أحد الزر بعد. ستكون التنبيهات عن:',
  'mail.reminder.ignore':
    'هذا تذكيرنا الوحيد. إذا لم تفعل شيئًا فلن تصلك أي تنبيهات. يتوقف الرابط عن العمل {days, plural, zero {اليوم} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}.',
  'page.subscribed.code': 'هل الرسالة على جهاز آخر؟',
  'page.subscribed.code-text': 'في الرسالة رمز. اكتبه هنا وستبدأ التنبيهات.',
  'page.subscribed.code-button': 'التأكيد بالرمز',
  'page.subscribed.check-address': 'يكفي حرف زائد أو ناقص في العنوان: في هذه الحالة سجّل مرة أخرى.',
  'page.subscribed.provider': 'بعض مزوّدي البريد يؤخرون رسائل المرسلين الذين لا يعرفونهم. قد يستغرق ذلك ساعة.',
  'page.subscribed.shared-network':
    'إذا سجّل كثيرون من الشبكة نفسها فلا نرسل في الساعة إلا بعض هذه الرسائل. حاول عندئذ في وقت لاحق.',
  'page.subscribed.disowned':
    'هل ضغط شخص ما «لم أكن أنا» في إحدى رسائلنا؟ إذن لا نرسل شيئًا إلى ذلك العنوان لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}. الرمز الموجود في تلك الرسالة ينهي ذلك. وإن لم يكن لديك الرمز فاكتب إلينا.',
  'page.subscribed.reported':
    'هل أبلغت يومًا عن رسائلنا بأنها غير مرغوب فيها؟ إذن تحجز خدمة البريد لدينا ما نرسله إليك. اكتب إلينا.',
  'page.subscribed.resend': 'إرسالها مرة أخرى',
  'page.subscribed.resend-text': 'في الرسالة الجديدة رمز جديد. يتوقف رمز الرسالة القديمة عن العمل.',
  'page.subscribed.sent': 'إذا كان هناك ما يحتاج إلى تأكيد فسنرسل الرسالة مرة أخرى.',
  'page.subscribed.sent-text': 'قد يستغرق ذلك بضع دقائق. لا يُرسل شيء إذا كان العنوان قد تلقى رسائله لهذا اليوم.',
  'page.subscribed.stale': 'بقيت هذه الصفحة مفتوحة مدة طويلة. ما كتبته ما زال هنا: اضغط الزر مرة أخرى.',
  'page.code.title': 'الرمز الموجود في الرسالة',
  'page.code.heading': 'بقي شيء واحد: الرمز الموجود في الرسالة',
  'page.code.text': 'بعض برامج البريد تضغط أزرار كل رابط قبل أن ترى الرسالة. الرمز يبيّن لنا أنك أنت.',
  'page.code.label': 'الرمز',
  'page.code.hint': 'ستة أرقام. تجدها في رسالتنا.',
  'page.code.button': 'تأكيد',
  'page.code.error-heading': 'يُرجى التحقق من الرمز',
  'page.code.unreadable': 'اكتب أرقام الرمز الستة.',
  'page.code.wrong': 'هذا ليس رمز أحدث رسالة منا. افتح أحدث رسالة واكتب الرمز الذي فيها.',
  'page.code.spent-title': 'لم يعد هذا الرمز يعمل',
  'page.code.spent-heading': 'لم يعد هذا الرمز يعمل',
  'page.code.spent-text': 'كتبه شخص ما خطأً خمس مرات. لم يضع شيء: اضغط الزر وسنرسل رسالة جديدة فيها رمز جديد.',
  'page.code.spent-button': 'أرسلوا إليّ رمزًا جديدًا',
  'page.code.none-comes':
    'إذا لم تصلك أي رسالة، أو مضى على تسجيلك أكثر من {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}، فسجّل مرة أخرى.',
  'page.not-me.title': 'لست أنا من طلب هذا',
  'page.not-me.heading': 'ألم تطلب ذلك؟',
  'page.not-me.text':
    'إذن اضغط الزر. لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} لن نرسل إلى عنوانك أي رسالة تأكيد أو تذكير، مهما كان من يطلبها.',
  'page.not-me.subscribed': 'التنبيهات التي أكدتها من قبل تستمر في الوصول. في كل منها رابط لإلغاء الاشتراك.',
  'page.not-me.button': 'لست أنا من طلب هذا',
  'page.disowned.title': 'شكرًا لك',
  'page.disowned.heading': 'شكرًا لك. لن نراسلك في هذا الشأن',
  'page.disowned.text':
    'لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} لن نرسل إلى عنوانك أي رسالة تأكيد أو تذكير.',
  'page.disowned.mistake': 'هل كنت أنت من طلب ذلك في الحقيقة؟',
  'page.disowned.mistake-text':
    'اكتب الرمز الموجود في الرسالة: عندها تبدأ التنبيهات ويُلغى هذا. ولاحقًا يطلب الرابط الموجود في الرسالة الرمز نفسه.',
  'page.disown-over.title': 'لن يصلك شيء آخر',
  'page.disown-over.heading': 'لن يصلك شيء آخر بسبب ذلك',
  'page.disown-over.text': 'هذا الطلب أقدم من أن يُؤكَّد، وقد حُذف. ليس عليك فعل شيء.',
  'page.confirmed.erase': 'رابط للطوارئ',
  'page.confirmed.erase-text':
    'هذا الرابط يمحو فورًا كل ما نعرفه عنك. لا تصلك بعده أي رسالة. لا نعرضه إلا الآن: احفظه في مكان آمن، لا في بريدك.',
  'page.confirmed.erase-link': 'محو كل شيء عني',
  'page.confirmed.change': 'تغيير تنبيهاتك أو إيقافها',
} as const;
