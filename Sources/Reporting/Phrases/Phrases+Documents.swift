/// The words that a form adds to a document by itself.
extension Phrases {
  static let day = Wording(en: "Day", fr: "Jour", ar: "اليوم", az: "Gün")
  static let contents = Wording(en: "Contents", fr: "Sommaire", ar: "المحتويات", az: "Mündəricat")
  static let figures = Wording(
    en: "The figures of this picture", fr: "Les chiffres de cette figure", ar: "أرقام هذا الشكل",
    az: "Bu şəklin rəqəmləri")
  static let signatureName = Wording(en: "Name", fr: "Nom", ar: "الاسم", az: "Ad")
  static let signatureOffice = Wording(en: "Office", fr: "Fonction", ar: "الصفة", az: "Vəzifə")
  static let signatureDate = Wording(en: "Date", fr: "Date", ar: "التاريخ", az: "Tarix")
  static let signature = Wording(en: "Signature", fr: "Signature", ar: "التوقيع", az: "İmza")
  static let toContent = Wording(
    en: "To the content", fr: "Aller au contenu", ar: "إلى المحتوى", az: "Məzmuna keç")
  static let overview = Wording(
    en: "Overview", fr: "Vue d'ensemble", ar: "نظرة عامة", az: "Ümumi baxış")
  static let borders = Wording(
    en: "Borders: Natural Earth, simplified; they imply no opinion on any frontier.",
    fr: "Frontières : Natural Earth, simplifiées ; elles n'impliquent aucune prise de position.",
    ar: "الحدود: Natural Earth، مبسّطة؛ ولا تعبّر عن أي موقف بشأن الحدود.",
    az: "Sərhədlər: Natural Earth, sadələşdirilmiş; heç bir mövqe ifadə etmir.")
}
