import Domain
import JSON
import Reporting

/// A report that somebody asks for: what it is about, and what of it is wanted. A register keeps it with a report that
/// was issued, so that it can be made again.
package struct ReportRequest: Codable, Hashable, Sendable {
  /// Projects, or an agreement; none for all projects.
  package var references: [String] = []
  /// Only what this agreement pays for.
  package var agreement: String?
  /// The word of a ``ReportKind``; nil for the one that a person expects of the first record.
  package var kind: String?
  /// The words of the parts that are wanted; nil for all.
  package var sections: [String]?
  /// The time that it is about; nil for that since the last report that was given.
  package var period: String?
  /// From which day on changes are told.
  package var since: String?
  /// How many rows of a table are shown at once, or `all`; nil for 50.
  package var rows: String?
  /// Whether it is for others: small numbers of people are masked, internal things left out.
  package var isShared = false
  /// nil for the caller's usual day, or the end of the period if that is earlier.
  package var asOf: String?
  /// The code of its language; nil for the caller's.
  package var language: String?
  /// The word of an ``OutputForm``; nil while none was chosen.
  package var format: String?

  package init() {}

  /// The report that was asked for, or the one that a person expects of the first record.
  ///
  /// - Throws: ``RequestError/notAWord(_:of:_:)``.
  func wantedKind(for subject: Kind?) throws -> ReportKind {
    if let kind {
      guard let known = ReportKind(rawValue: kind.lowercased()) else {
        throw RequestError.notAWord(kind, of: "--kind", ReportKind.allCases.map(\.rawValue))
      }
      return known
    }
    if since != nil { return .changes }
    return ReportKind.usual(for: subject) ?? .status
  }

  /// The parts that were asked for; all of them when none was.
  func wantedSections(of kind: ReportKind) throws -> [ReportSection] {
    try (sections ?? []).map { word in
      guard let section = kind.sections.first(where: { $0.rawValue == word }) else {
        throw RequestError.notAWord(word, of: "--sections", kind.sections.map(\.rawValue))
      }
      return section
    }
  }

  /// How many rows of a table are shown at once; nil for all.
  func rowsShown() throws -> Int? {
    guard let rows else { return 50 }
    if rows == "all" { return nil }
    guard let number = Int(rows), number >= 0 else {
      throw RequestError.notAWord(rows, of: "--rows", ["50", "all"])
    }
    return number
  }
}

// MARK: As a command line

extension ReportRequest {
  /// The options that a command line has for it, but for the day, the language and the form.
  private var questions: [String] {
    var words = references
    func add(_ name: String, _ value: String?) { if let value { words += [name, value] } }
    add("--for", agreement)
    add("--kind", kind)
    add("--sections", sections?.joined(separator: ","))
    add("--period", period?.replacing(" ", with: "-"))
    add("--since", since)
    if isShared { words.append("--share") }
    return words
  }

  /// The command that asks for this report, as it stands in its foot.
  var shortCommand: String { (["grants", "report"] + questions).joined(separator: " ") }

  /// The options of the command that makes this report again.
  package var commandLine: String {
    var words = questions
    for (name, value) in [
      ("--rows", rows), ("--as-of", asOf), ("--language", language), ("--format", format),
    ] {
      if let value { words += [name, value] }
    }
    return words.joined(separator: " ")
  }

  /// What versions before 0.4 kept: the options of the command line.
  init(commandLine: String) {
    var words = commandLine.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else {
        references.append(word)
        continue
      }
      if word == "--share" {
        isShared = true
        continue
      }
      let value = words.popFirst()
      switch word {
      case "--for": agreement = value
      case "--kind": kind = value
      case "--sections": sections = value?.split(separator: ",").map(String.init)
      case "--period": period = value
      case "--since": since = value
      case "--rows": rows = value
      case "--as-of": asOf = value
      case "--language": language = value
      case "--format": format = value
      default: continue
      }
    }
  }
}

// MARK: As a register keeps it

extension ReportRequest {
  /// - Throws: `DecodingError` or ``JSONError`` for what is no request.
  package init(kept text: String) throws {
    guard text.hasPrefix("{") else {
      self.init(commandLine: text)
      return
    }
    var pieces: [[UInt8]] = [Array(text.utf8)]
    var parser = JSONParser(ByteSource { pieces.popLast() })
    self = try parser.value().decode()
  }

  package func kept() throws -> String {
    var json = JSONWriter(compact: true)
    try json.encode(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
