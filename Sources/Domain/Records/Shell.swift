/// What is left of an erased record that others name: its kind, its place and its key.
package enum Shell {
  /// What stands in a text that cannot be left out.
  package static let text = "–"
  /// What stands in the place of a digest.
  package static let digest = String(repeating: "0", count: 64)
  /// What stands in a day that cannot be left out.
  package static let day = "0001-01-01"
  /// No currency (ISO 4217).
  package static let currency = "XXX"

  /// The slug of the shell of a record.
  package static func slug(of id: RecordID) -> String { "purged-\(id.description.suffix(12))" }
}

extension Record {
  /// Whether it says nothing but that a record was there.
  package var isShell: Bool {
    guard slug == Shell.slug(of: id), title == nil else { return false }
    return values.values.allSatisfy { value in
      switch value {
      case .reference: true
      case .text(let text): text == Shell.text || text == Shell.digest
      case .integer(let number): number == 0
      case .decimal(let number): number.mantissa == 0
      case .money(let money): money.amount.mantissa == 0 && money.currency.code == Shell.currency
      case .date(let date): date.text == Shell.day
      default: false
      }
    }
  }
}
