import Foundation

/// The registers of older layouts that the tests of Persistence keep.
enum Layouts {
  static func file(_ layout: Int) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "PersistenceTests/Layouts/layout-\(layout).register")
  }

  /// Whether a file has the layout of now, by its header, its journal left as it is.
  static func isCurrent(_ path: String) throws -> Bool {
    let bytes = try Data(contentsOf: URL(filePath: path)).dropFirst(60).prefix(4)
    let version = bytes.reduce(0) { $0 << 8 | Int($1) }
    return version == current
  }

  /// That of a register that is made now.
  private static let current: Int = {
    guard let place = try? Workplace() else { return 0 }
    place.make()
    let bytes = (try? Data(contentsOf: URL(filePath: place.path("grants.sqlite")))) ?? Data()
    return bytes.dropFirst(60).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }()
}
