import Foundation
import TestSupport
import Testing

@testable import IATIStandard

/// The checker of schemas against libxml2's, on sample files that are broken in thousands of ways.
@Suite struct MutationTests {
  /// What one reader finds in a file, as lines and kinds.
  typealias Findings = Set<String>

  @Test func `broken files are judged as xmllint judges them, line by line`() throws {
    guard let xmllint = Shared.program("xmllint"), let samples = Shared.path("samples/iati"),
      let schemas = Shared.path("iati/schemas")
    else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "mutations-\(getpid())")
    defer {
      if ProcessInfo.processInfo.environment["GRANTS_MUTATIONS"] == nil {
        try? FileManager.default.removeItem(at: folder)
      }
    }
    let count = ProcessInfo.processInfo.environment["GRANTS_MUTATIONS"].flatMap { Int($0) } ?? 1500
    var told = 0
    var invalid = 0
    var letter = 0
    for (number, source) in try sources(samples).enumerated() {
      let files = try write(source, number, count / 9, to: folder)
      let schema = schemas.appending(
        path: "\(source.version.rawValue)/iati-\(source.kind.rawValue)-schema.xsd")
      let expected = try judge(files, xmllint, schema)
      for file in files {
        let text = try String(contentsOf: file, encoding: .utf8)
        guard let found = findings(text, source) else { continue }
        let wanted = expected[file.path()] ?? []
        if !wanted.isEmpty { invalid += 1 }
        told += 1
        if found != wanted {
          if isLetter(text, wanted, found) {
            letter += 1
            continue
          }
          Issue.record(
            "\(file.lastPathComponent): xmllint \(wanted.subtracting(found).sorted()), here \(found.subtracting(wanted).sorted())"
          )
        }
      }
    }
    print(
      "compared with xmllint: \(told) files, \(invalid) of them invalid, \(letter) by the letter only"
    )
  }

  /// Whether the two differ only in that libxml2 lets an element stand after those of other namespaces
  /// with which, by the letter of the schema, the content ends.
  private func isLetter(_ text: String, _ wanted: Findings, _ found: Findings) -> Bool {
    let more = found.subtracting(wanted)
    guard more.allSatisfy({ $0.hasSuffix(" order") }) else { return false }
    let lines = text.split(separator: "\n")
    return more.allSatisfy { finding in
      let line = finding.split(separator: " ").first.flatMap { Int($0) } ?? 0
      return lines.prefix(line).contains { $0.contains("urn:x") || $0.hasPrefix("<usg:") }
    }
  }

  private struct Source {
    let root: Element
    let version: IATIVersion
    let kind: IATIKind
  }

  /// Small documents of each version and kind.
  private func sources(_ samples: URL) throws -> [Source] {
    let activities: [(String, String, IATIVersion)] = [
      ("examples/activity-standard-example-annotated.xml", "2.03", .v203),
      ("examples/activity-standard-example-annotated.xml", "2.02", .v202),
      ("examples/activity-standard-example-annotated.xml", "2.01", .v201),
      ("acfspain/acfspain-ml.xml", "2.03", .v203), ("acfspain/acfspain-sn.xml", "2.02", .v202),
      ("early-drafts/dfid_out.xml", "1.05", .v105), ("usaid/usaid-gw.xml", "2.03", .v203),
    ]
    let organisations: [(String, String, IATIVersion)] = [
      ("examples/organisation-standard-example-annotated.xml", "2.03", .v203),
      ("examples/organisation-standard-example-annotated.xml", "2.01", .v201),
    ]
    return try activities.map { try source($0, samples, .activities) }
      + organisations.map { try source($0, samples, .organisations) }
  }

  private func source(_ file: (String, String, IATIVersion), _ samples: URL, _ kind: IATIKind)
    throws
    -> Source
  {
    let root = Element.parse(
      try String(contentsOf: samples.appending(path: file.0), encoding: .utf8))
    root.attributes = root.attributes.map { $0.name == "version" ? ("version", file.1) : $0 }
    root.children = root.elements.prefix(2).map { .element($0) }
    return Source(root: root, version: file.2, kind: kind)
  }

  private func write(_ source: Source, _ number: Int, _ count: Int, to folder: URL) throws -> [URL]
  {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var breaker = Breaker(
      dice: Dice(seed: UInt64(number + 1)), names: source.root.all.map(\.name),
      attributes: source.root.all.flatMap { $0.attributes.map(\.name) }
        .filter { !$0.hasPrefix("xmlns") && !$0.contains(":") })
    return try (0..<count).map { index in
      let copy = source.root.copy()
      for _ in 0..<breaker.dice.roll(1...3) { breaker.breakOnce(copy) }
      var text = ""
      copy.write(to: &text)
      let file = folder.appending(path: "\(number)-\(index).xml")
      try text.write(to: file, atomically: false, encoding: .utf8)
      return file
    }
  }

  // MARK: The two readers

  private func judge(_ files: [URL], _ xmllint: URL, _ schema: URL) throws -> [String: Findings] {
    let output = try Shared.run(
      xmllint, ["--noout", "--nonet", "--schema", schema.path()] + files.map { $0.path() }
    ).output
    var found: [String: Findings] = [:]
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2)
      guard parts.count == 3, parts[0].hasSuffix(".xml"), let number = Int(parts[1]) else {
        continue
      }
      let message = parts[2]
      if message.contains("parser error") {
        found[String(parts[0])] = ["not XML"]
      } else if message.contains("validity error"), found[String(parts[0])] != ["not XML"] {
        found[String(parts[0]), default: []].insert("\(number) \(kind(String(message)))")
      }
    }
    // What is no text at all is not judged as a value as well.
    return found.mapValues { findings in
      findings.filter {
        !$0.hasSuffix(" value") || !findings.contains("\($0.dropLast(6)) element in text")
      }
    }
  }

  private func kind(_ message: String) -> String {
    let kinds = [
      ("XMLSchema-instance", "xsi"), ("not 'nillable'", "xsi"),
      ("type definition is absent", "xsi"),
      ("This element is not expected", "order"), ("Missing child", "missing"),
      ("Element content is not allowed", "element in text"), ("Character content", "text"),
      ("is not allowed.", "attribute"), ("is required but missing", "no attribute"),
      ("not a valid value", "value"), ("[facet", "value"), ("No matching global", "root"),
    ]
    // A message that ends with a quotation mark has a value with a line break in it.
    return kinds.first { message.contains($0.0) }?.1
      ?? (message.contains("': '") ? "value" : message)
  }

  /// Nil where the document's element no longer says by which schema it is to be checked.
  private func findings(_ text: String, _ source: Source) -> Findings? {
    var found: Findings = []
    let checker = IATIChecker(now: 0) { finding in
      switch finding.what {
      case .schema(let fault):
        found.insert("\(finding.line) \(Self.kind(fault))")
      case .document: found = ["not XML"]
      default: break
      }
    }
    var pieces = [Array(text.utf8)]
    let summary = try? checker.check { pieces.popLast() }
    let isSame = summary?.kind == source.kind && summary?.version == source.version
    return isSame || found == ["not XML"] ? found : nil
  }

  private static func kind(_ fault: SchemaFault) -> String {
    switch fault {
    case .unknownRoot: "root"
    case .unexpectedElement, .undeclaredPrefix: "order"
    case .missingElement: "missing"
    case .elementInText: "element in text"
    case .textBetweenElements: "text"
    case .unknownAttribute: "attribute"
    case .missingAttribute: "no attribute"
    case .badAttribute, .badText: "value"
    case .notNillable, .badType: "xsi"
    }
  }
}
