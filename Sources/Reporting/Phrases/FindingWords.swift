package import IATIStandard

/// What is said of a file of the IATI standard that is not as it should be.
package enum FindingWords {
  /// What is wrong, without the value.
  package static func message(_ finding: IATIFinding) -> Wording {
    let element = finding.element ?? ""
    switch finding.what {
    case .document(let reason): return document(reason)
    case .notIATI(let root):
      return Wording(
        en: "The file is not of the IATI standard: it begins with <\(root)>.",
        fr: "Le fichier n'est pas au standard IATI : il commence par <\(root)>.",
        ar: "الملف ليس وفق معيار IATI: يبدأ بالعنصر <\(root)>.",
        az: "Fayl IATI standartında deyil: <\(root)> ilə başlayır.")
    case .unknownVersion(nil):
      return Wording(
        en: "The file does not say its version; it is checked as 2.03.",
        fr: "Le fichier ne dit pas sa version ; il est vérifié comme 2.03.",
        ar: "لا يذكر الملف إصداره؛ جرى التحقق منه على أنه 2.03.",
        az: "Fayl versiyasını göstərmir; 2.03 kimi yoxlanılır.")
    case .unknownVersion(let version?):
      return Wording(
        en: "There is no version '\(version)' of the standard; the file is checked as 2.03.",
        fr: "Le standard n'a pas de version « \(version) » ; le fichier est vérifié comme 2.03.",
        ar: "لا يوجد إصدار «\(version)» من المعيار؛ جرى التحقق من الملف على أنه 2.03.",
        az: "Standartın '\(version)' versiyası yoxdur; fayl 2.03 kimi yoxlanılır.")
    case .oldVersion(let version):
      return Wording(
        en: "Version \(version) is no longer supported; only the schema of 1.05 is checked.",
        fr: "La version \(version) n'est plus prise en charge ; seul le schéma 1.05 est vérifié.",
        ar: "لم يعد الإصدار \(version) مدعومًا؛ جرى التحقق من مخطط 1.05 فقط.",
        az: "\(version) versiyası artıq dəstəklənmir; yalnız 1.05 sxemi yoxlanılır.")
    case .schema(let fault): return schema(fault, element)
    case .code(_, let attribute, let list):
      let place = attribute.map { "\(element)/@\($0)" } ?? element
      return Wording(
        en: "\(place): the code is not on the list \(list).",
        fr: "\(place) : le code n'est pas dans la liste \(list).",
        ar: "\(place): الرمز ليس في القائمة \(list).",
        az: "\(place): kod \(list) siyahısında yoxdur.")
    case .doubleIdentifier:
      return Wording(
        en: "The identifier stands for more than one entry.",
        fr: "L'identifiant désigne plus d'une entrée.",
        ar: "المعرّف يدل على أكثر من مدخل.", az: "İdentifikator birdən çox qeydə aiddir.")
    case .unknownReference(_, let element, let attribute):
      return unknownReference("\(element)/@\(attribute)")
    case .rule(let message, _):
      return RuleWords.message(finding.id, standard: message)
    case .entryTooLarge(let megabytes):
      return Wording(
        en: "The entry is larger than \(megabytes) MB; the rules were not tried on it.",
        fr: "L'entrée dépasse \(megabytes) Mo ; les règles n'y ont pas été appliquées.",
        ar: "المدخل أكبر من \(megabytes) م.ب؛ لم تُطبَّق عليه القواعد.",
        az: "Qeyd \(megabytes) MB-dan böyükdür; qaydalar ona tətbiq edilmədi.")
    }
  }

  private static func schema(_ fault: SchemaFault, _ element: String) -> Wording {
    switch fault {
    case .unknownRoot: unknownRoot(element)
    case .undeclaredPrefix(let prefix):
      Wording(
        en: "<\(element)>: the prefix '\(prefix)' is not declared.",
        fr: "<\(element)> : le préfixe « \(prefix) » n'est pas déclaré.",
        ar: "<\(element)>: البادئة «\(prefix)» غير معرّفة.",
        az: "<\(element)>: '\(prefix)' prefiksi elan edilməyib.")
    case .unexpectedElement(let expected):
      Wording(
        en: "<\(element)> is not expected here\(list(expected, "; expected: ")).",
        fr: "<\(element)> n'est pas attendu ici\(list(expected, " ; attendu : ")).",
        ar: "<\(element)> غير متوقع هنا\(list(expected, "؛ المتوقع: ")).",
        az: "<\(element)> burada gözlənilmir\(list(expected, "; gözlənilən: ")).")
    case .missingElement(let expected):
      Wording(
        en: "<\(element)> lacks an element\(list(expected, ": ")).",
        fr: "Il manque un élément à <\(element)>\(list(expected, " : ")).",
        ar: "ينقص <\(element)> عنصر\(list(expected, ": ")).",
        az: "<\(element)> elementində çatışmır\(list(expected, ": ")).")
    case .elementInText:
      Wording(
        en: "<\(element)> holds an element where only text may stand.",
        fr: "<\(element)> contient un élément là où seul du texte est permis.",
        ar: "يحتوي <\(element)> على عنصر حيث لا يجوز إلا النص.",
        az: "<\(element)> yalnız mətn ola bilən yerdə element saxlayır.")
    case .textBetweenElements:
      Wording(
        en: "<\(element)> holds text where only elements may stand.",
        fr: "<\(element)> contient du texte là où seuls des éléments sont permis.",
        ar: "يحتوي <\(element)> على نص حيث لا تجوز إلا العناصر.",
        az: "<\(element)> yalnız element ola bilən yerdə mətn saxlayır.")
    case .unknownAttribute(let name):
      Wording(
        en: "<\(element)> has no attribute @\(name).",
        fr: "<\(element)> n'a pas d'attribut @\(name).",
        ar: "ليس للعنصر <\(element)> سمة @\(name).",
        az: "<\(element)> elementinin @\(name) atributu yoxdur.")
    case .missingAttribute(let name):
      Wording(
        en: "<\(element)> lacks @\(name).", fr: "Il manque @\(name) à <\(element)>.",
        ar: "تنقص السمة @\(name) في <\(element)>.",
        az: "<\(element)> elementində @\(name) çatışmır.")
    case .badAttribute(let name, _, let type): badValue("\(element)/@\(name)", type)
    case .badText(_, let type): badValue(element, type)
    case .notNillable:
      Wording(
        en: "<\(element)> may not be left empty with xsi:nil.",
        fr: "<\(element)> ne peut être laissé vide par xsi:nil.",
        ar: "لا يجوز ترك <\(element)> فارغًا باستخدام xsi:nil.",
        az: "<\(element)> xsi:nil ilə boş buraxıla bilməz.")
    case .badType:
      Wording(
        en: "<\(element)>: xsi:type names no type that fits.",
        fr: "<\(element)> : xsi:type ne nomme aucun type qui convienne.",
        ar: "<\(element)>: لا تسمّي xsi:type نوعًا مناسبًا.",
        az: "<\(element)>: xsi:type uyğun tip göstərmir.")
    }
  }

  private static func unknownReference(_ place: String) -> Wording {
    Wording(
      en: "\(place): the file has no activity of this identifier.",
      fr: "\(place) : le fichier n'a pas d'activité de cet identifiant.",
      ar: "\(place): لا يوجد في الملف نشاط بهذا المعرّف.",
      az: "\(place): faylda bu identifikatorlu fəaliyyət yoxdur.")
  }

  private static func unknownRoot(_ element: String) -> Wording {
    Wording(
      en: "The document may not begin with <\(element)>.",
      fr: "Le document ne peut commencer par <\(element)>.",
      ar: "لا يجوز أن يبدأ المستند بالعنصر <\(element)>.",
      az: "Sənəd <\(element)> ilə başlaya bilməz.")
  }

  private static func badValue(_ place: String, _ type: SimpleType) -> Wording {
    let name = type.rawValue
    return Wording(
      en: "\(place): the value is not of the type \(name).",
      fr: "\(place) : la valeur n'est pas du type \(name).",
      ar: "\(place): القيمة ليست من النوع \(name).",
      az: "\(place): dəyər \(name) tipində deyil.")
  }

  private static func list(_ names: [String], _ before: String) -> String {
    let shown = names.prefix(5).map { $0 == "*" ? "*:*" : $0 }.joined(separator: ", ")
    return names.isEmpty ? "" : before + shown + (names.count > 5 ? ", …" : "")
  }

  package static func severity(_ severity: IATIFinding.Severity) -> Wording {
    switch severity {
    case .critical: Wording(en: "critical", fr: "critique", ar: "حرج", az: "kritik")
    case .error: Wording(en: "error", fr: "erreur", ar: "خطأ", az: "səhv")
    case .warning: Wording(en: "warning", fr: "avertissement", ar: "تحذير", az: "xəbərdarlıq")
    case .advisory: Wording(en: "advisory", fr: "conseil", ar: "نصيحة", az: "tövsiyə")
    }
  }
}

