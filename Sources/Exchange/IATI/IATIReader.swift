package import Domain
import XML

/// Reads a file of activities or organisations, one after the other.
///
/// It takes what can be taken and lists what cannot: an error is thrown only where the bytes cannot be had.
package final class IATIReader {
  /// Where the records of a file come from.
  package struct Source {
    /// The name of the file.
    package var name: String
    /// The digest of its bytes, for what has no identifier.
    package var digest: () throws -> String

    /// A file.
    package init(name: String, digest: @escaping () throws -> String) {
      self.name = name
      self.digest = digest
    }
  }

  /// One after the other, from the first.
  package private(set) var ordinal = 0
  /// The version that the file states; nil where it states none.
  package private(set) var version: String?
  package private(set) var isOfOrganisations = false
  /// What could not be taken, in the order of the file.
  package private(set) var problems: [IATIProblem] = []
  /// How many problems there were; not all of them are kept.
  package private(set) var problemCount = 0
  private let keys: IATIKeys
  private let source: Source
  private let today: Day
  private let names = IATIName.numbers()
  private let parties: IATIPartyNames
  private var seen = Set<RecordID>()
  private var isEarly: Bool?
  private var root: XMLTree
  private var context = IATIContext()

  /// How many problems are kept to be shown.
  package static let kept = 1000

  /// A reader of a file, on a day.
  package init(_ source: Source, _ keys: IATIKeys, today: Day) {
    self.source = source
    self.keys = keys
    self.today = today
    parties = IATIPartyNames(names)
    root = XMLTree(names: names)
  }

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - next: Hands out the file a piece at a time.
  ///   - onFile: Given the record of the file, before all others.
  ///   - each: Given each activity or organisation with its place in the file.
  package func read(
    _ next: @escaping () throws -> [UInt8]?, onFile: @escaping (Publication) throws -> Void,
    each: @escaping (Publication, Int) throws -> Void
  ) throws {
    let reader = XMLUnitReader(names: names)
    reader.onRoot = { [self] tree in
      root = tree
      context = IATIContext(root: tree)
      guard let node = tree.element,
        tree.isNamed(node, .iatiActivities) || tree.isNamed(node, .iatiOrganisations)
      else { throw WrongRoot(name: tree.element.map { tree.names[tree.name($0)] } ?? "") }
      version = tree.element.flatMap { tree.attribute($0, .version) }
      isOfOrganisations = tree.isNamed(node, .iatiOrganisations)
      let version = version ?? ""
      isEarly = version.hasPrefix("1") ? true : version.hasPrefix("2") ? false : nil
      try onFile(file(tree))
    }
    reader.onUnit = { [self] tree in try take(&tree, each) }
    reader.onTooLarge = { [self] name, line in
      report(IATIProblem(line: line, element: name, identifier: nil, fault: .tooLarge))
      ordinal += 1
    }
    do {
      try reader.read(FragmentSource(next).piece)
    } catch let fault as XMLFault {
      report(
        IATIProblem(
          line: fault.line, element: reader.path, identifier: nil,
          fault: ordinal == 0 ? .nothingRead(fault.reason) : .unreadable(fault.reason)))
    } catch let wrong as WrongRoot {
      report(
        IATIProblem(
          line: 1, element: wrong.name, identifier: nil, fault: .notOfTheStandard(wrong.name)))
    }
  }

  /// The document is of something else.
  private struct WrongRoot: Error {
    let name: String
  }

  private func take(_ tree: inout XMLTree, _ each: (Publication, Int) throws -> Void) throws {
    guard let node = tree.element else { return }
    guard tree.isNamed(node, .iatiActivity) || tree.isNamed(node, .iatiOrganisation) else {
      return report(
        IATIProblem(
          line: tree.line(node), element: tree.names[tree.name(node)], identifier: nil,
          fault: .unknownElement(tree.names[tree.name(node)])))
    }
    defer { ordinal += 1 }
    if isEarly ?? !tree.hasElement(named: .narrative) {
      var upgrade = IATIUpgrade(tree)
      tree = upgrade.upgraded()
      upgrade.losses.forEach(report)
    }
    context.declare(in: &tree)
    let mapping = try IATIMapping(tree, keys, names: parties, today: today) {
      try identity($0, tree, node)
    }
    mapping.problems.forEach(report)
    try each(mapping.publication, ordinal)
  }

  /// What has no identifier of its own is known by its file and its place there.
  private func identity(_ identifier: String, _ tree: XMLTree, _ node: Int) throws -> RecordID {
    let isOrganisation = tree.isNamed(node, .iatiOrganisation)
    let key = isOrganisation ? keys.organisation(identifier) : keys.activity(identifier)
    if !identifier.isEmpty, seen.insert(key).inserted { return key }
    report(
      IATIProblem(
        line: tree.line(node), element: tree.names[tree.name(node)], identifier: identifier,
        fault: identifier.isEmpty ? .noIdentifier : .sameIdentifier(identifier)))
    return keys.activity("file \(try source.digest()) \(ordinal)")
  }

  /// The record of the file, with its first element as it stood.
  private func file(_ tree: XMLTree) -> Publication {
    var record = Record(
      id: keys.file(source.name), kind: .source, slug: IATIMapping.slug(of: source.name),
      title: source.name)
    let date = tree.element.flatMap { tree.attribute($0, .generatedDatetime) }
    if let date = date.flatMap(IATIMapping.date) { record[SourceField.published] = date }
    return Publication(records: [record], shared: [], original: tree.kept(), identifier: nil)
  }

  private func report(_ problem: IATIProblem) {
    problemCount += 1
    if problems.count < Self.kept { problems.append(problem) }
  }
}

