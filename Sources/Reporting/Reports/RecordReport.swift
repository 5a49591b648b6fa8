package import Domain

/// One record whole: every field, in words where it is unknown, with what sources say.
package struct RecordReport {
  private let record: Record
  private let reference: String
  private let language: Language
  private let name: (RecordID) -> String

  /// - Parameters:
  ///   - record: The record.
  ///   - reference: Its reference.
  ///   - name: The name and reference of another record.
  package init(
    _ record: Record, reference: String, language: Language, name: @escaping (RecordID) -> String
  ) {
    self.record = record
    self.reference = reference
    self.language = language
    self.name = name
  }

  /// The record as a document.
  ///
  /// - Parameter children: What stands under it, by kind.
  package func document(children: [(kind: Kind, lines: [String])]) -> Document {
    let name = record.isShell ? Phrases.erased(language) : record.title
    let title = name.map { "\($0) (\(reference))" } ?? reference
    var blocks: [Document.Block] = [
      .title(title), .paragraph(RecordWords.kind(record.kind)(language), .dim), .facts(facts),
    ]
    for group in children {
      blocks += [
        .heading(RecordWords.kind(group.kind)(language)), .list(group.lines.map { Cell($0) }),
      ]
    }
    return Document(blocks)
  }

  private var facts: [Document.Fact] {
    var facts = record.narratives.filter { $0.field == "title" }.map {
      Document.Fact("\(RecordWords.field("title")(language)) (\($0.language))", Cell($0.text))
    }
    for field in record.kind.fields {
      let label = RecordWords.field(field.name)(language)
      facts.append(Document.Fact(label, cell(field)))
      for text in record.narratives where text.field == field.name {
        facts.append(Document.Fact("\(label) (\(text.language))", Cell(text.text)))
      }
      for claim in record.claims where claim.field == field.name && claim.unknown == nil {
        facts.append(Document.Fact("", Cell(words(of: claim), .dim)))
      }
    }
    for claim in record.claims where claim.field == "title" {
      facts.append(
        Document.Fact(RecordWords.field("title")(language), Cell(words(of: claim), .dim)))
    }
    return facts
  }

  private func words(of claim: Claim) -> String {
    let value = claim.value ?? ""
    let date = (try? PartialDate(value)).map { $0.text(in: language) } ?? value
    let text = claim.isInUse ? Phrases.claimInUse(date) : Phrases.claimNotInUse(date)
    return language.list([text(language), claim.source.map(name), claim.note].compactMap { $0 })
  }

  private func cell(_ field: Field) -> Cell {
    guard let value = record.values[field.name] else {
      let claim = record.claims.first { $0.field == field.name && $0.isInUse }
      let word = Phrases.unknown(claim?.unknown ?? .notStated)(language)
      return Cell(language.list([word, claim?.note].compactMap { $0 }), .dim)
    }
    return Cell(text(value, field))
  }

  private func text(_ value: Value, _ field: Field) -> String {
    switch value {
    case .text(let text):
      if case .choice = field.shape { return RecordWords.choice(text)(language) }
      return text
    case .integer(let number): return "\(number)"
    case .decimal(let number): return number.text(in: language)
    case .money(let money): return money.text(in: language)
    case .date(let date): return date.text(in: language)
    case .flag(let flag): return (flag ? Phrases.yes : Phrases.no)(language)
    case .reference(let id): return name(id)
    case .references(let ids): return language.list(ids.map(name))
    case .texts(let texts): return language.list(texts.map(\.text))
    case .counts(let counts):
      return language.commas(
        counts.map { count in
          let name = count.category.isEmpty ? Phrases.total(language) : count.category
          return "\(name) \(language.number(Int(count.number)))"
        })
    }
  }
}
