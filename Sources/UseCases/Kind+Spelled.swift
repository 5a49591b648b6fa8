package import Domain
import Reporting

extension Kind {
  /// The kind that a word names, in the singular or the plural, in English or French.
  package init(spelled word: String) throws {
    let folded = SearchWords.plain(word)
    for kind in Kind.allCases {
      let wording = RecordWords.kind(kind)
      let plural = ["person": "people", "city": "cities", "delivery": "deliveries"][kind.rawValue]
      let names = [kind.word, kind.rawValue, wording.en, wording.fr].map { SearchWords.plain($0) }
      if names.contains(folded) || names.map({ $0 + "s" }).contains(folded) || plural == folded {
        self = kind
        return
      }
    }
    // What people call them in their own tables.
    let everyday: [String: Kind] = [
      "activity": .deliverable, "activities": .deliverable, "activite": .deliverable,
      "activites": .deliverable, "reports": .milestone, "rapports": .milestone,
      "deadlines": .milestone, "echeances": .milestone, "schools": .site, "ecoles": .site,
      "partners": .organisation, "partenaires": .organisation, "contacts": .person,
      "towns": .city, "appreciation": .judgement, "communes": .city, "contracts": .agreement,
      "conventions": .agreement,
    ]
    if let kind = everyday[folded] {
      self = kind
      return
    }
    let all = Kind.allCases.map(\.typed)
    throw RecordError.noSuchKind(word, nearest: Spelling.nearest(to: word, among: all).first)
  }
}
