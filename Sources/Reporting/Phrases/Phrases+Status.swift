import Domain

/// The phrases of the status report.
extension Phrases {
  static func statusOn(_ day: Day) -> Wording {
    Wording(
      en: "Status on \(day.text(in: .en))", fr: "Situation au \(day.text(in: .fr))",
      ar: "الوضع في \(day.text(in: .ar))", az: "\(day.text(in: .az)) tarixinə vəziyyət")
  }
  static let status = Wording(en: "Status", fr: "Statut", ar: "الحالة", az: "Status")
  static let light = Wording(en: "Light", fr: "Feu", ar: "إشارة الحالة", az: "Siqnal")
  static let period = Wording(en: "Period", fr: "Période", ar: "الفترة", az: "Müddət")
  static let timeElapsed = Wording(
    en: "Time elapsed", fr: "Temps écoulé", ar: "المدة المنقضية", az: "Keçən vaxt")
  static let progress = Wording(
    en: "Progress", fr: "Avancement", ar: "نسبة الإنجاز", az: "İcra faizi")
  static let funder = Wording(
    en: "Funder", fr: "Bailleur de fonds", ar: "الجهة المانحة", az: "Donor")
  static let implementer = Wording(
    en: "Implementer", fr: "Mise en œuvre", ar: "الجهة المنفذة", az: "İcraçı")
  static let places = Wording(en: "Places", fr: "Lieux", ar: "الأماكن", az: "Yerlər")
  static let people = Wording(
    en: "People reached", fr: "Personnes bénéficiaires", ar: "المستفيدون",
    az: "Əhatə olunan şəxslər")
  static let lastEvent = Wording(
    en: "Last event", fr: "Dernier événement", ar: "آخر حدث", az: "Son hadisə")
  static let why = Wording(en: "Why", fr: "Pourquoi", ar: "السبب", az: "Səbəb")
  static let deliverables = Wording(
    en: "Deliverables", fr: "Livrables", ar: "المنجزات المستهدفة", az: "Təhvil veriləcək nəticələr")
  static let deliverable = Wording(
    en: "Deliverable", fr: "Livrable", ar: "المنجز المستهدف", az: "Təhvil veriləcək nəticə")
  static let milestones = Wording(
    en: "Milestones", fr: "Jalons", ar: "المعالم", az: "Mühüm mərhələlər")
  static let milestone = Wording(en: "Milestone", fr: "Jalon", ar: "المَعلَم", az: "Mühüm mərhələ")
  static let target = Wording(en: "Target", fr: "Cible", ar: "المخطط", az: "Plan")
  static let delivered = Wording(en: "Delivered", fr: "Réalisé", ar: "المنجز", az: "İcra")
  static let accepted = Wording(en: "Accepted", fr: "Accepté", ar: "المقبول", az: "Qəbul edilib")
  static let due = Wording(en: "Due", fr: "Échéance", ar: "الموعد النهائي", az: "Son tarix")
  static let agreedFirst = Wording(
    en: "Agreed first", fr: "Prévu d'abord", ar: "المتفق عليه أولًا", az: "İlk razılaşma")
  /// In brackets after what is agreed now.
  static func agreedFirstAs(_ value: String) -> Wording {
    Wording { "(\($0.pair($0.lowercased(agreedFirst($0)), value)))" }
  }
  static let state = Wording(en: "State", fr: "État", ar: "الوضع", az: "Vəziyyət")
  static let evidence = Wording(
    en: "Evidence", fr: "Pièces", ar: "مستندات الإثبات", az: "Təsdiqedici sənədlər")
  static let last = Wording(en: "Last", fr: "Dernière", ar: "آخر إنجاز", az: "Sonuncu")
  static let with = Wording(en: "With", fr: "Chez", ar: "لدى", az: "Kimdədir")
  static let missing = Wording(
    en: "Missing, to judge better", fr: "Ce qui manque pour mieux juger",
    ar: "ما ينقص للحكم بدقة أكبر", az: "Daha yaxşı qiymətləndirmək üçün çatışmayanlar")
  static let disputed = Wording(
    en: "Sources disagree", fr: "Les sources divergent", ar: "المصادر مختلفة",
    az: "Mənbələr fərqlidir")
  static func amendment(_ change: PlanChange, _ reference: String, _ value: String) -> Wording {
    let since = Wording { change.holdsFrom?.text(in: $0) ?? "" }
    let number = change.number.map {
      Wording(
        en: " (no. \($0))", fr: " (avenant nº \($0))", ar: " (الملحق رقم \($0))",
        az: " (№ \($0) əlavə saziş)")
    }
    let force =
      change.force == .contractual
      ? Wording(
        en: "agreed\(number?.en ?? ""), in force since \(since.en)",
        fr: "convenu\(number?.fr ?? ""), en vigueur depuis \(change.holdsFrom?.frenchDate ?? "")",
        ar: "متفق عليه\(number?.ar ?? "")، نافذ منذ \(since.ar)",
        az: "razılaşdırılıb\(number?.az ?? ""), \(since.az) tarixindən qüvvədədir")
      : Wording(
        en: "expected since \(since.en)",
        fr: "attendu depuis \(change.holdsFrom?.frenchDate ?? "")",
        ar: "متوقع منذ \(since.ar)", az: "\(since.az) tarixindən gözlənilir")
    return Wording { language in
      let text = language.commas([
        reference, "\(field(change.field)(language)) \(value)", force(language),
      ])
      return change.reason.map { language.pair(text, $0) } ?? text
    }
  }
  static let restated = Wording(
    en: "Restated", fr: "Chiffres rectifiés", ar: "أرقام مصوَّبة", az: "Düzəldilmiş rəqəmlər")
  static let project = Wording(en: "Project", fr: "Projet", ar: "المشروع", az: "Layihə")
  static let reference = Wording(en: "Reference", fr: "Référence", ar: "المرجع", az: "İstinad")
  static let amendments = Wording(
    en: "Amended", fr: "Modifications", ar: "التعديلات", az: "Dəyişikliklər")

