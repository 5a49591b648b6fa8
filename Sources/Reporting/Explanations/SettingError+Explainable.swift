package import Domain

extension SettingError: Explainable {
  /// What is wrong, and what to do next.
  package var explanation: Explanation {
    Explanation(problem: problem, remedy: remedy)
  }

  private var problem: Wording {
    switch setting {
    case .timeZone:
      Wording(
        en: "There is no time zone '\(value)' on this machine.",
        fr: "Il n'y a pas de fuseau horaire « \(value) » sur cette machine.",
        ar: "لا منطقة زمنية «\(value)» على هذا الجهاز.",
        az: "Bu maşında “\(value)” vaxt qurşağı yoxdur.")
    case .language:
      Wording(
        en: "The command does not speak '\(value)'.", fr: "La commande ne parle pas « \(value) ».",
        ar: "الأمر لا يتكلم «\(value)».", az: "Əmr “\(value)” dilində danışmır.")
    case .books:
      Wording(
        en: "There is no organisation '\(value)'.",
        fr: "Il n'y a pas d'organisation « \(value) ».", ar: "لا منظمة «\(value)».",
        az: "“\(value)” adlı təşkilat yoxdur.")
    default:
      Wording(
        en: "'\(value)' is not a value of '\(setting.typed)'.",
        fr: "« \(value) » n'est pas une valeur de « \(setting.typed) ».",
        ar: "«\(value)» ليس قيمة للإعداد «\(setting.typed)».",
        az: "“\(value)” “\(setting.typed)” parametrinin dəyəri deyil.")
    }
  }

  private var remedy: Wording {
    switch setting {
    case .timeZone:
      Wording(
        en: "Give an IANA name such as Africa/Ouagadougou or Europe/Paris.",
        fr: "Donnez un nom IANA comme Africa/Ouagadougou ou Europe/Paris.",
        ar: "اكتب اسمًا من IANA مثل Africa/Ouagadougou أو Europe/Paris.",
        az: "IANA adı yazın, məsələn Africa/Ouagadougou və ya Europe/Paris.")
    case .language:
      Wording(
        en: "Choose one of: \(Language.codes).", fr: "Choisissez parmi : \(Language.codes).",
        ar: "اختر واحدة من: \(Language.codes).", az: "Birini seçin: \(Language.codes).")
    case .books:
      Wording(
        en: "Give the reference of one; see: grants list organisations",
        fr: "Donnez la référence d'une organisation ; voir : grants list organisations",
        ar: "اكتب مرجع منظمة؛ انظر: grants list organisations",
        az: "Təşkilatın istinadını yazın; baxın: grants list organisations")
    case .asOf:
      Wording(
        en: "Give a day, such as 2026-06-30.", fr: "Donnez un jour, comme 2026-06-30.",
        ar: "اكتب يومًا، مثل 2026-06-30.", az: "Gün yazın, məsələn 2026-06-30.")
    case .weekend:
      Wording(
        en: "Name the days without work: \"saturday sunday\", or friday.",
        fr: "Nommez les jours chômés : \"samedi dimanche\", ou vendredi.",
        ar: "اذكر أيام العطلة: \"saturday sunday\" أو friday.",
        az: "İş olmayan günləri yazın: \"saturday sunday\" və ya friday.")
    case .maskChildren, .maskOthers: Self.number(to: Setting.highestMask)
    case .evidenceLimit: Self.number(to: Setting.highestEvidenceLimit)
    case .currency: ExpectedShape.currency.remedy
    case .thresholds: ExpectedShape.thresholds.remedy
    case .notice: ExpectedShape.text.remedy
    }
  }

  private static func number(to limit: Int) -> Wording {
    Wording(
      en: "Give a whole number from 0 to \(limit).",
      fr: "Donnez un nombre entier de 0 à \(limit).", ar: "اكتب عددًا صحيحًا من 0 إلى \(limit).",
      az: "0-dan \(limit)-dək tam ədəd yazın.")
  }
}

extension Finding {
  static func broken(_ error: SettingError) -> Explanation {
    let name = error.setting.typed
    return Explanation(
      problem: error.explanation.problem,
      remedy: Wording(
        en: "It counts as not set. Set it: grants set \(name) VALUE, or: grants set \(name) --none",
        fr:
          "Il compte comme non réglé. Réglez-le : grants set \(name) VALEUR, ou : grants set \(name) --none",
        ar: "يُعدّ غير محدد. حدده: grants set \(name) VALUE أو: grants set \(name) --none",
        az:
          "Təyin edilməmiş sayılır. Təyin edin: grants set \(name) DƏYƏR və ya: grants set \(name) --none"
      ))
  }
}
