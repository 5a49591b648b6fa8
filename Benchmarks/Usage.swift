import Foundation

/// What one run of a program used, by the operating system's own account.
struct Usage {
  /// Processor time in milliseconds.
  var cpu: Double
  /// Time on the wall in milliseconds.
  var wall: Double
  /// The most memory that it held, in MiB.
  var memory: Double

  /// Runs a program to its end, its output thrown away.
  static func of(_ words: [String]) throws -> Usage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let start = DispatchTime.now().uptimeNanoseconds
    guard posix_spawn(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    let wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    // 3 is an answer: something was found.
    guard status == 0 || status == 3 << 8 else {
      throw CocoaError(.executableLoad, userInfo: [NSDebugDescriptionErrorKey: "\(words)"])
    }
    return Usage(
      cpu: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall: wall,
      memory: Double(usage.ru_maxrss) / 1024)
  }

  /// How many lines a program writes.
  static func lines(of words: [String]) throws -> Int {
    var count = 0
    try read(words) { data in count += data.count { $0 == UInt8(ascii: "\n") } }
    return count
  }

  /// All that a program writes.
  static func output(of words: [String]) throws -> String {
    var all = Data()
    try read(words) { all += $0 }
    return String(decoding: all, as: UTF8.self)
  }

  private static func read(_ words: [String], _ body: (Data) -> Void) throws {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    while case let data = pipe.fileHandleForReading.availableData, !data.isEmpty { body(data) }
    process.waitUntilExit()
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }
}
