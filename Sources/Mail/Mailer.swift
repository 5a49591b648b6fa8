import Glibc
import Programs

/// Hands letters over to the machine's own mail program, or to a server.
package struct Mailer: Sendable {
  /// By which way letters go.
  package enum Way: Hashable, Sendable {
    /// The local mail program, which keeps and sends again by itself.
    case sendmail(path: String)
    /// A server: `smtp://host:port` or `smtps://host`; the name and password stand in the netrc file.
    case server(url: String)
  }

  /// What became of a letter.
  package enum Outcome: Hashable, Sendable {
    /// It was taken.
    case sent
    /// It was not taken now; it may be later.
    case failed(String)
    /// It will never be taken: there is no such mailbox.
    case refused(String)
    /// The program that sends is not on this machine.
    case noProgram(String)
  }

  private let way: Way
  private let seconds: Int

  /// - Parameters:
  ///   - way: By which way letters go.
  ///   - seconds: How long one letter may take.
  package init(_ way: Way, seconds: Int = 30) {
    self.way = way
    self.seconds = seconds
  }

  /// Sends a letter.
  package func send(_ message: MailMessage) -> Outcome {
    switch way {
    case .sendmail(let path): sendmail(path, message)
    case .server(let url): curl(url, message)
    }
  }

  /// Whether a server stands on this machine itself: only there may a letter go without TLS.
  static func isLoopback(_ url: String) -> Bool {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    // A name before an @ would stand where the host is looked for.
    guard parts.count == 3, parts[1].isEmpty, !parts[2].contains("@") else { return false }
    let host = parts[2].prefix { $0 != "/" }
    let name =
      host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "::1"].contains(String(name))
  }

  private func sendmail(_ path: String, _ message: MailMessage) -> Outcome {
    let run = Program.run(
      path, ["-i", "-f", message.from.address, "--", message.to.address], input: message.bytes,
      seconds: seconds)
    switch run {
    case .ended(0, _, _): return .sent
    // EX_NOUSER, EX_NOHOST and EX_DATAERR of sysexits.h.
    case .ended(let code, _, let errors) where [65, 67, 68].contains(code):
      return .refused(Self.line(errors, "status \(code)"))
    case .ended(let code, _, let errors): return .failed(Self.line(errors, "status \(code)"))
    case .tookTooLong: return .failed("no answer within \(seconds) s")
    case .notThere: return .noProgram(path)
    }
  }

  /// curl speaks SMTP with TLS and all ways of signing in; its own client would be ours to keep safe.
  private func curl(_ url: String, _ message: MailMessage) -> Outcome {
    var arguments = [
      "--silent", "--show-error", "--netrc-optional", "--max-time", "\(seconds)",
      "--connect-timeout", "\(max(1, min(10, seconds)))", "--mail-from",
      message.from.address, "--mail-rcpt", message.to.address, "--upload-file", "-",
      "--write-out", "%{response_code}", "--url", url,
    ]
    if !Self.isLoopback(url) { arguments.append("--ssl-reqd") }
    // A little more than curl's own limit, should it hang itself.
    switch Program.run("curl", arguments, input: message.bytes, seconds: seconds + 5) {
    case .ended(0, _, _): return .sent
    case .ended(let code, let output, let errors):
      let answer = Int(output.suffix(3)) ?? 0
      let detail = Self.line(errors, "curl: \(code)")
      // A server that says 5 means never (RFC 5321, 4.2.1); one that does not let us in may later.
      return code == 55 && (500...559).contains(answer) && answer != 530
        ? .refused(detail) : .failed(detail)
    case .tookTooLong: return .failed("no answer within \(seconds) s")
    case .notThere: return .noProgram("curl")
    }
  }

  private static func line(_ text: String, _ other: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.isEmpty ? other : String(line.prefix(200))
  }
}
