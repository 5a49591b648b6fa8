/// Why there is no text for a report.
package enum TextError: Error {
  case noText
  case editorFailed(String)
}
