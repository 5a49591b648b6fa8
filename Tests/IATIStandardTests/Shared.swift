import Foundation
import Testing

/// What lies beside the project for tests; nil, with a message, when it is absent.
enum Shared {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = ["../shared", "../../shared"].lazy.map {
    root.appending(path: $0).standardized
  }
  .first { FileManager.default.fileExists(atPath: $0.path()) }

  /// A file or folder, or nil after saying that it is not there.
  static func path(_ name: String) -> URL? {
    guard let url = folder?.appending(path: name),
      FileManager.default.fileExists(atPath: url.path())
    else {
      print("skipped: ../shared/\(name) is not there")
      return nil
    }
    return url
  }

  /// A program of the machine, or nil after saying that it is not there.
  static func program(_ name: String) -> URL? {
    let found = ["/usr/bin", "/usr/local/bin", "/bin", "/root/.pyenv/shims"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    if found == nil { print("skipped: \(name) is not installed") }
    return found.map { URL(filePath: $0) }
  }

  /// Runs a program and answers what it wrote.
  @discardableResult
  static func run(_ program: URL, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
