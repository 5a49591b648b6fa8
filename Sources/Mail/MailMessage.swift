import Glibc

/// A letter in plain words, as RFC 5322 and MIME have it.
package struct MailMessage: Sendable {
  /// Whom it is from.
  package let from: MailAddress
  /// Whom it goes to.
  package let to: MailAddress
  /// What it is about; one line.
  package let subject: String
  /// The words, lines ended by a line feed.
  package let body: String
  /// The language of the words (RFC 3282).
  package let language: String
  /// When it is sent, in milliseconds since 1970.
  package let sentAt: Int64
  /// What marks it, without the brackets: the same letter sent again has the same.
  package let id: String

  /// A letter.
  package init(
    from: MailAddress, to: MailAddress, subject: String, body: String, language: String,
    sentAt: Int64, id: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
    self.language = language
    self.sentAt = sentAt
    self.id = id
  }

  /// The letter as it goes over the wire, lines ended by CRLF.
  ///
  /// The body is base64, so that no line is too long, none begins with a point, and no relay changes
  /// a letter of it.
  package var bytes: [UInt8] {
    var lines = [
      "Date: \(MailDate.text(sentAt))", "From: \(from.header)", "To: \(to.header)",
      "Subject: \(EncodedWord.text(subject))", "Message-ID: <\(Self.plain(id))@\(from.domain)>",
      // Programs that answer by themselves leave it alone (RFC 3834).
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
      "Content-Language: \(Self.plain(language))", "",
    ]
    let words = body.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let encoded = Array(Base64.text(Array(words.utf8)).utf8)
    for start in stride(from: 0, to: encoded.count, by: 76) {
      lines.append(
        String(decoding: encoded[start..<min(start + 76, encoded.count)], as: UTF8.self))
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// Only what a header may have where words cannot be encoded.
  private static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0))
      }.map(Character.init))
  }
}

/// Whom a letter is from, or goes to.
package struct MailAddress: Hashable, Sendable {
  /// The name beside it.
  package let name: String
  /// The address: `ada@example.org`.
  package let address: String

  /// The address that a text spells; nil when it cannot be one.
  ///
  /// Quoted names before the `@` and addresses in brackets are refused: they are legal (RFC 5321,
  /// 4.1.2), nobody has them, and they have carried attacks.
  package init?(name: String, address: String) {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let signs = "!#$%&'*+/=?^_`{|}~.-"
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, !parts[1].isEmpty,
      parts[1].utf8.count <= 255, parts[0].first != "-",
      parts[0].unicodeScalars.allSatisfy({
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || signs.unicodeScalars.contains($0))
      }),
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ label in
        !label.isEmpty && label.first != "-"
          && label.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
          }
      })
    else { return nil }
    self.name = name
    self.address = address
  }

  var domain: String { address.split(separator: "@").last.map(String.init) ?? "localhost" }

  var header: String { name.isEmpty ? address : "\(EncodedWord.text(name)) <\(address)>" }
}

/// Words in a header (RFC 2047).
enum EncodedWord {
  /// Plain letters as they are; anything else in pieces of base64, none over 75 signs.
  static func text(_ text: String) -> String {
    let oneLine = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let words = String(String.UnicodeScalarView(oneLine))
    let isPlain = words.utf8.allSatisfy {
      $0 < 0x80 && !"\"()<>@,;:\\[]=?".utf8.contains($0)
    }
    if isPlain, words.utf8.count <= 60 { return words }
    var pieces: [String] = []
    var piece: [UInt8] = []
    // 45 bytes make 60 signs; a letter is never cut.
    for letter in words.unicodeScalars {
      let bytes = Array(String(letter).utf8)
      if piece.count + bytes.count > 45 {
        pieces.append(Base64.text(piece))
        piece = []
      }
      piece += bytes
    }
    pieces.append(Base64.text(piece))
    return pieces.map { "=?utf-8?B?\($0)?=" }.joined(separator: "\r\n ")
  }
}

/// Bytes as letters (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for index in 0..<4 {
        text.append(
          index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A moment as RFC 5322 (3.3) has it: `Tue, 24 Nov 2026 22:10:00 +0000`.
enum MailDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func text(_ milliseconds: Int64) -> String {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let weekday = days[(Int(parts.tm_wday) + 3) % 7]
    return "\(weekday), \(parts.tm_mday) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
      + " \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
  }
}
