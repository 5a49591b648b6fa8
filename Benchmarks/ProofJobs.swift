import Domain
import Foundation
import Persistence

/// What it costs to check a history of many entries, beside the independent reader of its form.
///
///     scripts/build && swift run -c release Benchmarks --proof [--registers FOLDER] 10000 100000
struct ProofJobs {
  private let command: String
  private let path: String
  private let size: Int

  /// - Returns: Whether the words asked for these jobs alone, which are then done.
  static func runAlone(_ words: [String], command: String) throws -> Bool {
    guard words.first == "--proof" else { return false }
    var words = Array(words.dropFirst())
    try Samples.withFolder { folder in
      var registers = folder
      if words.first == "--registers", words.count > 1 {
        registers = URL(filePath: words[1])
        words.removeFirst(2)
      }
      Benchmarks.say("| entries | job | CPU s | CPU an entry, ms | × reader | MiB |")
      Benchmarks.say("| ---: | --- | ---: | ---: | ---: | ---: |")
      for size in words.compactMap({ Int($0) }) {
        let path = registers.appending(path: "proof-\(size).sqlite").path()
        try ProofJobs(command: command, path: path, size: size).run()
      }
    }
    return true
  }

  private func run() throws {
    if !FileManager.default.fileExists(atPath: path) { try make() }
    let letter = path + ".letter"
    try Usage.output(of: [command, "attest", "--register", path])
      .write(toFile: letter, atomically: true, encoding: .utf8)
    let reader = try Usage.of(["/usr/bin/env", "python3", "Tests/Tools/check-history", path])
    for (name, words) in [
      ("doctor", ["doctor", "--register", path]),
      ("attest --verify", ["attest", "--verify", letter, "--register", path]),
    ] {
      say(name, try Usage.of([command] + words), beside: reader)
    }
    say("the reader in Python", reader, beside: reader)
  }

  private func say(_ name: String, _ usage: Usage, beside reader: Usage) {
    Benchmarks.say(
      String(
        format: "| %d | %@ | %.1f | %.3f | %.2f | %.0f |", size, name, usage.cpu / 1000,
        usage.cpu / Double(size), usage.cpu / reader.cpu, usage.memory))
  }

  // MARK: The register

  private static let deliverables = 1000
  private static let start: Int64 = 1_767_225_600_000

  /// A register with so many entries: one made it, one loaded its deliverables, each of the others recorded a delivery.
  private func make() throws {
    let keys = KeyFile(path: path + ".key")
    let register = try Register.create(
      path: path, settings: [.timeZone: "UTC"], author: Self.author(0), keys: keys)
    _ = try register.change("load", by: Self.author(1)) { change in
      try change.add(draft(.project, "p", "Project", [:]))
      for number in 0..<Self.deliverables {
        try change.add(
          draft(.deliverable, "p/d\(number)", "Deliverable \(number)", ["target": "1000"]))
      }
    }
    for number in 2..<size {
      _ = try register.change("record", by: Self.author(number)) { change in
        let place = "p/d\(number % Self.deliverables)/e\(number / Self.deliverables)"
        try change.add(draft(.delivery, place, nil, ["day": "2026-01-02", "quantity": "1"]))
      }
    }
  }

  private static func author(_ number: Int) -> Author {
    Author(
      name: "ada", clock: start + Int64(number) * 1000, today: Day(daysSinceEpoch: 20_634))
  }

  private func draft(
    _ kind: Kind, _ reference: String, _ title: String?, _ fields: [String: String]
  )
    throws -> Draft
  {
    var draft = Draft(kind: kind, reference: try Reference(reference), title: title)
    for (name, text) in fields {
      guard let field = kind.field(name) else { continue }
      draft.entries[name] = try Draft.Entry(text, for: field, kind: kind)
    }
    return draft
  }
}
