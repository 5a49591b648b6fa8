import Foundation

/// Numbers that are the same in every run (a linear congruential generator, Knuth's MMIX).
struct SampleDice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func roll(_ low: Int, _ high: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return low + Int((state >> 33) % UInt64(high - low + 1))
  }
}

/// What samples are written into.
enum Samples {
  /// The text of a register file with these records.
  static func interchange(_ records: [String]) -> String {
    "{\"format\": \"grants-register\", \"version\": 1, \"records\": [\n"
      + records.joined(separator: ",\n") + "\n]}\n"
  }

  /// Runs `body` with a folder that is gone afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// A folder that whoever asked for it takes away.
  static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
