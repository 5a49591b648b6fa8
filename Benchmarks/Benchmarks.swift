import Foundation

/// Times the command beside the `sqlite3` program doing the same work on the same file, as whole processes
/// in turn, and prints one table of medians.
///
///     scripts/build && swift run -c release Benchmarks 1000 100000
///     … Benchmarks --registers FOLDER 1000 10000 100000 1000000 > table.md
///     … Benchmarks 1000 record search
///     … Benchmarks --plot table.md docs/growth.svg
@main
struct Benchmarks {
  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    if try TableJobs.runAlone(words) { return }
    let command = URL(filePath: ".build/release/grants").path()
    if try PublicationJobs.runAlone(words, command: command) { return }
    if try GivingJobs.runAlone(words, command: command) { return }
    if try PastJobs.runAlone(words, command: command) { return }
    if try ProofJobs.runAlone(words, command: command) { return }
    if words.first == "--plot", words.count == 3 {
      let table = try String(contentsOfFile: words[1], encoding: .utf8)
      try GrowthPlot(table: table).svg.write(toFile: words[2], atomically: true, encoding: .utf8)
      return
    }
    var kept: String?
    if words.first == "--registers", words.count > 1 {
      kept = words[1]
      words.removeFirst(2)
    }
    let named = words.compactMap { Int($0) }
    let sizes = named.isEmpty ? [1_000, 100_000] : named
    let wanted = words.filter { Int($0) == nil }
    say("| deliverables | job | grants CPU ms | floor CPU ms | CPU × | wall × | grants MiB |")
    say("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for size in sizes {
      let register = try SampleRegister(deliverables: size, command: command, kept: kept)
      for job in DailyJobs(command: command, register: register).all
      where wanted.isEmpty || wanted.contains(where: job.name.hasPrefix) {
        say(try job.run(size: size))
      }
      if wanted.isEmpty, size <= 100_000 {
        for row in try TableJobs(size: size, command: command).rows() { say(row) }
      }
    }
    guard wanted.isEmpty else { return }
    if let row = try ValidationJob.row(size: 2_000, command: command) { say(row) }
    let bytes = try FileManager.default.attributesOfItem(atPath: command)[.size] as? Int ?? 0
    say("\nThe command is one file of \(bytes / 1024 / 1024) MiB.")
  }

  /// Prints a line at once, so that a row is seen when it is there.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}

/// One job of the command, and the same done by another program, or by the command on less.
struct Job {
  let name: String
  /// The words of the command; `{round}` in them is the number of the run, so that each records upon something else.
  let ours: [String]
  let floor: [String]
  /// Whether the answers have to have as many lines before they are timed; what ours has beside them.
  var headLines: Int?
  /// How often each is run.
  var rounds = 31

  /// The medians of runs in turn, once the answers are known to be as long as they should be.
  func run(size: Int) throws -> String {
    if let headLines {
      let own = try Usage.lines(of: ours) - headLines
      let other = try Usage.lines(of: floor)
      guard own == other else { throw Failure.differs("\(name): \(own) lines beside \(other)") }
    }
    // What takes seconds is run less often: its median is steady.
    let first = try Usage.of(ours(in: 99))
    let rounds = first.cpu > 3_000 ? 3 : first.cpu > 500 ? 7 : rounds
    var pairs: [(ours: Usage, floor: Usage)] = []
    for round in 0..<rounds {
      pairs.append((ours: try Usage.of(ours(in: round)), floor: try Usage.of(floor)))
    }
    return Self.line(size: size, name, pairs)
  }

  private func ours(in round: Int) -> [String] {
    ours.map { $0.replacingOccurrences(of: "{round}", with: "\(round)") }
  }

  enum Failure: Error {
    case differs(String)
  }

  /// A row of the table: medians, and the medians of the ratios.
  static func line(size: Int, _ name: String, _ pairs: [(ours: Usage, floor: Usage)]) -> String {
    let (cpu, floorCPU) = (median(pairs.map(\.ours.cpu)), median(pairs.map(\.floor.cpu)))
    return String(
      format: "| %d | %@ | %.1f | %.1f | %.2f | %.2f | %.0f |", size, name, cpu, floorCPU,
      median(pairs.map { $0.ours.cpu / max($0.floor.cpu, 0.1) }),
      median(pairs.map { $0.ours.wall / max($0.floor.wall, 0.1) }),
      median(pairs.map(\.ours.memory)))
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
