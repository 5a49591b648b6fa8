import Foundation

/// A file of the IATI standard of `size` activities: schema, code lists and rules, beside `xmllint`, which
/// checks the schema only. Skipped where the generator of ../shared or xmllint is not there.
struct ValidationJob {
  static func row(size: Int, command: String) throws -> String? {
    let shared = URL(filePath: "../shared").path()
    let generator = shared + "/bench/gen_iati.py"
    let lint = "/usr/bin/xmllint"
    guard [generator, lint].allSatisfy(FileManager.default.fileExists(atPath:)) else { return nil }
    let folder = try Samples.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Usage.of(
      ["/usr/bin/env", "python3", generator, "--activities", "\(size)", "--out", folder.path()])
    let file = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .first { $0.hasSuffix(".xml") }
    guard let file = file.map({ folder.appending(path: $0).path() }) else { return nil }
    let schema = shared + "/iati/schemas/2.03/iati-activities-schema.xsd"
    let pairs = try (0..<3).map { _ in
      (
        ours: try Usage.of([command, "validate", file]),
        floor: try Usage.of([lint, "--stream", "--noout", "--schema", schema, file])
      )
    }
    return Job.line(size: size, "validate IATI, activities, beside xmllint --schema", pairs)
  }
}
