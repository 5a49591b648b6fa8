import Reporting

/// Files of published data with nothing published in them.
extension CommandError {
  static func nothingPublished(_ path: String, isIATI: Bool) -> Explanation {
    let what =
      isIATI
      ? Wording(
        en: "activities or organisations", fr: "activités ni organisations",
        ar: "أنشطة أو منظمات", az: "fəaliyyət və ya təşkilat")
      : Wording(en: "grants", fr: "subventions", ar: "منح", az: "qrant")
    return Explanation(
      problem: Wording(
        en: "There are no \(what.en) in '\(path)'.",
        fr: "Il n'y a pas de \(what.fr) dans « \(path) ».", ar: "لا توجد \(what.ar) في «\(path)».",
        az: "“\(path)” faylında heç bir \(what.az) yoxdur."),
      remedy: Wording(
        en: "Check that this is the right file, complete. Nothing was changed.",
        fr: "Vérifiez que c'est le bon fichier et qu'il est complet. Rien n'a été changé.",
        ar: "تأكد من أنه الملف الصحيح وأنه كامل. لم يُغيَّر شيء.",
        az: "Bunun düzgün və tam fayl olduğunu yoxlayın. Heç nə dəyişdirilməyib."))
  }
}
