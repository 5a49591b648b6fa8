import Domain
import Files
import Persistence
import UseCases

/// Files that a person names as evidence, read before a change begins: nobody else waits while a slow pipe
/// or disk gives its bytes.
struct EvidenceFiles {
  private let files: [Evidence]

  /// - Parameters:
  ///   - paths: The files, as a person named them.
  ///   - classification: Who may see them.
  ///   - keepUntil: Until when they are to be kept; nil when that is not stated.
  /// - Throws: ``RequestError``; ``FileArgumentError/registerAsEvidence(_:)``.
  init(
    _ paths: [String], in context: Context, as classification: String = "partner",
    until keepUntil: PartialDate? = nil
  ) throws {
    files = try paths.map { path in
      if path != "-", (try? context.protectedFiles.contains(Files.absolute(path))) ?? false {
        throw FileArgumentError.registerAsEvidence(path)
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return Evidence(
        fileName: name, bytes: try Files.read(path), classification: classification,
        keepUntil: keepUntil, location: path)
    }
  }

  /// Takes the files into the register as documents.
  ///
  /// - Returns: What a field of evidence holds; nil when no file was named.
  func keep(in change: Change) throws -> Draft.Entry? {
    guard !files.isEmpty else { return nil }
    return .references(try files.map { try change.reference(of: change.keep($0)) })
  }
}
