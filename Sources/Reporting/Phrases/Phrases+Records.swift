package import Domain

/// The names of kinds, fields and the words that fields take.
package enum RecordWords {
  /// The name of a kind.
  package static func kind(_ kind: Kind) -> Wording {
    switch kind {
    case .organisation: Wording(en: "organisation", fr: "organisation", ar: "منظمة", az: "təşkilat")
    case .person: Wording(en: "person", fr: "personne", ar: "شخص", az: "şəxs")
    case .office: Wording(en: "position", fr: "fonction", ar: "منصب", az: "vəzifə")
    case .membership: Wording(en: "membership", fr: "adhésion", ar: "عضوية", az: "üzvlük")
    case .city: Wording(en: "city", fr: "ville", ar: "مدينة", az: "şəhər")
    case .site: Wording(en: "site", fr: "site", ar: "موقع", az: "obyekt")
    case .source: Wording(en: "source", fr: "source", ar: "مصدر", az: "mənbə")
    case .document: Wording(en: "document", fr: "document", ar: "وثيقة", az: "sənəd")
    case .agreement: Wording(en: "agreement", fr: "accord", ar: "اتفاقية", az: "saziş")
    case .party: Wording(en: "party", fr: "partie", ar: "طرف", az: "tərəf")
    case .signatory: Wording(en: "signatory", fr: "signataire", ar: "موقّع", az: "imzalayan")
    case .project: Wording(en: "project", fr: "projet", ar: "مشروع", az: "layihə")
    case .participant: Wording(en: "participant", fr: "participant", ar: "مشارك", az: "iştirakçı")
    case .place: Wording(en: "place", fr: "lieu", ar: "مكان", az: "yer")
    case .group: Wording(en: "group", fr: "groupe", ar: "مجموعة", az: "qrup")
    case .funding: Wording(en: "funding", fr: "financement", ar: "تمويل", az: "maliyyələşmə")
    // Azerbaijani: to be checked with a native speaker.
    case .deliverable:
      Wording(en: "deliverable", fr: "livrable", ar: "منجز مستهدف", az: "təhvil veriləcək nəticə")
    case .part: Wording(en: "part", fr: "part", ar: "جزء", az: "hissə")
    case .delivery: Wording(en: "delivery", fr: "réalisation", ar: "إنجاز", az: "təhvil")
    case .milestone: Wording(en: "milestone", fr: "jalon", ar: "مَعلَم", az: "mühüm mərhələ")
    case .step: Wording(en: "step", fr: "étape", ar: "خطوة", az: "addım")
    case .amendment: Wording(en: "amendment", fr: "avenant", ar: "تعديل", az: "dəyişiklik")
    case .consent: Wording(en: "consent", fr: "consentement", ar: "موافقة", az: "razılıq")
    case .suspension:
      Wording(en: "suspension", fr: "suspension", ar: "تعليق", az: "müvəqqəti dayandırma")
    case .journal:
      Wording(
        en: "journal entry", fr: "entrée de journal", ar: "قيد في اليومية", az: "jurnal qeydi")
    case .obligation:
      Wording(en: "obligation", fr: "obligation", ar: "التزام دوري", az: "dövri öhdəlik")
    case .holiday: Wording(en: "holiday", fr: "jour férié", ar: "يوم عطلة", az: "bayram günü")
    case .reminder: Wording(en: "reminder", fr: "rappel", ar: "تذكير", az: "xatırlatma")
    case .result: Wording(en: "result", fr: "résultat", ar: "نتيجة", az: "nəticə")
    case .indicator: Wording(en: "indicator", fr: "indicateur", ar: "مؤشر", az: "indikator")
    case .period: Wording(en: "period", fr: "période", ar: "فترة", az: "dövr")
    case .actual: Wording(en: "actual", fr: "valeur mesurée", ar: "قيمة محققة", az: "faktiki dəyər")
    case .dimension:
      Wording(en: "dimension", fr: "ventilation", ar: "بُعد التوزيع", az: "bölgü ölçüsü")
    case .budget:
      Wording(en: "budget line", fr: "ligne budgétaire", ar: "بند ميزانية", az: "büdcə maddəsi")
    case .transaction:
      Wording(en: "transaction", fr: "transaction", ar: "معاملة مالية", az: "əməliyyat")
    case .tranche: Wording(en: "tranche", fr: "tranche", ar: "دفعة", az: "tranş")
    case .alert: Wording(en: "alert", fr: "alerte", ar: "تنبيه", az: "xəbərdarlıq")
    case .rate:
      Wording(en: "exchange rate", fr: "taux de change", ar: "سعر صرف", az: "valyuta məzənnəsi")
    case .passage:
      Wording(en: "narrative", fr: "texte de rapport", ar: "نص للتقرير", az: "hesabat mətni")
    case .issue:
      Wording(en: "issued report", fr: "rapport émis", ar: "تقرير صادر", az: "verilmiş hesabat")
    case .figure:
      Wording(
        en: "reported figure", fr: "chiffre communiqué", ar: "رقم مُبلَّغ", az: "bildirilmiş rəqəm")
    case .judgement:
      Wording(en: "rating override", fr: "appréciation corrigée", ar: "تقدير", az: "qiymətləndirmə")
    }
  }

  /// The label of a field.
  package static func field(_ name: String) -> Wording {
    wording(Field.word(of: name), fields[name])
  }

  /// A word that a field takes.
  package static func choice(_ word: String) -> Wording {
    wording(word, choices[word])
  }

  /// A word without a translation, such as a dimension that a user added, is spoken as it is.
  private static func wording(_ name: String, _ others: (fr: String, ar: String, az: String)?)
    -> Wording
  {
    let spoken = spoken(name)
    guard let (fr, ar, az) = others else { return Wording(spoken) }
    return Wording(en: spoken, fr: fr, ar: ar, az: az)
  }

  /// Why there is no value.
  package static func unknown(_ reason: UnknownReason) -> Wording { Phrases.unknown(reason) }

  /// `plannedStart` as people say it: planned start; `nationalNGO`: national NGO.
  private static func spoken(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for letter in name {
      if letter.isUppercase, word.last?.isUppercase != true, !word.isEmpty {
        words.append(word)
        word = ""
      }
      word.append(letter)
    }
    words.append(word)
    // Letters that stand for words keep their case.
    return words.map {
      $0.count > 1 && $0.dropFirst().first?.isUppercase == true ? $0 : $0.lowercased()
    }
    .joined(separator: " ")
  }
}

extension Phrases {
  static func field(_ name: String) -> Wording { RecordWords.field(name) }
}
