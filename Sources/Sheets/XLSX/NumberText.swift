import Glibc

/// Numbers as a workbook keeps them: binary, with up to 17 digits.
enum NumberText {
  /// The number as Excel shows it, to 15 digits: 0.1 + 0.2 is 0.3.
  static func shown(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes.count <= 15, bytes.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }) {
      return text
    }
    guard let number = Double(text), number.isFinite else { return text }
    return rounded(number)
  }

  /// The number to 15 digits, without zeros at the end of its decimals.
  static func rounded(_ number: Double) -> String {
    guard number != 0 else { return "0" }
    var magnitude = 0
    var scale = abs(number)
    while scale >= 10 {
      scale /= 10
      magnitude += 1
    }
    while scale < 1 {
      scale *= 10
      magnitude -= 1
    }
    guard (-30...17).contains(magnitude) else { return "\(number)" }
    let decimals = max(0, 14 - magnitude)
    var text = fixed(number, decimals)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text
  }

  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    withVaList([Int32(decimals), number]) { arguments in
      var buffer = [CChar](repeating: 0, count: 128)
      vsnprintf(&buffer, buffer.count, "%.*f", arguments)
      return String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