  static func measurable(_ count: Int, of all: Int) -> Wording {
    Wording(
      en: "\(count) of \(all) measurable", fr: "\(count) sur \(all) mesurables",
      ar: "\(count) من \(all) قابلة للقياس", az: "\(all) nəticədən \(count) ölçülə bilir")
  }
  static func toTheEnd(_ start: String, _ end: String) -> Wording {
    Wording(
      en: "\(start) to \(end)", fr: "de \(start) à \(end)", ar: "من \(start) إلى \(end)",
      az: "\(start) – \(end)")
  }
  static let startNotStated = Wording(
    en: "start not stated", fr: "début non précisé", ar: "البداية غير محددة",
    az: "başlanğıc göstərilməyib")
  static let endNotStated = Wording(
    en: "end not stated", fr: "fin non précisée", ar: "النهاية غير محددة",
    az: "bitmə tarixi göstərilməyib")
  static func participations(_ count: Int) -> Wording {
    .count(
      count, en: ("participation", "participations"), fr: ("participation", "participations"),
      ar: ("مشاركة واحدة", "مشاركتان", "مشاركات", "مشاركة", "مشاركة"), az: "iştirak")
  }
  static func persons(_ count: Int, atLeast: Bool) -> Wording {
    let shown = Phrases.number(ExactDecimal(count))
    let number = Wording.count(
      count, en: ("person", "persons"), fr: ("personne", "personnes"),
      ar: ("شخص واحد", "شخصان", "أشخاص", "شخصًا", "شخص"), az: "şəxs")
    return atLeast
      ? Wording(
        en: "persons not known, at least \(shown.en)",
        fr: "nombre de personnes non connu, au moins \(shown.fr)",
        ar: "عدد الأشخاص غير معروف، لا يقل عن \(shown.ar)",
        az: "şəxslərin sayı məlum deyil, ən azı \(shown.az)")
      : number
  }
  static let personsNotKnown = Wording(
    en: "persons not known", fr: "nombre de personnes non connu", ar: "عدد الأشخاص غير معروف",
    az: "şəxslərin sayı məlum deyil")
  static func indirect(_ count: Int) -> Wording {
    let shown = number(ExactDecimal(count))
    return Wording(
      en: "\(shown.en) indirect", fr: "\(shown.fr) de façon indirecte",
      ar: "\(shown.ar) بصورة غير مباشرة", az: "\(shown.az) dolayı yolla")
  }
  static func method(_ method: PeopleReached.Method) -> Wording {
    switch method {
    case .newPersons:
      Wording(
        en: "as stated new", fr: "selon les nouvelles personnes déclarées",
        ar: "بحسب ما صُرّح بأنهم جدد",
        az: "yeni kimi bildirilənlər üzrə")
    case .groups:
      Wording(
        en: "groups counted once", fr: "groupes comptés une fois", ar: "المجموعات محسوبة مرة واحدة",
        az: "qruplar bir dəfə sayılıb")
    case .newPersonsAndGroups:
      Wording(
        en: "stated new, and groups counted once",
        fr: "nouvelles personnes déclarées, et groupes comptés une fois",
        ar: "المصرّح بأنهم جدد، والمجموعات محسوبة مرة واحدة",
        az: "yeni kimi bildirilənlər və bir dəfə sayılan qruplar")
    case .notKnown: Wording(en: "no method", fr: "sans méthode", ar: "دون طريقة", az: "üsul yoxdur")
    }
  }

