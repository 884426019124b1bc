/** ما يجيب به الأعضاء عن عمليات التحقق، وما يُقال عن اسم حُذف من المسودات. */
export const composeAnswerMessages = {
  'compose.consent-withdrawn':
    'لم يُحفظ النص. سحب موافقته شخص تذكره هذه المسودة. ما كتبتموه باقٍ أدناه: يُرجى حذف الاسم من الحقول المشار إليها ثم الحفظ من جديد.',
  'compose.problem.consent-withdrawn': 'سُحبت الموافقة: يُرجى حذف اسم هذا الشخص',
  'compose.problem.consent-and-reason': 'يُرجى ذكر من وافق أو سبب عدم سؤال أحد، لا كليهما',
  'compose.problem.names-unnamed': 'يرد هنا اسم شخص لا يجوز ذكر اسمه. يُرجى حذف الاسم',
  'compose.problem.name-unspelled':
    'لا يجوز ذكر اسم هذا الشخص، وفي النداء كلمات بكتابة لا يُعرف اسمه بها. يُرجى كتابة الاسم بتلك الكتابة هنا أو مع الصيغ الأخرى، أو التأكيد في عمليات التحقق قبل الإرسال أنه لا يرد هناك',
  'compose.problem.kept-unspelled':
    'ترد في نسخة سابقة بيانات شخص لا يجوز ذكر اسمه ولا يُعرف اسمه بإحدى كتابات هذه المسودة. يُرجى إضافة هذا الشخص من جديد مع اسمه بتلك الكتابة',
  'compose.problem.no-such-addressee': 'يُرجى اختيار أحد المخاطَبين في هذا النداء',
  'compose.problem.addressee-lacks': 'ليس لهذا المخاطَب عنوان أو رقم لذلك. يُرجى إضافته أو اختيار طريقة أخرى للتحرك',
  'compose.problem.user-name':
    'يحتوي هذا على عنوان ويب فيه اسم مستخدم أو كلمة مرور، وقد يبدو عنوان موقع آخر. يُرجى حذفهما',
  'compose.problem.address-in-office': 'يُرجى كتابة البريد الإلكتروني للجهة في حقله الخاص، لا في اسم',
  'compose.problem.day-past': 'مضى هذا اليوم: يُرجى اختيار يوم آخر',
  'compose.problem.day-future': 'لم يحن هذا اليوم بعد: يُرجى اختيار يوم آخر',
  'compose.problem.without-day': 'يُرجى اختيار آخر يوم للتحرك، أو ترك هذا الحقل فارغًا',
  'compose.problem.no-letters': 'يُرجى كتابة عنوان فيه حروف أو أرقام',
  'compose.problem.no-alt': 'يُرجى وصف الصورة بلغة كل نسخة',
  'compose.problem.not-in-book': 'لم يعد هذا المخاطَب في دفتر العناوين. يُرجى إلغاء اختياره',
  'check.kind.unnamed-person': 'شخص لا يجوز ذكر اسمه',
  'check.kind.unspelled-person': 'ورود اسم بكتابة أخرى',
  'check.kind.minor': 'اسم طفل',
  'check.kind.minor-age': 'عمر دون الثامنة عشرة',
  'check.kind.identity-number': 'رقم وثيقة أو بطاقة أو حساب',
  'check.kind.phone': 'رقم هاتف',
  'check.kind.email': 'عنوان بريد إلكتروني',
  'check.kind.street-address': 'عنوان منزل',
  'check.kind.birth-date': 'تاريخ ميلاد',
  'check.kind.image-metadata': 'بيانات في صورة',
  'check.kind.unlisted-name': 'اسم غير مدرج',
  'desk.history.checks-answered':
    '{who}: في المراجعة {revision, number} من مسودة، ذُكر أن ما يلي معلن للعموم: {checks}.',
  'desk.history.draft-name-taken-out': '{who}: حُذف اسم من مسودة لأن الموافقة سُحبت.',
  'desk.withdraw.drafts-left': 'بقيت مسودات لم تُفحص بعد',
  'desk.withdraw.drafts-left-text':
    'حُذف الاسم مما نُشر. عدد المسودات أكبر مما يمكن فحصه دفعة واحدة. يُرجى تكرار ذلك حتى تختفي هذه الرسالة.',
  'desk.withdraw.go-on': 'فحص المسودات التالية',
  'compose.problem.too-intricate': 'هذا النص معقّد إلى حد يمنع قراءته: يُرجى تبسيطه أو اختصاره ثم الحفظ من جديد',
  'compose.problem.same-language': 'هذه لغة الأصل نفسها: يُرجى اختيار لغة أخرى للأصل أو حذف هذه',
  'compose.problem.image-too-large': 'هذه الصورة كبيرة جدًا: يُرجى تصغيرها، مثلًا إلى عرض 1200 بكسل',
  'compose.problem.image-kind': 'يُرجى اختيار صورة من نوع JPEG أو PNG أو WebP أو AVIF',
  'compose.problem.image-damaged': 'هذه الصورة تالفة: يُرجى حفظها من جديد أو اختيار غيرها',
  'compose.problem.image-moves': 'يُرجى اختيار صورة ثابتة: هذه متحركة',
  'compose.problem.image-unclean': 'يُرجى حفظ هذه الصورة قائمة وكاملة ودون بيانات وصفية، مثلًا بصيغة JPEG',
  'compose.problem.image-with-retraction': 'يُرجى إزالة الصورة: السحب يُعرض دون صورة',
  'compose.problem.encoded-word':
    'يُرجى حذف علامة التساوي المجاورة لعلامة الاستفهام: برامج البريد تحوّلهما إلى كلمات أخرى',
  'compose.problem.names-minor': 'يرد هنا الاسم الكامل لطفل مع عمره: يُرجى حذف اسم العائلة أو العمر',
  'compose.problem.repeats-text': 'يُرجى كتابة سبب السحب في جملة أو جملتين بدلًا من نص النداء',
  'compose.problem.joined-withdrawn':
    'سحبت الجهة الناشرة النداء الذي انضممتم إليه. إذا كان نداؤكم لا يزال قائمًا، فيُرجى بدء نداء جديد',
  'compose.problem.addresses-too-long': 'يُرجى اختصار هذا: يصبح طويلًا جدًا عند كتابة عناوينه كاملة',
  'compose.problem.empty': 'يُرجى كتابة كلمات هنا أو ترك هذا فارغًا',
  'compose.problem.unknown-code': 'يُرجى الاختيار من القائمة',
  'compose.problem.no-date': 'يُرجى اختيار تاريخ النداء',
} as const;
