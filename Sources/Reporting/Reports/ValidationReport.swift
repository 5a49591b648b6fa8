package import IATIStandard
package import JSON

/// What a check of files of the IATI standard found, of each kind no more than so many.
package struct ValidationReport {
  /// Findings of one kind.
  package struct Group {
    /// The first ones, as many as are shown.
    package internal(set) var shown: [IATIFinding]
    /// How many there are.
    package internal(set) var count = 1
  }

  package struct File {
    package let name: String
    /// What it is.
    package internal(set) var summary = IATIChecker.Summary()
    /// How many there are of each severity, what is not shown as well.
    package internal(set) var counts: [IATIFinding.Severity: Int] = [:]
    /// The kinds of findings in the order in which they were met.
    fileprivate(set) var groups: [Group] = []
    fileprivate var places: [String: Int] = [:]
    /// The places of findings that were met before, so that the words of a million of them are made once.
    fileprivate var remembered: [Said: Int] = [:]
    /// How many findings are of kinds that are not kept, as there are too many.
    package internal(set) var others = 0
    /// Whether it could not be read to its end as XML.
    package internal(set) var isUnreadable = false

    /// The kinds of findings, the gravest first.
    package var sortedGroups: [Group] {
      groups.enumerated().sorted {
        ($0.element.shown[0].severity, $0.offset) < ($1.element.shown[0].severity, $1.offset)
      }.map(\.element)
    }
  }

  /// The files in their order.
  package private(set) var files: [File] = []
  private let most: Int
  /// More kinds of findings of one file are only counted.
  private static let mostKinds = 1000
  private let severity: IATIFinding.Severity
  let language: Language

  /// - Parameters:
  ///   - most: How many findings of one kind are kept; their number is always told.
  ///   - severity: What is less grave is only counted.
  ///   - language: The language of the report.
  package init(most: Int, severity: IATIFinding.Severity, language: Language) {
    self.most = most
    self.severity = severity
    self.language = language
  }

  /// Whether anything of the severity that was asked for was found.
  package var hasFindings: Bool { files.contains { !$0.groups.isEmpty } }

  /// Whether a file could not be read as XML.
  package var hasUnreadable: Bool { files.contains(where: \.isUnreadable) }

  /// Begins a file; findings are of it until the next begins.
  package mutating func begin(_ name: String) {
    files.append(File(name: name))
  }

  /// Takes a finding of the file that was begun last.
  package mutating func add(_ finding: IATIFinding) {
    let last = files.count - 1
    files[last].counts[finding.severity, default: 0] += 1
    if case .document = finding.what { files[last].isUnreadable = true }
    guard finding.severity <= severity else { return }
    let said = Said(finding)
    let key =
      files[last].remembered[said] == nil
      ? "\(finding.id) \(FindingWords.message(finding).en)" : nil
    guard let place = files[last].remembered[said] ?? key.flatMap({ files[last].places[$0] }) else {
      guard files[last].groups.count < Self.mostKinds else { return files[last].others += 1 }
      key.map { files[last].places[$0] = files[last].groups.count }
      return files[last].groups.append(Group(shown: [finding]))
    }
    if key != nil, files[last].remembered.count < Self.mostKinds {
      files[last].remembered[said] = place
    }
    files[last].groups[place].count += 1
    if files[last].groups[place].shown.count < most {
      files[last].groups[place].shown.append(finding)
    }
  }

  /// Says what the file that was begun last is.
  package mutating func end(_ summary: IATIChecker.Summary) {
    files[files.count - 1].summary = summary
  }

  // MARK: Forms

  /// The report as a document.
  package var document: Document {
    Document(files.flatMap(blocks))
  }

  /// The report as JSON.
  package func write(to json: inout JSONWriter) { ValidationAnswer(self).write(to: &json) }

  private func blocks(_ file: File) -> [Document.Block] {
    var blocks: [Document.Block] = [.title(file.name), .paragraph(what(file), .dim)]
    if file.counts.isEmpty {
      blocks.append(.paragraph(Phrases.nothingFound(language), .good))
    } else {
      let isValid = file.counts[.critical] == nil
      let counts = IATIFinding.Severity.allCases.compactMap { severity in
        file.counts[severity].map { Phrases.counted(severity, $0)(language) }
      }
      let verdict = (isValid ? Phrases.isValid : Phrases.isNotValid)(language)
      blocks.append(
        .paragraph("\(verdict): \(counts.joined(separator: ", "))", isValid ? .warning : .bad))
    }
    for group in file.sortedGroups { blocks += self.blocks(group) }
    if file.others > 0 {
      blocks.append(.paragraph(Phrases.findingsOfOtherKinds(file.others)(language), .dim))
    }
    return blocks
  }

  private func what(_ file: File) -> String {
    guard let kind = file.summary.kind else { return "" }
    let version = file.summary.statedVersion ?? "?"
    let count = file.summary.entries
    let read =
      kind == .activities ? Phrases.activitiesRead(count) : Phrases.organisationsRead(count)
    return "IATI \(version), \(read(language))"
  }

  private func blocks(_ group: Group) -> [Document.Block] {
    let first = group.shown[0]
    let severity = FindingWords.severity(first.severity)(language)
    var lines = group.shown.map { finding in
      Cell(
        ([Phrases.line(finding.line)(language)] + entry(finding) + details(finding))
          .joined(separator: ", "))
    }
    if group.count > lines.count {
      lines.append(Cell(Phrases.moreOfThese(group.count - lines.count)(language), .dim))
    }
    return [
      .heading("\(severity) \(first.id) \(FindingWords.message(first)(language))"), .list(lines),
    ]
  }

  /// The identifier of the entry, where it has one that is not blank.
  private func entry(_ finding: IATIFinding) -> [String] {
    guard let entry = finding.entry, entry.contains(where: { !$0.isWhitespace }) else { return [] }
    return [entry]
  }

  /// The values that a finding speaks of.
  private func details(_ finding: IATIFinding) -> [String] {
    switch finding.what {
    case .code(let code, _, _): return ["'\(code)'"]
    case .unknownReference(let identifier, _, _): return ["'\(identifier.prefix(80))'"]
    case .schema(.badAttribute(_, let value, _)), .schema(.badText(let value, _)),
      .schema(.badType(let value)):
      return ["'\(value.prefix(60))'"]
    case .rule(_, let places):
      return places.prefix(3).filter { !$0.value.isEmpty }.map { "\($0.path) = '\($0.value)'" }
    default: return []
    }
  }

  /// Every finding that is kept as a row.
  package var table: Table {
    var table = Table(
      ["file", "line", "severity", "id", "category", "entry", "element", "message", "value"].map {
        Table.Column($0)
      })
    for file in files {
      for group in file.sortedGroups {
        for finding in group.shown {
          table.rows.append(
            [
              file.name, String(finding.line), finding.severity.rawValue, finding.id,
              finding.category, finding.entry ?? "", finding.element ?? "",
              FindingWords.message(finding)(language), details(finding).joined(separator: "; "),
            ].map { Cell($0) })
        }
      }
    }
    return table
  }
}
