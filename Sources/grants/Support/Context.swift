import Domain
import Reporting
import Terminal

#if canImport(Glibc)
  import Glibc
#endif

/// What a command has around it: where it writes, the environment and the clock.
final class Context: @unchecked Sendable {
  let console: Console
  let environment: (String) -> String?
  /// Milliseconds since 1970 (UTC).
  let clock: @Sendable () -> Int64
  /// The folder from which a register is looked for.
  let folder: String
  /// The language that was asked for or that the environment says; settled once options are read.
  var language: Language
  /// The paths of the registers that the command has opened.
  var registers: [String] = []
  /// Files that a person has agreed to have overwritten, as they were typed.
  var agreedOutputs: Set<String> = []

  init(
    console: Console, environment: @escaping (String) -> String?,
    clock: @escaping @Sendable () -> Int64,
    folder: String
  ) {
    self.console = console
    self.environment = environment
    self.clock = clock
    self.folder = folder
    language =
      ["GRANTS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment($0) }.filter { !$0.isEmpty }.first
      .flatMap { Language(code: $0) } ?? .en
  }

  @TaskLocal static var current = Context.process()

  static func process() -> Context {
    let environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
    return Context(
      console: .process(environment: environment), environment: environment,
      clock: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
      },
      folder: getcwd(nil, 0).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? ".")
  }
}
