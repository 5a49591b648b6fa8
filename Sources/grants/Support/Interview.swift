import Domain
import Phrases
import Reporting
import Terminal
import UseCases

/// The ten questions about a project, and what is made of the answers.
struct Interview {
  private let session: CommandSession
  private var answers: [SetUpQuestion: String] = [:]

  init(_ session: CommandSession) {
    self.session = session
  }

  /// Asks each question until its answer can be understood.
  mutating func ask() throws {
    let console = session.context.console
    for question in SetUpQuestion.allCases {
      while true {
        guard
          let answer = console.ask(
            session.language.marked(Words.asking(question)(session.language)) + " ")
        else {
          throw RequestError.missingArgument("project")
        }
        if answer.isEmpty, question != .title { break }
        if let problem = problem(question, answer) {
          session.context.say(problem)
          continue
        }
        answers[question] = answer
        break
      }
    }
  }

  private func problem(_ question: SetUpQuestion, _ answer: String) -> Wording? {
    switch question {
    case .title: return answer.isEmpty ? RecordError.missingTitle(.project).explanation.remedy : nil
    case .start, .end, .report:
      do {
        _ = try session.caller.date(answer)
        return nil
      } catch {
        return (error as? any Explainable)?.explanation.problem ?? Wording("\(error)")
      }
    case .reference:
      return Slug.isValid(answer) ? nil : RecordError.badSlug(answer).explanation.problem
    default: return nil
    }
  }

  /// What was said of the project; what is not known yet stays unknown.
  var action: SetUpProject {
    var action = SetUpProject(
      answers[.title] ?? "", endTitle: Words.endOfProject(session.language),
      reportTitle: Words.firstReport(session.language))
    (action.reference, action.aim) = (answers[.reference], answers[.aim])
    (action.funder, action.implementer) = (answers[.funder], answers[.implementer])
    (action.start, action.end, action.report) = (answers[.start], answers[.end], answers[.report])
    action.places = Self.split(answers[.places])
    action.deliverables = Self.split(answers[.deliverables])
    return action
  }

  private static func split(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
      .filter { !$0.isEmpty }
  }
}
