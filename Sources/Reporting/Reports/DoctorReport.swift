public import Domain
public import JSON

/// What an examination of a register found, with the mend for each.
public struct DoctorReport {
  private let findings: [Finding]
  private let language: Language

  /// The report on some findings.
  public init(_ findings: [Finding], language: Language) {
    self.findings = findings
    self.language = language
  }

  /// The report as a document.
  public var document: Document {
    Document([
      .title(Phrases.findings(findings.count)(language)),
      .list(
        findings.prefix(100).map { finding in
          let explanation = finding.explanation
          return Cell("\(explanation.problem(language)) \(explanation.remedy(language))", .bad)
        }),
    ])
  }

  /// The report as JSON.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("findings") { json in
        json.array { json in
          for finding in findings {
            json.object { json in
              json.member("code") { $0.value(finding.code) }
              json.member("problem") { $0.value(finding.explanation.problem(language)) }
              json.member("remedy") { $0.value(finding.explanation.remedy(language)) }
            }
          }
        }
      }
    }
  }
}

extension Finding {
  /// The code in JSON; the list only grows.
  public var code: String {
    switch self {
    case .integrity: "integrity"
    case .danglingReference: "danglingReference"
    case .chain: "chain"
    case .attested: "attested"
    case .fork: "fork"
    case .unaccounted: "unaccounted"
    case .rule: "rule"
    case .malformed: "malformed"
    case .evidenceMissing: "evidenceMissing"
    case .evidenceChanged: "evidenceChanged"
    case .outOfStep: "outOfStep"
    }
  }