/// What is said of a checked file.
extension Phrases {
  static func line(_ number: Int) -> Wording {
    Wording(
      en: "line \(number)", fr: "ligne \(number)", ar: "السطر \(number)", az: "sətir \(number)")
  }
  static func moreOfThese(_ count: Int) -> Wording {
    Wording(
      en: "… and \(count) more", fr: "… et \(count) de plus", ar: "… و\(count) غيرها",
      az: "… və daha \(count)")
  }
  static func findingsOfOtherKinds(_ count: Int) -> Wording {
    Wording(
      en: "… and \(count) findings of further kinds, which are only counted",
      fr: "… et \(count) constats d'autres sortes, seulement comptés",
      ar: "… و\(count) ملاحظة من أنواع أخرى، معدودة فقط",
      az: "… və başqa növdən \(count) tapıntı, yalnız sayılıb")
  }
  static let nothingFound = Wording(
    en: "Nothing found: valid.", fr: "Rien trouvé : valide.", ar: "لا شيء: صالح.",
    az: "Heç nə tapılmadı: etibarlıdır.")
  static let isNotValid = Wording(
    en: "Not valid", fr: "Non valide", ar: "غير صالح", az: "Etibarlı deyil")
  static let isValid = Wording(en: "Valid", fr: "Valide", ar: "صالح", az: "Etibarlıdır")
  static func activitiesRead(_ count: Int) -> Wording {
    .count(
      count, en: ("activity", "activities"), fr: ("activité", "activités"),
      ar: ("نشاط واحد", "نشاطان", "أنشطة", "نشاطًا", "نشاط"), az: "fəaliyyət")
  }
  static func organisationsRead(_ count: Int) -> Wording {
    .count(
      count, en: ("organisation", "organisations"), fr: ("organisation", "organisations"),
      ar: ("منظمة واحدة", "منظمتان", "منظمات", "منظمة", "منظمة"), az: "təşkilat")
  }
  static func counted(_ severity: IATIFinding.Severity, _ count: Int) -> Wording {
    switch severity {
    case .critical:
      .count(
        count, en: ("critical", "critical"), fr: ("critique", "critiques"),
        ar: ("حرج واحد", "حرجان", "حرجة", "حرجًا", "حرج"), az: "kritik")
    case .error:
      .count(
        count, en: ("error", "errors"), fr: ("erreur", "erreurs"),
        ar: ("خطأ واحد", "خطآن", "أخطاء", "خطأً", "خطأ"), az: "səhv")
    case .warning:
      .count(
        count, en: ("warning", "warnings"), fr: ("avertissement", "avertissements"),
        ar: ("تحذير واحد", "تحذيران", "تحذيرات", "تحذيرًا", "تحذير"), az: "xəbərdarlıq")
    case .advisory:
      .count(
        count, en: ("advisory", "advisories"), fr: ("conseil", "conseils"),
        ar: ("نصيحة واحدة", "نصيحتان", "نصائح", "نصيحة", "نصيحة"), az: "tövsiyə")
    }
  }
}
