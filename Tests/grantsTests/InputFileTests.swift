import Foundation
import Testing
import UseCases

@testable import grants

/// What a person may name as a file, beside files.
@Suite struct InputFileTests {
  private func length(_ file: InputFile) throws -> Int {
    let next = file.open()
    var count = 0
    while let piece = try next() { count += piece.count }
    return count
  }

  @Test(arguments: [0, 5, 20_000_000])
  func `what comes from a pipe can be read again, however long it is`(size: Int) throws {
    let place = try Workplace()
    let pipe = place.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = Thread {
      FileHandle(forWritingAtPath: pipe)?.write(Data(repeating: 0x61, count: size))
    }
    writer.start()
    let file = try InputFile(pipe)
    #expect(try length(file) == size)
    #expect(try length(file) == size)
    #expect(try file.beginning(3).count == min(3, size))
    try file.checkUnchanged()
  }

  @Test(arguments: ["", "/dev/zero"])
  func `a folder and a device are no files`(name: String) throws {
    let place = try Workplace()
    place.make()
    let path = name.isEmpty ? place.path("") : name
    for words in [["import", path, "--as", "360giving"], ["import", path], ["validate", path]] {
      let refused = place.run(words)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("is a folder or a device, no file."), "\(refused)")
    }
  }
}
