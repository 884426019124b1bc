/** صفحات مكتب التحرير والرسائل إلى أعضائه. */
export const deskMessages = {
  'mail.member-invited.subject': 'دعوتك إلى مكتب التحرير لدى {sender}',
  'mail.member-invited.preheader': 'الرابط في هذه الرسالة يتيح لك الانضمام إلى فريقك.',
  'mail.member-invited.title': 'دعوة إلى مكتب التحرير',
  'mail.member-invited.intro': '{name}، هذه دعوة من {office} إلى العمل مع فريقها في مكتب التحرير لدى {sender}.',
  'mail.member-invited.by': 'صاحب الدعوة: {inviter}.',
  'mail.member-invited.instruction':
    'يُرجى فتح الصفحة وقراءة ما سيُسمح لك به ثم قبول الدعوة. بعد ذلك يكون لك أن تحدد طريقة دخولك. يعمل الرابط مرة واحدة، لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
  'mail.member-invited.button': 'عرض الدعوة',
  'mail.member-invited.ignore':
    'إن لم تكن هذه الرسالة متوقعة فيمكن تجاهلها: لا يحدث شيء ما لم تُقبل الدعوة. وإن بدا الأمر خطأً فيُرجى الرد علينا.',

  'desk.tab.all': 'صفحات مكتب التحرير',
  'desk.tab.desk': 'مكتب التحرير',
  'desk.sign-out': 'تسجيل الخروج',
  'desk.to-sign-in': 'الدخول إلى مكتب التحرير',
  'desk.to-desk': 'الانتقال إلى مكتب التحرير',

  'desk.may.propose': 'كتابة النداءات واقتراح إرسالها',
  'desk.may.decide': 'البت في إرسال النداءات',
  'desk.may.send-urgent': 'إرسال النداءات العاجلة',
  'desk.may.manage': 'إدارة الفريق ومفاتيحه',
  'desk.may-not.propose': 'دون كتابة النداءات',
  'desk.may-not.decide': 'دون البت في إرسال النداءات',
  'desk.may-not.send-urgent': 'دون إرسال النداءات العاجلة',
  'desk.may-not.manage': 'دون إدارة الفريق ومفاتيحه',

  'desk.sign-in.title': 'الدخول إلى مكتب التحرير',
  'desk.sign-in.heading': 'الدخول إلى مكتب التحرير',
  'desk.sign-in.text': 'لأعضاء المنظمات التي تنشر نداءاتها هنا. يكون الانضمام بدعوة.',
  'desk.sign-in.passkey': 'بمفتاح مرور',
  'desk.sign-in.passkey-text': 'يطلب هاتفك أو حاسوبك بصمتك أو وجهك أو رمزه السري. لا توجد كلمة مرور.',
  'desk.sign-in.passkey-button': 'الدخول بمفتاح مرور',
  'desk.signed-out': 'تم تسجيل خروجك.',

  'desk.passkey.failed-get': 'لم يقدم جهازك مفتاح مرور. تُرجى المحاولة مرة أخرى، أو استخدام جهاز فيه مفتاح.',
  'desk.passkey.failed-create': 'لم ينشئ جهازك مفتاح مرور. تُرجى المحاولة مرة أخرى، أو استخدام جهاز آخر.',
  'desk.passkey.refused':
    'لا يتيح مفتاح المرور هذا الدخول: فهو ليس لأي عضو، أو بقيت الصفحة مفتوحة وقتًا طويلًا. تُرجى المحاولة مرة أخرى.',
  'desk.passkey.not-added':
    'تعذرت إضافة مفتاح المرور هذا: بقيت الصفحة مفتوحة وقتًا طويلًا، أو أُضيف المفتاح من قبل. تُرجى المحاولة مرة أخرى.',

  'desk.again.title': 'الدخول من جديد',
  'desk.again.heading': 'يلزم الدخول من جديد: لم يتغير شيء',
  'desk.again.text':
    'انتهت جلستك، أو تم الدخول مرة أخرى منذ فتح هذه الصفحة. يُرجى الدخول ثم فتح الصفحة من جديد وإعادة ما فعلته.',
  'desk.not-allowed.title': 'لا يُسمح لك بهذا',
  'desk.not-allowed.heading': 'لا يُسمح لك بهذا',
  'desk.not-allowed.text': 'يستطيع من يدير الفريق تغيير ما يُسمح لك به.',

  'desk.invitation.title': 'دعوتك',
  'desk.invitation.heading': 'دعوة من {office} إلى مكتب تحريرها',
  'desk.invitation.text': 'يكون انضمامك باسم {name}.',
  'desk.invitation.may': 'ما سيُسمح لك به',
  'desk.invitation.next': 'بعد القبول يكون لك أن تحدد طريقة دخولك من الآن فصاعدًا.',
  'desk.invitation.button': 'قبول الدعوة',
  'desk.invitation.not-you': 'إن كانت الدعوة لشخص آخر فيكفي إغلاق هذه الصفحة: لا يحدث شيء.',
  'desk.invitation-over.title': 'انتهت هذه الدعوة',
  'desk.invitation-over.heading': 'لم تعد هذه الدعوة صالحة',
  'desk.invitation-over.text':
    'استُخدمت أو سُحبت أو حلت محلها دعوة أحدث، أو مضى عليها وقت طويل. إن سبق انضمامك فيمكنك الدخول، وإلا فيُرجى طلب دعوة جديدة من زملائك.',

  'desk.join.title': 'طريقة دخولك',
  'desk.join.heading': 'طريقة دخولك',
  'desk.join.text': 'تحتاج إليها كلما أتيت إلى مكتب التحرير. لا توجد كلمة مرور يمكن تخمينها أو سرقتها.',
  'desk.join.passkey': 'مفتاح مرور على هذا الجهاز',
  'desk.join.passkey-text':
    'يحفظ جهازك سرًا لا يعمل إلا في هذا الموقع، وراء بصمتك أو وجهك أو رمزه السري. ولا يغادر هذا السر الجهاز ولا حسابك لدى صانعه.',
  'desk.join.passkey-button': 'إنشاء مفتاح مرور',

  'desk.home.title': 'مكتب التحرير',
  'desk.home.heading': 'مكتب التحرير: {office}',
  'desk.home.scheduled': 'المجدولة والموقوفة',
  'desk.home.scheduled-none': 'لا شيء ينتظر موعده.',
  'desk.home.release-at': 'يُنشر في {day} الساعة {time} ({zone})',
  'desk.home.held': 'موقوف: لن يُنشر من تلقاء نفسه.',
  'desk.home.drafts': 'المسودات',
  'desk.home.drafts-none': 'لا توجد مسودات.',
  'desk.home.no-title': 'بلا عنوان',
  'desk.home.saved-on': 'حُفظت في {day}',
  'desk.home.sent': 'أُرسلت مؤخرًا',
  'desk.home.sent-none': 'لم يُرسل شيء بعد.',
  'desk.home.sent-more': 'هذه أحدثها.',
  'desk.home.sent-on': 'نُشر في {day}',
  'desk.home.withdrawn': 'نداء سُحب',
  'desk.home.you': 'عضويتك',
  'desk.home.office': 'في الفريق',
  'desk.home.is-you': 'هذه عضويتك',
  'desk.home.is-invited': 'لم ينضم بعد',
} as const;
