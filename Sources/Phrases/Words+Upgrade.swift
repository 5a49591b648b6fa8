package import Reporting

extension Words {
  package static func upgrading(percent: Int) -> Wording {
    Wording(
      en: "Upgrading the register: \(percent) %", fr: "Mise à niveau du registre : \(percent) %",
      ar: "ترقية السجل: \(percent)٪", az: "Reyestr yenilənir: \(percent) %")
  }

  package static let upgradeOnce = Wording(
    en: "The file itself was not changed. To upgrade it once and for all: grants doctor --rebuild",
    fr:
      "Le fichier lui-même n'a pas changé. Pour une mise à niveau définitive : grants doctor --rebuild",
    ar: "لم يتغير الملف نفسه. لترقيته نهائيًا: grants doctor --rebuild",
    az: "Faylın özü dəyişmədi. Onu birdəfəlik yeniləmək üçün: grants doctor --rebuild")
}
