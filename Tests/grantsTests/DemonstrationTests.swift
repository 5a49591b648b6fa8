import Domain
import Examples
import Exchange
import Testing

@Suite struct DemonstrationTests {
  private let drafts: [Draft]

  init() throws {
    let example = try #require(Example.all.first { $0.name == "demonstration" })
    var bytes: [UInt8]? = Array(example.text.utf8)
    var reader = InterchangeReader {
      defer { bytes = nil }
      return bytes
    }
    var drafts: [Draft] = []
    try reader.read { draft, _ in drafts.append(draft) }
    self.drafts = drafts
  }

  private func all(_ kind: Kind) -> [Draft] { drafts.filter { $0.kind == kind } }

  @Test func `all that is no fact says that it is invented`() {
    for kind in [Kind.organisation, .person, .site, .agreement, .project, .journal] {
      #expect(!all(kind).isEmpty)
      for draft in all(kind) {
        #expect(draft.title?.contains("(invented") == true, "\(draft.reference)")
      }
    }
    for project in all(.project) {
      #expect(project.entries["invented"] == .value(.flag(true)), "\(project.reference)")
    }
  }

  @Test func `persons are roles, never names`() {
    for person in all(.person) {
      #expect(person.title?.contains("(invented role, no real person)") == true)
    }
  }

  @Test func `every name is there in French too`() {
    for draft in drafts where draft.title != nil && draft.kind != .city {
      if draft.reference.description == "regions-2025" { continue }
      #expect(
        draft.narratives.contains { $0.field == "title" && $0.language == "fr" },
        "\(draft.reference)")
    }
  }

  @Test func `every kind of unknown and of amendment occurs`() {
    let unknown = Set(drafts.flatMap(\.statements).compactMap(\.unknown))
    #expect(unknown == Set(UnknownReason.allCases))
    #expect(Set(all(.amendment).map { $0.entries["type"] }).count == 3)
  }

  @Test func `every reference names a record`() {
    let known = Set(drafts.map(\.reference))
    #expect(known.count == drafts.count)
    for draft in drafts {
      var named = draft.statements.compactMap(\.source)
      for entry in draft.entries.values {
        switch entry {
        case .reference(let reference): named.append(reference)
        case .references(let references): named += references
        default: break
        }
      }
      for reference in named {
        #expect(known.contains(reference), "\(draft.reference): \(reference)")
      }
    }
  }

  @Test func `each light says whose move it is`() throws {
    let place = try Workplace()
    place.make("demonstration")
    for (project, light, move) in [
      ("teacher-mentors", "GREY", "Lantern Fund"), ("reading-rooms", "RED", "Baobab Association"),
      ("digital-classrooms", "AMBER", "Meridian Trust"),
      ("girls-leadership", "GREEN", "Meridian Trust"),
    ] {
      let status = place.run("status", project).output
      #expect(status.contains(light), "\(project)")
      #expect(status.contains("move: \(move) (invented)"), "\(project)")
    }
  }
}
