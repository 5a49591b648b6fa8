import Domain
import XML

/// Titles, descriptions, dates: what the project itself says.
extension IATIMapping {
  /// The texts of an element, each with its language, as long as they say something.
  func narratives(_ node: Int) -> [(language: String?, text: String)] {
    var texts: [(language: String?, text: String)] = []
    for narrative in tree.children(node, .narrative) {
      let text = Self.trimmed(tree.text(narrative))
      guard !text.isEmpty else { continue }
      texts.append((Self.code(tree.attribute(narrative, .xmlLang)) ?? language, text))
    }
    return texts
  }

  func setTitle(of record: inout Record, _ node: Int?, else name: String) {
    let texts = node.map(narratives) ?? []
    record.title = texts.first.map { Self.oneLine($0.text) } ?? (name.isEmpty ? "–" : name)
    record.language = texts.first?.language
    addNarratives(texts, "title", to: &record)
  }

  /// Sets a text, and those in further languages.
  func set(_ key: FieldKey<String>, of record: inout Record, _ node: Int?) {
    guard let node else { return }
    var texts = narratives(node)
    guard !texts.isEmpty else { return }
    // The texts of a record are in one language; others stand beside them with theirs.
    if let own = texts.firstIndex(where: { $0.language == record.language }) {
      texts.swapAt(0, own)
    }
    if record.language == nil { record.language = texts[0].language }
    record[key] = texts[0].text
    addNarratives(texts, key.name, to: &record)
  }

  private func addNarratives(
    _ texts: [(language: String?, text: String)], _ field: String, to record: inout Record
  ) {
    for text in texts.dropFirst() {
      guard let language = text.language, language != texts[0].language,
        !record.narratives.contains(where: { $0.field == field && $0.language == language })
      else { continue }
      record.narratives.append(Narrative(field: field, language: language, text: text.text))
    }
  }

  /// The description is the general one (type 1, or none said), the aim its objectives (type 2).
  func setDescriptions(of project: inout Record) {
    if let node = description(["1", nil]) { set(ProjectField.description, of: &project, node) }
    if let node = description(["2"]) { set(ProjectField.aim, of: &project, node) }
  }

  private func description(_ types: [String?]) -> Int? {
    tree.children(root, .description).first { types.contains(tree.attribute($0, .type)) }
  }

  /// Sets the dates of a project.
  ///
  /// - Returns: The element of the planned end, which is a milestone.
  func setDates(of project: inout Record) -> Int? {
    var end: Int?
    for node in tree.children(root, .activityDate) {
      let key: FieldKey<PartialDate>
      let type = tree.attribute(node, .type)
      switch type {
      case "1": key = ProjectField.plannedStart
      case "2": key = ProjectField.actualStart
      case "3":
        if end == nil { end = node } else { report(node, .oneBefore) }
        continue
      case "4": key = ProjectField.actualEnd
      default:
        report(
          node, type.map { .unknownCode($0, element: "activity-date") } ?? .missing("type"))
        continue
      }
      guard let date = date(node), hasHappened(date, key, node) else { continue }
      guard project[key] == nil else {
        report(node, .oneBefore)
        continue
      }
      project[key] = date
    }
    if let start = project[ProjectField.actualStart]?.first,
      let last = project[ProjectField.actualEnd]?.last,
      last < start
    {
      project[ProjectField.actualEnd] = nil
      report(root, .endsBeforeStart)
    }
    return end
  }

  /// Whether an actual date is not in the future. One that is stays as it was published, and is marked: other
  /// marked elements became records.
  private func hasHappened(
    _ date: PartialDate, _ key: FieldKey<PartialDate>, _ node: Int
  ) -> Bool {
    guard let (_, rule) = RecordRules.actualDates.first(where: { $0.key == key }) else {
      return true
    }
    guard let today else { return !tree.isMarked(node) }
    guard let first = date.first, first > today else { return true }
    mark(node)
    report(node, .rule(.breaksStandard(rule, field: key.name, value: date.text)))
    return false
  }

  func mapEnd(_ node: Int, _ project: Record) {
    guard let date = date(node) else { return }
    var end = Record(
      id: key("end"), kind: .milestone, parent: project.id, slug: slug("end", under: project.id),
      title: Self.endTitle(project.language))
    end[MilestoneField.type] = .end
    end[MilestoneField.due] = date
    take(end, node, under: .project)
  }

  private static func endTitle(_ language: String?) -> String {
    language?.hasPrefix("fr") == true ? "Fin du projet" : "End of the project"
  }

  /// The date of an element: what a grants register wrote beside it, else the day; reported where it is none.
  func date(_ node: Int) -> PartialDate? {
    guard let text = tree.attribute(node, .isoDate).map(Self.trimmed), !text.isEmpty else {
      return nil
    }
    guard let date = Self.date(text) else {
      report(node, .notADay(text))
      return nil
    }
    if let stated = tree.attribute(node, names.statedDate), let exact = try? PartialDate(stated),
      exact.first == date.first || exact.last == date.last
    {
      return exact
    }
    return date
  }

  /// The day of `2021-01-01`, with or without a time or a zone.
  static func date(_ text: String) -> PartialDate? {
    Day(String(text.prefix(10))).map { PartialDate($0) }
  }

  // MARK: Letters

  /// Without blanks around it.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, first <= 0x20 || last <= 0x20 else {
      return text
    }
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(text[start...end])
  }

  /// With one blank wherever there are several, or the end of a line.
  static func oneLine(_ text: String) -> String {
    let needsWork = zip(text.utf8, text.utf8.dropFirst()).contains { $0 <= 0x20 && $1 <= 0x20 }
    guard needsWork || text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split { $0 <= " " || $0.isNewline }.joined(separator: " ")
  }

  /// The code of a language as the register has it.
  static func code(_ language: String?) -> String? {
    guard let language, (2...35).contains(language.utf8.count),
      language.utf8.allSatisfy({
        $0 == 0x2D || $0 & 0xDF > 0x40 && $0 & 0xDF < 0x5B || $0 > 0x2F && $0 < 0x3A
      })
    else { return nil }
    return language.utf8.contains { $0 & 0x20 == 0 && $0 > 0x40 } ? language.lowercased() : language
  }

  /// The reference of a record with a publisher's identifier.
  static func slug(of identifier: String) -> String {
    var slug: [UInt8] = []
    for byte in identifier.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: slug.append(byte)
      case 0x41...0x5A: slug.append(byte | 0x20)
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        if !slug.isEmpty { slug.append(byte) }
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    slug = Array(slug.prefix(90))
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "activity" : String(decoding: slug, as: UTF8.self)
  }
}
