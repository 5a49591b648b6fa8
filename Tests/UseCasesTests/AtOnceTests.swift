import Domain
import Foundation
import Persistence
import Reporting
import TestSupport
import Testing
import UseCases

/// Many callers of one register at the same time; `scripts/check-threads` runs it under ThreadSanitizer.
@Suite struct AtOnceTests {
  @Test func `a hundred callers record and ask at once, and nothing is lost`() async throws {
    let open = try OpenRegister()
    try open.add(.project, "p", "Schools")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "100", "due": "2026-05"])
    let path = open.register.path
    let late = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<100 {
        group.addTask {
          let caller = Caller(
            name: "caller-\(number)", language: Language.allCases[number % 4],
            zone: number.isMultiple(of: 2) ? "UTC" : "Africa/Ouagadougou",
            clock: { OpenRegister.clock })
          if number.isMultiple(of: 2) {
            let session = Session(try Register(path: path, access: .writing), caller)
            var delivery = RecordDelivery("p/w", quantity: "1")
            delivery.isAnother = true
            _ = try session.perform(delivery)
          }
          let session = Session(try Register(path: path, access: .reading), caller)
          return try session.answer(DeadlinesQuery(.overdue, asOf: nil)).isEmpty
        }
      }
      return try await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(late == Array(repeating: false, count: 100))
    let status = try open.session.answer(StatusQuery("p", asOf: nil))
    #expect(status.statuses.first?.deliverables.first?.delivered == ExactDecimal(50))
    #expect(try open.register.examine().isEmpty)
  }
}
