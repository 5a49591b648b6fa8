import Domain

/// What is said in reminders.
extension Phrases {
  static let remindersHeading = Wording(
    en: "To be told", fr: "À prévenir", ar: "من يجب إخطاره", az: "Xəbərdar edilməlidir")
  static let nobodyToTell = Wording(
    en: "Nobody has to be told of anything.", fr: "Il n'y a personne à prévenir.",
    ar: "لا أحد يجب إخطاره بشيء.", az: "Heç kimi xəbərdar etmək lazım deyil.")
  static let noAddress = Wording(
    en: "no address", fr: "sans adresse", ar: "دون عنوان", az: "ünvan yoxdur")

  static func reminderSubject(overdue: Int, coming: Int) -> Wording {
    let late = Wording.count(
      overdue, en: ("deadline is overdue", "deadlines are overdue"),
      fr: ("échéance dépassée", "échéances dépassées"),
      ar: (
        "موعد نهائي متأخر", "موعدان نهائيان متأخران", "مواعيد نهائية متأخرة", "موعدًا نهائيًا متأخرًا",
        "موعد نهائي متأخر"
      ), az: "son tarixin vaxtı keçib")
    let next = Wording.count(
      coming, en: ("deadline is coming", "deadlines are coming"),
      fr: ("échéance approche", "échéances approchent"),
      ar: (
        "موعد نهائي قريب", "موعدان نهائيان قريبان", "مواعيد نهائية قريبة", "موعدًا نهائيًا قريبًا",
        "موعد نهائي قريب"
      ), az: "son tarix yaxınlaşır")
    switch (overdue, coming) {
    case (0, _): return next
    case (_, 0): return late
    default:
      return Wording(
        en: "\(late.en), \(next.en)", fr: "\(late.fr), \(next.fr)", ar: "\(late.ar)، \(next.ar)",
        az: "\(late.az), \(next.az)")
    }
  }
  static func daysOverdue(_ count: Int) -> Wording {
    .count(
      count, en: ("day overdue", "days overdue"), fr: ("jour de retard", "jours de retard"),
      ar: ("يوم تأخير واحد", "يوما تأخير", "أيام تأخير", "يوم تأخير", "يوم تأخير"),
      az: "gün gecikmə")
  }
  static func dueInDays(_ count: Int) -> Wording {
    if count == 0 {
      return Wording(
        en: "due today", fr: "à échéance aujourd'hui", ar: "الموعد اليوم",
        az: "vaxtı bu gün tamam olur")
    }
    return .count(
      count, en: ("day left", "days left"), fr: ("jour restant", "jours restants"),
      ar: ("بقي يوم واحد", "بقي يومان", "أيام متبقية", "يومًا متبقيًا", "يوم متبقٍّ"), az: "gün qalıb")
  }
  static func reminderFoot(_ asOf: Day) -> Wording {
    Wording(
      en: "As of \(asOf.text(in: .en)). Sent by the register of agreements and projects.",
      fr: "Situation au \(asOf.text(in: .fr)). Envoyé par le registre des accords et projets.",
      ar: "الوضع في \(asOf.text(in: .ar)). مُرسل من سجل الاتفاقيات والمشاريع.",
      az: "\(asOf.text(in: .az)) tarixinə vəziyyət. Saziş və layihələr reyestrindən göndərilib.")
  }
}
