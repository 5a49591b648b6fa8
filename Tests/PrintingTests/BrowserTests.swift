import Foundation
import TestSupport
import Testing

@testable import Printing

@Suite struct BrowserTests {
  private let day = (year: 2026, month: 6, day: 30)

  @Test func `without a browser the names that were looked for are said`() {
    #expect(throws: PrintError.noBrowser(["/nowhere/chromium"])) {
      try Browser(program: "/nowhere/chromium").print([], on: day)
    }
  }

  @Test func `a program that fails, and one that makes no PDF, are said by name`() throws {
    #expect(throws: PrintError.failed("false", "status 1")) {
      try Browser(program: "false").print([], on: day)
    }
    #expect(throws: PrintError.failed("true", "status 0")) {
      try Browser(program: "true").print([], on: day)
    }
  }

  @Test func `a program that does not end is stopped, and its files are gone`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "slow")
    try Script.write("sleep 60", to: program.path())
    #expect(throws: PrintError.tookTooLong(program.path(), seconds: 1)) {
      try Browser(program: program.path(), seconds: 1).print([], on: day, folder: folder.path())
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["slow"])
  }

  @Test func `the moment at which a PDF was made is taken out of it`() {
    let pdf = "%PDF-1.4 /CreationDate (D:20261125031822+00'00')\n/ModDate (D:2026) (D:x)"
    let pinned = PinnedPDF.pinned(Array(pdf.utf8), to: day)
    #expect(
      String(decoding: pinned, as: UTF8.self)
        == "%PDF-1.4 /CreationDate (D:20260630000000+00'00')\n/ModDate (D:2026) (D:x)")
  }
}
