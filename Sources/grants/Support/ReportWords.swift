import Domain
import Reporting

/// What is said when reports are given out and made again, and when their texts are written.
enum ReportWords {
  static func issued(_ reference: String, _ recipient: String, _ digest: String) -> Wording {
    Wording(
      en: "Kept as \(reference): given to \(recipient), SHA-256 \(digest).",
      fr: "Gardé comme \(reference) : remis à \(recipient), SHA-256 \(digest).",
      ar: "حُفظ باسم \(reference): سُلّم إلى \(recipient)، SHA-256 \(digest).",
      az: "\(reference) kimi saxlanıldı: \(recipient) üçün verilib, SHA-256 \(digest).")
  }
  static func sameBytes(_ day: PartialDate, _ recipient: String, _ digest: String) -> Wording {
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
  static func otherBytes(_ issue: IssuedReport, tools: String, later: Int) -> Wording {
    let changes = Wording.count(
      later, en: ("change", "changes"), fr: ("changement", "changements"),
      ar: ("تغيير واحد", "تغييران", "تغييرات", "تغييرًا", "تغيير"), az: "dəyişiklik")
    let isNewer = issue.tools != tools
    return Wording(
      en: "Not the same as what was given: the register has had \(changes.en) since"
        + (isNewer ? ", and version \(issue.tools) made it" : "")
        + ". SHA-256 was \(issue.sha256).",
      fr: "Pas identique à ce qui a été remis : \(changes.fr) du registre depuis"
        + (isNewer ? ", et la version \(issue.tools) l'avait fait" : "")
        + ". SHA-256 d'alors : \(issue.sha256).",
      ar: "غير مطابق لما سُلّم: طرأ على السجل منذ ذلك الحين \(changes.ar)"
        + (isNewer ? "، وقد أُعدّ بالإصدار \(issue.tools)" : "")
        + ". كان SHA-256: \(issue.sha256).",
      az: "Veriləndən fərqlidir: reyestrdə o vaxtdan \(changes.az) olub"
        + (isNewer ? ", hesabat \(issue.tools) versiyası ilə hazırlanmışdı" : "")
        + ". SHA-256 belə idi: \(issue.sha256).")
  }
  static func narrated(_ reference: String, _ language: String) -> Wording {
    Wording(
      en: "Kept the text \(reference) [\(language)].",
      fr: "Texte gardé : \(reference) [\(language)].",
      ar: "حُفظ النص \(reference) [\(language)].", az: "Mətn saxlanıldı: \(reference) [\(language)]."
    )
  }
}
