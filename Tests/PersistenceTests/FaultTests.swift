import CSQLiteSession
import Domain
import FaultyFiles
import Files
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Faults of the disk, drawn at every step of every kind of write. `scripts/faults` draws all of them;
/// the usual run draws a sample.
@Suite(.serialized) struct FaultTests {
  let drawsAll = ProcessInfo.processInfo.environment["GRANTS_ALL_FAULTS"] != nil

  /// The writes that a register knows, each with what it needs before it.
  private static let writes: [(name: String, run: @Sendable (TemporaryRegister) throws -> Void)] = [
    ("add", { try $0.add(.city, "gaoua", "Gaoua", ["region": "Sud-Ouest"]) }),
    ("edit", { try $0.edit("kaya", "region", "Centre-Nord") }),
    ("remove", { try $0.remove("dori") }),
    ("undo", { _ = try $0.register.undo(by: TemporaryRegister.ada) }),
    ("redo", { _ = try $0.register.redo(by: TemporaryRegister.ada) }),
    (
      "set",
      {
        _ = try $0.register.change("set", by: TemporaryRegister.ada) {
          try $0.set(.notice, to: "Invented.")
        }
      }
    ),
    (
      "evidence",
      {
        _ = try $0.register.change("keep", by: TemporaryRegister.ada) {
          try $0.keep(
            Evidence(
              fileName: "pv.pdf", bytes: Array(repeating: 7, count: 20_000), location: "pv.pdf"))
        }
      }
    ),
    (
      "load",
      {
        _ = try $0.register.change("load", by: TemporaryRegister.ada) { change in
          for number in 0..<60 {
            var draft = Draft(
              kind: .city, reference: try Reference("c\(number)"), title: "City \(number)")
            draft.entries["region"] = .value(.text(String(repeating: "x", count: 200)))
            try change.add(draft)
            if number == 30 { try change.collectRows() }
          }
        }
      }
    ),
    (
      "purge",
      {
        let ids = try $0.register.read { [try $0.find(Reference("kaya"))] }
        _ = try $0.register.purge(ids, by: TemporaryRegister.ada, reason: nil)
      }
    ),
  ]

