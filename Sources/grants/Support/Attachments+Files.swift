import Files
import Persistence
import UseCases

extension Attachments {
  /// The files that a person names as evidence.
  ///
  /// - Throws: ``RequestError`` for a file that cannot be read; ``FileArgumentError/registerAsEvidence(_:)``.
  init(
    reading paths: [String], in context: Context, classification: String = "partner",
    keepUntil: String? = nil
  ) throws {
    self.init(
      try paths.map { path in
        if path != "-", (try? context.protectedFiles.contains(Files.absolute(path))) ?? false {
          throw FileArgumentError.registerAsEvidence(path)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return File(name: name, bytes: try Files.read(path), location: path)
      }, classification: classification, keepUntil: keepUntil)
  }
}
