import Domain

/// What erased records were called, and where else that stands.
struct PurgedNames {
  /// Whole texts, in lower case.
  private let texts: Set<String>
  /// Words of the names of persons, in lower case.
  private let words: Set<String>

  /// A text of fewer characters stands in too many others to tell anything.
  private static let shortestText = 4
  private static let shortestWord = 3

  init(_ texts: Set<String>, words: Set<String>) {
    self.texts = texts.filter { $0.count >= Self.shortestText }
    self.words = words
  }

  /// The words of a person's name that tell who is meant, in lower case.
  static func words(of name: String) -> [String] {
    split(name).filter { word in
      word.count >= shortestWord && Kind(rawValue: word) == nil
        && !["von", "van", "der", "den", "bin", "ben", "ibn", "the", "and", "née"].contains(word)
    }
  }

  private static func split(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether one of the names stands in a text.
  func stand(in text: String) -> Bool {
    let text = text.lowercased()
    return texts.contains { text.contains($0) }
      || !words.isEmpty && Self.split(text).contains(where: words.contains)
  }

  /// Where texts of other records have one of the names.
  func mentions(in reading: Reading, besides erased: Set<RecordID>) throws -> [PurgeOutcome.Mention]
  {
    if texts.isEmpty, words.isEmpty { return [] }
    var found: [(id: RecordID, field: String)] = []
    func look(_ query: String, _ fields: [String]) throws {
      try reading.connection.each(query) { row in
        let id = row.id(0)
        if erased.contains(id) { return }
        for (place, field) in fields.enumerated()
        where row.optionalText(place + 1).map(stand) ?? false { found.append((id, field)) }
      }
    }
    try look("SELECT id, title, slug FROM record WHERE id <> parent", ["title", "slug"])
    try reading.connection.each("SELECT record, field, text FROM narrative") { row in
      let id = row.id(0)
      if !erased.contains(id), stand(in: row.text(2)) { found.append((id, row.text(1))) }
    }
    for kind in Kind.allCases {
      let fields = kind.fields.filter { $0.shape == .text && $0.name != "recordedBy" }.map(\.name)
      guard !fields.isEmpty else { continue }
      let columns = fields.map { ", \"\($0)\"" }.joined()
      try look("SELECT id\(columns) FROM \(KindTable.of(kind).name)", fields)
    }
    return try found.map {
      .init(reference: try reading.reference(of: $0.id).description, field: $0.field)
    }.sorted { ($0.reference, $0.field) < ($1.reference, $1.field) }
  }
}