  /// What was found, and the mend.
  public var explanation: Explanation {
    let fromBackup = Wording(
      en: "Go back to the last backup.", fr: "Reprenez la dernière copie de sauvegarde.",
      ar: "عُد إلى آخر نسخة احتياطية.", az: "Son ehtiyat nüsxəyə qayıdın.")
    switch self {
    case .integrity(let detail):
      return Explanation(
        problem: Wording(
          en: "The file is damaged: \(detail).", fr: "Fichier endommagé : \(detail).",
          ar: "الملف تالف: \(detail).", az: "Fayl zədələnib: \(detail)."),
        remedy: fromBackup)
    case .danglingReference(let table, let row, let names):
      return Explanation(
        problem: Wording(
          en: "Row \(row) of \(table) names a row of \(names) that is not there.",
          fr: "La ligne \(row) de \(table) nomme une ligne de \(names) qui n'existe pas.",
          ar: "السطر \(row) في \(table) يشير إلى سطر في \(names) لا وجود له.",
          az: "\(table) cədvəlinin \(row) sətri \(names) cədvəlində olmayan sətrə istinad edir."),
        remedy: fromBackup)
    case .chain(let entry, let why):
      return Explanation(
        problem: Wording(
          en: "Entry \(entry.number) of history does not fit (\(why)): it was altered.",
          fr: "L'entrée \(entry.number) de l'historique ne concorde pas (\(why)) : altérée.",
          ar: "القيد \(entry.number) في السجل التاريخي لا يتسق (\(why)): فقد غُيّر.",
          az: "Tarixçənin \(entry.number) nömrəli qeydi uyğun gəlmir (\(why)): o dəyişdirilib."),
        remedy: Wording(
          en: "What stands before it can be trusted; compare with a backup.",
          fr: "Ce qui précède est fiable ; comparez avec une copie.",
          ar: "ما قبله موثوق؛ قارن بنسخة احتياطية.",
          az: "Ondan əvvəlkilər etibarlıdır; ehtiyat nüsxə ilə müqayisə edin."))
    case .attested(let entry, let why):
      return Explanation(
        problem: Phrases.attested(entry.number, why), remedy: Phrases.compareWithBackup)
    case .fork(let entry):
      return Explanation(
        problem: Phrases.fork(entry.number), remedy: Phrases.forkRemedy)
    case .unaccounted(let table, let record, let how):
      let word =
        switch how {
        case .added: Wording(en: "was put in", fr: "a été ajouté", ar: "أُضيف", az: "əlavə edilib")
        case .missing: Wording(en: "was taken out", fr: "a été retiré", ar: "أُزيل", az: "çıxarılıb")
        case .changed:
          Wording(en: "was changed", fr: "a été modifié", ar: "غُيّر", az: "dəyişdirilib")
        }
      return Explanation(
        problem: Wording(
          en: "A row of \(table) for \(record) \(word.en) without an entry of history.",
          fr: "Une ligne de \(table) pour \(record) \(word.fr) hors de l'historique.",
          ar: "سطر في \(table) يخص \(record) \(word.ar) دون قيد في السجل التاريخي.",
          az: "\(table) cədvəlində \(record) üçün bir sətir tarixçədə qeyd olmadan \(word.az)."),
        remedy: Wording(
          en: "Somebody changed the file by hand: set it right with grants edit, or use a backup.",
          fr: "Quelqu'un a modifié le fichier à la main : corrigez avec grants edit, ou une copie.",
          ar: "غيّر أحدهم الملف يدويًا: صحّحه بـ grants edit أو استعمل نسخة احتياطية.",
          az:
            "Kimsə faylı əl ilə dəyişib: grants edit ilə düzəldin və ya ehtiyat nüsxədən istifadə edin."
        )
      )
    case .rule(let reference, let error):
      return Explanation(
        problem: Wording(
          en: "\(reference): \(error.explanation.problem.en)",
          fr: "\(reference) : \(error.explanation.problem.fr)",
          ar: "\(reference): \(error.explanation.problem.ar)",
          az: "\(reference): \(error.explanation.problem.az)"),
        remedy: Wording(
          en: "Mend it with: grants edit \(reference)",
          fr: "Corrigez avec : grants edit \(reference)", ar: "صحّحه: grants edit \(reference)",
          az: "Düzəldin: grants edit \(reference)"))
    case .malformed(let error): return error.explanation
    case .evidenceMissing(let reference, let hash):
      return Explanation(
        problem: Wording(
          en: "The bytes of \(reference) (SHA-256 \(hash.prefix(12))…) are not there.",
          fr: "Les octets de \(reference) (SHA-256 \(hash.prefix(12))…) manquent.",
          ar: "بيانات \(reference) (SHA-256 \(hash.prefix(12))…) غير موجودة.",
          az: "\(reference) məlumatları (SHA-256 \(hash.prefix(12))…) yoxdur."),
        remedy: fromBackup)
    case .evidenceChanged(let reference, let hash):
      return Explanation(
        problem: Wording(
          en: "The bytes of \(reference) are not those that were recorded (\(hash.prefix(12))…).",
          fr: "Les octets de \(reference) ne sont pas ceux enregistrés (\(hash.prefix(12))…).",
          ar: "بيانات \(reference) ليست كما سُجّلت (\(hash.prefix(12))…).",
          az: "\(reference) məlumatları qeyd edildiyi kimi deyil (\(hash.prefix(12))…)."),
        remedy: fromBackup)
    case .outOfStep(let table, let record):
      return Explanation(
        problem: Wording(
          en: "The list \(table) is not in step with \(record).",
          fr: "La liste \(table) ne suit pas \(record).",
          ar: "القائمة \(table) لا توافق \(record).",
          az: "\(table) siyahısı \(record) ilə uyğun deyil."),
        remedy: Wording(
          en: "Make it anew with: grants doctor --rebuild",
          fr: "Refaites-la : grants doctor --rebuild", ar: "أعد بناءها: grants doctor --rebuild",
          az: "Yenidən qurun: grants doctor --rebuild"))
    }
  }
}

extension Phrases {
  static func findings(_ count: Int) -> Wording {
    .count(
      count, en: ("finding", "findings"), fr: ("constat", "constats"),
      ar: ("ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة"), az: "aşkar edilən hal")
  }
  static func moreFields(_ count: Int) -> Wording {
    Wording(
      en: "and \(count) more; all with --format json",
      fr: "et \(count) de plus ; tout : --format json", ar: "و\(count) غيرها؛ الكل: --format json",
      az: "və daha \(count); hamısı: --format json")
  }
  static let gone = Wording(en: "(removed)", fr: "(retiré)", ar: "(أُزيل)", az: "(çıxarılıb)")
}
