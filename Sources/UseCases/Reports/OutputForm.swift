/// A form in which an answer can be had.
package enum OutputForm: String, CaseIterable, Codable, Sendable {
  case text, markdown, html, pdf, docx, xlsx, json, csv

  /// The form that the ending of a file says.
  package init?(ending: String) {
    switch ending {
    case "txt": self = .text
    case "md": self = .markdown
    case "htm": self = .html
    default: self.init(rawValue: ending)
    }
  }

  /// The usual ending of its files.
  package var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }

  /// Whether it is nothing for a terminal.
  package var isBinary: Bool { [.pdf, .docx, .xlsx].contains(self) }

  /// Whether people read it, rather than programs.
  package var isForPeople: Bool { self != .json && self != .csv }
}
