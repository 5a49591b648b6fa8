/// What is said when published files are read and written.
extension Phrases {
  static func addedByKind(_ list: String) -> Wording {
    Wording(
      en: "Added: \(list).", fr: "Ajoutés : \(list).", ar: "أُضيف: \(list).",
      az: "Əlavə edildi: \(list).")
  }

  static func removedByKind(_ list: String) -> Wording {
    Wording(
      en: "Taken out, because the file has them no more: \(list).",
      fr: "Retirés, car le fichier ne les a plus : \(list).",
      ar: "أُزيل لأنه لم يعد في الملف: \(list).",
      az: "Faylda artıq olmadığı üçün çıxarıldı: \(list).")
  }

  static func problemsHeading(_ count: Int) -> Wording {
    .count(
      count, en: ("remark", "remarks"), fr: ("remarque", "remarques"),
      ar: ("ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة"), az: "qeyd")
  }

  static func moreProblems(_ count: Int) -> Wording {
    Wording(
      en: "… and \(count) more.", fr: "… et \(count) de plus.", ar: "… و\(count) غيرها.",
      az: "… və daha \(count).")
  }
}
