package import Domain

/// The words of the closing list.
package enum ClosingWords {
  /// What is asked.
  package static func question(_ question: ClosingList.Question) -> Wording {
    switch question {
    case .finalReport:
      Wording(
        en: "The final report is accepted", fr: "Le rapport final est accepté",
        ar: "قُبل التقرير النهائي", az: "Yekun hesabat qəbul edilib")
    case .duties:
      Wording(
        en: "All other duties are done with", fr: "Toutes les autres obligations sont réglées",
        ar: "أُنجزت سائر الالتزامات", az: "Bütün digər öhdəliklər yerinə yetirilib")
    case .deliverables:
      Wording(
        en: "All is delivered or called off", fr: "Tout est réalisé ou abandonné",
        ar: "أُنجز كل شيء أو أُلغي", az: "Hər şey təhvil verilib və ya ləğv edilib")
    case .payments:
      Wording(
        en: "All payments are made", fr: "Tous les paiements sont faits", ar: "سُددت جميع المدفوعات",
        az: "Bütün ödənişlər edilib")
    case .balance:
      Wording(
        en: "What was not spent is returned", fr: "Le solde non dépensé est restitué",
        ar: "أُعيد ما لم يُنفق", az: "Xərclənməyən vəsait qaytarılıb")
    case .assets:
      Wording(
        en: "Assets are handed over", fr: "Les biens sont remis", ar: "سُلّمت الأصول",
        az: "Əmlak təhvil verilib")
    case .evidence:
      Wording(
        en: "Evidence is kept no longer than it may",
        fr: "Aucune pièce n'est gardée trop longtemps", ar: "لا يُحتفظ بمستندات الإثبات بعد أجلها",
        az: "Təsdiqedici sənədlər müddətindən artıq saxlanmır")
    }
  }
}

/// What is said of closing a project.
extension Phrases {
  static let closingHeading = Wording(
    en: "Before it is closed", fr: "Avant la clôture", ar: "قبل الإغلاق", az: "Bağlanmazdan əvvəl")
  static let closingPoint = Wording(en: "point", fr: "point", ar: "البند", az: "bənd")
  static let closingQuestion = Wording(en: "what", fr: "quoi", ar: "المطلوب", az: "nə")
  static let details = Wording(en: "details", fr: "détails", ar: "التفاصيل", az: "təfərrüat")
  static let closingDone = Wording(en: "done", fr: "fait", ar: "تم", az: "edilib")
  static let closingReasoned = Wording(
    en: "left open, with a reason", fr: "laissé ouvert, motivé", ar: "تُرك مفتوحًا لسبب مذكور",
    az: "səbəb göstərilərək açıq saxlanılıb")
  static let closingOpen = Wording(en: "open", fr: "ouvert", ar: "مفتوح", az: "açıqdır")
}