  static func missingTargets(_ count: Int) -> Wording {
    .count(
      count, en: ("deliverable has no target", "deliverables have no target"),
      fr: ("livrable n'a pas de cible", "livrables n'ont pas de cible"),
      ar: (
        "منجز مستهدف واحد دون قيمة مستهدفة", "منجزان مستهدفان دون قيمة مستهدفة",
        "منجزات مستهدفة دون قيمة مستهدفة", "منجزًا مستهدفًا دون قيمة مستهدفة",
        "منجز مستهدف دون قيمة مستهدفة"
      ), az: "nəticənin hədəfi yoxdur")
  }
  static func missingDueDates(_ count: Int) -> Wording {
    .count(
      count, en: ("deliverable has no due date", "deliverables have no due date"),
      fr: ("livrable n'a pas d'échéance", "livrables n'ont pas d'échéance"),
      ar: (
        "منجز مستهدف واحد دون موعد نهائي", "منجزان مستهدفان دون موعد نهائي",
        "منجزات مستهدفة دون موعد نهائي", "منجزًا مستهدفًا دون موعد نهائي",
        "منجز مستهدف دون موعد نهائي"
      ), az: "nəticənin son tarixi yoxdur")
  }
  static func missingPlaces(_ count: Int) -> Wording {
    .count(
      count, en: ("deliverable has no place", "deliverables have no place"),
      fr: ("livrable n'a pas de lieu", "livrables n'ont pas de lieu"),
      ar: (
        "منجز مستهدف واحد دون مكان", "منجزان مستهدفان دون مكان", "منجزات مستهدفة دون مكان",
        "منجزًا مستهدفًا دون مكان", "منجز مستهدف دون مكان"
      ), az: "nəticənin yeri yoxdur")
  }
  static func missingResponsible(_ count: Int) -> Wording {
    let items = Wording.count(
      count, en: ("open item", "open items"), fr: ("point ouvert", "points ouverts"),
      ar: ("بند مفتوح واحد", "بندين مفتوحين", "بنود مفتوحة", "بندًا مفتوحًا", "بند مفتوح"),
      az: "açıq məsələ")
    return Wording(
      en: "nobody is responsible for \(items.en)",
      fr: "personne n'est responsable de \(items.fr)", ar: "لا مسؤول عن \(items.ar)",
      az: "\(items.az) üçün məsul şəxs yoxdur")
  }
  static func missingEvidence(_ count: Int) -> Wording {
    .count(
      count, en: ("delivery has no evidence", "deliveries have no evidence"),
      fr: ("réalisation n'a pas de pièce", "réalisations n'ont pas de pièce"),
      ar: (
        "إنجاز واحد دون مستند إثبات", "إنجازان دون مستند إثبات", "إنجازات دون مستند إثبات",
        "إنجازًا دون مستند إثبات", "إنجاز دون مستند إثبات"
      ), az: "təhvilin təsdiqedici sənədi yoxdur")
  }
  static let missingStart = Wording(
    en: "the start is not stated", fr: "le début n'est pas précisé", ar: "البداية غير محددة",
    az: "başlanğıc göstərilməyib")
  static let missingEnd = Wording(
    en: "the end is not stated", fr: "la fin n'est pas précisée", ar: "النهاية غير محددة",
    az: "bitmə tarixi göstərilməyib")

