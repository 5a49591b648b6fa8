package import Domain
package import Reporting

/// What is said when reports are given out and made again, and when their texts are written.
package enum ReportWords {
  package static func issued(_ reference: String, _ recipient: String, _ digest: String) -> Wording
  {
    Wording(
      en: "Kept as \(reference): given to \(recipient), SHA-256 \(digest).",
      fr: "Gardé comme \(reference) : remis à \(recipient), SHA-256 \(digest).",
      ar: "حُفظ باسم \(reference): سُلّم إلى \(recipient)، SHA-256 \(digest).",
      az: "\(reference) kimi saxlanıldı: \(recipient) üçün verilib, SHA-256 \(digest).")
  }
  package static func asGiven(_ day: PartialDate, _ recipient: String, _ digest: String) -> Wording
  {
    Wording(
      en: "This is the file given to \(recipient) on \(day.text(in: .en)), SHA-256 \(digest).",
      fr: "C'est le fichier remis à \(recipient) le \(day.text(in: .fr)), SHA-256 \(digest).",
      ar: "هذا هو الملف الذي سُلّم إلى \(recipient) في \(day.text(in: .ar))، SHA-256 \(digest).",
      az: "\(day.text(in: .az)) tarixində \(recipient) üçün verilən fayl budur, SHA-256 \(digest).")
  }
  package static let notKept = Wording(
    en: "The file that was given is not kept in the register; it is made again.",
    fr: "Le fichier remis n'est pas conservé dans le registre ; il est refait.",
    ar: "الملف الذي سُلّم غير محفوظ في السجل؛ يُعدّ من جديد.",
    az: "Verilən fayl reyestrdə saxlanılmayıb; yenidən hazırlanır.")
  package static func sameFigures(_ count: Int) -> Wording {
    Wording(
      en: "All \(count) figures are the same as those given.",
      fr: "Les \(count) chiffres sont identiques à ceux qui ont été remis.",
      ar: "كل الأرقام مطابقة لما سُلّم، وعددها \(count).",
      az: "Bütün \(count) rəqəm verilənlərlə eynidir.")
  }
  package static func otherFigures(_ count: Int) -> Wording {
    let figures = Wording.count(
      count, en: ("figure differs", "figures differ"),
      fr: ("chiffre diffère", "chiffres diffèrent"),
      ar: ("رقم واحد مختلف", "رقمان مختلفان", "أرقام مختلفة", "رقمًا مختلفًا", "رقم مختلف"),
      az: "rəqəm fərqlidir")
    return Wording(
      en: "\(figures.en) from what was given (given → now):",
      fr: "\(figures.fr) de ce qui a été remis (remis → maintenant) :",
      ar: "\(figures.ar) عمّا سُلّم (المُسلَّم ← الآن):",
      az: "Veriləndən \(figures.az) (verilən → indi):")
  }
  package static func sameBytes(_ day: PartialDate, _ recipient: String, _ digest: String)
    -> Wording
  {
    Wording(
      en:
        "The same to the byte as what was given to \(recipient) on \(day.text(in: .en)), SHA-256 \(digest).",
      fr:
        "Identique à l'octet près à ce qui a été remis à \(recipient) le \(day.text(in: .fr)), SHA-256 \(digest).",
      ar:
        "مطابق بايتًا ببايت لما سُلّم إلى \(recipient) في \(day.text(in: .ar))، SHA-256 \(digest).",
      az:
        "\(day.text(in: .az)) tarixində \(recipient) üçün verilənlə bayt-bayt eynidir, SHA-256 \(digest)."
    )
  }
  /// How often the register changed since a report was given, and what it would say now.
  package static func changedSince(_ later: Int, _ words: String) -> Wording {
    let changes = Wording.count(
      later, en: ("change", "changes"), fr: ("modification", "modifications"),
      ar: ("تغيير واحد", "تغييران", "تغييرات", "تغييرًا", "تغيير"), az: "dəyişiklik")
    let command = "grants report \(words)"
    return Wording(
      en: "The register has had \(changes.en) since. What it says now: \(command)",
      fr: "Le registre a connu \(changes.fr) depuis. Ce qu'il dit maintenant : \(command)",
      ar: "طرأ على السجل منذ ذلك الحين \(changes.ar). ما يقوله الآن: \(command)",
      az: "O vaxtdan reyestrdə \(changes.az) olub. İndi nə deyir: \(command)")
  }
  /// A report in JSON does not say which keys it has when it was made before they had a version.
  private static let otherKeys = Wording(
    en:
      "keys of JSON were renamed since (docs/json.md), something in it was purged, or the history was altered: grants doctor",
    fr:
      "des clés JSON ont été renommées depuis (docs/json.md), une partie en a été effacée, ou l'historique a été altéré : grants doctor",
    ar:
      "أُعيدت تسمية مفاتيح JSON منذ ذلك الحين (docs/json.md)، أو مُحي شيء منه، أو عُبث بسجل التغييرات: grants doctor",
    az:
      "JSON açarlarının adları o vaxtdan dəyişib (docs/json.md), içindən nəsə silinib və ya tarixçəyə müdaxilə olunub: grants doctor"
  )
  /// Why a report that was made again from the register of its day is another.
  package static func otherBytes(_ issue: IssuedReport, isPDF: Bool, tools: String) -> Wording {
    let why =
      issue.tools != tools
      ? Wording(
        en: "version \(issue.tools) had made it", fr: "la version \(issue.tools) l'avait fait",
        ar: "كان قد أُعدّ بالإصدار \(issue.tools)",
        az: "onu \(issue.tools) versiyası hazırlamışdı")
      : isPDF
        ? Wording(
          en: "the browser that prints it, or its fonts, are others",
          fr: "le navigateur qui l'imprime, ou ses polices, ont changé",
          ar: "تغيّر المتصفح الذي يطبعه أو تغيّرت خطوطه",
          az: "onu çap edən brauzer və ya şriftlər dəyişib")
        : issue.words.contains("--format json")
          ? otherKeys
          : Wording(
            en: "something in it was purged, or the history was altered: grants doctor",
            fr: "une partie en a été effacée, ou l'historique a été altéré : grants doctor",
            ar: "مُحي شيء منه أو عُبث بسجل التغييرات: grants doctor",
            az: "içindən nəsə silinib və ya tarixçəyə müdaxilə olunub: grants doctor")
    return Wording(
      en: "Not the same as what was given: \(why.en). SHA-256 was \(issue.sha256).",
      fr: "Pas identique à ce qui a été remis : \(why.fr). SHA-256 d'alors : \(issue.sha256).",
      ar: "غير مطابق لما سُلّم: \(why.ar). كان SHA-256: \(issue.sha256).",
      az: "Veriləndən fərqlidir: \(why.az). SHA-256 belə idi: \(issue.sha256).")
  }
  package static func narrated(_ reference: String, _ language: String) -> Wording {
    Wording(
      en: "Kept the text \(reference) [\(language)].",
      fr: "Texte gardé : \(reference) [\(language)].",
      ar: "حُفظ النص \(reference) [\(language)].", az: "Mətn saxlanıldı: \(reference) [\(language)]."
    )
  }
}
