/** Words of changing an address, taking one's data along, and being erased. */
export const accountMessages = {
  'mail.verify-address.subject': 'هل هذا عنوانك الجديد؟',
  'mail.verify-address.preheader': 'افتح الرابط واضغط الزر.',
  'mail.verify-address.title': 'هل هذا عنوانك الجديد؟',
  'mail.verify-address.intro': 'يريد شخص تصله رسائلنا أن تصله على هذا العنوان من الآن فصاعدًا.',
  'mail.verify-address.instruction': 'إذا كنت أنت من طلب ذلك فافتح الصفحة واضغط الزر الذي فيها.',
  'mail.verify-address.button': 'استخدام هذا العنوان',
  'mail.verify-address.code': 'إذا طلبت الصفحة رمزًا فاكتب هذا الرمز:',
  'mail.verify-address.ignore':
    'إذا لم تطلب ذلك فلا تفعل شيئًا: لن تصل رسائل أخرى إلى هنا. يتوقف الرابط عن العمل {hours, plural, zero {الآن} one {بعد ساعة واحدة} two {بعد ساعتين} few {بعد # ساعات} many {بعد # ساعة} other {بعد # ساعة}}.',

  'mail.address-changed.subject': 'رسائلنا تذهب الآن إلى عنوان آخر',
  'mail.address-changed.preheader': 'إذا لم تفعل أنت ذلك فأجب عن هذه الرسالة.',
  'mail.address-changed.title': 'رسائلنا تذهب الآن إلى عنوان آخر',
  'mail.address-changed.intro':
    'أعطانا شخص دخل باسمك عنوانًا آخر وأكّده. من الآن فصاعدًا تذهب رسائلنا إلى هناك ولا تصل إلى هنا.',
  'mail.address-changed.not-you': 'إذا لم تفعل أنت ذلك فأجب عن هذه الرسالة فورًا: يقرؤها إنسان.',

  'page.erase.title': 'محو كل شيء',
  'page.erase.heading': 'هل تريد محو كل ما نعرفه عنك؟',
  'page.erase.text': 'ضغطة واحدة تحذف عنوانك وما تتابعه وإعداداتك، فورًا وإلى الأبد. لا تُرسل أي رسالة عن ذلك.',
  'page.erase.no-undo': 'لا يمكن التراجع عن ذلك. يمكنك التسجيل مرة أخرى متى شئت، كأنها المرة الأولى.',
  'page.erase.button': 'محو كل شيء الآن',
  'page.erase.goes': 'ما يُحذف',
  'page.erase.goes-address': 'عنوان بريدك الإلكتروني',
  'page.erase.goes-follows': 'كل ما تتابعه',
  'page.erase.goes-settings': 'مواعيد رسائلنا إليك ولغاتها ودرجة تكتمها',
  'page.erase.goes-waiting': 'طلبات التسجيل وتغيير العنوان التي تنتظر التأكيد',
  'page.erase.stays': 'ما يبقى',
  'page.erase.stays-text': 'أن رسائل أُرسلت، تحت رقم عشوائي لم يعد يدل على أحد. يُحذف بعد سنتين على الأكثر.',

  'page.erased.title': 'مُحي كل شيء',
  'page.erased.heading': 'مُحي كل شيء',
  'page.erased.text': 'لم نعد نحتفظ بشيء عنك ولن نرسل إليك شيئًا. قد تصلك رسالة كانت في الطريق إليك.',
  'page.erased.traces':
    'حتى لا يبقى أثر هنا أيضًا: أغلق هذه الصفحة، واحذفها من سجل متصفحك، واحذف رسائلنا من صندوق بريدك.',

  'page.address.title': 'تغيير عنوانك',
  'page.address.heading': 'إلى أين نرسل تنبيهاتك؟',
  'page.address.now': 'تذهب الآن إلى {address}.',
  'page.address.label': 'العنوان الجديد',
  'page.address.hint':
    'نرسل إليه رسالة واحدة. لا تنتقل تنبيهاتك إلا عندما تضغط الزر الذي فيها. ويُبلَّغ العنوان القديم بذلك مرة واحدة.',
  'page.address.button': 'إرسال رسالة إلى العنوان الجديد',
  'page.address.same': 'تنبيهاتك تذهب إلى هذا العنوان بالفعل. اكتب العنوان الجديد.',
  'page.address.too-many': 'طلبت تغييرات عدة اليوم. حاول مرة أخرى غدًا. تبقى تنبيهاتك تذهب إلى حيث كانت تذهب.',
  'page.address-asked.title': 'انظر الآن في صندوق البريد الآخر',
  'page.address-asked.heading': 'انظر الآن في صندوق بريد عنوانك الجديد',
  'page.address-asked.text':
    'نرسل رسالة إلى {address}. افتحها {hours, plural, zero {الآن} one {خلال ساعة واحدة} two {خلال ساعتين} few {خلال # ساعات} many {خلال # ساعة} other {خلال # ساعة}} واضغط الزر الذي فيها. حتى ذلك الحين تبقى تنبيهاتك تذهب إلى حيث كانت تذهب.',
  'page.address-asked.nothing-came':
    'لم يصل شيء بعد دقائق؟ انظر في مجلد الرسائل غير المرغوب فيها. إذا كُتب العنوان خطأً فغيّره مرة أخرى.',
  'page.address-asked.again': 'كتابة عنوان آخر',

  'page.verify.title': 'استخدام هذا العنوان',
  'page.verify.heading': 'هل تريد أن تصل تنبيهاتك إلى هذا العنوان؟',
  'page.verify.text': 'بعد ذلك تصل إلى هنا ولا تصل إلى عنوانك القديم. ويُبلَّغ العنوان القديم بذلك مرة واحدة.',
  'page.verify.button': 'نعم، أريد استخدام هذا العنوان',
  'page.verify.code-heading': 'اكتب الرمز الذي في الرسالة',
  'page.verify.code-text':
    'ضُغط الزر بعد وقت قصير جدًا، ومن شبكة غير شبكتك. تفعل ذلك برامج تفحص الرسائل. الرمز يبيّن لنا أنك أنت.',
  'page.verify.code-label': 'الأرقام الستة التي في الرسالة',
  'page.verify.code-wrong': 'هذا ليس الرمز الذي في الرسالة. انظر إليها مرة أخرى واكتب أرقامها الستة.',
  'page.verify.code-unreadable': 'اكتب الأرقام الستة التي في الرسالة.',
  'page.verify.code-too-many-tries':
    'كثرت المحاولات بهذه الرسالة. اطلب التغيير مرة أخرى في تفضيلاتك، وخذ الرمز من الرسالة الجديدة.',
  'page.verified.title': 'تغيّر عنوانك',
  'page.verified.heading': 'تصل تنبيهاتك الآن إلى هذا العنوان',
  'page.verified.text': 'تصل إلى عنوانك القديم رسالة أخيرة لا تذكر العنوان الجديد.',
  'page.address-taken.title': 'لهذا العنوان تنبيهات بالفعل',
  'page.address-taken.heading': 'لهذا العنوان تنبيهاته الخاصة بالفعل',
  'page.address-taken.text':
    'لم يتغير شيء. أوقف تنبيهات أحد العنوانين بالرابط الذي في أحد تنبيهاته، ثم اطلب التغيير مرة أخرى.',
  'page.verify-expired.title': 'لم يعد هذا الرابط يعمل',
  'page.verify-expired.heading': 'لم يعد هذا الرابط يعمل',
  'page.verify-expired.text':
    'يعمل رابط العنوان الجديد {hours, plural, zero {الآن فقط} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}. تبقى تنبيهاتك تذهب إلى حيث كانت تذهب. اطلب التغيير مرة أخرى في تفضيلاتك.',
  'page.to-preferences': 'الانتقال إلى تفضيلاتي',

  'page.download.notes.networks':
    'الشبكة التي طلبت منها تُحفظ يومين على الأكثر، كبصمة لا يمكن عكسها. ليست في هذا الملف.',
  'page.download.notes.receipts':
    'إرسال التنبيهات إليك يُسجَّل لسنتين تحت رقمك العشوائي وحده، ولا يمكن سرده بحسب الأشخاص. ليس في هذا الملف.',
  'page.download.notes.counters':
    'عدد الرسائل التي طُلبت لعنوانك يُعدّ ليومين، وإرسال تذكير إليك يُسجَّل لشهر، تحت بصمة له. ليس في هذا الملف.',

  'page.undo-late.newer': 'إذا ألغيت اشتراكك مرة أخرى بعد ذلك، فالرابط الصالح في أحدث رسالة منا.',

  'page.leave.erase':
    'هل تريد حذف كل ما نعرفه عنك فورًا؟ افعل ذلك في تفضيلاتك لا هنا: بعد هذه الضغطة {days, plural, zero {يُحذف اليوم} one {يستغرق ذلك يومًا واحدًا} two {يستغرق ذلك يومين} few {يستغرق ذلك # أيام} many {يستغرق ذلك # يومًا} other {يستغرق ذلك # يوم}}.',
} as const;
