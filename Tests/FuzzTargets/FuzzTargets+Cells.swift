import Domain
import Foundation

@testable import Persistence

extension FuzzTarget {
  /// A register of which some cells are others: five bytes of the input name a table, a column, a row, and a
  /// value with its number. Whatever they hold, the register is examined to its end and saved into another.
  static let cells = FuzzTarget(
    name: "cells",
    seeds: [
      [0, 2, 1, 3, 0], [0, 2, 1, 12, 1], [12, 3, 0, 1, 9, 3, 1, 2, 6, 7],
      [200, 4, 3, 11, 0, 201, 0, 1, 13, 0],
    ]
  ) { bytes in
    guard let alterable else { return }
    let path = NSTemporaryDirectory() + "grants-fuzz-cells-\(getpid()).sqlite"
    defer {
      for name in [path, path + ".saved"] {
        for suffix in ["", "-journal"] {
          try? FileManager.default.removeItem(atPath: name + suffix)
        }
      }
    }
    guard alterable.write(alterations(bytes, of: alterable), to: path) else { return }
    let author = Author(name: "ada", clock: 1, today: Day(daysSinceEpoch: 20_000))
    if let register = try? Register(path: path, access: .reading) {
      let findings = try? register.read { try $0.examine() }
      precondition(findings != nil, "an examination did not come to its end")
    }
    _ = try? Register.repair(path, into: path + ".saved", author: author)
  }

  /// A register of an older layout of which some cells are others is brought up to date, or refused, and what was
  /// found is said by its seal and by an examination.
  static let layouts = FuzzTarget(
    name: "layouts", seeds: [[0, 2, 1, 3, 0], [3, 1, 0, 11, 1], [5, 254, 0, 10, 7]]
  ) { bytes in
    guard let alterableOld else { return }
    let path = NSTemporaryDirectory() + "grants-fuzz-layouts-\(getpid()).sqlite"
    defer {
      for suffix in ["", "-journal", ".layout-6"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    guard alterableOld.write(alterations(bytes, of: alterableOld), to: path) else { return }
    if let reader = try? Register(path: path, access: .reading) {
      _ = try? reader.read { try $0.examine() }
    }
    guard let register = try? Register(path: path, access: .writing) else { return }
    let seals = try? register.read { try $0.entries().filter { $0.kind == .seal } }
    precondition(seals?.count == 1, "an older layout has no seal")
    let findings = try? register.read { try $0.examine() }
    precondition(findings != nil, "an examination did not come to its end")
  }

  private static func alterations(_ bytes: [UInt8], of alterable: AlterableRegister) -> [Alteration]
  {
    let filled = alterable.tables.filter { $0.rows > 0 }
    return stride(from: 0, to: bytes.count - 4, by: 5).prefix(12).map {
      place -> Alteration in
      let table = filled[Int(bytes[place]) % filled.count]
      let (row, kind, seed) = (Int(bytes[place + 2]), bytes[place + 3], bytes[place + 4])
      let value = value(kind, seed)
      return switch bytes[place + 1] {
      case 255: .removal(table: table.name, row: row)
      case 254: .addition(table: table.name, row: row, value)
      default:
        .cell(
          table: table.name, column: table.columns[Int(bytes[place + 1]) % table.columns.count],
          row: row, value)
      }
    }
  }

  private static func value(_ kind: UInt8, _ seed: UInt8) -> CellValue {
    switch kind % 14 {
    case 0: .null
    case 1: .integer(.min)
    case 2: .integer(.max)
    case 3: .integer(Int64(Int8(bitPattern: seed)))
    case 4: .real(Double(seed) / 2)
    case 5: .text([])
    case 6: .text([UInt8(ascii: "x")])
    case 7: .text([UInt8(ascii: "a"), 0, UInt8(ascii: "b")])
    case 8: .text([0xFF, seed])
    case 9: .blob([])
    case 10: .blob([UInt8](repeating: seed, count: 15))
    case 11: .blob([UInt8](repeating: seed, count: 16))
    case 12: .ofRow(Int(seed) + 1)
    default: .blob([UInt8](repeating: seed, count: 33))
    }
  }

  private static let alterable: AlterableRegister? = smallRegister.flatMap {
    AlterableRegister($0, at: NSTemporaryDirectory() + "grants-fuzz-loose-\(getpid()).sqlite")
  }

  private static let alterableOld: AlterableRegister? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "PersistenceTests/Layouts/layout-6.register")
    return (try? Data(contentsOf: file)).flatMap {
      AlterableRegister(
        [UInt8]($0), at: NSTemporaryDirectory() + "grants-fuzz-old-\(getpid()).sqlite")
    }
  }()
}
