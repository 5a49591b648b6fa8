import Domain

/// Register files that say of a record what cannot be.
extension RegisterError {
  static func keyTaken(_ id: RecordID, _ owner: String, _ reference: String)
    -> Explanation
  {
    Explanation(
      problem: Wording(
        en: "The file gives '\(reference)' the id of another record, '\(owner)': \(id).",
        fr:
          "Le fichier donne à « \(reference) » l'id d'un autre enregistrement, « \(owner) » : \(id).",
        ar: "يعطي الملف «\(reference)» معرّف سجل آخر هو «\(owner)»: \(id).",
        az: "Fayl “\(reference)” yazısına başqa yazının, “\(owner)” yazısının id-sini verir: \(id)."
      ),
      remedy: Wording(
        en:
          "Write '\(owner)' as the reference if it is the same record; delete the line \"id\" if it is a new one.",
        fr:
          "Écrivez « \(owner) » comme référence si c'est le même ; supprimez la ligne \"id\" si c'en est un nouveau.",
        ar: "اكتب «\(owner)» مرجعًا إن كان السجل نفسه؛ واحذف سطر \"id\" إن كان سجلًا جديدًا.",
        az:
          "Eyni yazıdırsa, istinad kimi “\(owner)” yazın; yeni yazıdırsa, \"id\" sətrini silin."))
  }

  static func statedTwice(_ reference: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(reference)' stands in the file twice.",
        fr: "« \(reference) » figure deux fois dans le fichier.",
        ar: "يرد «\(reference)» في الملف مرتين.", az: "“\(reference)” faylda iki dəfədir."),
      remedy: Wording(
        en: "Keep one of the two, with what the other says, and import the file again.",
        fr: "Gardez l'un des deux, avec ce que dit l'autre, et importez le fichier à nouveau.",
        ar: "أبقِ أحدهما وضمّ إليه ما يقوله الآخر، ثم استورد الملف من جديد.",
        az: "Birini saxlayın, digərində yazılanı ona əlavə edin və faylı yenidən idxal edin."))
  }
}
