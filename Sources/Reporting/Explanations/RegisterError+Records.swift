import Domain

/// Records that a register has not, has already, or cannot let go.
extension RegisterError {
  static func unknownRecord(_ text: String, _ nearest: [String]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is no record '\(text)'.\(RecordError.meant(nearest.first).en)",
        fr: "Il n'y a pas d'enregistrement « \(text) ».\(RecordError.meant(nearest.first).fr)",
        ar: "لا سجل باسم «\(text)».\(RecordError.meant(nearest.first).ar)",
        az: "“\(text)” adlı yazı yoxdur.\(RecordError.meant(nearest.first).az)"),
      remedy: Wording(
        en: "Look for it with: grants search WORDS, or: grants list KIND.",
        fr: "Cherchez avec : grants search MOTS, ou : grants list GENRE.",
        ar: "ابحث عنه: grants search WORDS أو: grants list KIND.",
        az: "Axtarın: grants search SÖZLƏR və ya: grants list NÖV."))
  }

  static func recordExists(_ reference: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is a record '\(reference)' already.",
        fr: "Il y a déjà un enregistrement « \(reference) ».",
        ar: "يوجد سجل باسم «\(reference)» من قبل.", az: "“\(reference)” adlı yazı artıq var."),
      remedy: Wording(
        en: "Choose another reference, or change it with: grants edit \(reference).",
        fr: "Choisissez une autre référence, ou modifiez-le : grants edit \(reference).",
        ar: "اختر مرجعًا آخر أو غيّر السجل: grants edit \(reference).",
        az: "Başqa istinad seçin və ya onu dəyişin: grants edit \(reference)."))
  }

  static func severalRecords(_ reference: String, _ keys: [RecordID]) -> Explanation {
    let list = keys.map(\.description).joined(separator: ", ")
    let key = keys.last?.description ?? ""
    return Explanation(
      problem: Wording(
        en: "\(keys.count) records are called '\(reference)': \(list).",
        fr: "\(keys.count) enregistrements s'appellent « \(reference) » : \(list).",
        ar: "عدد السجلات التي تحمل الاسم «\(reference)» هو \(keys.count): \(list).",
        az: "“\(reference)” adı \(keys.count) yazıda var: \(list)."),
      remedy: Wording(
        en: "Use the key in place of the reference; rename one: grants rename \(key) NAME.",
        fr:
          "Utilisez la clé à la place de la référence ; renommez-en un : grants rename \(key) NOM.",
        ar: "استخدم المفتاح بدل المرجع؛ غيّر اسم أحدها: grants rename \(key) NAME.",
        az: "İstinad əvəzinə açardan istifadə edin; birinin adını dəyişin: grants rename \(key) AD."
      ))
  }

  static func recordOfOtherKind(_ reference: String, _ kind: Kind, _ expected: [Kind])
    -> Explanation
  {
    Explanation(
      problem: Wording(
        en: "'\(reference)' is a record of kind \(kind.typed).",
        fr: "« \(reference) » est du genre \(kind.typed).",
        ar: "«\(reference)» سجل من النوع \(kind.typed).",
        az: "“\(reference)” \(kind.typed) növündən yazıdır."),
      remedy: Wording(
        en: "Name a record of kind \(Self.list(expected)).",
        fr: "Indiquez un enregistrement du genre \(Self.list(expected)).",
        ar: "حدد سجلًا من النوع \(Self.list(expected)).",
        az: "Bu növdən yazı göstərin: \(Self.list(expected))."))
  }

  static func recordWithDependents(_ reference: String, _ dependents: [String], _ count: Int)
    -> Explanation
  {
    Explanation(
      problem: Wording(
        en: "\(count) \(count == 1 ? "record stands" : "records stand") under '\(reference)'"
          + " or \(count == 1 ? "names" : "name") it: \(Self.some(dependents, count)).",
        fr: "\(count) \(count < 2 ? "enregistrement dépend" : "enregistrements dépendent")"
          + " de « \(reference) » : \(Self.some(dependents, count)).",
        ar: "سجلات تحت «\(reference)» أو تذكره: \(Self.some(dependents, count)).",
        az: "“\(reference)” altında olan və ya onun adını çəkən yazılar: \(count): "
          + "\(Self.some(dependents, count))."),
      remedy: Wording(
        en: "Remove them first, or what stands under it as well with --with-children.",
        fr: "Retirez-les d'abord, ou ce qui est en dessous aussi avec --with-children.",
        ar: "أزلها أولًا، أو أزل ما تحته أيضًا بـ --with-children.",
        az: "Əvvəlcə onları çıxarın və ya altındakıları da --with-children ilə çıxarın."))
  }

  static func rowAgainstRules(_ table: String, _ column: String, _ record: String, _ value: String)
    -> Explanation
  {
    Explanation(
      problem: Wording(
        en:
          "The register holds '\(value)' in \(table).\(column) of \(record), which no rule allows.",
        fr:
          "Le registre contient « \(value) » dans \(table).\(column) de \(record), contre la règle.",
        ar: "في السجل «\(value)» في \(table).\(column) لـ \(record)، وهو ما لا تسمح به أي قاعدة.",
        az:
          "Reyestrdə \(record) üçün \(table).\(column) xanasında heç bir qaydanın icazə vermədiyi “\(value)” var."
      ),
      remedy: Wording(
        en: "It was changed outside grants; see: grants doctor.",
        fr: "Il a été modifié en dehors de grants ; voir : grants doctor.",
        ar: "غُيّر خارج grants؛ انظر: grants doctor.",
        az: "grants-dən kənarda dəyişdirilib; baxın: grants doctor."))
  }

  private static func list(_ kinds: [Kind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }

  private static func some(_ names: [String], _ count: Int) -> String {
    names.joined(separator: ", ") + (count > names.count ? " …" : "")
  }
}
