import Domain

/// The phrases of the status report.
extension Phrases {
  static func statusOn(_ day: Day) -> Wording {
    Wording(en: "Status on \(day.text(in: .en))", fr: "Situation au \(day.text(in: .fr))")
  }
  static let status = Wording(en: "Status", fr: "Statut")
  static let light = Wording(en: "Light", fr: "Feu")
  static let period = Wording(en: "Period", fr: "Période")
  static let timeElapsed = Wording(en: "Time elapsed", fr: "Temps écoulé")
  static let progress = Wording(en: "Progress", fr: "Avancement")
  static let funder = Wording(en: "Funder", fr: "Bailleur de fonds")
  static let implementer = Wording(en: "Implementer", fr: "Mise en œuvre")
  static let places = Wording(en: "Places", fr: "Lieux")
  static let people = Wording(en: "People reached", fr: "Personnes bénéficiaires")
  static let lastEvent = Wording(en: "Last event", fr: "Dernier événement")
  static let why = Wording(en: "Why", fr: "Pourquoi")
  static let deliverables = Wording(en: "Deliverables", fr: "Livrables")
  static let deliverable = Wording(en: "Deliverable", fr: "Livrable")
  static let milestones = Wording(en: "Milestones", fr: "Jalons")
  static let milestone = Wording(en: "Milestone", fr: "Jalon")
  static let target = Wording(en: "Target", fr: "Cible")
  static let delivered = Wording(en: "Delivered", fr: "Réalisé")
  static let accepted = Wording(en: "Accepted", fr: "Accepté")
  static let due = Wording(en: "Due", fr: "Échéance")
  static let agreedFirst = Wording(en: "Agreed first", fr: "Prévu d'abord")
  static let state = Wording(en: "State", fr: "État")
  static let evidence = Wording(en: "Evidence", fr: "Pièces")
  static let last = Wording(en: "Last", fr: "Dernière")
  static let with = Wording(en: "With", fr: "Chez")
  static let missing = Wording(
    en: "Missing, to judge better", fr: "Il manque, pour mieux juger")
  static let disputed = Wording(en: "Sources disagree", fr: "Les sources divergent")
  static func amendment(_ change: PlanChange, _ reference: String, _ value: String) -> Wording {
    let number = change.number.map { ($0, " (no. \($0))", " (nº \($0))") }
    let since = (change.holdsFrom?.text(in: .en) ?? "", change.holdsFrom?.text(in: .fr) ?? "")
    let reason = change.reason.map { ": \($0)" } ?? ""
    let isAgreed = change.force == .contractual
    return Wording(
      en: "\(reference), \(field(change.field).en) \(value), "
        + (isAgreed ? "agreed\(number?.1 ?? ""), in force" : "expected")
        + " since \(since.0)\(reason)",
      fr: "\(reference), \(field(change.field).fr) \(value), "
        + (isAgreed ? "convenu\(number?.2 ?? ""), en vigueur" : "attendu")
        + " depuis \(since.1)\(reason)")
  }
  static let restated = Wording(en: "Restated", fr: "Rectifié")
  static let project = Wording(en: "Project", fr: "Projet")
  static let reference = Wording(en: "Reference", fr: "Référence")
  static let amendments = Wording(en: "Amended", fr: "Modifié")

  static func measurable(_ count: Int, of all: Int) -> Wording {
    Wording(en: "\(count) of \(all) measurable", fr: "\(count) sur \(all) mesurables")
  }
  static func toTheEnd(_ start: String, _ end: String) -> Wording {
    Wording(en: "\(start) to \(end)", fr: "de \(start) à \(end)")
  }
  static let startNotStated = Wording(en: "start not stated", fr: "début non précisé")
  static let endNotStated = Wording(en: "end not stated", fr: "fin non précisée")
  static func participations(_ count: Int) -> Wording {
    .count(count, en: ("participation", "participations"), fr: ("participation", "participations"))
  }
  static func persons(_ count: Int, atLeast: Bool) -> Wording {
    let number = Wording.count(count, en: ("person", "persons"), fr: ("personne", "personnes"))
    return atLeast
      ? Wording(
        en: "persons not known, at least \(count)", fr: "personnes non connues, au moins \(count)")
      : number
  }
  static let personsNotKnown = Wording(en: "persons not known", fr: "personnes non connues")
  static func indirect(_ count: Int) -> Wording {
    Wording(en: "\(count) indirect", fr: "\(count) indirectes")
  }
  static func method(_ method: PeopleReached.Method) -> Wording {
    switch method {
    case .newPersons: Wording(en: "as stated new", fr: "nouvelles déclarées")
    case .groups: Wording(en: "groups counted once", fr: "groupes comptés une fois")
    case .newPersonsAndGroups:
      Wording(
        en: "stated new, and groups counted once",
        fr: "nouvelles déclarées, et groupes comptés une fois")
    case .notKnown: Wording(en: "no method", fr: "sans méthode")
    }
  }

