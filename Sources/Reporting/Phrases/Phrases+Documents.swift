/// The words that a form adds to a document by itself.
extension Phrases {
  static let day = Wording(en: "Day", fr: "Jour", ar: "اليوم", az: "Gün")
  static let contents = Wording(en: "Contents", fr: "Sommaire", ar: "المحتويات", az: "Mündəricat")
  static let figures = Wording(
    en: "The figures of this picture", fr: "Les chiffres de cette figure", ar: "أرقام هذا الشكل",
    az: "Bu şəklin rəqəmləri")
  static let toTop = Wording(
    en: "Back to the top", fr: "Haut de page", ar: "إلى الأعلى", az: "Yuxarıya")
  static let signatureName = Wording(en: "Name", fr: "Nom", ar: "الاسم", az: "Ad")
  static let signatureOffice = Wording(en: "Office", fr: "Fonction", ar: "الصفة", az: "Vəzifə")
  static let signatureDate = Wording(en: "Date", fr: "Date", ar: "التاريخ", az: "Tarix")
  static let signature = Wording(en: "Signature", fr: "Signature", ar: "التوقيع", az: "İmza")
  static let overview = Wording(
    en: "Overview", fr: "Vue d'ensemble", ar: "نظرة عامة", az: "Ümumi baxış")
  static let register = Wording(en: "Register", fr: "Registre", ar: "السجل", az: "Reyestr")
}
