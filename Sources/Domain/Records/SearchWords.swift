/// How texts are made equal for the search, where the text index does not do so itself.
///
/// The index folds case and diacritics. It leaves `ı` and `ə` alone, which people type as `i` and
/// as `e` or `a`: Əliyev is found as Eliyev and as Aliyev.
package enum SearchWords {
  /// The form of a text that is kept in the index: both readings of `ə` when there is one.
  package static func indexed(_ text: String) -> String {
    let first = folded(text, schwa: "e")
    return text.unicodeScalars.contains(where: isSchwa)
      ? first + " " + folded(text, schwa: "a") : first
  }

  /// The form of what somebody looks for.
  package static func query(_ text: String) -> String {
    folded(text, schwa: "e")
  }

  /// Letters and digits alone, in lower case, without accents, Arabic letters in one form: what two
  /// spellings of one name have in common.
  ///
  /// - Parameter spaced: Whether words stay apart, by one space.
  package static func plain(_ text: String, spaced: Bool = false) -> String {
    var plain = ""
    var isApart = false
    func append(_ letters: some StringProtocol) {
      if isApart, spaced, !plain.isEmpty { plain.append(" ") }
      isApart = false
      plain += letters
    }
    for scalar in query(PlainLetters.folded(text)).unicodeScalars {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z", "0"..."9": append(String(scalar))
        case "A"..."Z": append(scalar.properties.lowercaseMapping)
        default: isApart = true
        }
        continue
      }
      switch scalar {
      case "أ", "إ", "آ": append("ا")
      case "ة": append("ه")
      case "ى": append("ي")
      case "œ", "Œ": append("oe")
      default:
        if let letters = Slug.make(from: String(scalar)) {
          append(letters)
        } else if scalar.properties.isDiacritic || PlainText.isInvisible(scalar) {
          continue
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          append(scalar.properties.lowercaseMapping)
        } else {
          isApart = true
        }
      }
    }
    return plain
  }

  private static func folded(_ text: String, schwa: Character) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var folded = ""
    for scalar in text.unicodeScalars {
      if isSchwa(scalar) {
        folded.append(schwa)
      } else if scalar == "ı" || scalar == "İ" {
        folded.append("i")
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static func isSchwa(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "ə" || scalar == "Ə"
  }
}
