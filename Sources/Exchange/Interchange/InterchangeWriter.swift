package import Domain
package import JSON

/// Writes a register as the JSON file that people and programs can read, change and load again.
///
/// Records come one after the other, each with its fields in the order of the catalogue, so that
/// the same register makes the same bytes.
package struct InterchangeWriter {
  /// What a file says of itself.
  package static let format = "grants-register"
  /// The version of the file's layout.
  package static let version = 2

  private var json = JSONWriter()
  private let sink: ([UInt8]) throws -> Void

  /// Begins a file.
  ///
  /// - Parameter sink: Takes the bytes as they are made.
  package init(settings: [Setting: String], to sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    json.open("{")
    json.name("format")
    json.value(Self.format)
    json.name("version")
    json.number(Self.version)
    json.name("settings")
    json.object { json in
      for setting in Setting.allCases {
        guard let value = settings[setting] else { continue }
        json.name(setting.word)
        json.value(value)
      }
    }
    json.name("records")
    json.open("[")
  }

  /// Writes one record.
  package mutating func write(_ draft: Draft) throws {
    Self.write(draft, to: &json)
    try json.flush(atLeast: 65_536, to: sink)
  }

  /// Writes one record as an object of its own.
  package static func write(_ draft: Draft, to json: inout JSONWriter) {
    json.object { json in
      json.name("kind")
      json.value(draft.kind.word)
      json.name("reference")
      json.value(draft.reference.description)
      if let id = draft.id {
        json.name("id")
        json.value(id.description)
      }
      if let title = draft.title {
        json.name("title")
        json.value(title)
      }
      if let language = draft.language {
        json.name("titleLanguage")
        json.value(language)
      }
      for field in draft.kind.fields { write(field, of: draft, to: &json) }
      writeTranslations(of: draft, to: &json)
      writeUnknowns(of: draft, to: &json)
      writeClaims(of: draft, to: &json)
      if let original = draft.original { write(original, to: &json) }
    }
  }

  /// Ends the file.
  package mutating func finish() throws {
    json.close("]")
    json.close("}")
    try json.flush(to: sink)
  }

  private static func write(_ field: Field, of draft: Draft, to json: inout JSONWriter) {
    guard let entry = draft.entries[field.name] else { return }
    if case .unknown = entry { return }
    json.name(field.word)
    switch entry {
    case .value(.text(let name))
    where field == AmendmentField.field.field && draft.kind == .amendment:
      json.value(Field.word(of: name))
    case .reference(let reference): json.value(reference.description)
    case .references(let references):
      json.array { json in for reference in references { json.value(reference.description) } }
    case .value(let value): write(value, to: &json)
    case .unknown: break
    }
  }

  private static func write(_ value: Value, to json: inout JSONWriter) {
    switch value {
    case .text(let text): json.value(text)
    case .integer(let number): json.number(number)
    case .decimal(let number): json.value(number.description)
    case .flag(let flag): json.flag(flag)
    case .date(let date): json.value(date.text)
    case .money(let money):
      json.object { json in
        json.name("amount")
        json.value(money.amount.description)
        json.name("currency")
        json.value(money.currency.code)
      }
    case .counts(let counts):
      json.object { json in
        for count in counts {
          json.name(count.category.isEmpty ? "total" : count.category)
          json.number(count.number)
        }
      }
    case .texts(let texts): write(texts, to: &json)
    case .reference(let id): json.value(id.description)
    case .references(let ids): json.array { json in for id in ids { json.value(id.description) } }
    }
  }

  /// A list of texts: a text where its language is not stated, else an object by language.
  private static func write(_ texts: [Narrative], to json: inout JSONWriter) {
    json.array { json in
      var index = texts.startIndex
      while index < texts.endIndex {
        let same = texts[index...].prefix { $0.ordinal == texts[index].ordinal }
        if same.count == 1, texts[index].language.isEmpty {
          json.value(texts[index].text)
        } else {
          json.object { json in
            for text in same {
              json.name(text.language)
              json.value(text.text)
            }
          }
        }
        index = same.endIndex
      }
    }
  }

  private static func write(_ original: Draft.Original, to json: inout JSONWriter) {
    json.name("original")
    json.object { json in
      json.name("mapping")
      json.number(original.mapping)
      if let source = original.source {
        json.name("source")
        json.value(source.description)
      }
      if let ordinal = original.ordinal {
        json.name("ordinal")
        json.number(ordinal)
      }
      json.name("content")
      json.value(Base64.text(original.content))
    }
  }

  private static func writeTranslations(of draft: Draft, to json: inout JSONWriter) {
    guard !draft.narratives.isEmpty else { return }
    json.name("translations")
    json.object { json in
      for name in ["title"] + draft.kind.fields.map(\.name) {
        let texts = draft.narratives.filter { $0.field == name }
        guard !texts.isEmpty else { continue }
        json.name(Field.word(of: name))
        json.object { json in
          for text in texts.sorted(by: { $0.language < $1.language }) {
            json.name(text.language)
            json.value(text.text)
          }
        }
      }
    }
  }

  private static func writeUnknowns(of draft: Draft, to json: inout JSONWriter) {
    let unknowns = draft.kind.fields.compactMap { field -> (String, UnknownReason)? in
      if case .unknown(let reason)? = draft.entries[field.name] {
        (field.word, reason)
      } else {
        nil
      }
    }
    guard !unknowns.isEmpty else { return }
    json.name("unknown")
    json.object { json in
      for (name, reason) in unknowns {
        json.name(name)
        json.value(reason.rawValue)
      }
    }
  }

  private static func writeClaims(of draft: Draft, to json: inout JSONWriter) {
    guard !draft.statements.isEmpty else { return }
    json.name("claims")
    json.array { json in
      for claim in draft.statements {
        json.object { json in
          json.name("field")
          json.value(Field.word(of: claim.field))
          if let value = claim.value {
            json.name("value")
            json.value(value)
          }
          if let unknown = claim.unknown {
            json.name("unknown")
            json.value(unknown.rawValue)
          }
          if let source = claim.source {
            json.name("source")
            json.value(source.description)
          }
          json.name("inUse")
          json.flag(claim.isInUse)
          if let note = claim.note {
            json.name("note")
            json.value(note)
          }
        }
      }
    }
  }
}
