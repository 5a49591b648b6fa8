import Foundation

/// IATI files in and out, beside the plain importer in C that lies in ../shared/bench: it reads the same
/// file into tables, keeps less, checks nothing and has no history.
///
///     scripts/build && swift run -c release Benchmarks --iati 2000 10000
struct PublicationJobs {
  private let command: String
  private let bench: URL
  private let folder: URL

  /// - Returns: Whether the words asked for these jobs alone, which are then done.
  static func runAlone(_ words: [String], command: String) throws -> Bool {
    guard words.first == "--iati" else { return false }
    let bench = URL(filePath: FileManager.default.currentDirectoryPath)
      .deletingLastPathComponent().appending(path: "shared/bench")
    guard FileManager.default.fileExists(atPath: bench.appending(path: "limit_import.c").path())
    else {
      print("../shared/bench is not there: the C importer to compare with is missing.")
      return true
    }
    try Samples.withFolder { folder in
      let jobs = PublicationJobs(command: command, bench: bench, folder: folder)
      try jobs.compile()
      print("| activities | job | grants CPU ms | C import CPU ms | CPU × | wall × | grants MiB |")
      print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
      for size in words.dropFirst().compactMap({ Int($0) }) {
        for row in try jobs.rows(size) { print(row) }
      }
    }
    return true
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path() }

  private func compile() throws {
    _ = try Usage.of([
      "/usr/bin/cc", "-O2", "-o", path("limit"), bench.appending(path: "limit_import.c").path(),
      "-lexpat", "-lsqlite3",
    ])
  }

  private func rows(_ size: Int) throws -> [String] {
    _ = try Usage.of([
      "/usr/bin/python3", bench.appending(path: "gen_iati.py").path(), "--activities", "\(size)",
      "--no-csv", "--out", path("\(size)"),
    ])
    let file = path("\(size)/activities.xml")
    var imports: [(ours: Usage, floor: Usage)] = []
    var exports: [(ours: Usage, floor: Usage)] = []
    for _ in 0..<3 {
      try? FileManager.default.removeItem(atPath: path("r.sqlite"))
      _ = try Usage.of([command, "init", path("r.sqlite"), "--zone", "UTC", "-q"])
      let floor = try Usage.of([path("limit"), file, path("f.sqlite")])
      imports.append(
        (try Usage.of([command, "import", file, "-q", "--register", path("r.sqlite")]), floor))
      exports.append(
        (
          try Usage.of([
            command, "export", "--format", "iati", "-q", "-o", path("o.xml"), "--register",
            path("r.sqlite"),
          ]), floor
        ))
    }
    return [
      Job.line(size: size, "import IATI", imports), Job.line(size: size, "export IATI", exports),
    ]
  }
}
