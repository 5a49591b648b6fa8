/// A register to begin with, in the layout of `grants export --format json`.
public struct Example: Sendable {
  /// Its name, as `grants init --example` takes it.
  public let name: String
  /// The file.
  public let text: String

  /// The example that has to be loaded before this one.
  public var base: String? {
    name == "founding-case-2025" ? "founding-case" : nil
  }

  /// Every example, by name.
  public static let all = embeddedFiles.map { Example(name: $0.name, text: $0.text) }
}
