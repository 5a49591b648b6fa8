import Foundation

/// A register of invented projects with 100 deliverables each, the same for each size.
final class SampleRegister {
  let path: String
  private let folder: URL?
  private var state: UInt64 = 42

  /// - Parameter kept: A folder in which registers are kept between runs, each named by its size; nil to make
  ///   one anew.
  init(deliverables: Int, command: String, kept: String? = nil) throws {
    if let kept {
      let file = "\(kept)/\(deliverables).sqlite"
      if FileManager.default.fileExists(atPath: file) {
        (path, folder) = (file, nil)
        return
      }
    }
    let folder: URL
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path =
      kept.map { "\($0)/\(deliverables).sqlite" } ?? folder.appending(path: "bench.sqlite").path()
    _ = try Usage.of([command, "init", path, "--zone", "UTC", "-q"])
    let file = folder.appending(path: "part.json")
    // Loaded in parts, so that memory stays with the part.
    for start in stride(from: 0, to: deliverables, by: 100_000) {
      try part(start..<min(start + 100_000, deliverables)).write(
        to: file, atomically: false, encoding: .utf8)
      _ = try Usage.of([command, "import", file.path(), "--register", path, "-q"])
    }
  }

  deinit {
    if let folder { try? FileManager.default.removeItem(at: folder) }
  }

  private func part(_ numbers: Range<Int>) -> String {
    var records: [String] = []
    for number in numbers {
      let project = "p\(number / 100)"
      if number % 100 == 0 {
        records.append(
          """
          {"kind": "project", "reference": "\(project)", "title": "Project \(project)", \
          "status": "implementation", "actualStart": "2024-01"}
          """)
        records.append(
          """
          {"kind": "milestone", "reference": "\(project)/end", "title": "End", "type": "end", \
          "due": "\(roll(2026, 2029))-\(two(roll(1, 12)))"}
          """)
      }
      let reference = "\(project)/d\(number % 100)"
      let word = ["library", "workshop", "classroom", "kit"][roll(0, 3)]
      records.append(
        """
        {"kind": "deliverable", "reference": "\(reference)", "title": "Deliverable \(word) \(number)", \
        "target": "\(roll(1, 5))", "due": "\(roll(2024, 2029))-\(two(roll(1, 12)))"}
        """)
      if roll(0, 9) < 9 {
        records.append(
          """
          {"kind": "delivery", "reference": "\(reference)@2025-01-05", "day": "2025-01-05", \
          "quantity": "5"}
          """)
      }
    }
    return "{\"format\": \"grants-register\", \"version\": 1, \"records\": [\n"
      + records.joined(separator: ",\n") + "\n]}\n"
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  /// The same numbers in every run (a linear congruential generator, Knuth's MMIX).
  private func roll(_ low: Int, _ high: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return low + Int((state >> 33) % UInt64(high - low + 1))
  }
}
