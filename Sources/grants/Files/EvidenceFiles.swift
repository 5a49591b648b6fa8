import Domain
import Persistence

extension Change {
  /// Takes files into the register as documents.
  ///
  /// - Parameters:
  ///   - paths: The files, as a person named them.
  ///   - classification: Who may see them.
  ///   - keepUntil: Until when they are to be kept.
  /// - Returns: What a field of evidence holds; nil when no file was named.
  func keep(
    files paths: [String], as classification: String = "partner",
    until keepUntil: PartialDate? = nil
  ) throws -> Draft.Entry? {
    guard !paths.isEmpty else { return nil }
    return .references(
      try paths.map { path in
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let document = try keep(
          Evidence(
            fileName: name, bytes: try Files.read(path), classification: classification,
            keepUntil: keepUntil, location: path))
        return try reference(of: document)
      })
  }
}
