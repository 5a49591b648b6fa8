import Domain
import TestSupport

/// A wrong record.
struct WrongRecord: CustomStringConvertible {
  var offer: Offer
  /// What is found.
  var error: RecordError
  /// The command that would do the same; nil where there is none.
  var command: [String]?
  /// Ways in which the same cannot be said, such as names in a table that lead nowhere.
  var except: Set<WayIn> = []
  /// How a sound record becomes this one behind the program's back: what the sound one says, and the columns
  /// that are changed; nil where the record alone does not show it.
  var smuggled: (sound: [String: String], change: String)?

  var description: String { "\(offer.kind) \(offer.fields)" }

  init(
    _ offer: Offer, _ error: RecordError, command: [String]? = nil, except: Set<WayIn> = [],
    sound: [String: String]? = nil, change: String = ""
  ) {
    self.offer = offer
    self.error = error
    self.command = command
    self.except = except
    smuggled = sound.map { ($0, change) }
  }
}

extension WrongRecord {
  /// As many wrong records of all sorts as there are sorts, with other numbers each time.
  static func all(_ dice: inout Dice) -> [WrongRecord] {
    events(&dice) + plans(&dice) + steps(&dice) + measures(&dice)
  }

  private static func events(_ dice: inout Dice) -> [WrongRecord] {
    let number = dice.roll(1...99)
    let day = "2026-0\(dice.roll(1...5))-1\(dice.roll(0...9))"
    let later = "20\(dice.roll(27...60))-01-01"
    func delivery(_ fields: KeyValuePairs<String, String>) -> Offer {
      Offer(.delivery, "p/w/@\(day)", fields)
    }
    let date: PartialDate = (try? PartialDate(later)) ?? .open
    return [
      WrongRecord(
        delivery(["day": day, "quantity": "-\(number)"]),
        .negative("-\(number)", field: "quantity"),
        command: ["record", "p/w", "--on", day, "--", "-\(number)"],
        sound: ["quantity": "1"], change: "quantity = -\(number)"),
      WrongRecord(
        Offer(.delivery, "p/w/@\(later)", ["day": later, "quantity": "1"]),
        .futureDay(date, today: "2026-06-30"),
        command: ["record", "p/w", "1", "--on", later]),
      WrongRecord(
        delivery([
          "day": day, "quantity": "1", "participations": "total=\(number),female=\(number + 1)",
        ]),
        .partsExceedTotal(
          field: "attendances", parts: Int64(number + 1), total: Int64(number)),
        except: [.table]),
      WrongRecord(
        Offer(
          .transaction, "p/@\(later)", ["type": "expenditure", "day": later, "amount": "5 EUR"]),
        .futureDay(date, today: "2026-06-30", rule: .transactionDay),
        command: ["spend", "p", "5 EUR", "--on", later], except: [.file]),
      WrongRecord(
        Offer(.organisation, "o\(number)", ["email": "|/bin/sh@x\(number)"]),
        .malformed("|/bin/sh@x\(number)", field: "email", expected: .email),
        sound: ["email": "a@example.org"], change: "email = '|/bin/sh@x\(number)'"),
      WrongRecord(
        Offer(.person, "s\(number)", ["correspondence": "FRANCAIS\(number)"]),
        .malformed("FRANCAIS\(number)", field: "correspondence", expected: .language),
        except: [.table],
        sound: ["correspondence": "fr"], change: "correspondence = 'FRANCAIS\(number)'"),
    ]
  }

  private static func plans(_ dice: inout Dice) -> [WrongRecord] {
    let number = dice.roll(1...99)
    let year = dice.roll(2027...2060)
    let (from, until) = ("\(year)-06", "\(year)-0\(dice.roll(1...5))")
    let order = RecordError.endsBeforeStart(
      start: (try? PartialDate(from)) ?? .open, end: (try? PartialDate(until)) ?? .open)
    return [
      WrongRecord(
        Offer(.place, "p/place", ["at": "kaya", "from": from, "until": until]), order,
        sound: ["at": "kaya", "until": until], change: "\"from\" = '\(from)'"),
      WrongRecord(
        Offer(.deliverable, "p/d\(number)", ["responsible": "kaya"]),
        .wrongKind("kaya", is: .city, expected: Kind.anybody), except: [.table],
        sound: ["responsible": "doer"],
        change: "responsible = (SELECT id FROM record WHERE slug = 'kaya')"),
      WrongRecord(
        Offer(.milestone, "p/m\(number)", ["rule": "soon\(number)"]),
        .malformed("soon\(number)", field: "rule", expected: .rule),
        sound: ["rule": "report+1m"], change: "rule = 'soon\(number)'"),
      WrongRecord(
        Offer(.funding, "b/p", ["project": "p", "share": "\(40 + number % 60 + 1)"]),
        .sharesExceedWhole(project: "p", percent: ExactDecimal(101 + number % 60)),
        sound: ["project": "p", "share": "40"], change: "share = \(40 + number % 60 + 1)"),
      WrongRecord(
        Offer(.reminder, "r\(number)", ["days": "\(number) soon"]),
        .malformed("\(number) soon", field: "days", expected: .days),
        sound: ["days": "-7"], change: "days = '\(number) soon'"),
      WrongRecord(
        Offer(.suspension, "p/s\(number)", ["from": "2026-05-01"]), .missingReason,
        command: ["suspend", "p", "--from", "2026-05-01"],
        sound: ["from": "2026-05-01", "reason": "Roads"], change: "reason = NULL"),
      WrongRecord(
        Offer(
          .amendment, "p/w/a\(number)", ["type": "internal", "field": "target", "after": "6"]),
        .missingReason, command: ["amend", "p/w", "--target", "6", "--internal"],
        sound: ["reason": "Rains"], change: "reason = NULL"),
      WrongRecord(
        Offer(.judgement, "p/j\(number)", ["light": "red", "day": "2026-05-01"]),
        .missingReason, command: ["judge", "p", "red"], except: [.table]),
    ]
  }

