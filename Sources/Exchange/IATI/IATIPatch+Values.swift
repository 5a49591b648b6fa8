import Domain
import XML

/// Dates, money, organisations and texts in the standard's form.
extension IATIPatch {
  /// Sets the date of the activity of a type, or takes it out.
  func setDate(_ type: String, _ date: PartialDate?, atEnd: Bool) {
    let known = activity.elements("activity-date").first { $0["type"] == type }
    guard let date, date.first != nil else {
      if let known { activity.remove(known) }
      return
    }
    let element = known ?? XMLElement("activity-date")
    if known == nil {
      element["type"] = type
      activity.content.append(.element(element))
    }
    set(date, of: element, atEnd: atEnd)
  }

  /// The standard knows days alone: a date that is less precise is written as its first or its last
  /// day, and the date as it was stated stands beside it.
  func set(_ date: PartialDate, of element: XMLElement, atEnd: Bool) {
    guard let day = atEnd ? date.last : date.first else { return }
    element["iso-date"] = day.description
    let isExact = date.precision == .day && !date.isApproximate
    element[IATIOwn.prefix + ":date"] = isExact ? nil : date.text
    if !isExact { activity["xmlns:" + IATIOwn.prefix] = IATIOwn.namespace }
  }

  func set(_ money: Money?, of element: XMLElement, on day: Day?) {
    guard let money else { return }
    let value = child("value", of: element)
    value.text = money.amount.description
    if value["currency"] != nil || money.currency.code != currency {
      value["currency"] = money.currency.code
    }
    if value["value-date"] == nil { value["value-date"] = day?.description }
  }

  func setParty(_ id: RecordID?, of element: XMLElement) throws {
    guard let organisation = try id.flatMap(export.parties.now) else { return }
    set(organisation, of: element)
  }

  func set(_ organisation: Record, of element: XMLElement) {
    element["ref"] = organisation[OrganisationField.identifier]
    element["type"] =
      organisation[OrganisationField.type].map { "\($0.code)" }
      ?? element["type"]
    for narrative in element.elements("narrative") { element.remove(narrative) }
    setTexts("title", organisation, in: element)
  }

  /// Sets a text in the languages that it is in; what says the same already is left as it was written.
  func setTexts(_ field: String, _ record: Record, in element: XMLElement) {
    var wanted: [(language: String?, text: String)] = []
    if let text = field == "title" ? record.title : record.text(field) {
      wanted.append((record.language, text))
    }
    wanted += record.narratives.filter { $0.field == field }
      .sorted { $0.language < $1.language }.map {
        ($0.language.isEmpty ? nil : $0.language, $0.text)
      }
    let known = element.elements("narrative").filter { !IATIMapping.trimmed($0.text).isEmpty }
    var left = known
    for (index, text) in wanted.enumerated() {
      let match =
        left.firstIndex { languageOf($0) == text.language }
        ?? (index == 0 && !left.isEmpty && !known.contains { languageOf($0) == text.language }
          ? 0 : nil)
      if let match {
        let narrative = left.remove(at: match)
        let said = IATIMapping.trimmed(narrative.text)
        if (field == "title" ? IATIMapping.oneLine(said) : said) != text.text {
          narrative.text = text.text
        }
      } else {
        let narrative = XMLElement("narrative")
        narrative.text = text.text
        if let own = text.language, own != language { narrative["xml:lang"] = own }
        let place =
          element.content.lastIndex {
            if case .element(let child) = $0 { child.name == "narrative" } else { false }
          }.map { $0 + 1 } ?? 0
        element.content.insert(.element(narrative), at: place)
      }
    }
    // A text that the register does not have in this language any more; further texts in a language
    // that it has were never taken from it.
    let languages = wanted.map(\.language)
    for narrative in left where !languages.contains(languageOf(narrative)) {
      element.remove(narrative)
    }
  }

  private func languageOf(_ narrative: XMLElement) -> String? {
    IATIMapping.code(narrative["xml:lang"]) ?? language
  }
}
