import Testing

@testable import Mail

struct `A letter` {
  private func letter(_ subject: String, _ body: String, name: String = "Ada") throws -> String {
    let from = try #require(MailAddress(name: "Grants", address: "grants@example.org"))
    let to = try #require(MailAddress(name: name, address: "ada@example.org"))
    let message = MailMessage(
      from: from, to: to, subject: subject, body: body, language: "fr",
      sentAt: 1_782_820_800_000, id: "a-1")
    return String(decoding: message.bytes, as: UTF8.self)
  }

  @Test func `has the headers of RFC 5322 and MIME`() throws {
    #expect(
      try letter("Two deadlines", "Report\nPayment\n")
        == [
          "Date: Tue, 30 Jun 2026 12:00:00 +0000", "From: Grants <grants@example.org>",
          "To: Ada <ada@example.org>", "Subject: Two deadlines", "Message-ID: <a-1@example.org>",
          "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
          "Content-Language: fr", "", "UmVwb3J0DQpQYXltZW50DQo=", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `puts no line of a name or a subject into the headers`() throws {
    let text = try letter("One\r\nBcc: eve@example.org", "", name: "Ada\nBcc: eve@example.org")
    #expect(!text.contains("\nBcc:"))
  }

  @Test func `cuts long words between letters`() throws {
    let subject = String(repeating: "échéance ", count: 12)
    let header = try letter(subject, "").split(separator: "\r\n").filter {
      $0.contains("=?utf-8?B?")
    }
    #expect(header.count == 3)
    #expect(header.allSatisfy { $0.utf8.count <= 85 })
  }
}

struct `An address` {
  @Test(arguments: ["ada@example.org", "a.b+c@sub.example.bf", "x_1@localhost"])
  func `is taken when it can be one`(_ text: String) {
    #expect(MailAddress(name: "", address: text)?.address == text)
  }

  @Test(arguments: [
    "", "ada", "ada@", "@example.org", "a b@example.org", "ada@example.org\r\nBcc: e@x.org",
    "-f@example.org", "ada@exam ple.org", "ada@@example.org", "\"a b\"@example.org", "ada@.org",
    "ada@[127.0.0.1]", "é@example.org",
  ])
  func `is refused when it cannot`(_ text: String) {
    #expect(MailAddress(name: "", address: text) == nil)
  }
}

struct `A server` {
  @Test(arguments: [
    ("smtp://localhost:2525", true), ("smtp://127.0.0.1", true), ("smtp://[::1]:25", true),
    ("smtp://localhost.example.org", false), ("smtps://mail.example.org", false),
    ("smtp://127.0.0.1.example.org", false), ("smtp://localhost:25@example.org", false),
  ])
  func `is here only when its name says so`(_ url: String, _ isHere: Bool) {
    #expect(Mailer.isLoopback(url) == isHere)
  }
}
