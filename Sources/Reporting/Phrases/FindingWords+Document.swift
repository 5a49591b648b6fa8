import XML

/// Why a document cannot be read.
extension FindingWords {
  static func document(_ reason: XMLFault.Reason) -> Wording {
    switch reason {
    case .malformed(let what, let words): malformed(what, words)
    case .endsEarly:
      Wording(
        en: "The file ends before its last element is closed.",
        fr: "Le fichier se termine avant la fermeture du dernier élément.",
        ar: "ينتهي الملف قبل إغلاق عنصره الأخير.",
        az: "Fayl sonuncu elementi bağlanmadan bitir.")
    case .declaresEntities:
      Wording(
        en: "The file declares entities; such files are not read.",
        fr: "Le fichier déclare des entités ; de tels fichiers ne sont pas lus.",
        ar: "يعرّف الملف كيانات؛ ولا تُقرأ مثل هذه الملفات.",
        az: "Fayl entity elan edir; belə fayllar oxunmur.")
    case .unknownEncoding(let name): encoding(name)
    case .tooDeep(let limit):
      Wording(
        en: "Elements are nested deeper than \(limit).",
        fr: "Les éléments sont imbriqués à plus de \(limit) niveaux.",
        ar: "العناصر متداخلة بعمق يتجاوز \(limit).",
        az: "Elementlər \(limit) səviyyədən dərin yerləşir.")
    case .tooLong(let bytes):
      Wording(
        en: "One tag or comment is longer than \(bytes >> 20) MB.",
        fr: "Une balise ou un commentaire dépasse \(bytes >> 20) Mo.",
        ar: "وسم أو تعليق أطول من \(bytes >> 20) م.ب.",
        az: "Bir teq və ya şərh \(bytes >> 20) MB-dan uzundur.")
    }
  }

  private static func malformed(_ what: XMLFault.Malformation, _ words: String) -> Wording {
    switch what {
    case .invalidCharacter:
      Wording(
        en: "A sign stands here that XML does not have, or the encoding is another one.",
        fr: "Il y a ici un signe que XML n'admet pas, ou l'encodage est un autre.",
        ar: "هنا علامة لا يقبلها XML، أو أن الترميز مختلف.",
        az: "Burada XML-də olmayan işarə var və ya kodlaşdırma başqadır.")
    case .mismatchedEnd:
      Wording(
        en: "An element is closed that is not open.",
        fr: "Un élément est fermé qui n'est pas ouvert.",
        ar: "أُغلق عنصر غير مفتوح.", az: "Açıq olmayan element bağlanır.")
    case .repeatedAttribute:
      Wording(
        en: "An attribute stands twice on one element.",
        fr: "Un attribut figure deux fois sur un élément.",
        ar: "تكررت سمة على عنصر واحد.", az: "Bir elementdə atribut iki dəfə durur.")
    case .unboundPrefix:
      Wording(
        en: "A prefix has no namespace.", fr: "Un préfixe n'a pas d'espace de noms.",
        ar: "بادئة بلا نطاق أسماء.", az: "Prefiksin ad fəzası yoxdur.")
    case .trailing:
      Wording(
        en: "Something follows the end of the document.",
        fr: "Quelque chose suit la fin du document.",
        ar: "هناك شيء بعد نهاية المستند.", az: "Sənədin sonundan sonra nə isə var.")
    case .undefinedEntity:
      Wording(
        en: "An entity stands here that is not defined.",
        fr: "Il y a ici une entité qui n'est pas définie.",
        ar: "هنا كيان غير معرَّف.", az: "Burada təyin olunmamış entity var.")
    case .wrongEncoding: encoding(nil)
    case .other:
      Wording(
        en: "It cannot be read as XML: \(words).",
        fr: "Il n'est pas lisible comme XML : \(words).",
        ar: "لا يمكن قراءته بوصفه XML: \(words).",
        az: "XML kimi oxuna bilmir: \(words).")
    }
  }

  private static func encoding(_ name: String?) -> Wording {
    guard let shown = name else {
      return Wording(
        en: "The file is in another encoding than it says; save it as UTF-8.",
        fr:
          "Le fichier est dans un autre encodage que celui qu'il indique ; enregistrez-le en UTF-8.",
        ar: "الملف بترميز غير الذي يذكره؛ احفظه بترميز UTF-8.",
        az: "Fayl göstərdiyindən başqa kodlaşdırmadadır; onu UTF-8 kimi saxlayın.")
    }
    return Wording(
      en: "The encoding '\(shown)' is not read here; save the file as UTF-8.",
      fr: "L'encodage « \(shown) » n'est pas lu ici ; enregistrez le fichier en UTF-8.",
      ar: "الترميز «\(shown)» غير مقروء هنا؛ احفظ الملف بترميز UTF-8.",
      az: "'\(shown)' kodlaşdırması burada oxunmur; faylı UTF-8 kimi saxlayın.")
  }
}
