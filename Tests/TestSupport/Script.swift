import Foundation

/// A program that a test writes and then runs.
package enum Script {
  /// Puts a script of the shell into a file that can be run.
  ///
  /// Another process writes it: a program cannot be started while somebody holds its file open to write, and
  /// whatever another test starts at that moment would hold it for an instant.
  package static func write(_ lines: String, to path: String) throws {
    let writer = try Process.run(
      URL(filePath: "/bin/sh"),
      arguments: [
        "-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" >\"$0\" && chmod 755 \"$0\"", path, lines,
      ])
    writer.waitUntilExit()
  }
}
