/// The messages of the IATI standard's rules: in English the standard's own words, in the other
/// languages ours.
enum RuleWords {
  /// The message of a rule by its number; a rule that is not known here keeps the standard's words.
  static func message(_ id: String, standard: String) -> Wording {
    if let subject = spaced[id] {
      return Wording(
        en: standard,
        fr: "\(subject.fr) : pas d'espace ni de saut de ligne au début ou à la fin.",
        ar: "\(subject.ar): لا يجوز أن يبدأ أو ينتهي بمسافة أو سطر جديد.",
        az: "\(subject.az): əvvəlində və sonunda boşluq və ya yeni sətir olmamalıdır.")
    }
    if let subject = signed[id] {
      return Wording(
        en: standard, fr: "\(subject.fr) : les signes /, &, | et ? sont interdits.",
        ar: "\(subject.ar): لا يجوز أن يحتوي على أي من العلامات / و& و| و؟.",
        az: "\(subject.az): /, &, | və ? işarələri olmamalıdır.")
    }
    guard let words = others[id] else { return Wording(standard) }
    return Wording(en: standard, fr: words.fr, ar: words.ar, az: words.az)
  }

  private typealias Words = (fr: String, ar: String, az: String)

  private static let activity: Words = (
    "Identifiant de l'activité", "معرّف النشاط", "Fəaliyyətin identifikatoru"
  )
  private static let reporter: Words = (
    "Identifiant de l'organisation déclarante", "معرّف المنظمة المُبلِّغة",
    "Hesabat verən təşkilatın identifikatoru"
  )
  private static let participant: Words = (
    "Identifiant de l'organisation participante", "معرّف المنظمة المشاركة",
    "İştirakçı təşkilatın identifikatoru"
  )
  private static let provider: Words = (
    "Identifiant de l'organisation qui verse", "معرّف المنظمة المقدِّمة",
    "Vəsait verən təşkilatın identifikatoru"
  )
  private static let receiver: Words = (
    "Identifiant de l'organisation qui reçoit", "معرّف المنظمة المتلقية",
    "Vəsait alan təşkilatın identifikatoru"
  )
  private static let owner: Words = (
    "Identifiant de l'organisation propriétaire", "معرّف المنظمة المالكة",
    "Sahib təşkilatın identifikatoru"
  )
  private static let organisation: Words = (
    "Identifiant de l'organisation", "معرّف المنظمة", "Təşkilatın identifikatoru"
  )

  private static let spaced: [String: Words] = [
    "1.3.1": activity, "1.8.1": participant, "1.10.1": provider, "1.11.1": owner,
    "1.12.1": organisation, "1.14.1": reporter, "1.15.1": receiver, "1.18.1": reporter,
    "1.4.1": (
      "Identifiant de l'activité de celui qui verse", "معرّف نشاط المقدِّم",
      "Verənin fəaliyyətinin identifikatoru"
    ),
    "1.5.1": (
      "Identifiant de l'activité de celui qui reçoit", "معرّف نشاط المتلقي",
      "Alanın fəaliyyətinin identifikatoru"
    ),
    "1.6.1": (
      "Ancien identifiant de l'activité", "المعرّف السابق للنشاط",
      "Fəaliyyətin əvvəlki identifikatoru"
    ),
    "1.7.1": (
      "Identifiant de l'activité liée", "معرّف النشاط المرتبط", "Əlaqəli fəaliyyətin identifikatoru"
    ),
    "1.9.1": (
      "Identifiant de l'activité du participant", "معرّف نشاط المشارك",
      "İştirakçının fəaliyyətinin identifikatoru"
    ),
    "1.16.1": (
      "Ancien identifiant de l'organisation déclarante", "المعرّف السابق للمنظمة المُبلِّغة",
      "Hesabat verən təşkilatın əvvəlki identifikatoru"
    ),
    "1.17.1": (
      "Identifiant de l'organisation bénéficiaire", "معرّف المنظمة المستفيدة",
      "Benefisiar təşkilatın identifikatoru"
    ),
  ]

