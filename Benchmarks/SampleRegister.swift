import Foundation

/// A register of invented projects with 100 deliverables each, the same for each size.
final class SampleRegister {
  let path: String
  private let folder: URL?
  private var dice = SampleDice(seed: 42)

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
    let folder = try Samples.newFolder()
    self.folder = folder
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
          "due": "\(dice.roll(2026, 2029))-\(two(dice.roll(1, 12)))"}
          """)
      }
      let reference = "\(project)/d\(number % 100)"
      let word = ["library", "workshop", "classroom", "kit"][dice.roll(0, 3)]
      records.append(
        """
        {"kind": "deliverable", "reference": "\(reference)", "title": "Deliverable \(word) \(number)", \
        "target": "\(dice.roll(1, 5))", "due": "\(dice.roll(2024, 2029))-\(two(dice.roll(1, 12)))"}
        """)
      if dice.roll(0, 9) < 9 {
        records.append(
          """
          {"kind": "delivery", "reference": "\(reference)@2025-01-05", "day": "2025-01-05", \
          "quantity": "5"}
          """)
      }
    }
    return Samples.interchange(records)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
