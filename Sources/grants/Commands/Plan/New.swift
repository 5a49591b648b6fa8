import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "new", abstract: "Set a project up by answering ten questions.",
    discussion: "Enter skips a question: what nobody knows stays 'not stated'.")

  @Argument(help: "What is to be set up: project.", completion: .list(["project"]))
  var kind: String

  @OptionGroup var options: RegisterOptions

  func run() throws {
    guard kind == "project" else {
      throw RecordError.noSuchKind(kind, nearest: "project")
    }
    let session = try CommandSession(options, .writing)
    let console = session.context.console
    guard console.canPrompt else {
      session.context.say(Words.asksOnTerminal)
      throw ExitCode(1)
    }
    var answers = Interview(session)
    try answers.ask()
    let outcome = try session.register.change("new project", by: session.caller.author) { change in
      try answers.write(change)
    }
    session.confirm(Words.added(.project, outcome.result))
  }
}

/// The ten questions about a project, and what is made of the answers.
struct Interview {
  private let session: CommandSession
  private var answers: [Question: String] = [:]

  /// What is asked, in this order.
  enum Question: CaseIterable {
    case title, reference, funder, implementer, start, end, aim, places, deliverables, report
  }

  init(_ session: CommandSession) {
    self.session = session
  }

  /// Asks each question until its answer can be understood.
  mutating func ask() throws {
    let console = session.context.console
    for question in Question.allCases {
      while true {
        guard
          let answer = console.ask(
            session.language.marked(Self.words(question)(session.language)) + " ")
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

  private func problem(_ question: Question, _ answer: String) -> Wording? {
    switch question {
    case .title: return answer.isEmpty ? RecordError.missingTitle(.project).explanation.remedy : nil
    case .start, .end, .report:
      do {
        _ = try session.caller.date(answer)
        return nil
      } catch {
        return error.explanationWords
      }
    case .reference:
      return Slug.isValid(answer) ? nil : RecordError.badSlug(answer).explanation.problem
    default: return nil
    }
  }

  /// Adds the project and what was said of it; what is not known yet stays unknown.
  func write(_ change: Change) throws -> String {
    let title = answers[.title] ?? ""
    let slug = try answers[.reference] ?? change.freeSlug(title, under: .root)
    let project = Reference(slugs: [slug])
    var draft = Draft(kind: .project, reference: project, title: title)
    if let start = answers[.start] {
      draft.entries["plannedStart"] = .value(.date(try session.caller.date(start)))
    }
    if let aim = answers[.aim] { try draft.set("aim", aim) }
    try change.add(draft)
    for (question, role) in [(Question.funder, "funding"), (.implementer, "implementing")] {
      guard let name = answers[question] else { continue }
      let organisation = try organisation(name, change)
      var participant = Draft(
        kind: .participant, reference: project.appending("\(role)-\(organisation.slug)"))
      participant.entries["organisation"] = .reference(organisation)
      try participant.set("role", role)
      try change.add(participant)
    }
    if let end = answers[.end] {
      try addMilestone(project, "end", Self.endTitle(session.language), "end", end, change)
    }
    if let report = answers[.report] {
      try addMilestone(
        project, "report-1", Self.reportTitle(session.language), "report", report, change)
    }
    try addList(change, project)
    return slug
  }

  private func addMilestone(
    _ project: Reference, _ slug: String, _ title: String, _ type: String, _ due: String,
    _ change: Change
  ) throws {
    var draft = Draft(kind: .milestone, reference: project.appending(slug), title: title)
    try draft.set("type", type)
    draft.entries["due"] = .value(.date(try session.caller.date(due)))
    try change.add(draft)
  }

  private func addList(_ change: Change, _ project: Reference) throws {
    let id = try change.find(project)
    for name in split(answers[.places]) {
      let city = try change.lookUp(Reference(slugs: [Slug.make(from: name) ?? "city"]))
      let reference: Reference
      if let city {
        reference = try change.reference(of: city)
      } else {
        reference = Reference(slugs: [try change.freeSlug(name, under: .root)])
        try change.add(Draft(kind: .city, reference: reference, title: name))
      }
      var place = Draft(kind: .place, reference: project.appending("place-\(reference.slug)"))
      place.entries["at"] = .reference(reference)
      try change.add(place)
    }
    for item in split(answers[.deliverables]) {
      let words = item.split(separator: " ")
      let count = words.first.flatMap { ExactDecimal(String($0)) }
      let name = count == nil ? item : words.dropFirst().joined(separator: " ")
      var draft = Draft(
        kind: .deliverable, reference: project.appending(try change.freeSlug(name, under: id)),
        title: name)
      if let count { draft.entries["target"] = .value(.decimal(count)) }
      try change.add(draft)
    }
  }

  private func split(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
      .filter { !$0.isEmpty }
  }

  private func organisation(_ name: String, _ change: Change) throws -> Reference {
    let slug = Slug.make(from: name) ?? "organisation"
    if let id = try change.lookUp(Reference(slugs: [name.lowercased()]))
      ?? change.lookUp(Reference(slugs: [slug])), try change.kind(of: id) == .organisation
    {
      return try change.reference(of: id)
    }
    let reference = Reference(slugs: [try change.freeSlug(name, under: .root)])
    try change.add(Draft(kind: .organisation, reference: reference, title: name))
    return reference
  }

  private static func words(_ question: Question) -> Wording {
    switch question {
    case .title:
      Wording(
        en: "1. What is the project called?", fr: "1. Nom du projet ?", ar: "1. ما اسم المشروع؟",
        az: "1. Layihənin adı nədir?")
    case .reference:
      Wording(
        en: "2. Short reference (a–z, -):", fr: "2. Référence courte (a–z, -) :",
        ar: "2. المرجع القصير (a–z, -):", az: "2. Qısa istinad (a–z, -):")
    case .funder:
      Wording(
        en: "3. Who funds it?", fr: "3. Qui le finance ?", ar: "3. من يموّله؟",
        az: "3. Kim maliyyələşdirir?")
    case .implementer:
      Wording(
        en: "4. Who does the work?", fr: "4. Qui le met en œuvre ?", ar: "4. من ينفذه؟",
        az: "4. İşi kim görür?")
    case .start:
      Wording(
        en: "5. When does it start?", fr: "5. Quand commence-t-il ?", ar: "5. متى يبدأ؟",
        az: "5. Nə vaxt başlayır?")
    case .end:
      Wording(
        en: "6. When does it end?", fr: "6. Quand finit-il ?", ar: "6. متى ينتهي؟",
        az: "6. Nə vaxt bitir?")
    case .aim:
      Wording(
        en: "7. What is it for?", fr: "7. À quoi sert-il ?", ar: "7. ما الغرض منه؟",
        az: "7. Nə üçündür?")
    case .places:
      Wording(
        en: "8. In which cities? (A, B, C)", fr: "8. Dans quelles villes ? (A, B, C)",
        ar: "8. في أي مدن؟ (A, B, C)", az: "8. Hansı şəhərlərdə? (A, B, C)")
    case .deliverables:
      Wording(
        en: "9. What does it owe? (12 workshops, libraries)",
        fr: "9. Que doit-il livrer ? (12 ateliers, bibliothèques)",
        ar: "9. ما الذي يلتزم به؟ (12 ورشة, مكتبات)",
        az: "9. Nə təhvil verməlidir? (12 seminar, kitabxanalar)")
    case .report:
      Wording(
        en: "10. When is the first report due?", fr: "10. Échéance du premier rapport ?",
        ar: "10. متى موعد التقرير الأول؟", az: "10. İlk hesabatın son tarixi nə vaxtdır?")
    }
  }

  private static func endTitle(_ language: Language) -> String {
    Wording(
      en: "End of the project", fr: "Fin du projet", ar: "نهاية المشروع", az: "Layihənin sonu")(
        language)
  }

  private static func reportTitle(_ language: Language) -> String {
    Wording(en: "First report", fr: "Premier rapport", ar: "التقرير الأول", az: "Birinci hesabat")(
      language)
  }
}

extension Error {
  /// The sentence for a person, where there is one.
  var explanationWords: Wording {
    (self as? any Explainable)?.explanation.problem ?? Wording("\(self)")
  }
}
