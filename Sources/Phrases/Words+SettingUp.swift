package import Reporting

/// What is asked to set a project up, in this order.
package enum SetUpQuestion: CaseIterable, Sendable {
  case title, reference, funder, implementer, start, end, aim, places, deliverables, report
}

extension Words {
  package static func asking(_ question: SetUpQuestion) -> Wording {
    switch question {
    case .title:
      Wording(
        en: "1. What is the project called?", fr: "1. Nom du projet ?", ar: "1. ما اسم المشروع؟",
        az: "1. Layihənin adı nədir?")
    case .reference:
      Wording(
        en: "2. Short reference (a–z, -):", fr: "2. Référence courte (a–z, -) :",
        ar: "2. المرجع القصير (a–z, -):", az: "2. Qısa istinad (a–z, -):")
    case .funder:
      Wording(
        en: "3. Who funds it?", fr: "3. Qui le finance ?", ar: "3. من يموّله؟",
        az: "3. Kim maliyyələşdirir?")
    case .implementer:
      Wording(
        en: "4. Who does the work?", fr: "4. Qui le met en œuvre ?", ar: "4. من ينفذه؟",
        az: "4. İşi kim görür?")
    case .start:
      Wording(
        en: "5. When does it start?", fr: "5. Quand commence-t-il ?", ar: "5. متى يبدأ؟",
        az: "5. Nə vaxt başlayır?")
    case .end:
      Wording(
        en: "6. When does it end?", fr: "6. Quand finit-il ?", ar: "6. متى ينتهي؟",
        az: "6. Nə vaxt bitir?")
    case .aim:
      Wording(
        en: "7. What is it for?", fr: "7. À quoi sert-il ?", ar: "7. ما الغرض منه؟",
        az: "7. Nə üçündür?")
    case .places:
      Wording(
        en: "8. In which cities? (A, B, C)", fr: "8. Dans quelles villes ? (A, B, C)",
        ar: "8. في أي مدن؟ (A, B, C)", az: "8. Hansı şəhərlərdə? (A, B, C)")
    case .deliverables:
      Wording(
        en: "9. What does it owe? (12 workshops, libraries)",
        fr: "9. Que doit-il livrer ? (12 ateliers, bibliothèques)",
        ar: "9. ما الذي يلتزم به؟ (12 ورشة, مكتبات)",
        az: "9. Nə təhvil verməlidir? (12 seminar, kitabxanalar)")
    case .report:
      Wording(
        en: "10. When is the first report due?", fr: "10. Échéance du premier rapport ?",
        ar: "10. متى موعد التقرير الأول؟", az: "10. İlk hesabatın son tarixi nə vaxtdır?")
    }
  }

  package static let endOfProject = Wording(
    en: "End of the project", fr: "Fin du projet", ar: "نهاية المشروع", az: "Layihənin sonu")
  package static let firstReport = Wording(
    en: "First report", fr: "Premier rapport", ar: "التقرير الأول", az: "Birinci hesabat")
}
