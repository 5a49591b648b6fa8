import Domain
import Persistence
import Reporting

/// A record in one line.
struct RecordSummary {
  private let register: Reading
  private let language: Language

  init(_ register: Reading, _ language: Language) {
    self.register = register
    self.language = language
  }

  /// The reference, the name, and the first facts that tell records of the kind apart.
  func line(_ record: Record, _ path: String) throws -> String {
    var parts = [record.title].compactMap { $0 }
    for field in record.kind.fields {
      guard parts.count < 4, let value = record.values[field.name] else { continue }
      switch value {
      case .date(let date):
        parts.append("\(RecordWords.field(field.name)(language)) \(date.text(in: language))")
      case .reference(let id): parts.append(try register.title(of: id))
      case .decimal(let number):
        parts.append("\(RecordWords.field(field.name)(language)) \(number)")
      case .text(let text):
        if case .choice = field.shape { parts.append(RecordWords.choice(text)(language)) }
      default: break
      }
    }
    return path + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}
