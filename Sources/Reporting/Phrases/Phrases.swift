import Domain

/// Every phrase for people, once, in each language.
enum Phrases {
  // MARK: Dates

  static let noEnd = Wording(en: "no end set", fr: "sans terme fixé")
  static func about(_ date: String) -> Wording {
    Wording(en: "about \(date)", fr: "vers \(date)")
  }
  static func days(_ count: Int) -> Wording {
    .count(count, en: ("day", "days"), fr: ("jour", "jours"))
  }

  // MARK: What is not known

  static func unknown(_ reason: UnknownReason) -> Wording {
    switch reason {
    case .notStated: Wording(en: "not stated", fr: "non précisé")
    case .toBeSet: Wording(en: "to be set", fr: "à fixer")
    case .notApplicable: Wording(en: "not applicable", fr: "sans objet")
    case .notCollected: Wording(en: "not collected", fr: "non collecté")
    case .withheld: Wording(en: "withheld", fr: "non communiqué")
    }
  }
  static let noTarget = Wording(en: "no target set", fr: "pas de cible")
  static let noDate = Wording(en: "no date set", fr: "pas de date")
  static let noneRecorded = Wording(en: "none recorded", fr: "rien d'enregistré")

  // MARK: Light and status

  static func light(_ light: Light) -> Wording {
    switch light {
    case .grey: Wording(en: "cannot be judged yet", fr: "non évaluable")
    case .red: Wording(en: "off track", fr: "hors trajectoire")
    case .amber: Wording(en: "at risk", fr: "à surveiller")
    case .green: Wording(en: "on track", fr: "en bonne voie")
    }
  }
  static func colour(_ light: Light) -> Wording {
    switch light {
    case .grey: Wording(en: "GREY", fr: "GRIS")
    case .red: Wording(en: "RED", fr: "ROUGE")
    case .amber: Wording(en: "AMBER", fr: "ORANGE")
    case .green: Wording(en: "GREEN", fr: "VERT")
    }
  }
  static func status(_ status: ActivityStatus) -> Wording {
    switch status {
    case .pipeline: Wording(en: "in preparation", fr: "en préparation")
    case .implementation: Wording(en: "under way", fr: "en cours")
    case .finalisation: Wording(en: "being finalised", fr: "en finalisation")
    case .closed: Wording(en: "closed", fr: "clôturé")
    case .cancelled: Wording(en: "cancelled", fr: "annulé")
    case .suspended: Wording(en: "suspended", fr: "suspendu")
    }
  }

  static func reason(_ reason: LightReason) -> Wording {
    let (title, reference) = (reason.title, reason.reference)
    switch reason.finding {
    case .nothingDueYet:
      return Wording(
        en: "nothing dated or targeted has fallen due yet",
        fr: "rien de daté ni de chiffré n'est encore échu")
    case .overdue(let count):
      return Wording(
        en: "\(title) (\(reference)) is \(days(count).en) overdue",
        fr: "\(title) (\(reference)) : en retard de \(days(count).fr)")
    case .endPassed(let count):
      return Wording(
        en: "the planned end (\(reference)) passed \(days(count).en) ago and the project is open",
        fr: "la fin prévue (\(reference)) est passée depuis \(days(count).fr), projet non clôturé")
    case .overdueByOther(let count):
      return Wording(
        en: "\(title) (\(reference)) has been awaited for \(days(count).en)",
        fr: "\(title) (\(reference)) est attendu depuis \(days(count).fr)")
    case .waiting(let count):
      return Wording(
        en: "\(title) (\(reference)) was submitted \(days(count).en) ago and is not answered",
        fr: "\(title) (\(reference)) remis il y a \(days(count).fr), sans réponse")
    case .quiet(let count):
      return Wording(
        en: "nothing has happened for \(days(count).en)",
        fr: "rien ne s'est passé depuis \(days(count).fr)")
    case .suspended(let date):
      return Wording(
        en: "\(title) is suspended since \(date.text(in: .en))",
        fr: "\(title) : suspendu depuis \(date.text(in: .fr))")
    case .extensionRequested(let date):
      return Wording(
        en: "\(title) (\(reference)): extension requested \(date.text(in: .en)), not agreed",
        fr: "\(title) (\(reference)) : prolongation demandée le \(date.text(in: .fr)), non convenue"
      )
    case .underTarget(let ratio, let actual, let target):
      let words = underTarget(StatusReport.percent(ratio) ?? "", "\(actual)", "\(target)")
      return Wording(
        en: "\(title) (\(reference)) \(words.en)", fr: "\(title) (\(reference)) \(words.fr)")
    case .noActual:
      return Wording(
        en: "\(title) (\(reference)) \(noActual.en)", fr: "\(title) (\(reference)) \(noActual.fr)")
    case .statusNotStated:
      return Wording(
        en: "status not stated, judged as under way", fr: "statut non précisé, jugé comme en cours")
    }
  }
  static func move(_ party: String) -> Wording {
    Wording(en: "move: \(party)", fr: "à agir : \(party)")
  }

  // MARK: States

  static func state(_ state: DeliverableStatus.State) -> Wording {
    switch state {
    case .notStarted: Wording(en: "nothing recorded", fr: "rien d'enregistré")
    case .inProgress: Wording(en: "in progress", fr: "en cours")
    case .delivered: Wording(en: "delivered", fr: "réalisé")
    case .closed: Wording(en: "closed", fr: "clôturé")
    case .cancelled: Wording(en: "cancelled", fr: "annulé")
    case .dropped: Wording(en: "place dropped", fr: "lieu abandonné")
    }
  }
  static func state(_ state: MilestoneStatus.State) -> Wording {
    switch state {
    case .open: Wording(en: "open", fr: "ouvert")
    case .submitted: Wording(en: "submitted", fr: "remis")
    case .returned: Wording(en: "returned", fr: "renvoyé pour correction")
    case .accepted: Wording(en: "accepted", fr: "accepté")
    case .completed: Wording(en: "completed", fr: "achevé")
    case .waived: Wording(en: "waived", fr: "dispense accordée")
    case .cancelled: Wording(en: "cancelled", fr: "annulé")
    }
  }
  static func overdue(_ count: Int) -> Wording {
    Wording(en: "overdue \(days(count).en)", fr: "en retard de \(days(count).fr)")
  }
  static func late(_ count: Int) -> Wording {
    Wording(en: "\(days(count).en) late", fr: "\(days(count).fr) de retard")
  }
  static func withParty(_ party: String, _ count: Int) -> Wording {
    Wording(en: "with \(party) for \(days(count).en)", fr: "chez \(party) depuis \(days(count).fr)")
  }
  static func daysLeft(_ count: Int) -> Wording {
    count == 0
      ? Wording(en: "today", fr: "aujourd'hui")
      : Wording(en: "in \(days(count).en)", fr: "dans \(days(count).fr)")
  }
}
