import Files
import UseCases

/// A folder that a person names for the files of evidence.
struct EvidenceFolder: OutputFolder {
  /// As it was typed.
  let path: String
  let force: Bool
  let context: Context

  var isThere: Bool {
    get throws {
      try context.refuseProtected(path)
      let place = Files.absolute(path)
      let isThere = Paths.isFolder(place)
      guard isThere || !Paths.exists(place) else { throw FileArgumentError.exportIntoFile(path) }
      return isThere
    }
  }

  func has(_ name: String, _ bytes: [UInt8]) throws -> Bool {
    let file = file(name)
    let destination = try context.destination(file)
    if destination.standing == .file, try Files.read(file) == bytes { return true }
    _ = try context.mayReplace(destination, file, force: force)
    return false
  }

  func make() throws { try Files.makeFolder(path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Files.write(file(name), force: force) { try $0(bytes) }
  }

  private func file(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }
}
