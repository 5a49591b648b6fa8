package import Domain
package import Exchange

extension TableError {
  /// The reason for which the loader refused a row.
  package init(_ refusal: RowRefusal) {
    switch refusal {
    case .conflict(let reference, let fields):
      self = .conflict(reference, fields: fields.map(\.field))
    case .agreed(let reference, let fields): self = .agreed(reference, fields: fields.map(\.field))
    case .notThere(let reference): self = .notThere(reference)
    case .double(let reference, let row): self = .double(reference, row: row)
    case .lookalike(let reference): self = .lookalike(reference)
    }
  }
}
