import Domain
package import Exchange
package import Reporting

extension ColumnTarget {
  /// What a column says, in words.
  package var wording: Wording {
    switch self {
    case .reference: ColumnWords.reference
    case .title(nil): RecordWords.field("title")
    case .title(let language?):
      Wording(
        en: "\(RecordWords.field("title").en) (\(language))",
        fr: "\(RecordWords.field("title").fr) (\(language))",
        ar: "\(RecordWords.field("title").ar) (\(language))",
        az: "\(RecordWords.field("title").az) (\(language))")
    case .under(let kind): RecordWords.kind(kind)
    case .field(let name): RecordWords.field(name)
    case .count(let field, let category):
      Wording(
        en: "\(RecordWords.field(field).en): \(category)",
        fr: "\(RecordWords.field(field).fr) : \(category)",
        ar: "\(RecordWords.field(field).ar): \(category)",
        az: "\(RecordWords.field(field).az): \(category)")
    case .currency: ColumnWords.currency
    case .place: ColumnWords.place
    case .plannedEnd: ColumnWords.plannedEnd
    case .key: ColumnWords.key
    }
  }
}
