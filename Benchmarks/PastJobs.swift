import Foundation

/// The register as it was a year and so many changes ago, beside SQLite taking the same changes back:
/// `Floors/rollback.c` merges their changesets, inverts and applies them, and asks the same.
///
///     scripts/build && swift run -c release Benchmarks --known-at [--registers FOLDER] 20000 100000 1000000
struct PastJobs {
  private let command: String
  private let floor: String
  private let sample: PastSample

  /// - Returns: Whether the words asked for these jobs alone, which are then done.
  static func runAlone(_ words: [String], command: String) throws -> Bool {
    guard words.first == "--known-at" else { return false }
    try Samples.withFolder { try run(Array(words.dropFirst()), command: command, in: $0) }
    return true
  }

  private static func run(_ words: [String], command: String, in folder: URL) throws {
    var words = words
    var registers = folder.path()
    if words.first == "--registers", words.count > 1 {
      registers = words[1]
      words.removeFirst(2)
    }
    let floor = folder.appending(path: "rollback").path()
    _ = try Usage.of([
      "/usr/bin/cc", "-O2", "-o", floor, "Benchmarks/Floors/rollback.c", "-lsqlite3",
    ])
    Benchmarks.say(
      "| changes | job | grants CPU ms | C rollback CPU ms | CPU × | wall × | grants MiB |")
    Benchmarks.say("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for size in words.compactMap({ Int($0) }) {
      let sample = try PastSample(changes: size, command: command, folder: registers)
      let jobs = PastJobs(command: command, floor: floor, sample: sample)
      try jobs.compare()
      for job in jobs.all { Benchmarks.say(try job.run(size: size)) }
    }
  }

  private func grants(_ words: String...) -> [String] {
    [command] + words + ["--known-at", "\(sample.moment)", "--register", sample.path]
  }

  private func rollback(_ sql: String) -> [String] {
    [floor, sample.path, "\(sample.moment)", sql]
  }

  private var all: [Job] {
    [
      Job(
        name: "list of all deliverables", ours: grants("list", "deliverable", "--format", "csv"),
        floor: rollback(Self.deliverables), headLines: 1),
      Job(
        name: "all that is overdue", ours: grants("overdue", "--as-of", "2025-06-30", "-q"),
        floor: rollback(Self.deliverables)),
      Job(name: "search", ours: grants("search", "library"), floor: rollback(Self.deliverables)),
      Job(name: "status of all", ours: grants("status"), floor: rollback(Self.deliverables)),
      Job(name: "status of one", ours: grants("status", "p1"), floor: rollback(Self.deliverables)),
      Job(name: "one record", ours: grants("show", "p1/d7"), floor: rollback("SELECT 1")),
    ]
  }

  private static let deliverables = """
    SELECT p.slug || '/' || r.slug, r.title, d.target, d.due, d.note
    FROM deliverable d CROSS JOIN record r ON r.id = d.id CROSS JOIN record p ON p.id = r.parent
    ORDER BY p.slug, r.slug
    """

  /// That both say the same of every deliverable, before either is timed.
  private func compare() throws {
    let columns = [0, 1, 5, 10]  // Reference, title, target and note.
    let own = try Usage.output(of: grants("list", "deliverable", "--format", "csv"))
      .split(whereSeparator: \.isNewline).dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return columns.map { String(cells[$0]) }.joined(separator: "|")
      }
    let other = try Usage.output(
      of: rollback(
        """
        SELECT p.slug || '/' || r.slug, r.title, d.target, d.note
        FROM deliverable d CROSS JOIN record r ON r.id = d.id
        CROSS JOIN record p ON p.id = r.parent
        """)
    ).split(separator: "\n").map(String.init)
    guard own.sorted() == other.sorted(), !own.isEmpty else {
      throw Job.Failure.differs("the past of \(own.count) and \(other.count) deliverables")
    }
  }
}

/// A register of invented projects that was loaded, and then changed for a year: half of the changes
/// are deliveries, four in ten put a note, a title or a target right, and one in ten comes and goes.
struct PastSample {
  let path: String
  /// The last entry before the changes.
  let moment: Int
  private var dice = SampleDice(seed: 7)

  /// - Parameter folder: Where the register is kept, or is found from an earlier run.
  init(changes: Int, command: String, folder: String) throws {
    path = "\(folder)/past-\(changes).sqlite"
    let deliverables = max(changes / 4, 1000)
    // One entry makes the register, and one each loads a hundred thousand deliverables.
    moment = 1 + (deliverables + 99_999) / 100_000
    if FileManager.default.fileExists(atPath: path) { return }
    _ = try Usage.of([command, "init", path, "--zone", "UTC", "-q"])
    let file = path + ".json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    func load(_ records: [String]) throws {
      try Samples.interchange(records).write(toFile: file, atomically: false, encoding: .utf8)
      _ = try Usage.of([command, "import", file, "--register", path, "-q"])
    }
    for start in stride(from: 0, to: deliverables, by: 100_000) {
      try load(
        (start..<min(start + 100_000, deliverables)).flatMap { number in
          (number % 100 == 0 ? [Self.project(number / 100)] : [])
            + [deliverable(number, note: "as agreed")]
        })
    }
    for start in stride(from: 0, to: changes, by: 1000) {
      var records: [String: String] = [:]
      for number in start..<min(start + 1000, changes) {
        let one = dice.roll(0, deliverables - 1)
        let reference = "p\(one / 100)/d\(one % 100)"
        if dice.roll(0, 9) < 5 {
          records["\(reference)@2025-03-\(10 + number % 19)-\(number)"] = """
            {"kind": "delivery", "reference": "\(reference)@2025-03-\(10 + number % 19)-\(number)", \
            "day": "2025-03-\(10 + number % 19)", "quantity": "\(dice.roll(1, 9))"}
            """
        } else {
          records[reference] = deliverable(one, note: "as told in entry \(number)")
        }
      }
      try load(records.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  private static func project(_ number: Int) -> String {
    """
    {"kind": "project", "reference": "p\(number)", "title": "Project \(number)", \
    "status": "implementation", "actualStart": "2024-01"}
    """
  }

  private mutating func deliverable(_ number: Int, note: String) -> String {
    let word = ["library", "workshop", "classroom", "kit"][number % 4]
    return """
      {"kind": "deliverable", "reference": "p\(number / 100)/d\(number % 100)", \
      "title": "Deliverable \(word) \(number)", "target": "\(dice.roll(1, 99))", \
      "due": "\(2024 + number % 6)-0\(1 + number % 9)", "note": "\(note)"}
      """
  }
}
