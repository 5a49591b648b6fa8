import Domain
import Files
import Glibc
import Persistence

/// The project, place and day that a person works with, kept outside the register.
///
/// The day holds only on the day on which it was set.
struct Defaults: Equatable {
  var project: String?
  var place: String?
  var day: String?

  /// The defaults for the register of a desk.
  static func load(for desk: Desk) -> Defaults {
    guard let path = path(desk), let bytes = try? Files.read(path) else { return Defaults() }
    var defaults = Defaults()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, parts[0] == key(desk) else { continue }
      defaults.project = parts[1].isEmpty ? nil : parts[1]
      defaults.place = parts[2].isEmpty ? nil : parts[2]
      defaults.day = parts[3].isEmpty || parts[4] != desk.today.description ? nil : parts[3]
    }
    return defaults
  }

  /// Keeps the defaults for the register of a desk.
  func save(for desk: Desk) throws {
    guard let path = Self.path(desk) else { return }
    // What the person made of this name is not ours to read or to replace.
    guard Files.isFileOrNothing(path), !((try? desk.context.protectedFiles.contains(path)) ?? true)
    else { return }
    Folders.make(Folders.parent(of: path))
    let known = (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    var lines = known.split(separator: "\n").filter {
      !$0.hasPrefix(Self.key(desk) + "\t")
    }.map(String.init)
    lines.append(
      [Self.key(desk), project ?? "", place ?? "", day ?? "", desk.today.description]
        .joined(separator: "\t"))
    try Files.keep(Array((lines.joined(separator: "\n") + "\n").utf8), in: path)
  }

  private static func key(_ desk: Desk) -> String {
    let path = desk.register.path
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  private static func path(_ desk: Desk) -> String? {
    RegisterOptions.statePath("defaults", desk.context)
  }
}
