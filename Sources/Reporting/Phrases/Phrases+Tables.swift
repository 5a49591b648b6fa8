/// What is said of tables that come in and go out.
extension Phrases {
  static let column = Wording(en: "column", fr: "colonne")
  static let isTakenAs = Wording(en: "taken as", fr: "comprise comme")
  static let notTaken = Wording(en: "not taken", fr: "non reprise")
  static let changesHeading = Wording(en: "Changes", fr: "Modifications")
  static let notTakenHeading = Wording(
    en: "Rows that cannot be taken", fr: "Lignes qui ne peuvent être reprises")

  static func importCounts(added: Int, changed: Int, unchanged: Int) -> Wording {
    Wording(
      en: "\(added) added, \(changed) changed, \(unchanged) as they were",
      fr: "\(added) ajoutés, \(changed) modifiés, \(unchanged) inchangés")
  }
  static func leftAsTheyWere(_ count: Int) -> Wording {
    Wording(
      en: "\(count) that differ left alone", fr: "\(count) différents laissés tels quels")
  }
  static func rowsNotTaken(_ count: Int) -> Wording {
    .count(
      count, en: ("row not taken", "rows not taken"),
      fr: ("ligne non reprise", "lignes non reprises"))
  }
  static func linesBeside(_ count: Int) -> Wording {
    .count(
      count, en: ("line of totals or remarks", "lines of totals or remarks"),
      fr: ("ligne de totaux ou de remarques", "lignes de totaux ou de remarques"))
  }
  static func alsoAdded(_ names: String) -> Wording {
    Wording(
      en: "Also added, because rows name them: \(names).",
      fr: "Ajoutés aussi, car des lignes les nomment : \(names).")
  }
}

/// The words for what columns of tables say beside the fields of a record.
public enum ColumnWords {
  /// The record's reference.
  public static let reference = Wording(en: "reference", fr: "référence")
  /// What tells a row from the others when a sheet comes again.
  public static let key = Wording(en: "row key", fr: "clé de ligne")
  /// The currency of amounts.
  public static let currency = Wording(en: "currency", fr: "devise")
  /// Where it is.
  public static let place = Wording(en: "place", fr: "lieu")
  /// A project's end, as planned.
  public static let plannedEnd = Wording(en: "planned end", fr: "fin prévue")
  /// The heading of a column with the name of what the column before it has as a code.
  public static func name(of field: Wording) -> Wording {
    Wording(en: "\(field.en) (name)", fr: "\(field.fr) (nom)")
  }
}
