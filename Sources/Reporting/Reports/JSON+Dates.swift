package import Domain
package import JSON

extension JSONWriter {
  /// A date: its text as given, first and last day, and precision; null when there is none.
  package mutating func date(_ date: PartialDate?) {
    guard let date else { return null() }
    object { json in
      json.name("text")
      json.value(date.text)
      json.name("first")
      json.value(date.first?.description)
      json.name("last")
      json.value(date.last?.description)
      json.name("precision")
      json.value(date.precision.rawValue)
      if date.isApproximate {
        json.name("approximate")
        json.flag(true)
      }
    }
  }

  /// A party by reference and name; null when there is none.
  package mutating func party(_ party: Party?) {
    guard let party else { return null() }
    object { json in
      json.name("reference")
      json.value(party.reference)
      json.name("name")
      json.value(party.name)
    }
  }

  /// A member of the object that is being written.
  mutating func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
    self.name(name)
    write(&self)
  }
}
