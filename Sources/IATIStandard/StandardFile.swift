/// The files of `data`, which are part of the program.
enum StandardFile {
  /// The text of a file, by its name without the ending.
  static func text(_ name: String) -> String {
    guard let file = embeddedFiles.first(where: { $0.name == name }) else {
      preconditionFailure("no file \(name) was embedded")
    }
    return file.text
  }

  /// The lines of a file.
  static func lines(_ name: String) -> [Substring.UTF8View] {
    text(name).utf8.split(separator: UInt8(ascii: "\n"))
  }
}
