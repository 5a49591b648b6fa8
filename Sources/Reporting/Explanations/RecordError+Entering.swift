import Domain

/// What cannot be entered as it stands, in words.
extension RecordError {
  static let reasonMissing = Explanation(
    problem: Wording(
      en: "A reason is missing.", fr: "Il manque un motif.", ar: "ينقص ذكر السبب.",
      az: "Səbəb göstərilməyib."),
    remedy: Wording(
      en: "Say why with --reason \"…\"; history keeps it.",
      fr: "Dites pourquoi : --reason \"…\" ; l'historique le garde.",
      ar: "اذكر السبب: --reason \"…\"؛ ويحفظه السجل التاريخي.",
      az: "Səbəbini deyin: --reason \"…\"; tarixçə onu saxlayır."))

  static func onlyOwed(to party: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "Only \(party), to whom it is owed, can waive it.",
        fr: "Seul \(party), à qui c'est dû, peut en dispenser.",
        ar: "لا يعفي منه إلا \(party)، وهو المستحق له.",
        az: "Ondan yalnız öhdəliyin sahibi azad edə bilər: \(party)."),
      remedy: Wording(
        en: "Name that party with --by-party, and its document with --evidence.",
        fr: "Indiquez-le par --by-party, et son document par --evidence.",
        ar: "حدد ذلك الطرف بـ --by-party ووثيقته بـ --evidence.",
        az: "Həmin tərəfi --by-party, sənədini --evidence ilə göstərin."))
  }

  static func stillOpen(_ project: String, _ open: [ClosingList.Question]) -> Explanation {
    let points = open.map(\.typed).joined(separator: ", ")
    let first = "grants close \(project) --open \(open.first?.typed ?? "")=\"…\""
    return Explanation(
      problem: Wording(
        en: "\(project) is not closed: \(points) open.",
        fr: "\(project) n'est pas clôturé : \(points) ouvert.",
        ar: "\(project) لم يُغلق: \(points) مفتوحة.",
        az: "\(project) bağlanmayıb: açıq qalıb: \(points)."),
      remedy: Wording(
        en: "Do what is open, or say why it may stay so: \(first)",
        fr: "Faites ce qui est ouvert, ou dites pourquoi : \(first)",
        ar: "أنجز المفتوح أو اذكر لماذا يبقى كذلك: \(first)",
        az: "Açıq qalanı edin və ya niyə qala biləcəyini deyin: \(first)"))
  }

  static func notAmended(_ reference: String, _ field: String) -> Explanation {
    let command = "grants amend \(reference) --set \(field)=…"
    return Explanation(
      problem: Wording(
        en: "\(reference) has an agreed value: \(field). It is amended, not changed.",
        fr: "\(reference) a une valeur convenue : \(field). Elle s'amende, elle ne se modifie pas.",
        ar: "لـ \(reference) قيمة متفق عليها: \(field). تُعدَّل باتفاق ولا تُغيَّر.",
        az:
          "\(reference) üçün razılaşdırılmış dəyər var: \(field). O, düzəlişlə dəyişir."),
      remedy: Wording(
        en:
          "\(command) with --correction (entered wrongly), --internal (our own re-planning) or --contractual NUMBER, and --reason.",
        fr:
          "\(command) avec --correction (erreur de saisie), --internal (replanification) ou --contractual NUMÉRO, et --reason.",
        ar:
          "\(command) مع --correction (خطأ في الإدخال) أو --internal (إعادة تخطيط داخلية) أو --contractual NUMBER، ومعه --reason.",
        az:
          "\(command) və --correction (səhv daxil edilib), --internal (daxili yenidən planlaşdırma) və ya --contractual NÖMRƏ, həm də --reason."
      ))
  }
}

extension Finding {
  /// How a closing is put right that stands in the register though its list is open.
  static func closing(of step: String, _ open: [ClosingList.Question]) -> Wording {
    let command = "grants edit '\(step)' --note \"\(open.first?.typed ?? ""): …\""
    return Wording(
      en: "Record what was done by then, or say why it may stay open: \(command)",
      fr: "Enregistrez ce qui était fait alors, ou dites pourquoi cela reste ouvert : \(command)",
      ar: "سجّل ما كان قد أُنجز حينها، أو اذكر لماذا يبقى مفتوحًا: \(command)",
      az: "O vaxtadək edilənləri qeyd edin və ya niyə açıq qala biləcəyini deyin: \(command)")
  }
}