  static func dispute(_ dispute: Dispute, _ value: String) -> Wording {
    let source = dispute.source ?? dispute.reference
    return Wording(
      en: "\(dispute.reference), \(field(dispute.field).en): \(source) says or implies \(value)",
      fr:
        "\(dispute.reference), \(field(dispute.field).fr) : \(source) dit ou laisse entendre \(value)",
      ar:
        "\(dispute.reference)، \(field(dispute.field).ar): بحسب \(source) صراحة أو ضمنًا: \(value)",
      az: "\(dispute.reference), \(field(dispute.field).az): \(source) mənbəyinə görə \(value)")
  }

  // MARK: Portfolio and attention

  static func projectsCount(_ count: Int) -> Wording {
    .count(
      count, en: ("project", "projects"), fr: ("projet", "projets"),
      ar: ("مشروع واحد", "مشروعان", "مشاريع", "مشروعًا", "مشروع"), az: "layihə")
  }
  static let overdueHeading = Wording(
    en: "Overdue", fr: "En retard", ar: "متأخر", az: "Vaxtı keçib")
  static let upcomingHeading = Wording(
    en: "Coming up", fr: "À venir", ar: "المواعيد القادمة", az: "Yaxınlaşan tarixlər")
  static let nothingOverdue = Wording(
    en: "Nothing is overdue.", fr: "Rien n'est en retard.", ar: "لا شيء متأخر.",
    az: "Heç nəyin vaxtı keçməyib.")
  static let nothingUpcoming = Wording(
    en: "Nothing is due in this time.", fr: "Rien n'est dû dans ce délai.",
    ar: "لا شيء مستحق في هذه المدة.", az: "Bu müddətdə heç nəyin vaxtı çatmır.")
  static let noProjects = Wording(
    en: "There is no project yet. Add one with: grants new project",
    fr: "Il n'y a pas encore de projet. Ajoutez-en un avec : grants new project",
    ar: "لا مشاريع بعد. أضف مشروعًا: grants new project",
    az: "Hələ layihə yoxdur. Əlavə edin: grants new project")
  static let ageing = Wording(
    en: "Days overdue", fr: "Jours de retard", ar: "أيام التأخير", az: "Gecikmə günləri")
  static let daysLeft = Wording(
    en: "Days left", fr: "Jours restants", ar: "الأيام المتبقية", az: "Qalan günlər")
  static let responsible = Wording(en: "Responsible", fr: "Responsable", ar: "المسؤول", az: "Məsul")
  /// How many others there are; Arabic says one and two without the number.
  static func others(_ count: Int) -> Wording {
    let shown = number(ExactDecimal(count))
    return switch count {
    case 1: Wording(en: "and 1 more", fr: "et 1 de plus", ar: "وواحد غيره", az: "və daha 1")
    case 2: Wording(en: "and 2 more", fr: "et 2 de plus", ar: "واثنان غيره", az: "və daha 2")
    default:
      Wording(
        en: "and \(shown.en) more", fr: "et \(shown.fr) de plus", ar: "و\(shown.ar) غيره",
        az: "və daha \(shown.az)")
    }
  }
  static func more(_ count: Int, _ command: String) -> Wording {
    Wording(
      en: "\(others(count).en): \(command)", fr: "\(others(count).fr) : \(command)",
      ar: "\(others(count).ar): \(command)", az: "\(others(count).az): \(command)")
  }
  static func seeMore(_ command: String) -> Wording {
    Wording(
      en: "More: \(command)", fr: "Suite : \(command)", ar: "المزيد: \(command)",
      az: "Davamı: \(command)")
  }
  static func asOf(_ day: Day) -> Wording {
    Wording(
      en: "As of \(day.text(in: .en))", fr: "Au \(day.text(in: .fr))",
      ar: "في \(day.text(in: .ar))", az: "\(day.text(in: .az)) tarixinə")
  }
}

/// The phrases of a record that is shown whole.
extension Phrases {
  static let yes = Wording(en: "yes", fr: "oui", ar: "نعم", az: "bəli")
  static let no = Wording(en: "no", fr: "non", ar: "لا", az: "xeyr")
  static let total = Wording(en: "total", fr: "total", ar: "المجموع", az: "cəmi")
  static func claimInUse(_ value: String) -> Wording {
    Wording(
      en: "\(value), in use", fr: "\(value), retenu", ar: "\(value)، معتمد",
      az: "\(value), istifadədədir")
  }
  static func claimNotInUse(_ value: String) -> Wording {
    Wording(
      en: "\(value), not in use", fr: "\(value), non retenu", ar: "\(value)، غير معتمد",
      az: "\(value), istifadə olunmur")
  }
}
