import Domain

/// What reports say of their own.
extension Phrases {
  static func reportOn(_ span: String) -> Wording {
    Wording(
      en: "Report on the period \(span)", fr: "Rapport sur la période : \(span)",
      ar: "تقرير عن الفترة: \(span)", az: "Dövr üzrə hesabat: \(span)")
  }
  static let allInvented = Wording(
    en: "Demonstration: all organisations and figures here are invented.",
    fr: "Démonstration : toutes les organisations et tous les chiffres sont inventés.",
    ar: "عرض توضيحي: جميع المنظمات والأرقام هنا مختلقة.",
    az: "Nümayiş: buradakı bütün təşkilatlar və rəqəmlər uydurmadır.")
  static let aim = Wording(en: "Aim", fr: "Objectif", ar: "الهدف", az: "Məqsəd")
  static let masked = Wording(
    en: "masked", fr: "masqué", ar: "محجوب", az: "gizlədilib")
  static let needsAttention = Wording(
    en: "What needs attention", fr: "Points d'attention", ar: "ما يستدعي الانتباه",
    az: "Diqqət tələb edənlər")
  static let narrative = Wording(
    en: "Narrative", fr: "Partie narrative", ar: "التقرير السردي", az: "Təsviri hissə")
  static func passage(_ section: PassageSection) -> Wording {
    switch section {
    case .progress:
      Wording(en: "Progress", fr: "Avancement", ar: "التقدم المحرز", az: "Görülmüş işlər")
    case .difficulties:
      Wording(
        en: "Difficulties", fr: "Difficultés rencontrées", ar: "الصعوبات", az: "Çətinliklər")
    case .measures:
      Wording(
        en: "Measures taken", fr: "Mesures prises", ar: "الإجراءات المتخذة",
        az: "Görülmüş tədbirlər")
    case .nextSteps:
      Wording(
        en: "Next steps", fr: "Prochaines étapes", ar: "الخطوات المقبلة", az: "Növbəti addımlar")
    case .deviation:
      Wording(
        en: "Reason of the deviation", fr: "Motif de l'écart", ar: "سبب الانحراف",
        az: "Kənarlaşmanın səbəbi")
    }
  }
  static let noNarrative = Wording(
    en: "No text was written for this time.", fr: "Aucun texte n'a été rédigé pour cette période.",
    ar: "لم يُكتب نص عن هذه الفترة.", az: "Bu dövr üçün mətn yazılmayıb.")
  static let nothingWritten = Wording(
    en: "Nothing was written.", fr: "Rien n'a été rédigé.", ar: "لم يُكتب شيء.",
    az: "Heç nə yazılmayıb.")

  // MARK: Columns

  static let planned = Wording(en: "Planned", fr: "Prévu", ar: "المخطط", az: "Plan")
  static let rateOfDelivery = Wording(
    en: "Rate", fr: "Taux de réalisation", ar: "نسبة الإنجاز", az: "İcra faizi")
  static let deviation = Wording(en: "Deviation", fr: "Écart", ar: "الانحراف", az: "Kənarlaşma")
  static let reasonWhy = Wording(en: "Reason", fr: "Motif", ar: "السبب", az: "Səbəb")
  static let notYetDue = Wording(
    en: "not due yet", fr: "pas encore échu", ar: "لم يحن موعده", az: "vaxtı çatmayıb")
  static let dueAndState = Wording(
    en: "Due dates, acceptance and state", fr: "Échéances, acceptation et état",
    ar: "المواعيد والقبول والحالة", az: "Son tarixlər, qəbul və vəziyyət")
  static let quantity = Wording(en: "Quantity", fr: "Quantité", ar: "الكمية", az: "Miqdar")
  static let place = Wording(en: "Place", fr: "Lieu", ar: "المكان", az: "Yer")
  static let dayColumn = Wording(en: "Date", fr: "Date", ar: "التاريخ", az: "Tarix")
  static let typeColumn = Wording(en: "Type", fr: "Type", ar: "النوع", az: "Növ")
  static let fromColumn = Wording(en: "From", fr: "De", ar: "من", az: "Kimdən")
  static let toColumn = Wording(en: "To", fr: "À", ar: "إلى", az: "Kimə")
  static let ofColumn = Wording(en: "Of", fr: "Sur", ar: "من أصل", az: "Cəmi")
  static let value = Wording(en: "Value", fr: "Valeur", ar: "القيمة", az: "Qiymət")
  static let values = Wording(
    en: "Measured values", fr: "Valeurs mesurées", ar: "القيم المقيسة", az: "Ölçülmüş qiymətlər")
  static let description = Wording(en: "Description", fr: "Description", ar: "الوصف", az: "Təsvir")
  static let endColumn = Wording(en: "End", fr: "Fin", ar: "النهاية", az: "Bitmə tarixi")
  static let start = Wording(en: "Start", fr: "Début", ar: "البداية", az: "Başlanğıc")
  static let month = Wording(en: "Month", fr: "Mois", ar: "الشهر", az: "Ay")
  static let group = Wording(en: "Group", fr: "Groupe", ar: "الفئة", az: "Qrup")
  static let role = Wording(en: "Role", fr: "Rôle", ar: "الدور", az: "Rol")
  static let under = Wording(
    en: "Under", fr: "Relève de", ar: "في إطار", az: "Əsas saziş")
  static let prevailing = Wording(
    en: "Prevailing language", fr: "Langue qui fait foi", ar: "اللغة المعتمدة",
    az: "Üstün qüvvəyə malik dil")
  static let signedBy = Wording(en: "Signed by", fr: "Signé par", ar: "وقّعها", az: "İmzalayan")
  static let signedOn = Wording(en: "Signed", fr: "Signé le", ar: "تاريخ التوقيع", az: "İmzalanıb")
  static let inKindWord = Wording(
    en: "in kind", fr: "en nature", ar: "عينية", az: "natura şəklində")
  static let onceOnly = Wording(en: "once", fr: "une fois", ar: "مرة واحدة", az: "bir dəfə")
  static let projects = Wording(en: "Projects", fr: "Projets", ar: "المشاريع", az: "Layihələr")

