import Phrases
import Reporting
import SafeText
import Terminal

extension Context {
  /// Asks a person whether to go on.
  func agrees(to question: Wording) -> Bool { Words.isYes(ask(question) ?? "") }

  /// Says which documents a copy lacks the bytes of, if any.
  func warnOfMissingEvidence(_ references: [String]) {
    if references.isEmpty { return }
    say(Words.evidenceNotCopied(references.count), Words.some(references.map { Wording($0) }))
  }

  /// Says something in one line, and a list in a line each.
  func say(_ wording: Wording, _ list: [Wording] = []) {
    let lines = [wording(language)] + list.map { "  " + $0(language) }
    console.say(lines: lines.map { language.marked(SafeText.line($0)) })
  }

  /// Asks a question, in a line for each part, and reads a line; nil at the end of the input.
  func ask(_ question: Wording...) -> String? {
    console.ask(
      question.map { language.marked(SafeText.line($0(language))) }.joined(separator: "\n"))
  }

  /// Shows a document as text on the console.
  func show(_ document: Document) {
    let console = console
    let renderer = TextRenderer(
      language: language, width: console.width, displayWidth: DisplayWidth.of,
      cut: DisplayWidth.cut,
      style: { text, tone in
        switch tone {
        case .plain: text
        case .bad: console.style.red(text)
        case .warning: console.style.yellow(text)
        case .good: console.style.green(text)
        case .dim: console.style.dim(text)
        }
      }, bold: console.style.bold)
    console.write(styled: renderer.render(document))
  }
}
