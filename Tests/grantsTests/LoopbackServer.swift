import Foundation
import Glibc

/// A mail server on this machine that takes letters, refuses them, is busy or says nothing at all.
final class LoopbackServer: @unchecked Sendable {
  enum Behaviour {
    case take, refuse, busy, hang
  }

  let port: Int
  private let listener: Int32
  private let lock = NSLock()
  private var current = Behaviour.take
  private var taken: [String] = []

  var behaviour: Behaviour {
    get { lock.withLock { current } }
    set { lock.withLock { current = newValue } }
  }
  var letters: [String] { lock.withLock { taken } }

  struct CannotListen: Error {}

  init() throws {
    listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let own = listener
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(own, pointer, size) == 0 && listen(own, 8) == 0
          && getsockname(own, pointer, &size) == 0
      }
    }
    guard bound else { throw CannotListen() }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(own, nil, nil)
        guard client >= 0, let server = self else { return }
        Thread.detachNewThread { server.serve(client) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func serve(_ client: Int32) {
    defer { close(client) }
    let behaviour = self.behaviour
    var pending = ""
    func say(_ line: String) { _ = (line + "\r\n").withCString { send(client, $0, strlen($0), 0) } }
    func line() -> String? {
      while !pending.contains("\r\n") {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(client, &buffer, buffer.count, 0)
        if count <= 0 { return nil }
        pending += String(decoding: buffer.prefix(count), as: UTF8.self)
      }
      let parts = pending.components(separatedBy: "\r\n")
      pending = parts.dropFirst().joined(separator: "\r\n")
      return parts[0]
    }
    if behaviour == .hang {
      // Until the other side goes away.
      _ = line()
      return
    }
    say("220 loopback")
    while let command = line()?.uppercased() {
      switch command.prefix(4) {
      case "RCPT" where behaviour == .refuse: say("550 no such mailbox")
      case "RCPT" where behaviour == .busy: say("451 try later")
      case "DATA":
        say("354 go on")
        var letter = ""
        while let text = line(), text != "." { letter += text + "\r\n" }
        lock.withLock { taken.append(letter) }
        say("250 taken")
      case "QUIT":
        say("221 bye")
        return
      default: say("250 yes")
      }
    }
  }
}