  private static func prepared(for write: String = "") throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(.city, "dori", "Dori")
    if write == "redo" { _ = try temporary.register.undo(by: TemporaryRegister.ada) }
    return temporary
  }

  /// That nothing is lost that was acknowledged, sums and chain hold, and the next command works.
  private static func check(
    _ path: String, entries: ClosedRange<Int>, _ comment: @autoclosure () -> String
  ) throws {
    let register = try Register(path: path, access: .writing)
    let (findings, count) = try register.read { (try $0.examine(), Int(try $0.entryCount())) }
    #expect(findings == [], "\(comment())")
    #expect(entries.contains(count), "\(comment())")
    let later = Author(name: "cem", clock: 1_782_820_900_000, today: "2026-06-30")
    let outcome = try register.change("next", by: later) { try $0.set(.language, to: "az") }
    #expect(outcome.entry != nil, "\(comment())")
  }

  @Test(arguments: [SQLITE_FULL, SQLITE_IOERR], [Register.Access.writing, .serving])
  func `a disk that is full or broken at any step leaves the register whole`(
    code: Int32, access: Register.Access
  ) throws {
    var dice = Dice(seed: UInt64(code))
    var drawn = 0
    for write in Self.writes {
      let steps = try Self.steps(of: write, access)
      let all = Array(1...max(1, steps))
      for step in drawsAll ? all : (0..<1).map({ _ in all[dice.roll(0...(all.count - 1))] }) {
        for forever in [false, true] {
          drawn += 1
          let temporary = try Self.prepared(for: write.name)
          let before = try temporary.register.read { Int(try $0.entryCount()) }
          let failure = Self.failure(
            of: write.run, on: temporary, access, (step, code, forever))
          if failure != nil {
            #expect(failure is RegisterError, "\(write.name) \(step): \(failure as Any)")
          }
          try Self.check(
            temporary.path, entries: failure == nil ? before + 1...before + 1 : before...before + 1,
            "\(write.name), step \(step) of \(steps), code \(code), forever \(forever), \(access)")
        }
      }
    }
    print("faults drawn: \(drawn)")
  }

  /// What comes of a write whose step fails. Nothing is open any more when it returns, as when the
  /// process ended: a journal that could not be rolled back keeps its lock that long.
  private static func failure(
    of write: (TemporaryRegister) throws -> Void, on temporary: TemporaryRegister,
    _ access: Register.Access, _ fault: (step: Int, code: Int32, forever: Bool)
  ) -> (any Error)? {
    faulty_watch(temporary.folder.path())
    defer {
      faulty_fail(0, 0, 0)
      faulty_stop()
    }
    do {
      // The register was opened before it is watched: open it again behind the faulty files.
      let watched = try Register(path: temporary.path, access: access)
      faulty_fail(Int32(fault.step), fault.code, fault.forever ? 1 : 0)
      try write(TemporaryRegister(sharing: temporary, watched))
      return nil
    } catch {
      return error
    }
  }

  /// How many operations a write asks the disk for.
  private static func steps(
    of write: (name: String, run: @Sendable (TemporaryRegister) throws -> Void),
    _ access: Register.Access
  ) throws -> Int {
    let temporary = try prepared(for: write.name)
    faulty_watch(temporary.folder.path())
    defer { faulty_stop() }
    let watched = try Register(path: temporary.path, access: access)
    let copy = TemporaryRegister(sharing: temporary, watched)
    faulty_fail(0, 0, 0)
    try write.run(copy)
    let steps = Int(faulty_asked())
    return steps
  }

  @Test(arguments: [Register.Access.writing, .serving])
  func `power that is lost at any write loses nothing that was acknowledged`(
    access: Register.Access
  ) throws {
    let temporary = try Self.prepared()
    let start = try Disk(folder: temporary.folder)
    faulty_watch(temporary.folder.path())
    let watched = try Register(path: temporary.path, access: access)
    let copy = TemporaryRegister(sharing: temporary, watched)
    // After each acknowledged write: how much had been asked of the disk, and how many entries it holds.
    var acknowledged = [(operations: 0, entries: 3)]
    for write in Self.writes {
      try? write.run(copy)
      acknowledged.append(
        (Int(faulty_count()), try watched.read { Int(try $0.entryCount()) }))
    }
    let operations = (0..<faulty_count()).map { Disk.Operation(faulty_at($0)) }
    faulty_stop()

    var dice = Dice(seed: 77)
    var moments: [Int] = Array(0...operations.count)
    if !drawsAll { moments = (0..<20).map { _ in dice.roll(0...operations.count) }.sorted() }
    var disk = start
    var done = 0
    var drawn = 0
    for moment in moments {
      while done < moment {
        disk.take(operations[done])
        done += 1
      }
      let least = acknowledged.last { $0.operations <= moment }?.entries ?? 3
      let most = acknowledged.first { $0.operations >= moment }?.entries ?? least
      for loss in Disk.Loss.allCases {
        drawn += 1
        let folder = temporary.folder.appending(path: "after")
        try disk.afterPowerCut(loss, &dice).write(to: folder, as: temporary.folder)
        try Self.check(
          folder.appending(path: "r.sqlite").path(), entries: least...max(least, most),
          "operation \(moment) of \(operations.count), \(loss), \(access)")
        try FileManager.default.removeItem(at: folder)
      }
    }
    print("power cuts drawn: \(drawn) at \(operations.count) operations")
  }
}

/// What a disk holds for certain, and what it was told since.
struct Disk {
  /// What becomes of writes that were not synced.
  enum Loss: CaseIterable {
    /// All are lost.
    case all
    /// Each is kept, lost, or kept in part.
    case some
    /// None is lost: the process was killed, the machine went on.
    case none
  }

  struct Operation {
    let kind: UInt32
    let path: String
    let offset: Int
    let bytes: [UInt8]

    init(_ operation: faulty_operation) {
      kind = UInt32(operation.kind)
      path = String(cString: operation.path)
      offset = Int(operation.offset)
      bytes =
        operation.bytes.map {
          Array(UnsafeRawBufferPointer(start: $0, count: Int(operation.size)))
        } ?? []
    }
  }

  private struct File {
    var bytes: [UInt8]
    var pending: [Operation] = []
    /// Whether the folder certainly knows the file.
    var isNamed: Bool
    /// Whether it was deleted without the folder being synced.
    var isGone = false
  }

  private var files: [String: File] = [:]

