/// Holds the codes of a document to their lists, by the path of the element and the vocabulary that
/// stands beside the code.
final class CodeChecker {
  private struct Check {
    let id: String
    /// The name of the attribute; nil for the element's text.
    let attribute: Int?
    let list: String
    let severity: IATIFinding.Severity
    let codes: CodeSet
    /// The vocabulary with which it applies; nil for any.
    let vocabulary: [UInt8]?
    /// Whether it applies as well where no vocabulary stands.
    let isDefault: Bool
  }

  typealias Report = (
    _ code: String, _ attribute: String?, _ list: String, _ id: String, IATIFinding.Severity,
    _ line: Int, _ name: Int
  ) -> Void

  private let names: NameTable
  private let vocabularyName: Int
  private let report: Report
  /// By place in the tree of paths: what is checked there, and the places of elements under it.
  private var checks: [[Check]] = [[]]
  private var branches: [[Int32: Int]] = [[:]]
  private var everywhere: Check?
  /// The elements that are open, with their places; −1 where nothing is known.
  private var open: [(place: Int, name: Int)] = []
  private var text: [UInt8] = []
  private var sets: [String: CodeSet] = [:]
  private var textLine = 0

  init(_ kind: IATIKind, _ names: NameTable, report: @escaping Report) {
    self.names = names
    self.report = report
    vocabularyName = names.number("vocabulary")
    for line in StandardFile.lines("mapping") {
      add(
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(Substring($0)) }, kind)
    }
  }

  // MARK: Reading the mapping

  private func add(_ words: [String], _ kind: IATIKind) {
    var path = words[1].split(separator: "/").map(String.init)
    let last = path.removeLast()
    guard let first = path.first else {
      everywhere = check(words, String(last.dropFirst()))
      return
    }
    guard first == kind.root || first == kind.entry else { return }
    if first == kind.entry { path.insert(kind.root, at: 0) }
    var place = 0
    for name in path {
      let number = Int32(names.number(name))
      if let known = branches[place][number] {
        place = known
      } else {
        branches[place][number] = checks.count
        place = checks.count
        checks.append([])
        branches.append([:])
      }
    }
    checks[place].append(check(words, last == "text()" ? nil : String(last.dropFirst())))
  }

  private func check(_ words: [String], _ attribute: String?) -> Check {
    let list = words[2]
    if sets[list] == nil { sets[list] = CodeSet([list]) }
    return Check(
      id: words[0], attribute: attribute.map { names.number($0) }, list: list,
      severity: CodeSections.all[list]?.isComplete == true ? .error : .warning,
      codes: sets[list] ?? CodeSet([]),
      vocabulary: words.count > 3 ? Array(words[3].utf8) : nil, isDefault: words.count > 4)
  }

  // MARK: Checking

  func start(_ tag: borrowing StartTag) {
    let parent = open.isEmpty ? 0 : open[open.count - 1].place
    let place = parent < 0 ? -1 : branches[parent][Int32(tag.name)] ?? -1
    open.append((place, tag.name))
    for index in 0..<tag.attributes.count where tag.attributes[index].name == everywhere?.attribute
    {
      if let everywhere { check(tag.attributes[index], by: everywhere, tag) }
    }
    guard place >= 0 else { return }
    text.removeAll(keepingCapacity: true)
    textLine = tag.line
    for check in checks[place] where check.attribute != nil {
      for index in 0..<tag.attributes.count where tag.attributes[index].name == check.attribute {
        if applies(check, tag) { self.check(tag.attributes[index], by: check, tag) }
      }
    }
  }

  private func applies(_ check: Check, _ tag: borrowing StartTag) -> Bool {
    guard let vocabulary = check.vocabulary else { return true }
    for index in 0..<tag.attributes.count where tag.attributes[index].name == vocabularyName {
      let bytes = tag.attributes[index].bytes
      return bytes.isEmpty ? check.isDefault : bytes.elementsEqual(vocabulary)
    }
    return check.isDefault
  }

  private func check(
    _ attribute: StartTag.Attribute, by check: Check, _ tag: borrowing StartTag
  ) {
    if check.codes.contains(attribute.bytes) { return }
    report(
      attribute.text, names.names[attribute.name], check.list, check.id, check.severity, tag.line,
      tag.name)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let place = open.last?.place, place >= 0,
      checks[place].contains(where: { $0.attribute == nil })
    else { return }
    // No code is nearly as long.
    if text.count < 1000 { text += bytes.prefix(1000) }
  }

  func end() {
    let (place, name) = open.removeLast()
    guard place >= 0 else { return }
    for check in checks[place] where check.attribute == nil {
      let isKnown = text.withUnsafeBufferPointer { check.codes.contains($0) }
      if isKnown { continue }
      report(
        String(decoding: text, as: UTF8.self), nil, check.list, check.id, check.severity, textLine,
        name)
    }
  }
}
