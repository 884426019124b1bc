/** Words of the page after a press that may have been a mail scanner’s. */
export const removalMessages = {
  'page.held.title': 'اضغط مرة أخرى',
  'page.held.heading': 'اضغط مرة أخرى',
  'page.held.text':
    'لم يتوقف شيء بعد. في اللحظة نفسها ضغط هنا كثيرون ممن يستخدمون مزوّد البريد الذي تستخدمه. كثيرًا ما يفعل ذلك برنامج يفحص البريد، لا أشخاص.',
  'page.held.if-you': 'إن كنت أنت من ضغط، فاضغط هذا الزر. يسري ذلك فورًا.',
  'page.held.button-all': 'أنا من ضغط: إيقاف كل التنبيهات',
  'page.held.button-one': 'أنا من ضغط: إيقاف هذه المتابعة',
  'page.held.if-not': 'إن أغلقت هذه الصفحة، فسنوقف ذلك خلال يوم أو يومين، ما لم نجد أن برنامجًا هو الذي ضغط.',
  'page.undo-early.title': 'اضغط مرة أخرى بعد دقيقة',
  'page.undo-early.heading': 'اضغط مرة أخرى بعد دقيقة',
  'page.undo-early.text':
    'لم يتغيّر شيء بعد. في الدقيقة الأولى بعد رسالة كهذه، كثيرًا ما يضغط هنا برنامج يفحص البريد، لا شخص.',
  'page.undo-early.if-you': 'إن كنت أنت من ضغط، فانتظر دقيقة ثم اضغط مرة أخرى. لا يضيع شيء في هذه الأثناء.',
} as const;