  init(folder: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      let path = folder.path() + (folder.path().hasSuffix("/") ? "" : "/") + name
      files[path] = File(bytes: [UInt8](try Data(contentsOf: URL(filePath: path))), isNamed: true)
    }
  }

  mutating func take(_ operation: Operation) {
    switch operation.kind {
    case faulty_create.rawValue:
      files[operation.path] = File(bytes: [], isNamed: false)
    case faulty_delete.rawValue:
      if operation.offset == 0 {
        files[operation.path]?.isGone = true
      } else {
        files[operation.path] = nil
      }
    case faulty_sync.rawValue:
      guard var file = files[operation.path] else { return }
      for write in file.pending { Self.apply(write, to: &file.bytes) }
      file.pending = []
      // SQLite syncs the folder with the first sync of a new journal.
      file.isNamed = true
      files[operation.path] = file
    default: files[operation.path]?.pending.append(operation)
    }
  }

  func afterPowerCut(_ loss: Loss, _ dice: inout Dice) -> Disk {
    var after = self
    for (path, file) in files {
      var file = file
      for var write in file.pending {
        switch loss {
        case .all: continue
        case .none: break
        case .some:
          guard dice.roll(0...2) > 0 else { continue }
          if write.kind == faulty_write.rawValue, dice.roll(0...3) == 0 {
            // A write of several sectors may end in the middle.
            write = Operation(write, first: write.bytes.count / 512 / 2 * 512)
          }
        }
        Self.apply(write, to: &file.bytes)
      }
      file.pending = []
      let isLucky = loss == .none || loss == .some && dice.roll(0...1) == 0
      let isThere = file.isGone ? !isLucky : file.isNamed || isLucky
      after.files[path] = isThere ? file : nil
    }
    return after
  }

  func write(to folder: URL, as original: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, file) in files {
      let name = URL(filePath: path).lastPathComponent
      try Data(file.bytes).write(to: folder.appending(path: name))
    }
  }

  private static func apply(_ write: Operation, to bytes: inout [UInt8]) {
    let end =
      write.kind == faulty_truncate.rawValue ? write.offset : write.offset + write.bytes.count
    if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
    if write.kind == faulty_truncate.rawValue {
      bytes.removeLast(bytes.count - end)
    } else {
      bytes.replaceSubrange(write.offset..<end, with: write.bytes)
    }
  }
}

extension Disk.Operation {
  fileprivate init(_ write: Disk.Operation, first count: Int) {
    kind = write.kind
    path = write.path
    offset = write.offset
    bytes = Array(write.bytes.prefix(count))
  }
}

/// What happens to the file itself while it is open.
@Suite struct MovedFileTests {
  @Test func `a file that was moved or replaced while open takes no change`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    let moved = temporary.folder.appending(path: "moved.sqlite")
    try FileManager.default.moveItem(at: URL(filePath: temporary.path), to: moved)
    #expect(throws: RegisterError.moved(path: temporary.path)) {
      try temporary.add(.city, "dori", "Dori")
    }
    let other = try TemporaryRegister()
    try FileManager.default.copyItem(atPath: other.path, toPath: temporary.path)
    #expect(throws: RegisterError.moved(path: temporary.path)) {
      try temporary.add(.city, "dori", "Dori")
    }
    for path in [moved.path(), temporary.path] {
      let register = try Register(path: path, access: .writing)
      #expect(try register.read { try $0.examine() } == [])
      #expect(try register.read { try $0.lookUp(Reference("dori")) } == nil)
    }
  }

  @Test(arguments: [
    (UInt32(0x6969), "NFS"), (0x517B, "SMB"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB2"),
    (0x5346_414F, "AFS"), (0x7375_7245, "Coda"), (0x0102_1997, "9P"), (0x00C3_6400, "Ceph"),
  ])
  func `a network file system is refused by its type`(type: UInt32, name: String) {
    #expect(throws: RegisterError.networkFileSystem(path: "/mnt/r.sqlite", type: name)) {
      try RegisterFile(path: "/mnt/r.sqlite").checkFileSystem(NetworkFileSystem(rawValue: type))
    }
  }

  @Test func `a local file system is taken`() throws {
    for type: UInt32 in [0xEF53, 0x0102_1994, 0x5846_5342, 0x9123_683E] {
      try RegisterFile(path: "/r.sqlite").checkFileSystem(NetworkFileSystem(rawValue: type))
    }
  }
}
