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
      try Samples.withFolder {
        try GivingJobs(command: command, folder: $0, size: size).run()
      }
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
    Benchmarks.say(
      String(
        format: "| %d | %@ | %.2f | %.3f | %.0f |", size, name, usage.cpu / 1000,
        usage.cpu / Double(size), usage.memory))
  }
}

/// A package of grants of a fixed seed: each with dates, a place and a classification, a third with payments, from
/// one organisation to a fifth as many as there are grants.
enum SampleGrants {
  static func write(_ count: Int, to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = FileHandle(forWritingAtPath: path)
    var dice = SampleDice(seed: 360)
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

  private static func grant(_ number: Int, of count: Int, _ dice: inout SampleDice) -> String {
    let amount = dice.roll(0, 499_999) + 500
    let year = 2015 + dice.roll(0, 9)
    let day = String(format: "%d-%02d-%02d", year, dice.roll(0, 11) + 1, dice.roll(0, 27) + 1)
    let recipient = dice.roll(0, max(1, count / 5) - 1)
    let town = dice.roll(0, 299)
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
       "description": "Rooms in which pupils of town \(town) read and borrow books, with \(dice.roll(0, 89)) shelves and a librarian.",
       "currency": "GBP", "amountAppliedFor": \(amount + 1000), "amountAwarded": \(amount), "awardDate": "\(day)",
       "plannedDates": [{"startDate": "\(day)", "endDate": "\(year + 2)-12", "duration": 24}],
       "recipientOrganization": [{"id": "GB-CHC-\(recipient + 2)", "name": "Readers \(recipient)",
         "addressLocality": "Town \(town)", "postalCode": "LS\(town)"}],
       "beneficiaryLocation": [{"name": "Town \(town)", "countryCode": "GB", "latitude": 53.\(town), "longitude": -1.\(town)}],
       "fundingOrganization": [{"id": "GB-CHC-1", "name": "Sample Fund"}],
       "classifications": [{"vocabulary": "Themes", "code": "E\(dice.roll(0, 19))", "title": "Education"}]\(payments),
       "dateModified": "\(day)T10:00:00Z"}
      """
  }
}
