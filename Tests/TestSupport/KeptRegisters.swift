package import Foundation

/// Registers that tests leave, for another program that checks them (scripts/check-histories): copied when a test ends
/// into the folder that `GRANTS_KEEP_REGISTERS` names; nothing happens without it.
package enum KeptRegisters {
  private static let folder = ProcessInfo.processInfo.environment["GRANTS_KEEP_REGISTERS"]
  /// Larger ones are left out, in bytes: the growth of things is measured elsewhere.
  private static let largest = 4 << 20

  /// Keeps the registers in a folder that is about to go.
  package static func keep(from temporary: URL) {
    guard let folder else { return }
    let files = FileManager.default
    let all = (try? files.contentsOfDirectory(atPath: temporary.path())) ?? []
    for name in all where !all.contains(name + "-journal") {
      let file = temporary.appending(path: name)
      guard let bytes = try? Data(contentsOf: file), bytes.count <= largest, bytes.count > 100,
        bytes.starts(with: Data("SQLite format 3\0".utf8)), bytes[68..<72] == Data("grnt".utf8)
      else { continue }
      try? bytes.write(to: URL(filePath: folder).appending(path: "\(UUID()).sqlite"))
    }
  }
}
