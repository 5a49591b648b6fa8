import Domain
import Persistence
package import Reporting
package import UseCases

extension AttestationReport {
  /// The heads of history, and who signed it.
  package init(_ answer: ShowHeads.Answer, language: Language) {
    self.init(
      answer.heads, entries: answer.entries,
      keys: answer.keys.map {
        SignedRange(
          key: $0.key, first: $0.first.typed(in: answer.office),
          last: $0.last.typed(in: answer.office), count: $0.count)
      },
      unsigned: Unsigned(count: answer.unsigned.count, hasLast: answer.unsigned.hasLast),
      language: language)
  }
}

extension VerificationReport {
  /// That heads hold, and what came since.
  package init(_ later: VerifyHeads.Later) {
    self.init(
      later.heads.map { head, erasures in
        (
          head,
          erasures.map {
            Erasure(
              entry: $0.entry, records: $0.records, rows: $0.rows, names: $0.names,
              texts: $0.texts)
          }
        )
      }, later: later.entries, keys: later.keys, office: later.office)
  }
}
