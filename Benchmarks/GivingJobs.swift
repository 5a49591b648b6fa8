import Foundation

/// Grants of 360Giving in and out, in each of the standard's forms: what a grant costs, and how much memory a file
/// takes.
///
///     scripts/build && swift run -c release Benchmarks --360giving 1000 10000 100000
struct GivingJobs {
  private let command: String
  private let folder: URL
  private let size: Int

  /// - Returns: Whether the words asked for these jobs alone, which are then done.
  static func runAlone(_ words: [String], command: String) throws -> Bool {
    guard words.first == "--360giving" else { return false }
    print("| grants | job | CPU s | CPU a grant, ms | MiB |")
    print("| ---: | --- | ---: | ---: | ---: |")
    for size in words.dropFirst().compactMap({ Int($0) }) {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try GivingJobs(command: command, folder: folder, size: size).run()
    }
    return true
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path() }

  private func run() throws {
    try SampleGrants.write(size, to: path("grants.json"))
    try load("json")
    try say(
      "import the same JSON again", [command, "import", path("grants.json"), "-q"] + register)
    for form in ["json", "csv", "xlsx"] {
      try say(
        "export \(form.uppercased())",
        [command, "export", "--format", "360giving", "-q", "-o", path("grants.\(form)")] + register)
    }
    try load("csv")
    try load("xlsx")
  }

  /// Imports a file into a new register.
  private func load(_ form: String) throws {
    try? FileManager.default.removeItem(atPath: path("r.sqlite"))
    _ = try Usage.of([command, "init", path("r.sqlite"), "--zone", "UTC", "-q"])
    try say(
      "import \(form.uppercased())",
      [command, "import", path("grants.\(form)"), "--as", "360giving", "-q"] + register)
  }

  private var register: [String] { ["--register", path("r.sqlite")] }

  private func say(_ name: String, _ words: [String]) throws {
    let usage = try Usage.of(words)
    let line = String(
      format: "| %d | %@ | %.2f | %.3f | %.0f |\n", size, name, usage.cpu / 1000,
      usage.cpu / Double(size), usage.memory)
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}

/// A package of grants of a fixed seed: each with dates, a place and a classification, a third with payments, from
/// one organisation to a fifth as many as there are grants.
enum SampleGrants {
  static func write(_ count: Int, to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = FileHandle(forWritingAtPath: path)
    var dice = Dice()
    var text = "{\"version\": \"1.4\", \"license\": \"https://example.org/\", \"grants\": [\n"
    for number in 0..<count {
      text += (number == 0 ? "" : ",\n") + grant(number, of: count, &dice)
      if text.utf8.count > 1 << 20 {
        file?.write(Data(text.utf8))
        text = ""
      }
    }
    file?.write(Data((text + "\n]}\n").utf8))
  }

  private static func grant(_ number: Int, of count: Int, _ dice: inout Dice) -> String {
    let amount = dice.roll(500_000) + 500
    let year = 2015 + dice.roll(10)
    let day = String(format: "%d-%02d-%02d", year, dice.roll(12) + 1, dice.roll(28) + 1)
    let recipient = dice.roll(max(1, count / 5))
    let town = dice.roll(300)
    var payments = ""
    if number % 3 == 0 {
      payments = """
        , "disbursementTransaction": [
          {"id": "P\(number)-1", "transactionDate": "\(day)", "value": \(amount / 2), "currency": "GBP",
           "provider": "GB-CHC-1", "recipient": "GB-CHC-\(recipient + 2)"},
          {"id": "P\(number)-2", "transactionDate": "\(year + 1)-01-10", "value": \(amount / 4).50, "currency": "GBP"}]
        """
    }
    return """
      {"id": "360G-sample-\(number)", "title": "Reading rooms \(number)",
       "description": "Rooms in which pupils of town \(town) read and borrow books, with \(dice.roll(90)) shelves and a librarian.",
       "currency": "GBP", "amountAppliedFor": \(amount + 1000), "amountAwarded": \(amount), "awardDate": "\(day)",
       "plannedDates": [{"startDate": "\(day)", "endDate": "\(year + 2)-12", "duration": 24}],
       "recipientOrganization": [{"id": "GB-CHC-\(recipient + 2)", "name": "Readers \(recipient)",
         "addressLocality": "Town \(town)", "postalCode": "LS\(town)"}],
       "beneficiaryLocation": [{"name": "Town \(town)", "countryCode": "GB", "latitude": 53.\(town), "longitude": -1.\(town)}],
       "fundingOrganization": [{"id": "GB-CHC-1", "name": "Sample Fund"}],
       "classifications": [{"vocabulary": "Themes", "code": "E\(dice.roll(20))", "title": "Education"}]\(payments),
       "dateModified": "\(day)T10:00:00Z"}
      """
  }

  /// Numbers that are the same in every run (Knuth's linear congruence).
  private struct Dice {
    private var state: UInt64 = 360

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }
}