  private static let signed: [String: Words] = [
    "1.3.13": activity, "1.8.13": participant, "1.10.13": provider, "1.11.13": owner,
    "1.12.13": organisation, "1.14.13": reporter, "1.15.13": receiver, "1.18.13": reporter,
  ]

  private static let agency: Words = (
    "L'identifiant de l'organisation déclarante doit commencer par le code d'un registre reconnu.",
    "يجب أن يبدأ معرّف المنظمة المُبلِّغة برمز سجل معتمد.",
    "Hesabat verən təşkilatın identifikatoru tanınmış reyestrin kodu ilə başlamalıdır."
  )
  private static let places: Words = (
    "Pays ou région bénéficiaire : à indiquer pour l'activité ou pour toutes les transactions.",
    "ينبغي ذكر البلد أو المنطقة المستفيدة للنشاط أو لجميع المعاملات.",
    "Benefisiar ölkə və ya region fəaliyyət, yaxud bütün əməliyyatlar üçün göstərilməlidir."
  )
  private static let language: Words = (
    "Une langue par défaut doit être indiquée, ou une langue pour chaque texte.",
    "ينبغي تحديد لغة افتراضية، أو لغة لكل نص.",
    "Əsas dil, yaxud hər mətnin dili göstərilməlidir."
  )
  private static let currency: Words = (
    "Une monnaie par défaut doit être indiquée, ou une monnaie pour chaque montant.",
    "ينبغي تحديد عملة افتراضية، أو عملة لكل مبلغ.",
    "Əsas valyuta, yaxud hər məbləğin valyutası göstərilməlidir."
  )
  private static let percentage: Words = (
    "Le pourcentage doit être compris entre 0 et 100.", "يجب أن تكون النسبة بين 0 و100.",
    "Faiz 0 ilə 100 arasında olmalıdır."
  )
  private static let party: Words = (
    "L'organisation doit avoir un identifiant ou un nom.", "يجب أن يكون للمنظمة معرّف أو اسم.",
    "Təşkilatın identifikatoru və ya adı olmalıdır."
  )
  private static let needsValue: Words = (
    "La valeur est requise quand l'indicateur se mesure en nombres.",
    "القيمة مطلوبة عندما يُقاس المؤشر بالأرقام.",
    "İndikator ədədlə ölçüldükdə dəyər tələb olunur."
  )
  private static let isNumber: Words = (
    "La valeur doit être un nombre quand l'indicateur se mesure en nombres.",
    "يجب أن تكون القيمة رقمًا عندما يُقاس المؤشر بالأرقام.",
    "İndikator ədədlə ölçüldükdə dəyər ədəd olmalıdır."
  )
  private static let noValue: Words = (
    "Pas de valeur pour un indicateur qualitatif.", "لا قيمة للمؤشر النوعي.",
    "Keyfiyyət indikatoru üçün dəyər yazılmamalıdır."
  )
  private static let updated: Words = (
    "La date de mise à jour ne peut être dans le futur.",
    "لا يجوز أن يكون تاريخ التحديث في المستقبل.",
    "Yenilənmə tarixi gələcəkdə ola bilməz."
  )
  private static let oneAidType: Words = (
    "Un seul type d'aide par nomenclature.", "نوع معونة واحد فقط لكل تصنيف.",
    "Hər təsnifat üzrə yalnız bir yardım növü olmalıdır."
  )

