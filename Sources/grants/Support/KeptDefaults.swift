import Domain
import Files
import Glibc
import Persistence
import UseCases

/// Keeps what a person works with outside the register, a line for each register. The day holds only on the day on
/// which it was set.
extension Defaults {
  /// What somebody works with in a register.
  static func load(for register: String, today: Day, _ context: Context) -> Defaults {
    guard let path = path(context), let bytes = try? Files.read(path) else { return Defaults() }
    let key = key(register)
    var defaults = Defaults()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, parts[0] == key else { continue }
      defaults.project = parts[1].isEmpty ? nil : parts[1]
      defaults.place = parts[2].isEmpty ? nil : parts[2]
      defaults.day = parts[3].isEmpty || parts[4] != today.description ? nil : parts[3]
    }
    return defaults
  }

  /// Keeps it.
  func save(for register: String, today: Day, _ context: Context) throws {
    guard let path = Self.path(context) else { return }
    let key = Self.key(register)
    // What the person made of this name is not ours to read or to replace.
    guard Files.isFileOrNothing(path), !((try? context.protectedFiles.contains(path)) ?? true)
    else { return }
    Folders.make(Folders.parent(of: path))
    let known = (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    var lines = known.split(separator: "\n").filter {
      !$0.hasPrefix(key + "\t")
    }.map(String.init)
    lines.append(
      [key, project ?? "", place ?? "", day ?? "", today.description]
        .joined(separator: "\t"))
    try Files.keep(Array((lines.joined(separator: "\n") + "\n").utf8), in: path)
  }

  private static func key(_ path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  private static func path(_ context: Context) -> String? {
    RegisterOptions.statePath("defaults", context)
  }
}
