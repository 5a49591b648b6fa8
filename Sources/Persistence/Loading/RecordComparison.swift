import Domain

extension Reading {
  /// Where two states of a record say different things, field by field.
  func differences(_ old: Record, _ new: Record) throws
    -> [FieldDifference]
  {
    let (before, after) = (try draft(old), try draft(new))
    var differences: [FieldDifference] = []
    func text(_ title: String?) -> Draft.Entry? { title.map { .value(.text($0)) } }
    if before.title != after.title {
      differences.append(
        FieldDifference(field: "title", before: text(before.title), after: text(after.title)))
    }
    for field in old.kind.fields where before.entries[field.name] != after.entries[field.name] {
      differences.append(
        FieldDifference(
          field: field.name, before: before.entries[field.name], after: after.entries[field.name]))
    }
    for narrative in after.narratives where !before.narratives.contains(narrative) {
      let known = before.narratives.first {
        ($0.field, $0.ordinal, $0.language)
          == (narrative.field, narrative.ordinal, narrative.language)
      }
      differences.append(
        FieldDifference(
          field: "\(narrative.field).\(narrative.language)", before: text(known?.text),
          after: text(narrative.text)))
    }
    return differences
  }
}
