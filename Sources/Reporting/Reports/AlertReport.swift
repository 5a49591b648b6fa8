public import Domain
public import JSON

/// What the rules of a register have found.
public struct AlertReport {
  private let alerts: [Alert]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// The report on what was found.
  public init(_ alerts: [Alert], asOf: Day, language: Language, notice: String? = nil) {
    self.alerts = alerts
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// The report as a document.
  public var document: Document {
    var blocks: [Document.Block] = [
      .title("\(Phrases.attention(language)) — \(Phrases.asOf(asOf)(language))")
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks.append(
      alerts.isEmpty ? .paragraph(Phrases.nothingFoundByRules(language)) : .table(table))
    return Document(blocks)
  }

  /// What was found as a table.
  public var table: Table {
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(RecordWords.field("title")(language)),
      .init(Phrases.closingQuestion(language)),
    ])
    for alert in alerts {
      table.rows.append([
        Cell(alert.reference), Cell(alert.title), Cell(Phrases.alert(alert)(language), .warning),
      ])
    }
    return table
  }

  /// Writes what was found for programs.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for alert in alerts {
        json.object { json in
          json.member("code") { $0.value(alert.subject.rawValue) }
          json.member("reference") { $0.value(alert.reference) }
          json.member("title") { $0.value(alert.title) }
          json.member("days") { $0.number(alert.days) }
          json.member("spent") { $0.number(alert.shares.first) }
          json.member("timeElapsed") { $0.number(alert.shares.last) }
        }
      }
    }
  }
}

extension Phrases {
  static let nothingFoundByRules = Wording(
    en: "Nothing was found.", fr: "Rien n'a été trouvé.")

  static func alert(_ alert: Alert) -> Wording {
    let count = alert.days ?? 0
    switch alert.subject {
    case .quiet:
      return Wording(
        en: "nothing recorded for \(days(count).en)",
        fr: "rien d'enregistré depuis \(days(count).fr)")
    case .noDisbursement:
      return Wording(
        en: "signed \(days(count).en) ago, nothing paid",
        fr: "signé il y a \(days(count).fr), rien de payé")
    case .overspending:
      let (spent, time) = (
        StatusReport.percent(alert.shares.first) ?? "–",
        StatusReport.percent(alert.shares.last) ?? "–"
      )
      return Wording(
        en: "\(spent) spent in \(time) of the time", fr: "\(spent) dépensés en \(time) du temps")
    case .nobodyResponsible:
      return Wording(
        en: "due in \(days(count).en), nobody is responsible",
        fr: "échéance dans \(days(count).fr), personne n'est responsable")
    case .noEvidence: return Wording(en: "no evidence", fr: "sans pièce justificative")
    case .noActual: return noActual
    case .slipping:
      return Wording(
        en: "at this pace at least \(days(count).en) late",
        fr: "à ce rythme, au moins \(days(count).fr) de retard")
    }
  }
}
