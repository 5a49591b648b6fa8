import Domain
import FaultyFiles
import Foundation
import TestSupport
import Testing

@testable import Persistence

extension FaultTests {
  @Test(arguments: [2, 5, 9, 20, 45, 80])
  func `a disk that cannot be read ends an examination with one finding that says so`(read: Int32)
    throws
  {
    let temporary = try TemporaryRegister()
    for number in 0..<150 { try temporary.add(.city, "city-\(number)", "City \(number)") }
    faulty_watch(temporary.folder.path())
    defer {
      faulty_fail_reads(0)
      faulty_stop()
    }
    let register = try Register(path: temporary.path, access: .reading)
    faulty_fail_reads(read)
    let findings = try register.read { try $0.examine() }
    #expect(findings.map(\.sort) == [.unreadableDisk], "\(findings)")
    // Once the disk gives its pages again, nothing is wrong.
    faulty_fail_reads(0)
    #expect(try register.read { try $0.examine() } == [])
  }
}
