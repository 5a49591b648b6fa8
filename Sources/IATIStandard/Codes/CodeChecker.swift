/// Holds the codes of a document to their lists, by the path of the element and the vocabulary that
/// stands beside the code.
struct CodeChecker {
  private final class Check {
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

    init(_ words: [String], attribute: Int?, _ codes: CodeSet) {
      id = words[0]
      self.attribute = attribute
      list = words[2]
      severity = CodeSections.all[list]?.isComplete == true ? .error : .warning
      self.codes = codes
      vocabulary = words.count > 3 ? Array(words[3].utf8) : nil
      isDefault = words.count > 4
    }
  }

  /// What is checked at one place in the tree of paths.
  private struct Place {
    var attributes: [Check] = []
    var texts: [Check] = []
    /// The places of the elements under it.
    var branches: [Int: Int] = [:]
  }

  typealias Report = (
    _ code: String, _ attribute: String?, _ list: String, _ id: String, IATIFinding.Severity,
    _ line: Int, _ name: Int
  ) -> Void

  private let names: NameTable
  private let vocabularyName: Int
  private let report: Report
  private var places = [Place()]
  /// By place and name: the place of the element under it, or −1.
  private var ways: [Int16] = []
  private let width: Int
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
    let lines = StandardFile.lines("mapping").map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
    for words in lines {
      for name in words[1].split(separator: "/") { _ = names.number(Self.plain(name)) }
    }
    width = names.count
    for words in lines { add(words, kind) }
    ways = Array(repeating: -1, count: places.count * width)
    for (number, place) in places.enumerated() {
      for (name, next) in place.branches { ways[number * width + name] = Int16(next) }
    }
  }

  // MARK: Reading the mapping

  /// The name of an element or an attribute in a path.
  private static func plain(_ step: Substring) -> String {
    String(step.first == "@" ? step.dropFirst() : step)
  }

  private mutating func add(_ words: [String], _ kind: IATIKind) {
    var path = words[1].split(separator: "/")
    let last = path.removeLast()
    let attribute = last == "text()" ? nil : names.number(Self.plain(last))
    guard let first = path.first else {
      everywhere = check(words, attribute)
      return
    }
    guard first == kind.root || first == kind.entry else { return }
    if first == kind.entry { path.insert(Substring(kind.root), at: 0) }
    var place = 0
    for name in path {
      let number = names.number(String(name))
      if let known = places[place].branches[number] {
        place = known
      } else {
        places[place].branches[number] = places.count
        place = places.count
        places.append(Place())
      }
    }
    if attribute == nil {
      places[place].texts.append(check(words, nil))
    } else {
      places[place].attributes.append(check(words, attribute))
    }
  }

  private mutating func check(_ words: [String], _ attribute: Int?) -> Check {
    let codes = sets[words[2]] ?? CodeSet([words[2]])
    sets[words[2]] = codes
    return Check(words, attribute: attribute, codes)
  }

  // MARK: Checking

  mutating func start(_ tag: StartTag) {
    let place = place(tag.name, under: open.last?.place ?? 0)
    open.append((place, tag.name))
    for attribute in tag.attributes where attribute.name == everywhere?.attribute {
      if let everywhere { check(attribute, by: everywhere, tag) }
    }
    guard place >= 0 else { return }
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    textLine = tag.line
    for check in places[place].attributes {
      for attribute in tag.attributes where attribute.name == check.attribute {
        if applies(check, tag) { self.check(attribute, by: check, tag) }
      }
    }
  }

  private func place(_ name: Int, under parent: Int) -> Int {
    // A name that came after the mapping was read is unknown to it.
    parent < 0 || name >= width ? -1 : Int(ways[parent * width + name])
  }

  private func applies(_ check: Check, _ tag: StartTag) -> Bool {
    guard let vocabulary = check.vocabulary else { return true }
    for attribute in tag.attributes where attribute.name == vocabularyName {
      return attribute.bytes.isEmpty
        ? check.isDefault : attribute.bytes.elementsEqual(vocabulary)
    }
    return check.isDefault
  }

  private func check(_ attribute: StartTag.Attribute, by check: Check, _ tag: StartTag) {
    if check.codes.contains(attribute.bytes) { return }
    report(
      attribute.text, names.names[attribute.name], check.list, check.id, check.severity, tag.line,
      tag.name)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let place = open.last?.place, place >= 0, !places[place].texts.isEmpty else { return }
    // No code is nearly as long.
    if text.count < 1000 { text += bytes.prefix(1000) }
  }

  mutating func end() {
    let (place, name) = open.removeLast()
    guard place >= 0 else { return }
    for check in places[place].texts {
      let isKnown = text.withUnsafeBufferPointer { check.codes.contains($0) }
      if isKnown { continue }
      report(
        String(decoding: text, as: UTF8.self), nil, check.list, check.id, check.severity, textLine,
        name)
    }
  }
}