/// The prefixes that a file declares at its root, of which an activity needs those that it uses.
struct IATIContext {
  private var declared: [(prefix: String, namespace: String)] = []

  init() {}

  init(root tree: XMLTree) {
    guard let root = tree.element else { return }
    for (name, value) in tree.attributes(root) {
      let text = tree.names[name]
      if text.hasPrefix("xmlns:") { declared.append((String(text.dropFirst(6)), value)) }
    }
  }

  /// Adds to an activity the declarations that it lives on, so that it can stand in any file.
  func declare(in tree: inout XMLTree) {
    guard !declared.isEmpty else { return }
    let used = tree.prefixes()
    for (prefix, namespace) in declared where used.contains(prefix) {
      tree.declare("xmlns:" + prefix, namespace)
    }
  }
}

/// A file without the element around its activities gets one.
private final class FragmentSource {
  private let next: () throws -> [UInt8]?
  private var wrapper: String?
  private var isFirst = true
  private var isDone = false

  init(_ next: @escaping () throws -> [UInt8]?) {
    self.next = next
  }

  func piece() throws -> [UInt8]? {
    if isFirst {
      isFirst = false
      var beginning: [UInt8] = []
      // Comments may stand before the first element.
      while beginning.count < 65_536, let piece = try next() { beginning += piece }
      guard let (name, start) = Self.firstElement(beginning),
        let around = [
          "iati-activity": "iati-activities", "iati-organisation": "iati-organisations",
        ][
          name]
      else { return beginning.isEmpty ? nil : beginning }
      wrapper = around
      beginning.insert(contentsOf: Array("<\(around)>".utf8), at: start)
      return beginning
    }
    if let piece = try next() { return piece }
    guard let wrapper, !isDone else { return nil }
    isDone = true
    return Array("</\(wrapper)>".utf8)
  }

  /// The name of the first element, and where it begins.
  private static func firstElement(_ bytes: [UInt8]) -> (String, Int)? {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
        continue
      }
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "?"):
        guard let end = find("?>", in: bytes, from: index) else { return nil }
        index = end
      case UInt8(ascii: "!"):
        let isComment = bytes[index...].starts(with: Array("<!--".utf8))
        guard let end = find(isComment ? "-->" : ">", in: bytes, from: index) else { return nil }
        index = end
      default:
        let name = bytes[(index + 1)...].prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        return (String(decoding: name, as: UTF8.self), index)
      }
    }
    return nil
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
    var index = start
    while index + count <= bytes.count {
      if bytes[index..<index + count].elementsEqual(wanted) { return index + count }
      index += 1
    }
    return nil
  }
}
