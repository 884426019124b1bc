/** صفحات المكتب التي تُعرض فيها رسالة المسودة. */
export const previewMessages = {
  'preview.title': 'الرسالة: {title}',
  'preview.heading': 'هذه هي الرسالة',
  'preview.not-ready': 'لا يمكن الإرسال بعد: بقي ما يُجاب عنه أو يُستكمل.',
  'preview.to-checks': 'عرض ما بقي',
  'preview.back': 'العودة إلى النص',
  'preview.made-from': 'من النسخة {revision, number} التي حفظها {name} في {day} الساعة {time} بالتوقيت العالمي.',
  'preview.bytes': 'وهي نفسها التي ستُرسل حرفًا بحرف. وبصمة الرسائل بكل اللغات وحدها تبدأ بـ',
  'preview.invented':
    'السطور الخاصة بكل قارئ (سبب وصولها وكيفية إيقافها) هي لقارئ متخيَّل. أما رقم الحالة الجديدة ورمز التحقق وعنوان صفحة النداء فتُعطى عند النشر، وهي هنا أصفار.',
  'preview.newer': 'النسخة {revision, number} أحدث من هذه.',
  'preview.to-newest': 'عرض رسالتها',
  'preview.readers': 'لغة القارئ',
  'preview.original': 'الأصل',
  'preview.ready': 'مكتوبة',
  'preview.not-written': 'غير مكتوبة',
  'preview.parts': 'ما وصل إلى القارئ من قبل',
  'preview.part.first': 'إلى من لا يعرف الحالة',
  'preview.part.follow-up': 'إلى من وصلته رسالتها السابقة',
  'preview.forms': 'الشكل',
  'preview.form.html': 'بتصميمها',
  'preview.form.text': 'نصًا',
  'preview.form.text-is': 'بلا تنسيق',
  'preview.form.discreet': 'متكتّمة',
  'preview.form.discreet-is': 'لا تُظهر شيئًا',
  'preview.meanwhile':
    'لا يوجد نص بهذه اللغة ({reader}). يصل إلى قرائها هذا: الأصل ({original})، وكلماتنا نحن بلغتهم. ومن اختار الانتظار يصله النص حين يوجد.',
  'preview.meanwhile-urgent':
    'لا يوجد نص بهذه اللغة ({reader}). يصل إلى قرائها هذا: الأصل ({original})، وكلماتنا نحن بلغتهم. النداء عاجل فلا ينتظر أحد.',
  'preview.in-list': 'في قائمة الرسائل',
  'preview.on.phone': 'على الهاتف',
  'preview.on.desktop': 'على الحاسوب',
  'preview.on.phone-dark': 'على الهاتف، داكنة',
  'preview.frame': 'الرسالة. {place}',
  'preview.health': 'الحجم والسلامة',
  'preview.size': '{size} من {limit} تعرضها برامج البريد كاملة',
  'preview.size-alone': '{size} من النص',
  'preview.loads-nothing': 'بلا صور، ولا يُحمَّل شيء من مكان آخر',
  'preview.loads': 'يُحمَّل شيء من مكان آخر عند فتحها',
  'preview.leaving': 'إلغاء الاشتراك بنقرة واحدة، في الرسالة وفي برنامج البريد',
  'preview.subject-long': 'العنوان طويل: تقطعه الهواتف بعد «{start}»',
  'preview.links':
    'إلى أين تؤدي: {count, plural, zero {# عنوان} one {عنوان واحد} two {عنوانان} few {# عناوين} many {# عنوانًا} other {# عنوان}}',
  'preview.left-out': 'ما تُرك مما لُصق',
  'preview.left-out.image':
    '{count, plural, zero {# صورة} one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}}',
  'preview.left-out.video':
    '{count, plural, zero {# مقطع مصور} one {مقطع مصور واحد} two {مقطعان مصوران} few {# مقاطع مصورة} many {# مقطعًا مصورًا} other {# مقطع مصور}}',
  'preview.left-out.audio':
    '{count, plural, zero {# تسجيل} one {تسجيل واحد} two {تسجيلان} few {# تسجيلات} many {# تسجيلًا} other {# تسجيل}}',
  'preview.left-out.embed':
    '{count, plural, zero {# إطار من مواقع أخرى} one {إطار من موقع آخر} two {إطاران من مواقع أخرى} few {# إطارات من مواقع أخرى} many {# إطارًا من مواقع أخرى} other {# إطار من مواقع أخرى}}',
  'preview.left-out.form':
    '{count, plural, zero {# استمارة} one {استمارة واحدة} two {استمارتان} few {# استمارات} many {# استمارة} other {# استمارة}}',
  'preview.left-out.script':
    '{count, plural, zero {# برنامج} one {برنامج واحد} two {برنامجان} few {# برامج} many {# برنامجًا} other {# برنامج}}',
  'preview.left-out.links':
    '{count, plural, zero {# قائمة روابط} one {قائمة روابط} two {قائمتا روابط} few {# قوائم روابط} many {# قائمة روابط} other {# قائمة روابط}}',
  'preview.left-out.text':
    '{count, plural, zero {# قطعة نص من حوله} one {قطعة نص من حوله} two {قطعتا نص من حوله} few {# قطع نص من حوله} many {# قطعة نص من حوله} other {# قطعة نص من حوله}}',
  'preview.none.title': 'لا توجد رسالة للعرض بعد',
  'preview.none.unready': 'يلزم أولًا تصحيح شيء أو الإجابة عنه.',
  'preview.none.busy': 'العمل كثير في هذه اللحظة. يُرجى إعادة المحاولة بعد دقيقة.',
  'preview.none.too-large': 'النص أطول من أن يُنشر. يُرجى اختصاره.',
  'preview.none.unchanged': 'نُشر هذا النص نفسه من قبل. لن يُرسل شيء.',
  'preview.none.other':
    'بصورته هذه لن يُرسل شيء: نُشر نداء بهذا الاسم أو انضُم إليه أو سُحب من قبل. يُرجى تحديد نوع المتابعة.',
  'preview.test.heading': 'إرسال تجربة',
  'preview.test.to': 'إلى من',
  'preview.test.text': 'الرسالة نفسها وقبل عنوانها كلمة «تجربة»، إلى أعضاء فريقكم فقط.',
  'preview.test.subject': 'تجربة: {subject}',
  'preview.test.you': '{name} (عضويتك)',
  'preview.test.button': 'إرسال التجربة',
  'preview.test.done': 'التجربة في طريقها.',
  'preview.test.last': 'آخر تجربة: {day}، {time} بالتوقيت العالمي، إلى {names}.',
  'preview.test.to-no-one': 'يُرجى اختيار عضو واحد على الأقل',
  'preview.test.too-many': 'لا يمكن لفريقكم إرسال تجارب أخرى اليوم. يُرجى عرض الرسالة هنا أو إعادة المحاولة غدًا',
  'desk.history.test-sent': 'طلب {who} إرسال تجربة لرسالة مسودة (النسخة {revision, number}) إلى {names}.',
  'preview.themes.heading': 'مواضيع لا يؤكدها النص',
  'preview.themes.used': 'يصل النداء إلى من يتابع هذا الموضوع.',
  'preview.themes.unused': 'لا يصل النداء إلى من يتابع هذا الموضوع.',
  'preview.themes.change': 'تغيير المواضيع',
  'preview.audience.heading': 'من ستصل إليه',
  'preview.audience.text': 'يُعدّ من يتابع موضوعه. ويُعطى العدد نطاقًا واحدًا كي لا يدل على قارئ بعينه.',
  'preview.audience.button': 'عدّ القراء',
  'preview.audience.fewer':
    '{to, plural, zero {# شخص على الأكثر} one {شخص واحد على الأكثر} two {شخصان على الأكثر} few {# أشخاص على الأكثر} many {# شخصًا على الأكثر} other {# شخص على الأكثر}}',
  'preview.audience.between': 'من {from, number} إلى {to, number} من القراء',
  'preview.audience.more': '{from, number} من القراء أو أكثر',
  'preview.audience.last':
    '{minutes, plural, zero {تخرج آخر رسالة في نحو # دقيقة} one {تخرج آخر رسالة في نحو دقيقة} two {تخرج آخر رسالة في نحو دقيقتين} few {تخرج آخر رسالة في نحو # دقائق} many {تخرج آخر رسالة في نحو # دقيقة} other {تخرج آخر رسالة في نحو # دقيقة}} من بدء الإرسال، ما لم يسبقها بريد أكثر استعجالًا.',
  'preview.audience.no-more': 'استنفد مكتبكم مرات العدّ لهذه الساعة. يُرجى إعادة المحاولة في الساعة التالية.',
} as const;
