extension Draft {
  /// What is said of a field; nil where nothing is said, so that it is left as it is, or that it is unknown.
  package subscript<Content>(_ key: FieldKey<Content>) -> Content.Drafted? {
    get { entries[key.name].flatMap(Content.drafted) }
    set { entries[key.name] = newValue.map(Content.entry) }
  }

  /// Says why a field has no value.
  package mutating func set<Content>(_ key: FieldKey<Content>, unknown reason: UnknownReason) {
    entries[key.name] = .unknown(reason)
  }
}

extension Set<String> {
  /// Whether a field is among these names.
  package func contains<Content>(_ key: FieldKey<Content>) -> Bool { contains(key.name) }
}