  static func missingTargets(_ count: Int) -> Wording {
    Wording(
      en: "\(count) \(count == 1 ? "deliverable has" : "deliverables have") no target",
      fr: "\(count) \(count < 2 ? "livrable n'a" : "livrables n'ont") pas de cible")
  }
  static func missingDueDates(_ count: Int) -> Wording {
    Wording(
      en: "\(count) \(count == 1 ? "deliverable has" : "deliverables have") no due date",
      fr: "\(count) \(count < 2 ? "livrable n'a" : "livrables n'ont") pas d'échéance")
  }
  static func missingPlaces(_ count: Int) -> Wording {
    Wording(
      en: "\(count) \(count == 1 ? "deliverable has" : "deliverables have") no place",
      fr: "\(count) \(count < 2 ? "livrable n'a" : "livrables n'ont") pas de lieu")
  }
  static func missingResponsible(_ count: Int) -> Wording {
    Wording(
      en: "nobody is responsible for \(count) open \(count == 1 ? "item" : "items")",
      fr: "personne n'est responsable de \(count) \(count < 2 ? "point ouvert" : "points ouverts")")
  }
  static func missingEvidence(_ count: Int) -> Wording {
    Wording(
      en: "\(count) \(count == 1 ? "delivery has" : "deliveries have") no evidence",
      fr: "\(count) \(count < 2 ? "réalisation n'a" : "réalisations n'ont") pas de pièce")
  }
  static let missingStart = Wording(
    en: "the start is not stated", fr: "le début n'est pas précisé")
  static let missingEnd = Wording(en: "the end is not stated", fr: "la fin n'est pas précisée")

  static func dispute(_ dispute: Dispute, _ value: String) -> Wording {
    let source = dispute.source ?? dispute.reference
    return Wording(
      en: "\(dispute.reference), \(field(dispute.field).en): \(source) says or implies \(value)",
      fr:
        "\(dispute.reference), \(field(dispute.field).fr) : \(source) dit ou laisse entendre \(value)"
    )
  }

  // MARK: Portfolio and attention

  static func projectsCount(_ count: Int) -> Wording {
    .count(count, en: ("project", "projects"), fr: ("projet", "projets"))
  }
  static let overdueHeading = Wording(en: "Overdue", fr: "En retard")
  static let upcomingHeading = Wording(en: "Coming up", fr: "À venir")
  static let nothingOverdue = Wording(
    en: "Nothing is overdue.", fr: "Rien n'est en retard.")
  static let nothingUpcoming = Wording(
    en: "Nothing is due in this time.", fr: "Rien n'est dû dans ce délai.")
  static let noProjects = Wording(
    en: "There is no project yet. Add one with: grants new project",
    fr: "Il n'y a pas encore de projet. Ajoutez-en un avec : grants new project")
  static let ageing = Wording(en: "Days overdue", fr: "Jours de retard")
  static let daysLeft = Wording(en: "Days left", fr: "Jours restants")
  static let responsible = Wording(en: "Responsible", fr: "Responsable")
  static func more(_ count: Int, _ command: String) -> Wording {
    Wording(en: "and \(count) more: \(command)", fr: "et \(count) de plus : \(command)")
  }
  static func seeMore(_ command: String) -> Wording {
    Wording(en: "More: \(command)", fr: "Suite : \(command)")
  }
  static func asOf(_ day: Day) -> Wording {
    Wording(en: "As of \(day.text(in: .en))", fr: "Au \(day.text(in: .fr))")
  }
}

/// The phrases of a record that is shown whole.
extension Phrases {
  static let yes = Wording(en: "yes", fr: "oui")
  static let no = Wording(en: "no", fr: "non")
  static let total = Wording(en: "total", fr: "total")
  static func claimInUse(_ value: String) -> Wording {
    Wording(en: "\(value), in use", fr: "\(value), retenu")
  }
  static func claimNotInUse(_ value: String) -> Wording {
    Wording(en: "\(value), not in use", fr: "\(value), non retenu")
  }
}
