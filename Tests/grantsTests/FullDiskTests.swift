import Foundation
import Persistence
import Testing

@testable import grants

/// A file system with a limit, as small as it can be, that really runs full.
@Suite(.serialized) struct FullDiskTests {
  /// Runs a program of the machine; its exit status.
  private static func run(_ words: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardError = Pipe()
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func mount(_ path: String, _ size: String) -> Bool {
    run("/usr/bin/mount", "-t", "tmpfs", "-o", "size=\(size),mode=700", "tmpfs", path) == 0
  }

  /// Whether this user may mount file systems here.
  private static let mayMount: Bool = {
    let path = NSTemporaryDirectory() + "grants-mount-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard mount(path, "64k") else { return false }
    return run("/usr/bin/umount", path) == 0
  }()

  private func entries(_ path: String) throws -> Int {
    try Register(path: path, access: .reading).read { Int(try $0.entryCount()) }
  }

  @Test(.enabled(if: mayMount, "file systems cannot be mounted here (it takes root)"))
  func `an upgrade without room is refused before anything is written, with what it needs`() throws
  {
    let place = try Workplace()
    let disk = place.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    #expect(Self.mount(disk, "1000k"))
    defer { _ = Self.run("/usr/bin/umount", "-l", disk) }
    let path = disk + "/r.sqlite"
    try FileManager.default.copyItem(at: Layouts.file(6), to: URL(filePath: path))
    let before = try Data(contentsOf: URL(filePath: path))
    let refused = place.run("set", "notice", "x", "--register", path)
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("needs up to 2 MB on the disk of")
        && refused.errors.contains("; 0 MB are free."), "\(refused.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["r.sqlite"])
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    // The copy for who only reads lies in the folder of temporary files.
    #expect(place.run("show", "p/w", "--register", path).status == 0)
  }

  @Test(.enabled(if: mayMount, "file systems cannot be mounted here (it takes root)"))
  func `on a disk that is full nothing is lost, and with room again all goes on`() throws {
    let place = try Workplace()
    let disk = place.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    #expect(Self.mount(disk, "1500k"))
    defer { _ = Self.run("/usr/bin/umount", "-l", disk) }
    let path = disk + "/r.sqlite"
    #expect(place.run("init", path, "--zone", "UTC", "-q").status == 0)
    // Something lies there that is taken away later.
    try Data(count: 100_000).write(to: URL(filePath: disk + "/ballast"))
    var acknowledged = try entries(path)
    var refused = 0
    for number in 0..<200 where refused < 12 {
      let words = ["add", "city", "c\(number)", String(repeating: "City ", count: 2000)]
      let outcome = place.run(words + ["--register", path])
      if outcome.status == 0 {
        acknowledged += 1
      } else {
        refused += 1
        #expect(outcome.errors.contains("no room on the disk"), "\(outcome.errors)")
      }
      #expect(try entries(path) == acknowledged, "after \(number)")
    }
    #expect(refused == 12)
    for command in [
      ["undo"], ["backup", disk + "/copy.sqlite"], ["clone", disk + "/clone.sqlite"],
      ["export", "-o", disk + "/all.json"], ["list", "city", "-o", disk + "/cities.csv"],
    ] {
      let before = try FileManager.default.contentsOfDirectory(atPath: disk)
      let outcome = place.run(command + ["--register", path])
      let left = try FileManager.default.contentsOfDirectory(atPath: disk)
      // Whatever could not be done has left nothing half done.
      if outcome.status != 0 { #expect(left.sorted() == before.sorted(), "\(command)") }
    }
    #expect(place.run("doctor", "--register", path).output.hasPrefix("The register is sound"))
    try FileManager.default.removeItem(atPath: disk + "/ballast")
    #expect(place.run("set", "notice", "Room again", "--register", path).status == 0)
    #expect(place.run("doctor", "--register", path).output.hasPrefix("The register is sound"))
  }
}
