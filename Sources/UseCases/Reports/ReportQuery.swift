import Domain
package import Persistence
package import Reporting

package struct ReportQuery: Query {
  package var request: ReportRequest
  /// Whether programs read it, which are told all that there is.
  package var isForPrograms: Bool

  package init(_ request: ReportRequest, isForPrograms: Bool) {
    self.request = request
    self.isForPrograms = isForPrograms
  }

  package func answer(from register: Reading, for caller: Caller) throws -> any SectionedReport {
    try ReportMaker(request, isForPrograms: isForPrograms, register, caller).make()
  }
}
