/// A record's own part of its reference.
package enum Slug {
  /// Whether `text` can be a slug: 1 to 100 of the letters a–z, digits, `-`, `.`, `_` and `~`, with
  /// an `@` only in front.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    let body = text.utf8.first == UInt8(ascii: "@") ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = body.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return body.count <= 100
      && body.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
      }
  }

  /// A slug of at most 40 letters made from a name in any Latin script; nil when nothing is left.
  package static func make(from name: String) -> String? {
    var slug = letters(of: name)
    while slug.count > 40, let cut = slug.lastIndex(of: "-") { slug = String(slug[..<cut]) }
    slug = String(slug.prefix(40))
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  /// Whether two different names can have the slug of this one: it is cut, or has letters of another script.
  package static func losesLetters(of name: String) -> Bool {
    letters(of: name).utf8.count > 40
      || name.unicodeScalars.contains {
        $0.value >= 0x80 && ascii($0).isEmpty && !$0.properties.isDiacritic
          && ($0.properties.isAlphabetic || $0.properties.generalCategory == .format)
      }
  }

  /// The plain letters and digits of a name, with a hyphen for what stands between them.
  private static func letters(of name: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      let letters = ascii(scalar)
      if letters.isEmpty {
        if let last = slug.last, last != "-", !scalar.properties.isDiacritic { slug.append("-") }
      } else {
        slug += letters
      }
    }
    return slug
  }

  /// The plain letters of one scalar, after its Unicode name: É is LATIN CAPITAL LETTER E WITH ACUTE.
  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      let lowered = scalar.properties.lowercaseMapping
      return isValid(lowered) && !".-_~".contains(lowered) ? lowered : ""
    }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return "" }
    let words = name.split(separator: " ")
    guard words.count >= 4 else { return "" }
    switch words[3] {
    case "SCHWA": return "e"
    case "DOTLESS": return "i"
    case "SHARP": return "ss"
    case let letter where letter.utf8.count <= 2: return letter.lowercased()
    default: return ""
    }
  }
}
