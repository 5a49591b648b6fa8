package import Domain

/// What a report says, before it has a form.
package struct Document: Hashable, Sendable {
  /// One piece of it.
  package enum Block: Hashable, Sendable {
    /// The name of the whole.
    case title(String)
    /// The name of a part; parts of parts have the level 2 or 3.
    case heading(String, level: Int = 1, anchor: Anchor? = nil)
    /// A sentence or more.
    case paragraph(String, Tone = .plain)
    /// Facts with their names.
    case facts([Fact])
    /// The few figures that are seen first.
    case highlights([Highlight])
    case table(Table)
    /// Short lines of one kind.
    case list([Cell])
    /// A picture with what it shows in words.
    case figure(Figure)
    /// Places for the names of those who sign.
    case signatures([Signature])
  }

  /// A fact with its name.
  package struct Fact: Hashable, Sendable {
    package let name: String
    package let value: Cell

    /// A fact with its name.
    package init(_ name: String, _ value: Cell) {
      self.name = name
      self.value = value
    }
  }

  /// A figure that is seen first: large, with a word for what it counts.
  package struct Highlight: Hashable, Sendable {
    /// The figure: "3", "67 %".
    package let figure: Cell
    /// What it counts: "off track".
    package let label: String
    /// A little more: "of 9 projects".
    package let note: String?

    /// A figure and what it counts.
    package init(_ figure: Cell, _ label: String, note: String? = nil) {
      self.figure = figure
      self.label = label
      self.note = note
    }
  }

  /// A place for one who signs.
  package struct Signature: Hashable, Sendable {
    /// For whom: "For the funder, Lantern Fund".
    package let party: String
    /// Who signs, if it is known.
    package let name: String?
    package let office: String?

    /// A place for one who signs for a party.
    package init(for party: String, name: String? = nil, office: String? = nil) {
      self.party = party
      self.name = name
      self.office = office
    }
  }

  /// What is known of the document as a whole.
  package struct About: Hashable, Sendable {
    /// The language it is written in; nil where the command's is meant.
    package var language: Language?
    /// Its name in a list of files; nil where its title says it.
    package var title: String?
    /// The register that it was made from.
    package var register: String?
    /// The day that it speaks of.
    package var asOf: Day?

    /// - Parameter asOf: The day that the document speaks of.
    package init(
      language: Language? = nil, title: String? = nil, register: String? = nil, asOf: Day? = nil
    ) {
      self.language = language
      self.title = title
      self.register = register
      self.asOf = asOf
    }
  }

  /// The pieces in their order.
  package var blocks: [Block]
  /// What is known of it as a whole.
  package var about: About

  /// A document of these pieces.
  package init(_ blocks: [Block] = [], about: About = About()) {
    self.blocks = blocks
    self.about = about
  }

  /// Its name: the one it was given, else its title, else its first heading.
  package var name: String {
    if let title = about.title { return title }
    for case .title(let text) in blocks { return text }
    for case .heading(let text, _, _) in blocks { return text }
    return ""
  }

  /// Its language, English where none was said.
  var language: Language { about.language ?? .en }

  /// The places that have a name.
  var anchors: Set<Anchor> {
    var anchors: Set<Anchor> = []
    func take(_ anchor: Anchor?) { if let anchor { anchors.insert(anchor) } }
    for block in blocks {
      switch block {
      case .title, .paragraph, .signatures: break
      case .heading(_, _, let anchor): take(anchor)
      case .facts(let facts): for fact in facts { take(fact.value.anchor) }
      case .highlights(let highlights): for one in highlights { take(one.figure.anchor) }
      case .list(let cells): for cell in cells { take(cell.anchor) }
      case .figure(let figure): take(figure.anchor)
      case .table(let table):
        take(table.anchor)
        for row in table.rows { for cell in row { take(cell.anchor) } }
      }
    }
    return anchors
  }
}

extension Document {
  /// The first table of the document, for forms that hold one table only.
  package var firstTable: Table {
    for case .table(let table) in blocks { return table }
    return Table([])
  }
}
