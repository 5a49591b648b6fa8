/// The known value of a field; nil where it is unknown. Setting nil takes it away.
///
/// One subscript for each type, not one that is generic: records are read in loops, and what is generic is not
/// specialised in other modules.
extension Record {
  package subscript(_ key: FieldKey<String>) -> String? {
    get { if case .text(let text)? = values[key.name] { text } else { nil } }
    set { values[key.name] = newValue.map { .text($0) } }
  }

  package subscript(_ key: FieldKey<Int64>) -> Int64? {
    get { if case .integer(let number)? = values[key.name] { number } else { nil } }
    set { values[key.name] = newValue.map { .integer($0) } }
  }

  package subscript(_ key: FieldKey<ExactDecimal>) -> ExactDecimal? {
    get { if case .decimal(let number)? = values[key.name] { number } else { nil } }
    set { values[key.name] = newValue.map { .decimal($0) } }
  }

  package subscript(_ key: FieldKey<Money>) -> Money? {
    get { if case .money(let money)? = values[key.name] { money } else { nil } }
    set { values[key.name] = newValue.map { .money($0) } }
  }

  package subscript(_ key: FieldKey<PartialDate>) -> PartialDate? {
    get { if case .date(let date)? = values[key.name] { date } else { nil } }
    set { values[key.name] = newValue.map { .date($0) } }
  }

  package subscript(_ key: FieldKey<RecordID>) -> RecordID? {
    get { if case .reference(let id)? = values[key.name] { id } else { nil } }
    set { values[key.name] = newValue.map { .reference($0) } }
  }

  package subscript(_ key: FieldKey<[RecordID]>) -> [RecordID]? {
    get { if case .references(let ids)? = values[key.name] { ids } else { nil } }
    set { values[key.name] = newValue.map { .references($0) } }
  }

  package subscript(_ key: FieldKey<[Narrative]>) -> [Narrative]? {
    get { if case .texts(let texts)? = values[key.name] { texts } else { nil } }
    set { values[key.name] = newValue.map { .texts($0) } }
  }

  package subscript(_ key: FieldKey<[Headcount]>) -> [Headcount]? {
    get { if case .counts(let counts)? = values[key.name] { counts } else { nil } }
    set { values[key.name] = newValue.map { .counts($0) } }
  }

  package subscript(_ key: FieldKey<Bool>) -> Bool? {
    get { if case .flag(let flag)? = values[key.name] { flag } else { nil } }
    set { values[key.name] = newValue.map { .flag($0) } }
  }

  package subscript<Choice: ChoiceContent>(_ key: FieldKey<Choice>) -> Choice? {
    get { if case .text(let word)? = values[key.name] { Choice(rawValue: word) } else { nil } }
    set { values[key.name] = newValue.map { .text($0.rawValue) } }
  }
}
