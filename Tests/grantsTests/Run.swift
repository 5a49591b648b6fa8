import Domain
import Foundation
import Synchronization
import Terminal
import TestSupport
import Testing

@testable import grants

/// A folder with registers in it, and the command run there as a process would run it.
final class Workplace {
  let folder: URL
  /// 30 June 2026, noon UTC.
  var clock: Int64 = 1_782_820_800_000
  var environment = ["GRANTS_BY": "ada", "TZ": "UTC", "LANG": "C.UTF-8"]
  var answers: [String] = []
  /// The columns of the terminal; nil where there is none.
  var width: Int?
  /// Whether the terminal shows colours.
  var hasColours = false
  /// The exit status of the last example of a page.
  var lastStatus: Int32 = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment["HOME"] = folder.path()
  }

  deinit {
    KeptRegisters.keep(from: folder)
    try? FileManager.default.removeItem(at: folder)
  }

  /// What one run of the command came to.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Where the built command lies, for tests that only a real process can pass.
  static func builtCommand() throws -> URL {
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try #require(
      [products, root.appending(path: ".build/debug")].map { $0.appending(path: "grants") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path()) },
      "the command was not built beside the tests")
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// Runs one command line.
  @discardableResult
  func run(_ arguments: String...) -> Outcome { run(arguments) }

  @discardableResult
  func run(_ arguments: [String]) -> Outcome {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    let console = Console(
      output: {
        output += $0
        return 0
      },
      errors: {
        errors += $0
        return 0
      }, input: { [self] in answers.isEmpty ? nil : answers.removeFirst() },
      outputIsTerminal: width != nil, errorIsTerminal: hasColours, canPrompt: !answers.isEmpty,
      width: width, color: hasColours)
    let ticks = Ticks(clock)
    let context = Context(
      console: console, environment: { [environment] in environment[$0] },
      clock: { ticks.next() }, folder: folder.path())
    let status = Context.$current.withValue(context) { Grants.run(arguments) }
    clock = ticks.now
    console.flush()
    return Outcome(
      status: status, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self).replacing(folder.path(), with: ""))
  }

  /// Makes the register `grants.sqlite`.
  func make(_ example: String? = nil) {
    run(
      ["init", path("grants.sqlite"), "--zone", "UTC", "--quiet"]
        + (example.map { ["--example", $0] } ?? []))
  }
}

/// A clock that goes on by a second each time it is looked at.
private final class Ticks: Sendable {
  private let time: Mutex<Int64>

  init(_ start: Int64) { time = Mutex(start) }

  var now: Int64 { time.withLock { $0 } }

  func next() -> Int64 {
    time.withLock {
      $0 += 1000
      return $0
    }
  }
}