  // MARK: Parts

  static let portfolio = Wording(
    en: "Portfolio overview", fr: "Vue d'ensemble du portefeuille", ar: "نظرة عامة على المشاريع",
    az: "Portfelin icmalı")
  static let nothingUrgent = Wording(
    en: "No project is off track or at risk.",
    fr: "Aucun projet n'est hors trajectoire ni à surveiller.",
    ar: "لا مشروع خارج المسار ولا مشروع يحتاج إلى متابعة.",
    az: "Plandan geri qalan və ya risk altında olan layihə yoxdur.")
  static func andMore(_ count: Int) -> Wording {
    Wording { "(\(others(count)($0)))" }
  }
  static let deadlines = Wording(
    en: "Deadlines", fr: "Échéances", ar: "المواعيد النهائية", az: "Son tarixlər")
  static let financialReport = Wording(
    en: "Financial report", fr: "Rapport financier", ar: "التقرير المالي", az: "Maliyyə hesabatı")
  static let paysForOthers = Wording(
    en: "This agreement pays for other projects too: the figures are those of the whole agreement.",
    fr:
      "Cette convention finance aussi d'autres projets : les chiffres sont ceux de toute la convention.",
    ar: "تموّل هذه الاتفاقية مشاريع أخرى أيضًا، والأرقام تخص الاتفاقية كلها.",
    az: "Bu saziş başqa layihələri də maliyyələşdirir: rəqəmlər bütün sazişə aiddir.")
  static let transactions = Wording(
    en: "Transactions", fr: "Transactions", ar: "المعاملات", az: "Əməliyyatlar")
  static let deliveries = Wording(
    en: "Deliveries", fr: "Réalisations", ar: "الإنجازات", az: "Təhvillər")
  static let signatures = Wording(
    en: "Signatures", fr: "Signatures", ar: "التوقيعات", az: "İmzalar")
  static func signsFor(_ party: String) -> Wording {
    Wording(en: "For \(party)", fr: "Pour : \(party)", ar: "عن \(party)", az: "\(party) adından")
  }
  static let parties = Wording(en: "Parties", fr: "Parties", ar: "الأطراف", az: "Tərəflər")
  static let terms = Wording(en: "Terms", fr: "Termes", ar: "الشروط", az: "Şərtlər")
  static let promised = Wording(
    en: "Promised, and what became of it", fr: "Promis, et ce qu'il en est",
    ar: "ما وُعد به وما تحقق منه", az: "Vəd edilən və nəticəsi")
  static let obligations = Wording(
    en: "Obligations and dates", fr: "Obligations et dates", ar: "الالتزامات والمواعيد",
    az: "Öhdəliklər və tarixlər")
  static let noAmendments = Wording(
    en: "Nothing was amended.", fr: "Rien n'a été modifié.", ar: "لم يُعدَّل شيء.",
    az: "Heç nə dəyişdirilməyib.")
  static let nothingHere = Wording(en: "Nothing.", fr: "Rien.", ar: "لا شيء.", az: "Heç nə.")
  static func changesSince(_ day: Day) -> Wording {
    Wording(
      en: "Changes since \(day.text(in: .en))", fr: "Changements depuis le \(day.text(in: .fr))",
      ar: "التغييرات منذ \(day.text(in: .ar))", az: "Dəyişikliklər: \(day.text(in: .az)) tarixindən"
    )
  }
  static let completedHeading = Wording(
    en: "Completed, submitted, accepted", fr: "Achevé, remis, accepté",
    ar: "اكتمل أو سُلّم أو قُبل", az: "Tamamlanıb, təqdim və ya qəbul edilib")
  static let becameLate = Wording(
    en: "Became late", fr: "Nouveaux retards", ar: "تأخيرات جديدة", az: "Yeni gecikmələr")
  static let done = Wording(en: "done", fr: "fait", ar: "أُنجز", az: "icra edilib")

