/// What is said of tables that come in and go out.
extension Phrases {
  static let column = Wording(en: "column", fr: "colonne", ar: "العمود", az: "sütun")
  static let isTakenAs = Wording(
    en: "taken as", fr: "comprise comme", ar: "فُهم على أنه", az: "belə anlaşılıb")
  static let notTaken = Wording(
    en: "not taken", fr: "non reprise", ar: "لم يؤخذ", az: "götürülməyib")
  static let changesHeading = Wording(
    en: "Changes", fr: "Modifications", ar: "التغييرات", az: "Dəyişikliklər")
  static let notTakenHeading = Wording(
    en: "Rows that cannot be taken", fr: "Lignes qui ne peuvent être reprises",
    ar: "أسطر لا يمكن أخذها", az: "Götürülə bilməyən sətirlər")

  static func importCounts(added: Int, changed: Int, unchanged: Int) -> Wording {
    Wording(
      en: "\(added) added, \(changed) changed, \(unchanged) as they were",
      fr: "\(added) ajoutés, \(changed) modifiés, \(unchanged) inchangés",
      ar: "أُضيف \(added)، عُدّل \(changed)، لم يتغير \(unchanged)",
      az: "\(added) əlavə edilib, \(changed) dəyişdirilib, \(unchanged) olduğu kimi qalıb")
  }
  static func leftAsTheyWere(_ count: Int) -> Wording {
    Wording(
      en: "\(count) that differ left alone", fr: "\(count) différents laissés tels quels",
      ar: "تُرك \(count) مختلفًا كما هو", az: "fərqlənən \(count) olduğu kimi saxlanılıb")
  }
  static func rowsNotTaken(_ count: Int) -> Wording {
    .count(
      count, en: ("row not taken", "rows not taken"),
      fr: ("ligne non reprise", "lignes non reprises"),
      ar: ("سطر واحد لم يؤخذ", "سطران لم يؤخذا", "أسطر لم تؤخذ", "سطرًا لم يؤخذ", "سطر لم يؤخذ"),
      az: "sətir götürülməyib")
  }
  static func linesBeside(_ count: Int) -> Wording {
    .count(
      count, en: ("line of totals or remarks", "lines of totals or remarks"),
      fr: ("ligne de totaux ou de remarques", "lignes de totaux ou de remarques"),
      ar: (
        "سطر مجاميع أو ملاحظات واحد", "سطرا مجاميع أو ملاحظات", "أسطر مجاميع أو ملاحظات",
        "سطر مجاميع أو ملاحظات", "سطر مجاميع أو ملاحظات"
      ), az: "cəm və ya qeyd sətri")
  }
  static func alsoAdded(_ names: String) -> Wording {
    Wording(
      en: "Also added, because rows name them: \(names).",
      fr: "Ajoutés aussi, car des lignes les nomment : \(names).",
      ar: "أُضيفت أيضًا لأن أسطرًا تذكرها: \(names).",
      az: "Sətirlərdə adı çəkildiyi üçün bunlar da əlavə edilib: \(names).")
  }
}

/// The words for what columns of tables say beside the fields of a record.
package enum ColumnWords {
  /// The record's reference.
  package static let reference = Wording(
    en: "reference", fr: "référence", ar: "المرجع", az: "istinad")
  /// What tells a row from the others when a sheet comes again.
  package static let key = Wording(
    en: "row key", fr: "clé de ligne", ar: "مفتاح السطر", az: "sətir açarı")
  /// The currency of amounts.
  package static let currency = Wording(en: "currency", fr: "devise", ar: "العملة", az: "valyuta")
  /// Where it is.
  package static let place = Wording(en: "place", fr: "lieu", ar: "المكان", az: "yer")
  /// A project's end, as planned.
  package static let plannedEnd = Wording(
    en: "planned end", fr: "fin prévue", ar: "النهاية المخططة", az: "planlaşdırılan son")
  /// The heading of a column with the name of what the column before it has as a code.
  package static func name(of field: Wording) -> Wording {
    Wording(
      en: "\(field.en) (name)", fr: "\(field.fr) (nom)", ar: "\(field.ar) (الاسم)",
      az: "\(field.az) (ad)")
  }
}