  private static let others: [String: Words] = [
    "1.1.3": (
      "L'identifiant de l'activité doit différer de celui de l'organisation déclarante.",
      "يجب أن يختلف معرّف النشاط عن معرّف المنظمة المُبلِّغة.",
      "Fəaliyyətin identifikatoru hesabat verən təşkilatınkından fərqlənməlidir."
    ),
    "1.1.21": (
      "L'identifiant de l'activité doit commencer par celui de l'organisation déclarante et un tiret.",
      "ينبغي أن يبدأ معرّف النشاط بمعرّف المنظمة المُبلِّغة تليه شرطة.",
      "Fəaliyyətin identifikatoru hesabat verən təşkilatın identifikatoru və defislə başlamalıdır."
    ),
    "1.14.8": agency, "1.18.8": agency,
    "2.1.1": (
      "Avec plusieurs secteurs d'une nomenclature, chacun doit avoir un pourcentage.",
      "عند تعدد القطاعات في تصنيف واحد يجب أن يكون لكل منها نسبة.",
      "Bir təsnifatda bir neçə sektor varsa, hər birinin faizi olmalıdır."
    ),
    "2.1.2": (
      "Les pourcentages des secteurs d'une nomenclature doivent faire 100 %.",
      "يجب أن يبلغ مجموع نسب القطاعات في التصنيف 100%.",
      "Təsnifat üzrə sektorların faizləri 100% etməlidir."
    ),
    "2.1.4": (
      "Pour un seul secteur, le pourcentage est omis ou vaut 100.",
      "عند وجود قطاع واحد تُحذف النسبة أو تكون 100.",
      "Bir sektor olduqda faiz yazılmır və ya 100 olur."
    ),
    "2.2.1": (
      "Un secteur de la nomenclature de l'organisation (98 ou 99) doit avoir un libellé.",
      "يجب أن يكون للقطاع من تصنيف المنظمة (98 أو 99) نص.",
      "Təşkilatın öz təsnifatındakı (98 və ya 99) sektorun mətni olmalıdır."
    ),
    "3.1.1": (
      "Avec plusieurs pays bénéficiaires, chacun doit avoir un pourcentage.",
      "عند تعدد البلدان المستفيدة يجب أن يكون لكل منها نسبة.",
      "Bir neçə benefisiar ölkə olduqda hər birinin faizi olmalıdır."
    ),
    "3.1.2": (
      "Les pourcentages des pays bénéficiaires doivent faire 100 %.",
      "يجب أن يبلغ مجموع نسب البلدان المستفيدة 100%.",
      "Benefisiar ölkələrin faizləri 100% etməlidir."
    ),
    "3.1.4": (
      "Pour un seul pays bénéficiaire, le pourcentage est omis ou vaut 100.",
      "عند وجود بلد مستفيد واحد تُحذف النسبة أو تكون 100.",
      "Bir benefisiar ölkə olduqda faiz yazılmır və ya 100 olur."
    ),
    "3.4.1": (
      "Avec plusieurs pays ou régions bénéficiaires, chacun doit avoir un pourcentage.",
      "عند تعدد البلدان أو المناطق المستفيدة يجب أن يكون لكل منها نسبة.",
      "Bir neçə benefisiar ölkə və ya region olduqda hər birinin faizi olmalıdır."
    ),
    "3.4.2": (
      "Les pourcentages des pays ou régions bénéficiaires doivent faire 100 %.",
      "يجب أن يبلغ مجموع نسب البلدان أو المناطق المستفيدة 100%.",
      "Benefisiar ölkə və regionların faizləri 100% etməlidir."
    ),
    "3.4.4": (
      "Pour une seule région bénéficiaire, le pourcentage est omis ou vaut 100.",
      "عند وجود منطقة مستفيدة واحدة تُحذف النسبة أو تكون 100.",
      "Bir benefisiar region olduqda faiz yazılmır və ya 100 olur."
    ),
    "3.6.2": (
      "Pays ou régions bénéficiaires : soit pour l'activité, soit pour toutes les transactions.",
      "تُذكر البلدان أو المناطق المستفيدة إما للنشاط أو لجميع المعاملات.",
      "Benefisiar ölkə və regionlar ya fəaliyyət, ya da bütün əməliyyatlar üçün göstərilməlidir."
    ),
    "3.7.1": places, "3.7.2": places, "4.1.1": language, "4.5.1": language,
    "4.3.1": (
      "Le titre doit avoir un texte.", "يجب أن يكون للعنوان نص.", "Başlığın mətni olmalıdır."
    ),
    "4.4.1": (
      "La description doit avoir un texte.", "يجب أن يكون للوصف نص.", "Təsvirin mətni olmalıdır."
    ),
    "6.2.2": (
      "Un secteur est requis, pour l'activité ou pour toutes les transactions.",
      "القطاع مطلوب للنشاط أو لجميع المعاملات.",
      "Sektor fəaliyyət və ya bütün əməliyyatlar üçün tələb olunur."
    ),
    "6.6.2": (
      "Secteurs : soit pour l'activité, soit pour toutes les transactions.",
      "تُذكر القطاعات إما للنشاط أو لجميع المعاملات.",
      "Sektorlar ya fəaliyyət, ya da bütün əməliyyatlar üçün göstərilməlidir."
    ),
    "6.7.2": (
      "Si une transaction a un secteur, toutes doivent en avoir un.",
      "إذا ذُكر قطاع لمعاملة وجب ذكره لجميعها.",
      "Bir əməliyyatda sektor varsa, hamısında olmalıdır."
    ),
    "6.8.1": party, "6.9.1": party, "6.9.2": party, "6.10.1": party,
    "6.11.1": (
      "L'activité doit avoir une date de début, prévue ou effective.",
      "يجب أن يكون للنشاط تاريخ بدء مخطط أو فعلي.",
      "Fəaliyyətin planlaşdırılan və ya faktiki başlama tarixi olmalıdır."
    ),
    "6.13.1": (
      "Un marqueur de la nomenclature de l'organisation (99) doit avoir un libellé.",
      "يجب أن يكون لمؤشر السياسات من تصنيف المنظمة (99) نص.",
      "Təşkilatın öz təsnifatındakı (99) siyasət markerinin mətni olmalıdır."
    ),
    "6.14.1": (
      "Un marqueur de la nomenclature 1 doit avoir une importance.",
      "يجب أن يكون لمؤشر السياسات من التصنيف 1 درجة أهمية.",
      "1-ci təsnifatdakı siyasət markerinin əhəmiyyəti göstərilməlidir."
    ),
    "7.5.3": (
      "La période d'un budget ne peut dépasser un an.",
      "لا يجوز أن تتجاوز فترة الميزانية سنة واحدة.",
      "Büdcə dövrü bir ildən uzun ola bilməz."
    ),
    "7.8.1": currency, "7.8.2": currency,
    "7.9.1": (
      "Avec plusieurs postes budgétaires, chacun doit avoir un pourcentage.",
      "عند تعدد بنود الميزانية يجب أن يكون لكل منها نسبة.",
      "Bir neçə büdcə maddəsi olduqda hər birinin faizi olmalıdır."
    ),
    "7.9.2": (
      "Les pourcentages des postes budgétaires doivent faire 100 %.",
      "ينبغي أن يبلغ مجموع نسب بنود الميزانية 100%.", "Büdcə maddələrinin faizləri 100% etməlidir."
    ),
    "7.9.4": (
      "Pour un seul poste budgétaire, le pourcentage est omis ou vaut 100.",
      "عند وجود بند واحد في الميزانية تُحذف النسبة أو تكون 100.",
      "Bir büdcə maddəsi olduqda faiz yazılmır və ya 100 olur."
    ),
    "8.6.1": (
      "Le début de la période de l'indicateur doit précéder sa fin.",
      "يجب أن تسبق بداية فترة المؤشر نهايتها.",
      "İndikator dövrünün əvvəli sonundan qabaq olmalıdır."
    ),
    "8.6.3": (
      "Le début de la période doit précéder sa fin.", "يجب أن تسبق بداية الفترة نهايتها.",
      "Dövrün əvvəli sonundan qabaq olmalıdır."
    ),
    "8.8.1": needsValue, "8.9.1": needsValue, "8.10.1": needsValue,
    "8.8.2": isNumber, "8.9.2": isNumber, "8.10.2": isNumber,
    "8.8.3": noValue, "8.9.3": noValue, "8.10.3": noValue,
    "8.11.1": (
      "Un code de référence : soit au résultat, soit à son indicateur.",
      "يُذكر رمز المرجع إما عند النتيجة أو عند مؤشرها.",
      "İstinad kodu ya nəticədə, ya da onun indikatorunda göstərilməlidir."
    ),
    "11.1.1": updated, "11.4.1": updated,
    "11.1.2": (
      "Le début prévu doit précéder la fin prévue.", "يجب أن يسبق البدء المخطط النهاية المخططة.",
      "Planlaşdırılan başlanğıc planlaşdırılan sondan qabaq olmalıdır."
    ),
    "11.1.3": (
      "Le début effectif doit précéder la fin effective.",
      "يجب أن يسبق البدء الفعلي النهاية الفعلية.",
      "Faktiki başlanğıc faktiki sondan qabaq olmalıdır."
    ),
    "11.1.4": (
      "Le début effectif ne peut être dans le futur.", "لا يجوز أن يكون البدء الفعلي في المستقبل.",
      "Faktiki başlanğıc gələcəkdə ola bilməz."
    ),
    "11.1.5": (
      "La fin effective ne peut être dans le futur.",
      "لا يجوز أن تكون النهاية الفعلية في المستقبل.",
      "Faktiki son gələcəkdə ola bilməz."
    ),
    "11.2.1": (
      "La date d'une transaction ne peut être dans le futur.",
      "لا يجوز أن يكون تاريخ المعاملة في المستقبل.", "Əməliyyatın tarixi gələcəkdə ola bilməz."
    ),
    "11.2.2": (
      "La date de valeur d'une transaction ne peut être dans le futur.",
      "لا يجوز أن يكون تاريخ قيمة المعاملة في المستقبل.",
      "Əməliyyatın valyuta tarixi gələcəkdə ola bilməz."
    ),
    "11.3.1": (
      "La date de valeur d'une ligne doit être dans la période du budget.",
      "يجب أن يقع تاريخ قيمة البند ضمن فترة الميزانية.",
      "Sətrin valyuta tarixi büdcə dövrünün içində olmalıdır."
    ),
    "12.1.1": percentage, "12.2.1": percentage, "12.3.1": percentage,
    "102.1.1": (
      "Avec une autre nomenclature de secteurs, celle du CAD de l'OCDE (1) est aussi à employer.",
      "عند استخدام تصنيف قطاعات آخر ينبغي استخدام تصنيف لجنة المساعدة الإنمائية (1) أيضًا.",
      "Başqa sektor təsnifatı işlədildikdə İƏİT İYK təsnifatı (1) da göstərilməlidir."
    ),
    "107.1.1": (
      "L'activité doit aussi indiquer un type d'aide du CAD de l'OCDE (1).",
      "ينبغي أن يذكر النشاط أيضًا نوع معونة من تصنيف لجنة المساعدة الإنمائية (1).",
      "Fəaliyyət İƏİT İYK (1) üzrə yardım növünü də göstərməlidir."
    ),
    "107.2.1": (
      "La transaction doit aussi avoir un type d'aide du CAD de l'OCDE (1).",
      "ينبغي أن يكون للمعاملة أيضًا نوع معونة من تصنيف لجنة المساعدة الإنمائية (1).",
      "Əməliyyatda İƏİT İYK (1) üzrə yardım növü də olmalıdır."
    ),
    "107.1.2": oneAidType, "107.2.2": oneAidType,
  ]
}
