import Foundation

/// What the tests of the IATI exchange lean on: published files and another reader of XML.
enum IATITools {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static let samples = [
    shared,
    root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared"),
  ].map { $0.appending(path: "samples/iati") }
    .first { FileManager.default.fileExists(atPath: $0.path()) }

  /// The paths of the published files below the folder of samples, those of early drafts apart.
  static let files: [String] = list { !$0.hasPrefix("early-drafts/") }
  static let drafts: [String] = list { $0.hasPrefix("early-drafts/") }

  /// Why tests with published files cannot run here; nil when they can.
  static let obstacle: String? =
    samples == nil
    ? "../shared is not there"
    : ["/usr/bin/python3", "/usr/bin/xmllint"].first {
      !FileManager.default.isExecutableFile(atPath: $0)
    }.map { "\($0) is not installed" }

  private static func list(_ isWanted: (String) -> Bool) -> [String] {
    guard let samples,
      let names = FileManager.default.enumerator(atPath: samples.path())
    else { return [] }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") && isWanted($0) }
      .sorted()
  }

  /// Runs the tool of comparison, which reads with libxml2.
  static func compare(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [root.appending(path: "Tests/Tools/compare-iati").path()] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// The official schema of 2.03 for a file.
  static func schema(_ file: String) -> String {
    let kind = file.contains("organisation") ? "organisations" : "activities"
    return (samples ?? root).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "iati/schemas/2.03/iati-\(kind)-schema.xsd").path()
  }
}
