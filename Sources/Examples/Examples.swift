/// A register to begin with, in the layout of `grants export --format json`.
package struct Example: Sendable {
  /// Its name, as `grants init --example` takes it.
  package let name: String
  /// The file.
  package let text: String

  /// The example that has to be loaded before this one.
  package var base: String? {
    name == "founding-case-2025" ? "founding-case" : nil
  }

  package static let all = embeddedFiles.map { Example(name: $0.name, text: $0.text) }
}
