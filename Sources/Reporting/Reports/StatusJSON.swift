package import Domain
package import JSON

/// The status of projects for programs.
package struct StatusJSON {
  private let answer: StatusAnswer

  package init(_ statuses: [ProjectStatus], asOf: Day) {
    answer = StatusAnswer(statuses, asOf: asOf)
  }

  /// Writes the document.
  package func write(to json: inout JSONWriter) { answer.write(to: &json) }
}
