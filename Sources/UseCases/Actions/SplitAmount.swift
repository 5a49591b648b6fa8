package import Domain
package import Persistence
import Reporting

/// Splits an amount over budget lines, over periods of a line, or over tranches; no cent is lost.
package struct SplitAmount: Action {
  /// An agreement, a project or a budget line.
  package var reference: String
  /// nil for that of the budget line.
  package var amount: String?
  /// Budget lines with their weights, such as `Training=60,Books=40`.
  package var lines: String?
  /// Into so many tranches, at most 200.
  package var tranches: Int?
  /// How far apart, such as `6m`.
  package var every: String?
  /// The first day, or the date of the first tranche.
  package var from: String?
  package var until: String?
  /// The weights of the parts, such as `40,30,30`; nil for equal ones.
  package var shares: String?
  /// Who pays the tranches, and who gets them.
  package var provider: String?
  package var receiver: String?
  /// What a tranche is called, by its number.
  package var trancheTitles: [String] = []

  package struct Part: Sendable {
    package let reference: String
    package let amount: Money
  }

  package init(_ reference: String, amount: String? = nil) {
    self.reference = reference
    self.amount = amount
  }

  package var command: String { CommandLineText.of("split", reference, amount ?? "") }

  package func perform(in change: Change, for caller: Caller) throws -> [Part] {
    let id = try References(change, caller).find(reference, [.agreement, .project, .budget])
    let record = try change.record(id)
    let path = try change.reference(of: id)
    let drafts: [Draft]
    var weights = try shares.map(Self.weights)
    if record.kind == .budget {
      drafts = try periods(of: record, under: path, change, caller)
    } else if let lines {
      (drafts, weights) = try budgetLines(lines, under: path)
    } else if tranches != nil, record.kind == .agreement {
      drafts = try payments(under: path, change, caller)
    } else {
      throw RequestError.missingArgument("--into | --tranches")
    }
    let money = try whole(record, caller)
    let counts = weights ?? Array(repeating: 1, count: drafts.count)
    guard counts.count == drafts.count, let parts = Shares.split(money, by: counts) else {
      throw RequestError.sharesDoNotFit(counts.count, parts: drafts.count)
    }
    return try zip(drafts, parts).map { draft, part in
      var draft = draft
      draft.entries["amount"] = .value(.money(part))
      return Part(
        reference: try change.reference(of: change.add(draft).id).description, amount: part)
    }
  }

  private func whole(_ record: Record, _ caller: Caller) throws -> Money {
    if let amount, let field = Kind.budget.field("amount") {
      let spelled = try caller.typed.spelled(amount, for: field, kind: .budget)
      if case .money(let money) = try Value(spelled, for: field) { return money }
    }
    guard let money = record[BudgetField.amount] else {
      throw RequestError.missingArgument("AMOUNT")
    }
    return money
  }

  private static func weights(_ text: String) throws -> [Int] {
    guard let weights = Shares.weights(text) else {
      throw RequestError.notAWord(text, of: "--shares", ["40,30,30", "1,1,2"])
    }
    return weights
  }

  /// Budget lines and their weights.
  private func budgetLines(_ text: String, under path: Reference) throws -> ([Draft], [Int]) {
    var drafts: [Draft] = []
    var numbers: [String] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
      guard pair.count == 2, let slug = Slug.make(from: pair[0]) else {
        throw RequestError.notAWord(String(part), of: "--into", ["Training=60,Books=40"])
      }
      drafts.append(Draft(kind: .budget, reference: path.appending(slug), title: pair[0]))
      numbers.append(pair[1])
    }
    return (drafts, try Self.weights(numbers.joined(separator: ",")))
  }

  /// The periods of a budget line, within the term of what it stands under.
  private func periods(
    of line: Record, under path: Reference, _ change: Change, _ caller: Caller
  ) throws -> [Draft] {
    guard let every else { throw RequestError.missingArgument("--every") }
    let term = try change.record(line.parent)
    let first =
      try from.map { try caller.date($0) } ?? line[BudgetField.from] ?? term[AgreementField.start]
    let last =
      try until.map { try caller.date($0) } ?? line[BudgetField.until] ?? term[
        AgreementField.implementationEnd]
      ?? term[AgreementField.end]
    guard let start = first?.first, let end = last?.last else {
      throw RequestError.missingArgument("--from, --until")
    }
    guard start <= end else {
      throw RecordError.endsBeforeStart(start: PartialDate(start), end: PartialDate(end))
    }
    let step = try DateStep(counted: every)
    return ReportingPeriods(every: step, from: start, until: end).periods.map { period in
      var draft = Draft(kind: .budget, reference: path.appending(period.name))
      draft.title = line.title
      draft.language = line.language
      draft[BudgetField.from] = PartialDate(period.days.lowerBound)
      draft[BudgetField.until] = PartialDate(period.days.upperBound)
      return draft
    }
  }

  /// The tranches of an agreement.
  private func payments(under path: Reference, _ change: Change, _ caller: Caller) throws -> [Draft]
  {
    guard let count = tranches, (1...200).contains(count) else {
      throw RequestError.notAWord("\(tranches ?? 0)", of: "--tranches", ["1 … 200"])
    }
    guard let from, let first = try caller.date(from).last else {
      throw RequestError.missingArgument("--from")
    }
    let references = References(change, caller)
    let days = try DateStep(counted: every ?? "1y").schedule(from: first, count: count)
    return try days.enumerated().map { index, day in
      var draft = Draft(kind: .tranche, reference: path.appending("tranche-\(index + 1)"))
      draft.title = trancheTitles.indices.contains(index) ? trancheTitles[index] : nil
      draft.language = caller.language.rawValue
      draft[TrancheField.due] = PartialDate(day)
      for (name, text) in [("provider", provider), ("receiver", receiver)] {
        guard let text else { continue }
        let party = try references.find(text, [.organisation])
        draft.entries[name] = .reference(try change.reference(of: party))
      }
      return draft
    }
  }
}
