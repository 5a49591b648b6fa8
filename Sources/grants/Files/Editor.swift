import Glibc
import UseCases

/// The program in which a person writes a text: `$VISUAL`, else `$EDITOR`.
struct Editor {
  private let command: String

  /// - Throws: ``TextError/noText`` when the environment names none.
  init(_ context: Context) throws {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { context.environment($0) }
    guard let command = named.first(where: { !$0.isEmpty }) else { throw TextError.noText }
    self.command = command
  }

  /// Lets a person change a text.
  ///
  /// - Throws: ``TextError/editorFailed(_:)`` when the program ends with a failure.
  func edit(_ text: String) throws -> String {
    var template = Array("/tmp/grants-XXXXXX.txt".utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else { throw RequestError.cannotWrite("/tmp") }
    let path = String(
      decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    close(file)
    try Files.keep(Array(text.utf8), in: path)
    var process = pid_t()
    // The shell splits what the variable holds, as `code --wait`.
    let arguments: [UnsafeMutablePointer<CChar>?] = [
      strdup("/bin/sh"), strdup("-c"), strdup(command + " \"$1\""), strdup("sh"), strdup(path), nil,
    ]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else {
      throw TextError.editorFailed(command)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw TextError.editorFailed(command) }
    return String(decoding: try Files.read(path), as: UTF8.self)
  }
}
