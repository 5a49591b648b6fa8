package import Reporting

/// What is said of files that were written for others.
extension Words {
  /// Says which records have a text that a cell cannot hold.
  package static func cutTexts(of references: [String]) -> Wording {
    let more = references.count > 20 ? ", …" : ""
    let list = references.prefix(20).joined(separator: ", ") + more
    return Wording(
      en: "Cut, because a cell holds 32,767 characters: \(list). CSV has the whole texts.",
      fr:
        "Textes coupés, car une cellule contient 32 767 caractères : \(list). Le CSV a les textes entiers.",
      ar: "نصوص قُصّت لأن الخلية تتسع لـ 32,767 حرفًا: \(list). يحتوي CSV على النصوص كاملة.",
      az: "Xana 32.767 simvol tutduğu üçün kəsilib: \(list). CSV-də mətnlər tamdır.")
  }
}
