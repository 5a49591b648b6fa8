/// How texts are made equal for the search, where the text index does not do so itself.
///
/// The index folds case and diacritics. It leaves `ı` and `ə` alone, which people type as `i` and
/// as `e` or `a`: Əliyev is found as Eliyev and as Aliyev.
public enum SearchWords {
  /// The form of a text that is kept in the index: both readings of `ə` when there is one.
  public static func indexed(_ text: String) -> String {
    let first = folded(text, schwa: "e")
    return text.unicodeScalars.contains(where: isSchwa)
      ? first + " " + folded(text, schwa: "a") : first
  }

  /// The form of what somebody looks for.
  public static func query(_ text: String) -> String {
    folded(text, schwa: "e")
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
