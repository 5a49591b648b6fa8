import Foundation

/// What the tests of the exchange with 360Giving lean on: published files and readers in Python.
enum GivingTools {
  private static let shared = IATITools.samples?.deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A published file in one of its forms.
  static func sample(_ form: String) -> String {
    (shared ?? IATITools.root)
      .appending(path: "samples/360giving/andrew-lloyd-webber-foundation.\(form)").path()
  }

  /// The folder of the official schemas.
  static let schemas = (shared ?? IATITools.root).appending(path: "360giving/schema").path()

  /// Why tests with published files cannot run here; nil when they can.
  static let obstacle: String? =
    !FileManager.default.fileExists(atPath: sample("json"))
    ? "../shared is not there"
    : !FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
      ? "python3 is not installed" : nil

  /// Why files cannot be held to the official schema here; nil when they can.
  static let obstacleToSchema: String? =
    obstacle
    ?? ((try? run("/usr/bin/python3", ["-c", "import jsonschema"]).status) == 0
      ? nil : "python3-jsonschema is not installed")

  /// Where one file says something else than another.
  static func compare(_ one: String, _ other: String) throws -> (status: Int32, output: String) {
    try run("/usr/bin/python3", [tool, one, other, schemas])
  }

  /// Whether a file is valid by the official schema.
  static func validate(_ file: String) throws -> (status: Int32, output: String) {
    try run("/usr/bin/python3", [tool, "--schema", schemas, file])
  }

  private static let tool = IATITools.root.appending(path: "Tests/Tools/compare-360giving").path()

  private static func run(_ program: String, _ arguments: [String]) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