  private static func steps(_ dice: inout Dice) -> [WrongRecord] {
    let day = "2026-06-1\(dice.roll(0...9))"
    func step(_ type: StepType, of subject: String, _ fields: [(String, String)] = []) -> Offer {
      var offer = Offer(.step, "\(subject)/x-\(day)", ["type": type.rawValue, "day": day])
      offer.fields += fields.map { ($0.0, $0.1) }
      return offer
    }
    let misplaced: StepType = dice.pick([.verified, .started])
    let all = ClosingList.Question.allCases.map { "\($0.typed): None" }.joined(separator: "; ")
    let open: [ClosingList.Question] = [.finalReport, .deliverables, .balance, .assets]
    return [
      WrongRecord(
        step(.waived, of: "p/report"), .onlyOwedTo("Giver"), command: ["waive", "p/report"],
        sound: ["by": "giver"], change: "by = NULL"),
      WrongRecord(
        step(.waived, of: "p/report", [("by", "doer")]), .onlyOwedTo("Giver"),
        command: ["waive", "p/report", "--by-party", "doer"],
        sound: ["by": "giver"], change: "by = (SELECT id FROM record WHERE slug = 'doer')"),
      WrongRecord(
        step(.cancelled, of: dice.pick(["p", "p/w", "p/report"])), .missingReason,
        command: ["cancel", "p/w"], sound: ["reason": "Rains"], change: "reason = NULL"),
      WrongRecord(
        step(misplaced, of: "p/report"),
        .wrongKind("p/report", is: .milestone, expected: misplaced.subjects),
        command: [misplaced == .verified ? "verify" : "start", "p/report"],
        sound: ["type": "submitted"], change: "type = '\(misplaced.rawValue)'"),
      WrongRecord(
        step(.closed, of: "p"), .notClosed("p", open), command: ["close", "p", "--on", day],
        sound: ["note": all], change: "note = NULL"),
      WrongRecord(
        step(.closed, of: "p", [("note", "balance: None; assets: None")]),
        .notClosed("p", [.finalReport, .deliverables]),
        command: ["close", "p", "--on", day, "--open", "balance=None", "--open", "assets=None"],
        sound: ["note": all], change: "note = 'balance: None; assets: None'"),
    ]
  }

  private static func measures(_ dice: inout Dice) -> [WrongRecord] {
    let number = dice.roll(1...99)
    let month = dice.roll(1...3)
    let settled = "2026-0\(month)-1\(dice.roll(0...9))"
    return [
      WrongRecord(
        Offer(.period, "p/r/i/x", ["from": "2026-0\(month)", "until": "2026-09"]),
        .overlapping("p/r/i/x", with: "p/r/i/q1"),
        sound: ["from": "2026-04", "until": "2026-09"], change: "\"from\" = '2026-0\(month)'"),
      WrongRecord(
        Offer(.indicator, "p/r/n", ["measure": "percentage", "feeds": "p/r/i"]),
        .cannotFeed("p/r/n", into: "p/r/i", .otherMeasure),
        sound: ["measure": "unit", "feeds": "p/r/i"], change: "measure = 'percentage'"),
      WrongRecord(
        Offer(.indicator, "p/r/n", ["measure": "qualitative", "baseline": "\(number)"]),
        .breaksStandard(.qualitativeBaseline, field: "baseline", value: "\(number)")),
      WrongRecord(
        Offer(.actual, "p/r/i/@\(settled)", ["day": settled, "value": "\(number)"]),
        .lockedPeriod("p/r/i/q1"),
        command: ["measure", "p/r/i", "\(number)", "--on", settled]),
      WrongRecord(
        Offer(.actual, "p/r/words/@2026-05-02", ["day": "2026-05-02", "value": "\(number)"]),
        .breaksStandard(.qualitativeValue, field: "value", value: "\(number)")),
    ]
  }
}