  // MARK: Restated

  static let figure = Wording(en: "Figure", fr: "Chiffre", ar: "الرقم", az: "Rəqəm")
  static let reported = Wording(en: "Reported", fr: "Communiqué", ar: "المُبلَّغ", az: "Bildirilmiş")
  static let now = Wording(en: "Now", fr: "Maintenant", ar: "الآن", az: "İndi")
  static let recordedLater = Wording(
    en: "recorded or corrected since", fr: "enregistré ou corrigé depuis",
    ar: "سُجّل أو صُحّح بعد ذلك", az: "sonradan qeyd və ya düzəliş edilib")
  static func restatedSince(_ day: PartialDate, _ recipient: String, _ asOf: Day) -> Wording {
    Wording(
      en:
        "The report of \(day.text(in: .en)) to \(recipient) had other figures for \(asOf.text(in: .en)).",
      fr:
        "Le rapport \(day.frenchOf) à \(recipient) donnait d'autres chiffres au \(asOf.text(in: .fr)).",
      ar:
        "ورد في التقرير المؤرخ \(day.text(in: .ar)) إلى \(recipient) أرقام أخرى بتاريخ \(asOf.text(in: .ar)).",
      az:
        "\(day.text(in: .az)) tarixli hesabatda (\(recipient)) \(asOf.text(in: .az)) üçün başqa rəqəmlər göstərilmişdi."
    )
  }
  static func measure(_ measure: ReportedFigure.Measure) -> Wording {
    switch measure {
    case .target: target.lowercased
    case .delivered: delivered.lowercased
    case .accepted: accepted.lowercased
    case .actual: actual.lowercased
    case .spent: spent.lowercased
    case .participations: participationsColumn.lowercased
    case .persons: personsColumn.lowercased
    }
  }

  // MARK: Amendments

  /// What was amended, agreed or expected; for what was only asked for, that it is not agreed.
  static func amended(_ title: String, _ reference: String, _ change: PlanChange, asOf: Day)
    -> Wording
  {
    func value(_ language: Language) -> String {
      guard let after = change.after else { return unknown(.notStated)(language) }
      return (try? PartialDate(after)).map { $0.text(in: language) } ?? after
    }
    let name = "\(title) (\(reference))"
    if change.force == .contractual, !(change.holdsFrom?.hasHappened(by: asOf) ?? false) {
      let day = change.requested
      return Wording(
        en: "\(name), \(field(change.field).en) \(value(.en)): "
          + "asked for\(day.map { " " + $0.text(in: .en) } ?? ""), not agreed",
        fr: "\(name), \(field(change.field).fr) \(value(.fr)) : "
          + "demandé\(day.map { " " + $0.frenchWhen } ?? ""), non convenu",
        ar: "\(name)، \(field(change.field).ar) \(value(.ar)): "
          + "طُلب\(day.map { " في " + $0.text(in: .ar) } ?? "") ولم يُتفق عليه",
        az: "\(name), \(field(change.field).az) \(value(.az)): "
          + "\(day.map { $0.text(in: .az) + " tarixində " } ?? "")istənilib, razılaşdırılmayıb")
    }
    return Wording(
      en: amendment(change, name, value(.en)).en, fr: amendment(change, name, value(.fr)).fr,
      ar: amendment(change, name, value(.ar)).ar, az: amendment(change, name, value(.az)).az)
  }
  static func pause(_ pause: SuspensionFacts) -> Wording {
    func text(_ from: String, _ until: String?) -> String {
      "\(from) – \(until ?? "…")"
    }
    func scope(_ language: Language) -> String {
      pause.scope.map { $0.name + language.comma } ?? ""
    }
    let reason = pause.reason.map { ": \($0)" } ?? ""
    func days(_ language: Language) -> String {
      text(pause.from.text(in: language), pause.until?.text(in: language))
    }
    return Wording(
      en: "\(scope(.en))suspended \(days(.en))\(reason)",
      fr: "\(scope(.fr))suspendu : \(days(.fr))\(pause.reason.map { " : \($0)" } ?? "")",
      ar: "\(scope(.ar))معلّق: \(days(.ar))\(reason)",
      az: "\(scope(.az))müvəqqəti dayandırılıb: \(days(.az))\(reason)")
  }
}
