import Foundation

/// Writes `embeddedFiles`, an array of name and text, from the files named after the output.
@main
struct EmbedText {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { return }
    var source =
      "/// Each file's name without its extension, and its text, in the order of names.\n"
    source += "let embeddedFiles: [(name: String, text: String)] = [\n"
    for path in arguments.dropFirst() {
      let url = URL(filePath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      let fence = delimiter(for: text)
      let name = url.deletingPathExtension().lastPathComponent
      source += "  (name: \"\(name)\", text: \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
    }
    try (source + "]\n").write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// As many number signs as keep the text from ending its own literal.
  private static func delimiter(for text: String) -> String {
    var fence = "#"
    while text.contains("\"\"\"\(fence)") || text.contains("\\\(fence)") { fence += "#" }
    return fence
  }
}
