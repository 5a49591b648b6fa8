import Domain
import Foundation
import Persistence
import Reporting
import TestSupport
import Testing
import UseCases

/// Many callers of one register at the same time; `scripts/check-threads` runs it under ThreadSanitizer.
@Suite struct AtOnceTests {
  private func delivery(_ quantity: String) -> RecordDelivery {
    var delivery = RecordDelivery("p/w", quantity: quantity)
    delivery.isAnother = true
    return delivery
  }

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
            _ = try session.perform(delivery("1"))
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

  @Test(arguments: [Register.Access.reading, .writing, .serving])
  func `a hundred ask one register at once, now and as it was known, and each gets one state`(
    access: Register.Access
  ) async throws {
    let open = try OpenRegister()
    try open.add(.project, "p", "Schools")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "100", "due": "2026-05"])
    let moments = try (1...6).map { number in
      _ = try open.session.perform(delivery("\(number)"))
      return try open.register.read { try $0.head().at }
    }
    let register = try Register(path: open.register.path, access: access)
    let caller = open.session.caller
    let answers = try await withThrowingTaskGroup(of: (Int, ExactDecimal?).self) { group in
      for number in 0..<100 {
        group.addTask {
          // Every seventh asks for today, the others for one of six moments.
          let known = number % 7 == 6 ? nil : moments[number % 7]
          let session = Session(register, caller, knownUntil: known)
          let status = try session.answer(StatusQuery("p", asOf: nil))
          return (number % 7, status.statuses.first?.deliverables.first?.delivered)
        }
      }
      return try await group.reduce(into: [Int: Set<ExactDecimal?>]()) {
        $0[$1.0, default: []].insert($1.1)
      }
    }
    let expected: [Int: Set<ExactDecimal?>] = [
      0: [1], 1: [3], 2: [6], 3: [10], 4: [15], 5: [21], 6: [21],
    ]
    #expect(answers == expected)
    try register.close()
  }

  @Test func `many record through one server while others ask and look back`() async throws {
    let open = try OpenRegister()
    try open.add(.project, "p", "Schools")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "100", "due": "2026-05"])
    let then = try open.register.read { try $0.head().at }
    let server = try Register(path: open.register.path, access: .serving)
    let caller = open.session.caller
    let known = try await withThrowingTaskGroup(of: ExactDecimal?.self) { group in
      for number in 0..<60 {
        group.addTask {
          if number.isMultiple(of: 2) {
            _ = try Session(server, caller).perform(delivery("1"))
          }
          let session = Session(server, caller, knownUntil: number % 3 == 0 ? then : nil)
          let status = try session.answer(StatusQuery("p", asOf: nil))
          return number % 3 == 0 ? status.statuses.first?.deliverables.first?.delivered : nil
        }
      }
      return try await group.reduce(into: Set<ExactDecimal>()) {
        if let one = $1 { $0.insert(one) }
      }
    }
    #expect(known == [0] || known == [])
    let status = try Session(server, caller).answer(StatusQuery("p", asOf: nil))
    #expect(status.statuses.first?.deliverables.first?.delivered == 30)
    let findings = try server.examine()
    #expect(findings == [])
    try server.close()
    #expect(try Register(path: open.register.path, access: .reading).examine() == [])
  }
}
