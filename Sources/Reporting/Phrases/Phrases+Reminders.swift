import Domain

/// What is said in reminders.
extension Phrases {
  static let remindersHeading = Wording(en: "To be told", fr: "À prévenir")
  static let nobodyToTell = Wording(
    en: "Nobody has to be told of anything.", fr: "Il n'y a personne à prévenir.")
  static let noAddress = Wording(en: "no address", fr: "sans adresse")

  static func reminderSubject(overdue: Int, coming: Int) -> Wording {
    let late = Wording.count(
      overdue, en: ("deadline is overdue", "deadlines are overdue"),
      fr: ("échéance dépassée", "échéances dépassées"))
    let next = Wording.count(
      coming, en: ("deadline is coming", "deadlines are coming"),
      fr: ("échéance approche", "échéances approchent"))
    switch (overdue, coming) {
    case (0, _): return next
    case (_, 0): return late
    default: return Wording(en: "\(late.en), \(next.en)", fr: "\(late.fr), \(next.fr)")
    }
  }
  static func daysOverdue(_ count: Int) -> Wording {
    .count(count, en: ("day overdue", "days overdue"), fr: ("jour de retard", "jours de retard"))
  }
  static func dueInDays(_ count: Int) -> Wording {
    if count == 0 { return Wording(en: "due today", fr: "à échéance aujourd'hui") }
    return .count(count, en: ("day left", "days left"), fr: ("jour restant", "jours restants"))
  }
  static func reminderFoot(_ asOf: Day) -> Wording {
    Wording(
      en: "As of \(asOf.text(in: .en)). Sent by the register of agreements and projects.",
      fr: "Situation au \(asOf.text(in: .fr)). Envoyé par le registre des accords et projets.")
  }
}
