import Glibc

/// A folder that only its owner can look into, for as long as it is needed.
struct TemporaryFolder {
  let path: String

  init(in folder: String) throws(PrintError) {
    var template = Array("\(folder)/grants-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .noRoom(folder) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ bytes: [UInt8], _ name: String) -> Bool {
    let file = open("\(path)/\(name)", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  func read(_ name: String) -> [UInt8]? {
    let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count <= 0 { return count == 0 ? bytes : nil }
      bytes += buffer.prefix(count)
    }
  }

  /// Removes the folder with all that a program left in it.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    var state = stat()
    guard lstat(path, &state) == 0 else { return }
    // What a link leads to is not ours.
    guard state.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    if let folder = opendir(path) {
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      closedir(folder)
      for name in names { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }
}
